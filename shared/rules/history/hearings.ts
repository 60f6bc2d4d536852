/** Expert hearings: a hidden number comes before all (RULES.md, Y5). */
import type { SeatCommand } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { spread } from '../talks/commitments.ts';
import { ownParliament } from '../texts/ratification.ts';
import { emit, freshId, type Turn, viewOf } from '../turn.ts';
import type { SeatView } from '../view.ts';
import { HEARINGS, type HearingTopic } from '../vocabulary/history.ts';
import type { NormId, SeatId } from '../vocabulary.ts';

type CallHearing = Extract<SeatCommand, { type: 'callHearing' }>;

export function callHearingFault(view: SeatView, command: CallHearing): Refusal | null {
  if (!plays(view.public, 'hearing')) return refuse('notAtThisLevel');
  const held = Object.values(view.public.hearings);
  if (held.filter(({ round }) => round === view.public.round).length >= LIMITS.hearingsPerRound)
    return refuse('limitReached', LIMITS.hearingsPerRound);
  if (held.some(({ by }) => by === view.own.seat)) return refuse('alreadyPlayed');
  const domain = hearingDomain(view, command.about);
  if (!domain) return refuse('notAtThisLevel');
  return domain.norms.includes(command.norm) && domain.seats.includes(command.seat)
    ? null
    : refuse('badTarget');
}

type Domain = { readonly norms: readonly (NormId | '')[]; readonly seats: readonly (SeatId | '')[] };

/** What a hearing on a topic may be about; null where there is nothing to ask. */
export function hearingDomain({ public: view }: SeatView, about: HearingTopic): Domain | null {
  const norms = Object.keys(view.agenda) as NormId[];
  switch (about) {
    case 'ceiling':
      return { norms, seats: [''] };
    case 'parliaments':
      return plays(view, 'ratification') ? { norms, seats: [''] } : null;
    case 'arsenal':
      return {
        norms: [''],
        seats: Object.keys(view.seats).filter((seat) => view.seats[seat]?.kind === 'state'),
      };
  }
}

/** The topics of a hearing that the seat may call now. */
export function hearingsFor(view: SeatView): readonly (Domain & { readonly about: HearingTopic })[] {
  return HEARINGS.flatMap((about) => {
    const domain = hearingDomain(view, about);
    const [norm] = domain?.norms ?? [];
    const [seat] = domain?.seats ?? [];
    if (!domain || norm === undefined || seat === undefined) return [];
    return callHearingFault(view, { type: 'callHearing', about, norm, seat }) ? [] : [{ about, ...domain }];
  });
}

/** Y5: all hear the same number. */
export function callHearing(turn: Turn, by: SeatId, { about, norm, seat }: CallHearing): void {
  const { round } = turn.state.public;
  const value = numberHeard(turn, about, norm, seat);
  const id = freshId(turn, 'g');
  emit(turn, { type: 'heard', id, hearing: { round, by, about, norm, seat, value } });
  spread(turn, 'heard', { seat: by, other: seat, norm, ref: about });
}

function numberHeard(turn: Turn, about: HearingTopic, norm: NormId | '', seat: SeatId | ''): number {
  const { cast } = modelOf(turn.state.scenario);
  switch (about) {
    case 'ceiling': {
      const caps = cast.states.map((state) => turn.state.own[state]?.interests[norm]?.cap ?? 4);
      return Math.min(turn.state.public.setup.highestRung, ...caps);
    }
    case 'parliaments':
      return cast.states.filter(
        (state) => norm !== '' && ownParliament(viewOf(turn, state), norm, cast.states).state !== 'blocked',
      ).length;
    case 'arsenal':
      return turn.state.hidden.worlds.true.stock[seat] ?? 0;
  }
}
