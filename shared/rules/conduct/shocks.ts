/** What befalls the world when a round opens (RULES.md, K17, K18). */
import {
  FOCUSED_NORMS,
  focusedInterests,
  isOutrage,
  technologyEffects,
  turnedInterests,
} from '../../model/shocks.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { OwnView } from '../view/own.ts';
import type { NormId, SeatId, ShockKind } from '../vocabulary.ts';

/** K17: prices that an outrage lowered rise again; then the scenario's shock, and the outrage of the round before. */
export function strikeShocks(turn: Turn): void {
  const { scenario, public: shown } = turn.state;
  const { p } = modelOf(scenario);
  const { round } = shown;
  for (const shock of Object.values(shown.shocks))
    if (shock.kind === 'focusingEvent' && shock.round + p['focusing.rounds'] === round)
      focus(turn, 1 / p['focusing.price']);
  const scripted = scenario.rounds[round - 1]?.shock;
  if (scripted) strike(turn, scripted.kind, scripted.seat ?? '');
  if (outrageIn(turn.state, round - 1)) strike(turn, 'focusingEvent', '');
}

/** V22: where the chair rotates it passes on with the round, and begins anew after the last. */
export function passChair(turn: Turn): void {
  const { round, setup, chair } = turn.state.public;
  const next = setup.chairs[(round - 1) % Math.max(1, setup.chairs.length)];
  if (next === undefined || next === chair) return;
  emit(turn, { type: 'chairPassed', seat: next });
  spread(turn, 'chairPassed', { seat: next });
}

function strike(turn: Turn, kind: ShockKind, seat: SeatId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { round } = turn.state.public;
  if (kind === 'focusingEvent' && isFocused(turn.state)) return;
  const norm = kind === 'focusingEvent' ? focusedNorm(turn.state) : '';
  const id = freshId(turn, 'k');
  emit(turn, { type: 'shockStruck', id, shock: { round, kind, seat, norm } });
  spread(turn, 'shock', { seat, norm, ref: id });
  switch (kind) {
    case 'turnover': {
      const own = turn.state.own[seat];
      if (!own) return;
      const draw = { seed: turn.state.hidden.seed, address: ['turnover', round, seat] };
      return wants(turn, seat, turnedInterests(own.interests, draw, p));
    }
    case 'technology':
      return moveWorlds(turn, ['public', 'true'], 'investment', causeOf('shock', { ref: id }), (world) =>
        technologyEffects(world, cast, p),
      );
    case 'focusingEvent':
      return focus(turn, p['focusing.price']);
    case 'closingWindow':
      emit(turn, { type: 'chairPassed', seat });
  }
}

/** K18: the price of protecting people at once falls, or rises again, for all. */
function focus(turn: Turn, factor: number): void {
  for (const seat of modelOf(turn.state.scenario).cast.states) {
    const own = turn.state.own[seat];
    if (own) wants(turn, seat, focusedInterests(own.interests, factor));
  }
}

function wants(
  turn: Turn,
  seat: SeatId,
  interests: Partial<Record<NormId, OwnView['interests'][string]>>,
): void {
  emit(turn, { type: 'mandateChanged', seat, interests });
}

/** The norm that an outrage speaks for, where it is on the agenda. */
function focusedNorm({ public: { agenda } }: State): NormId | '' {
  return FOCUSED_NORMS.find((norm) => norm in agenda) ?? '';
}

/** An outrage while another one is felt changes nothing. */
function isFocused({ scenario, public: { shocks, round } }: State): boolean {
  const { p } = modelOf(scenario);
  return Object.values(shocks).some(
    (shock) => shock.kind === 'focusingEvent' && round < shock.round + p['focusing.rounds'],
  );
}

/** K18: an incident of the gravest level in a sector that people live by. */
function outrageIn({ scenario, public: { incidents } }: State, round: number): boolean {
  const { p } = modelOf(scenario);
  return Object.values(incidents).some(
    (incident) => incident.round === round && isOutrage(incident.severity, incident.sector, p),
  );
}
