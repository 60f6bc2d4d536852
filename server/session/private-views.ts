import type { Radar } from '../../shared/rules/people/radar.ts';
import type { State } from '../../shared/rules/state.ts';
import { MineView } from '../../shared/rules/view/mine.ts';
import { OwnView } from '../../shared/rules/view/own.ts';
import { consoleView, mineView, ownView, publicView } from '../../shared/rules/view/project.ts';
import { ConsoleView, PublicView } from '../../shared/rules/view.ts';
import type { PersonId, SeatId } from '../../shared/rules/vocabulary.ts';
import type { PrivateView } from '../../shared/wire.ts';
import { viewCheck } from './checked-view.ts';
import { tableOf } from './groups.ts';
import { type ViewChanges, viewChanges } from './view-changes.ts';

const checkPublic = viewCheck(PublicView, 'the public view');
const checkOwn = viewCheck(OwnView, 'a seat’s view');
const checkMine = viewCheck(MineView, 'what one person knows of themselves');
const checkConsole = viewCheck(ConsoleView, 'the console');

/** A state never changes in place: while what a view is made of stands, the view stands, and costs nothing. */
const owns = new WeakMap<State['own'][string], OwnView>();

function ownViewOf(state: State, seat: SeatId): OwnView | null {
  const made = state.own[seat];
  const known = made && owns.get(made);
  if (known) return known;
  const own = ownView(state, seat);
  if (own && made) owns.set(made, checkOwn(own));
  return own;
}

/** What everybody gets. */
export function publicViewOf(state: State): PublicView {
  return checkPublic(publicView(state));
}

/** The same after a view that has passed, with what differs. */
export function publicViewAfter(
  state: State,
  before: PublicView,
): { readonly view: PublicView; readonly changes: ViewChanges } {
  const view = publicView(state);
  const changes = viewChanges(before, view);
  return { view: checkPublic(view, changes), changes };
}

type Watched = { readonly state: State; readonly radar: Radar; readonly code?: string };

/** What a connection gets beside the public view; null for somebody who is no longer in the session. */
export function privateViewOf({ state, radar, code = '' }: Watched, person: PersonId): PrivateView | null {
  const entry = state.public.people[person];
  if (!entry) return null;
  const { role, seat, name } = entry;
  const own = seat === '' ? null : ownViewOf(state, seat);
  const table = tableOf({ state, code });
  return {
    me: { person, role, seat, name, handUp: person in state.hidden.hands, ...(table && { table }) },
    own,
    console: role === 'facilitator' ? checkConsole(consoleView(state, radar)) : null,
    mine: checkMine(mineView(state, person)),
  };
}

/** A view, and all that it was made of. */
export type Told = { readonly view: PrivateView; readonly sources: readonly unknown[] };

/** Null: it may change with anything, as what the console shows does, and how good a forecast was. */
function sourcesOf(
  { settings, public: shared, own, hidden }: State,
  person: PersonId,
): readonly unknown[] | null {
  const entry = shared.people[person];
  if (!entry || entry.role === 'facilitator' || hidden.forecasts[person]) return null;
  const { hands, answers, consents, survey, questions, foretold } = hidden;
  const seat = entry.seat === '' ? null : own[entry.seat];
  const mine = [answers[person], consents[person], survey, questions, foretold];
  return [settings, entry, seat, person in hands, ...mine];
}

/** What a connection gets now; the very same where nothing has changed that its view was made of. */
export function toldAfter(before: Told | null, watched: Watched, person: PersonId): Told | null {
  const sources = sourcesOf(watched.state, person);
  if (before && sources?.every((source, at) => source === before.sources[at])) return before;
  const view = privateViewOf(watched, person);
  return view && { view, sources: sources ?? [] };
}
