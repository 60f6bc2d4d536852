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

const mines = new WeakMap<State['hidden'], Map<PersonId, MineView>>();

function mineViewOf(state: State, person: PersonId): MineView {
  const known = mines.get(state.hidden)?.get(person);
  if (known) return known;
  const mine = checkMine(mineView(state, person));
  // Forecasts are told by what everybody sees as well.
  if (state.hidden.forecasts[person]) return mine;
  const made = mines.get(state.hidden) ?? new Map<PersonId, MineView>();
  mines.set(state.hidden, made.set(person, mine));
  return mine;
}

/** What everybody gets. */
export function publicViewOf(state: State): PublicView {
  return checkPublic(publicView(state));
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
    mine: mineViewOf(state, person),
  };
}
