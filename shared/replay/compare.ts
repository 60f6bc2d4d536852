/** Two courses from one moment, side by side. */
import type { EventType, GameEvent } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import type { State } from '../rules/state.ts';
import type { Choice, Phase, SeatId } from '../rules/vocabulary.ts';
import type { Branch } from './branch.ts';

/** What a course came to, in figures; no secret of persons, all of the game. */
export type Outcome = {
  readonly stability: number;
  readonly rounds: readonly { readonly round: number; readonly public: number; readonly true: number }[];
  readonly seats: Readonly<Record<SeatId, number>>;
  readonly adopted: number;
  readonly incidents: number;
  readonly operations: number;
  readonly breaches: number;
};

/** Where two courses part: the first thing that happened in one and not, or not so, in the other. */
export type Parting = {
  readonly round: number;
  readonly phase: Phase;
  /** What happened there, by the seat that did it; '' where one course had nothing more. */
  readonly control: Step;
  readonly changed: Step;
};
export type Step = {
  readonly type: GameEvent['type'] | '';
  readonly seat: SeatId;
  /** How it voted, where that is what happened. */
  readonly choice: Choice | '';
};

export type Comparison = {
  readonly control: Outcome;
  readonly changed: Outcome;
  /** Null where both went the same way to the end. */
  readonly parting: Parting | null;
};

export function outcomeOf({ public: view, hidden }: State): Outcome {
  const rounds = Object.values(view.revealedScores).sort((left, right) => left.round - right.round);
  return {
    stability: view.stability,
    rounds,
    seats: Object.fromEntries(Object.entries(view.revealedSeats).map(([seat, { score }]) => [seat, score])),
    adopted: Object.values(view.treaties).filter(({ status }) => status === 'adopted').length,
    incidents: Object.keys(view.incidents).length,
    operations: Object.keys(hidden.operations).length,
    breaches: Object.values(hidden.commitments).filter(
      ({ state }) => state === 'breached' || state === 'broken',
    ).length,
  };
}

/** Events that say nothing of the course of a game: who sits where, what a bot did for whom, and why. */
const SILENT: ReadonlySet<EventType> = new Set<EventType>(['driverChanged', 'deputised', 'reasoned']);
const GENERATED = /\b[a-z]-[0-9a-z]{8}\b/g;
const TIMES = new Set(['at', 'closesAt', 'moment']);

/** An event as it is told apart from others: ids and times differ between courses that are the same. */
function gist(event: GameEvent): string {
  return JSON.stringify(event, (key, value: unknown) => (TIMES.has(key) ? undefined : value)).replaceAll(
    GENERATED,
    '#',
  );
}

function eventsOf({ records }: Branch): readonly GameEvent[] {
  return records.flatMap(({ events }) => events).filter(({ type }) => !SILENT.has(type));
}

function stepOf(event: GameEvent | undefined): Step {
  if (!event) return { type: '', seat: '', choice: '' };
  const seat = 'seat' in event ? event.seat : 'by' in event ? event.by : '';
  const choice = event.type === 'ballotCast' ? event.choice : '';
  return { type: event.type, seat: typeof seat === 'string' ? seat : '', choice };
}

/** `start` is the moment from which both play on. */
export function compare(start: State, control: Branch, changed: Branch): Comparison {
  const [one, other] = [eventsOf(control), eventsOf(changed)];
  const at = one.findIndex((event, index) => {
    const beside = other[index];
    return beside === undefined || gist(event) !== gist(beside);
  });
  const place = at >= 0 ? at : one.length < other.length ? one.length : -1;
  const both = { control: outcomeOf(control.state), changed: outcomeOf(changed.state) };
  if (place < 0) return { ...both, parting: null };
  const { round, phase } = one
    .slice(0, place)
    .reduce<State>((state, event) => evolve(state, event), start).public;
  return { ...both, parting: { round, phase, control: stepOf(one[place]), changed: stepOf(other[place]) } };
}
