/** Asking and consulting, the quiet tools (RULES.md, G8-G9). */
import { pick } from '../../model/dice.ts';
import type { Effect } from '../../model/world.ts';
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { LIMITS } from '../limits.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { SeatView } from '../view.ts';
import type { Id, NormId, Rung, SeatId } from '../vocabulary.ts';
import { spread } from './commitments.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** Two states that are not one. */
function pairFault(view: SeatView, seat: SeatId): Refusal | null {
  const other = view.public.seats[seat];
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  if (!other) return refuse('seatUnknown');
  return other.kind !== 'state' || seat === view.own.seat ? refuse('badTarget') : null;
}

export function askFault(view: SeatView, { seat }: Of<'ask'>): Refusal | null {
  if (!plays(view.public, 'embassies')) return refuse('notAtThisLevel');
  const fault = pairFault(view, seat);
  if (fault) return fault;
  const asked = Object.values(view.own.enquiries).filter(
    ({ round, by }) => round === view.public.round && by === view.own.seat,
  );
  return asked.length < LIMITS.enquiriesPerRound ? null : refuse('limitReached', LIMITS.enquiriesPerRound);
}

/** G8: a red line that the asker did not know of, or the stock of exploits; the asked is told. */
export function ask(turn: Turn, seat: SeatId, command: Of<'ask'>): void {
  const line = command.about === 'redLine' ? redLine(turn, seat, command.seat) : NO_LINE;
  emit(turn, {
    type: 'enquired',
    id: freshId(turn, 'q'),
    by: seat,
    seat: command.seat,
    about: command.about,
    ...line,
    value: command.about === 'arsenal' ? (turn.state.hidden.worlds.true.stock[command.seat] ?? 0) : 0,
  });
}

type Line = { readonly norm: NormId | ''; readonly rung: Rung };
const NO_LINE: Line = { norm: '', rung: 0 };

/** By lot one of the norms that the state will not take to the highest rung; none where it would take them all. */
function redLine(turn: Turn, by: SeatId, of: SeatId): Line {
  const { highestRung } = turn.state.public.setup;
  const told = Object.values(turn.state.own[by]?.enquiries ?? {})
    .filter((entry) => entry.seat === of)
    .map(({ norm }) => norm);
  const lines = Object.entries(turn.state.own[of]?.interests ?? {}).filter(
    ([norm, { cap }]) => cap < highestRung && !told.includes(norm as NormId),
  );
  if (lines.length === 0) return NO_LINE;
  const [norm, { cap }] = pick(turn.state.hidden.seed, ['redLine', turn.state.public.round, by, of], lines);
  return { norm: norm as NormId, rung: cap as Rung };
}

export function consultFault(view: SeatView, { incident, seat }: Of<'consult'>): Refusal | null {
  if (!plays(view.public, 'hotline')) return refuse('notAtThisLevel');
  const fault = pairFault(view, seat);
  if (fault) return fault;
  const known = view.public.incidents[incident];
  if (!known) return refuse('unknownIncident');
  if (known.round !== view.public.round) return refuse('notNow');
  if (known.victim !== view.own.seat && known.victim !== seat) return refuse('badTarget');
  return hasConsulted(view, incident, seat) ? refuse('limitReached', 1) : null;
}

/** Whether two seats have talked about an incident, whichever called. */
function hasConsulted({ own }: SeatView, incident: Id, seat: SeatId): boolean {
  return Object.values(own.consultations).some(
    (talk) => talk.incident === incident && (talk.seat === seat || talk.by === seat),
  );
}

/** G9: no blame; grievance between the two falls, and a little trust grows. */
export function consult(turn: Turn, seat: SeatId, command: Of<'consult'>): void {
  const { p } = modelOf(turn.state.scenario);
  const other = command.seat;
  emit(turn, {
    type: 'consulted',
    id: freshId(turn, 'h'),
    incident: command.incident,
    by: seat,
    seat: other,
  });
  const cause = causeOf('consulted', { ref: command.incident, seat, other });
  moveWorlds(turn, ['public', 'true'], 'response', cause, (world) => {
    const calmed = (from: SeatId, to: SeatId): Effect[] => {
      const grievance = world.grievance[from]?.[to] ?? 0;
      if (grievance <= 0) return [];
      return [{ kind: 'pair', from, to, field: 'grievance', add: -p['consult.grievance'] * grievance }];
    };
    return [
      ...calmed(seat, other),
      ...calmed(other, seat),
      trustShift(world, seat, other, p['consult.trust'], p),
      trustShift(world, other, seat, p['consult.trust'], p),
    ];
  });
  spread(turn, 'consulted', { seat, other, ref: command.incident });
}
