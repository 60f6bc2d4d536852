/** What the state keeps so that the facilitator's last act can be taken back (RULES.md, W3). */
import type { FacilitatorAct } from '../commands/facilitator.ts';
import type { EventType, GameEvent } from '../events.ts';
import type { LastAct, State } from '../state.ts';

/** What goes on whatever becomes of play: who is there, and what was said. */
const OF_PEOPLE: ReadonlySet<EventType> = new Set<EventType>([
  'personJoined',
  'personRenamed',
  'personRemoved',
  'roleChanged',
  'presenceChanged',
  'seatTaken',
  'seatLeft',
  'driverChanged',
  'absenceNoted',
  'said',
  'told',
  'noted',
  'handRaised',
  'caucusOpened',
  'caucusLeft',
  'plannedAhead',
  'forecastMade',
  'surveySet',
  'answered',
  'consentSaid',
]);
/** These turn play: what was played since goes with them. All other acts leave what was done since as it is. */
const TURNS_PLAY: ReadonlySet<FacilitatorAct> = new Set<FacilitatorAct>([
  'start',
  'advance',
  'inject',
  'resumeLesson',
]);

export function turnsPlay({ act }: LastAct): boolean {
  return TURNS_PLAY.has(act);
}

/** Keeps the last act in step with what happens; the end of the phase and the debrief close the door. */
export function lastActAfter(state: State, event: GameEvent): LastAct | null {
  const { lastAct } = state.hidden;
  if (event.type === 'actBegun')
    return { act: event.act, at: event.at, under: true, before: withoutLastAct(state), since: [] };
  if (!lastAct || event.type === 'actUndone') return null;
  if (event.type === 'phaseOpened' && (!lastAct.under || event.phase === 'debrief')) return null;
  if (event.type === 'actEnded') return { ...lastAct, under: false };
  if (lastAct.under || (turnsPlay(lastAct) && !OF_PEOPLE.has(event.type))) return lastAct;
  return { ...lastAct, since: withOneMore(lastAct.since, event) };
}

/** Joins runs of equal length, as a counter carries: copying one list whole for each event would grow with its square. */
function withOneMore(runs: LastAct['since'], event: GameEvent): LastAct['since'] {
  const others = [...runs];
  let last: readonly GameEvent[] = [event];
  for (let before = others.at(-1); before?.length === last.length; before = others.at(-1)) {
    last = [...before, ...last];
    others.pop();
  }
  return [...others, last];
}

function withoutLastAct(state: State): State {
  return { ...state, hidden: { ...state.hidden, lastAct: null } };
}

/** The state without the last act: what others have done since is folded again on what was before it. */
export function withoutAct(
  { before, since }: LastAct,
  evolve: (state: State, event: GameEvent) => State,
): State {
  return since.flat().reduce(evolve, before);
}
