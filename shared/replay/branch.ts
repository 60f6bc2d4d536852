/** Another course from a moment that is past: one thing changed, luck kept, bots in all seats. */
import type { Manner } from '../bots/manner.ts';
import { openTurns } from '../bots/turns.ts';
import { playOn } from '../play-on.ts';
import { decide } from '../rules/decide.ts';
import type { GameEvent } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import { withHidden, withOwn } from '../rules/fold.ts';
import { keyOf } from '../rules/keys.ts';
import { overridesOf } from '../rules/model-of.ts';
import { isRefusal, type Refusal, refuse } from '../rules/refusals.ts';
import type { State } from '../rules/state.ts';
import { isOpen } from '../rules/texts/texts.ts';
import type { PublicView } from '../rules/view.ts';
import { NORMS, type NormId, type Rung } from '../rules/vocabulary.ts';
import { turnsAt } from './bot-turns.ts';
import type { Change } from './change.ts';
import { type Course, stateAt } from './course.ts';
import { commandBehind, cutAt, replacedAt } from './cut.ts';
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
  const lucky = luck === undefined ? cut.state : withHidden(cut.state, { seed: luck });
  const records: Recorded[] = [];
  const handed = inTheHandsOfBots(lucky, at, records);
  const other = changed(handed, change, at, records);
  if (isRefusal(other)) return other;
  // Ids are drawn by how much has happened: what the record tells beside a deed counts with it.
  const folded = Math.max(other.hidden.folded, stateAt(course, cut.through).hidden.folded);
  const state = withHidden(other, { folded });
  const turns = luck === undefined ? turnsAt(course, revision) : openTurns(state);
  const played = playOn({ state, turns, at }, { ...mannerOf(change), reasons: hasReasons(course) });
  return { state: played.state, records: [...records, ...played.records] };
}

/** The same moment with nothing changed: what stands in the place of a deed is the deed as it was done. */
export function controlOf(course: Course, revision: number, change: Change, luck?: string): Branch | Refusal {
  const replaced = replacedAt(course, revision, change);
  const command = replaced && commandBehind(replaced);
  return command && change.kind === 'deed'
    ? branch(course, revision, { ...change, command }, luck)
    : branch(course, revision, { kind: 'nothing' }, luck);
}

/** A live session keeps the reasons of its bots among its events; a game of the command line may not. */
function hasReasons({ records }: Course): boolean {
  return records.some(({ events }) => events.some(({ type }) => type === 'reasoned'));
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

/** The state with the change in it; what a change does beyond it is in the manner of those who play on. */
function changed(state: State, change: Change, at: number, records: Recorded[]): State | Refusal {
  switch (change.kind) {
    case 'deed': {
      const actor = { kind: 'bot', seat: change.seat } as const;
      const decided = decide(state, { actor, command: change.command, at });
      if (isRefusal(decided)) return decided;
      records.push({ at, actor, events: decided.events });
      return decided.state;
    }
    case 'clause': {
      const event = clauseChanged(state.public, change);
      if (isRefusal(event)) return event;
      records.push({ at, actor: { kind: 'system' }, events: [event] });
      return evolve(state, event);
    }
    case 'driver':
      return state.own[change.seat]
        ? withOwn(state, change.seat, { doctrine: change.doctrine })
        : refuse('seatUnknown', change.seat);
    case 'parameter': {
      const { scenario } = state;
      const parameters = { ...scenario.parameters, [change.name]: change.value };
      const next = { ...scenario, parameters };
      const shown = Object.entries(overridesOf(next)).map(([name, value]) => [name, { value }] as const);
      return { ...state, scenario: next, public: { ...state.public, parameters: Object.fromEntries(shown) } };
    }
    case 'nothing':
    case 'course':
      return state;
  }
}

type ClauseChange = Extract<Change, { kind: 'clause' }>;

function clauseChanged(view: PublicView, { text, norm, rung }: ClauseChange): GameEvent | Refusal {
  if (!view.treaties[text]) return refuse('unknownText');
  if (!isOpen(view, text)) return refuse('textNotDraft');
  const clause = view.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  return clause.rung === rung
    ? refuse('rungUnchanged')
    : { type: 'clauseChanged', text, norm, rung, annexed: clause.annexed };
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
