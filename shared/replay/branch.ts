/** Another course from a moment that is past: one thing changed, luck kept, bots in all seats. */
import type { Manner } from '../bots/manner.ts';
import { openTurns } from '../bots/turns.ts';
import { playOn } from '../play-on.ts';
import { decide } from '../rules/decide.ts';
import type { GameEvent } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import { withHidden, withOwn } from '../rules/fold.ts';
import { overridesOf } from '../rules/model-of.ts';
import { isRefusal, type Refusal } from '../rules/refusals.ts';
import type { State } from '../rules/state.ts';
import { NORMS, type NormId, type Rung } from '../rules/vocabulary.ts';
import { turnsAt } from './bot-turns.ts';
import type { Change } from './change.ts';
import { type Course, lengthOf, stateAt } from './course.ts';
import type { Recorded } from './recorded.ts';

export type Branch = { readonly state: State; readonly records: readonly Recorded[] };

/** Without a deal, a text or a word, all that is left is what each does alone. */
const DIPLOMACY = ['offers', 'proposals', 'messages', 'evidence', 'joining'] as const;
const SAY_IT: Readonly<Record<NormId, Rung>> = Object.fromEntries(NORMS.map((norm) => [norm, 1])) as Record<
  NormId,
  Rung
>;

/**
 * Plays on from a revision. `luck` draws everything after it anew; left out, the dice fall as they did. A change that
 * the rules refuse there is no branch.
 */
export function branch(course: Course, revision: number, change: Change, luck?: string): Branch | Refusal {
  const at = course.records[revision - 1]?.at ?? 0;
  const cut = cutAt(course, revision, change);
  const lucky = luck === undefined ? cut : withHidden(cut, { seed: luck });
  const records: Recorded[] = [];
  let state = inTheHandsOfBots(lucky, at, records);
  if (change.kind === 'deed') {
    const actor = { kind: 'bot', seat: change.seat } as const;
    const decided = decide(state, { actor, command: change.command, at });
    if (isRefusal(decided)) return decided;
    records.push({ at, actor, events: decided.events });
    state = decided.state;
  }
  const isUntouched = cut === stateAt(course, revision) && change.kind !== 'deed';
  const turns = isUntouched && luck === undefined ? turnsAt(course, revision) : openTurns(state);
  const played = playOn(
    { state: changed(state, change), turns, at },
    { ...mannerOf(change), reasons: hasReasons(course) },
  );
  return { state: played.state, records: [...records, ...played.records] };
}

/** A live session keeps the reasons of its bots among its events; a game of the command line may not. */
function hasReasons({ records }: Course): boolean {
  return records.some(({ events }) => events.some(({ type }) => type === 'reasoned'));
}

type Deed = Extract<Change, { kind: 'deed' }>;

/** Whether an event is what the deed is done in place of. */
function replaces(event: GameEvent, { seat, command }: Deed): boolean {
  const { type } = command;
  if (type === 'castBallot')
    return event.type === 'ballotCast' && event.seat === seat && event.item === command.item;
  if (type === 'playConduct' || type === 'planConduct')
    return event.type === 'conductPlayed' && event.seat === seat;
  if (type === 'answerIncident')
    return event.type === 'incidentAnswered' && event.seat === seat && event.incident === command.incident;
  return false;
}

/** Sealed with the deed by others, who knew nothing of it: a vote in the same ballot, a card of the same phase. */
function isSealedBeside(event: GameEvent, { seat, command }: Deed): boolean {
  if (command.type === 'castBallot')
    return event.type === 'ballotCast' && event.seat !== seat && event.item === command.item;
  const isConduct = command.type === 'playConduct' || command.type === 'planConduct';
  return isConduct && event.type === 'conductPlayed' && event.seat !== seat && event.played;
}

/**
 * The state that a branch begins with. A deed takes the place of the one that was recorded at that revision; what
 * others sealed beside it later, before the ballot or the phase was closed, stays as it was.
 */
function cutAt(course: Course, revision: number, change: Change): State {
  const here = stateAt(course, revision);
  if (change.kind !== 'deed') return here;
  const events = course.records[revision - 1]?.events ?? [];
  if (!events.some((event) => replaces(event, change))) return here;
  let state = stateAt(course, revision - 1);
  const { phaseId } = state.public;
  for (let end = revision - 1; end < lengthOf(course); end++) {
    if (end > 0 && stateAt(course, end).public.phaseId !== phaseId) break;
    for (const event of course.records[end]?.events ?? [])
      if (isSealedBeside(event, change)) state = evolve(state, event);
  }
  return state;
}

/** Everybody's seat goes to its bot, and a pause ends. */
function inTheHandsOfBots(start: State, at: number, records: Recorded[]): State {
  let state = start;
  const keep = (events: readonly GameEvent[]) => {
    if (events.length === 0) return;
    records.push({ at, actor: { kind: 'system' }, events });
    state = events.reduce<State>((before, event) => evolve(before, event), state);
  };
  keep(
    Object.entries(state.public.seats)
      .filter(([, { driver }]) => driver !== 'bot')
      .map(([seat]) => ({ type: 'driverChanged', seat, driver: 'bot', by: 'start' })),
  );
  if (state.public.paused) keep([{ type: 'clockChanged', change: 'resumed', deadlines: {}, at }]);
  return state;
}

function changed(state: State, change: Change): State {
  switch (change.kind) {
    case 'driver':
      return withOwn(state, change.seat, { doctrine: change.doctrine });
    case 'parameter': {
      const { scenario } = state;
      const parameters = { ...scenario.parameters, [change.name]: change.value };
      const next = { ...scenario, parameters };
      const shown = Object.entries(overridesOf(next)).map(([name, value]) => [name, { value }] as const);
      return { ...state, scenario: next, public: { ...state.public, parameters: Object.fromEntries(shown) } };
    }
    case 'nothing':
    case 'deed':
    case 'course':
      return state;
  }
}

function mannerOf(change: Change): Manner {
  if (change.kind !== 'course') return {};
  switch (change.course) {
    case 'withoutDiplomacy':
      return { off: DIPLOMACY };
    case 'sayIt':
      return { rungLimits: SAY_IT };
    case 'complied':
      return { offFor: { [change.seat]: ['operations'] } };
  }
}
