/** What seats choose to do in secret (RULES.md, K). */
import { exponential, pick } from '../../model/dice.ts';
import { falseFlagRate } from '../../model/evidence-items.ts';
import type { SeatCommand } from '../commands.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { emit, roll, type Turn } from '../turn.ts';
import type { SeatView } from '../view.ts';
import type { SeatId } from '../vocabulary.ts';
import { actsOf } from './plans.ts';

type PlayConduct = Extract<SeatCommand, { type: 'playConduct' }>;

/** K2: deals the round's covert cards; a scripted operation goes to one of its seats by draw. */
export function dealCovertCards(turn: Turn, round: number): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { seed, worlds } = turn.state.hidden;
  const draw = turn.state.scenario.rounds[round - 1]?.draw;
  const drawn = draw ? pick(seed, ['card', round], draw.seats) : '';
  for (const seat of turn.state.scenario.seats) {
    if (seat.kind !== 'state') continue;
    const stake = exponential(seed, ['stake', round, seat.id]);
    const falseFlag = roll(turn, 'falseFlag', round, seat.id) < falseFlagRate(worlds.true, cast, p);
    const scripted = draw && drawn === seat.id ? draw : undefined;
    const card = scripted ?? seat.covert;
    emit(turn, {
      type: 'covertDealt',
      seat: seat.id,
      operation: card.operation,
      target: scripted
        ? (scripted.targets.find((target) => target !== seat.id) ?? seat.covert.target)
        : seat.covert.target,
      sector: card.sector,
      worth: card.worth,
      stake,
      drawn: scripted !== undefined,
      falseFlag: scripted ? scripted.falseFlag : falseFlag,
    });
  }
}

/** K8: where acts are planned, cards are not played. */
export function playConductFault(view: SeatView, { card, seat }: PlayConduct): Refusal | null {
  const me = view.own.seat;
  if (view.public.seats[me]?.kind !== 'state') return refuse('statesOnly');
  if (plays(view.public, 'planning')) return refuse('notAtThisLevel');
  const other = view.public.seats[seat]?.kind === 'state' && seat !== me;
  if (card === 'help') return other ? null : refuse('badTarget');
  if (card === 'keep') return seat === '' || other ? null : refuse('badTarget');
  return seat === '' ? null : refuse('badTarget');
}

/** A card may be changed until the phase closes. */
export function playConduct(turn: Turn, seat: SeatId, { card, seat: on }: PlayConduct): void {
  emit(turn, {
    type: 'conductPlayed',
    seat,
    card,
    on,
    actions: actsOf(card, on, turn.state.own[seat]?.covert),
    reports: 'file',
    inspections: 'accept',
    played: true,
  });
}

/** K1: who chose nothing keeps its word, without opening itself to anybody. */
export function keepByDefault(turn: Turn, seat: SeatId): void {
  emit(turn, {
    type: 'conductPlayed',
    seat,
    card: plays(turn.state.public, 'planning') ? '' : 'keep',
    on: '',
    actions: [],
    reports: 'file',
    inspections: 'accept',
    played: false,
  });
}
