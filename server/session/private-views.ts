import type { Radar } from '../../shared/rules/people/radar.ts';
import type { State } from '../../shared/rules/state.ts';
import { MineView } from '../../shared/rules/view/mine.ts';
import { OwnView } from '../../shared/rules/view/own.ts';
import { consoleView, mineView, ownView, publicView } from '../../shared/rules/view/project.ts';
import { ConsoleView, PublicView } from '../../shared/rules/view.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { PrivateView } from '../../shared/wire.ts';
import { viewCheck } from './checked-view.ts';
import { tableOf } from './groups.ts';

const checkPublic = viewCheck(PublicView, 'the public view');
const checkOwn = viewCheck(OwnView, 'a seat’s view');
const checkMine = viewCheck(MineView, 'what one person knows of themselves');
const checkConsole = viewCheck(ConsoleView, 'the console');

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
  const own = seat === '' ? null : ownView(state, seat);
  const table = tableOf({ state, code });
  return {
    me: { person, role, seat, name, handUp: person in state.hidden.hands, ...(table && { table }) },
    own: own && checkOwn(own),
    console: role === 'facilitator' ? checkConsole(consoleView(state, radar)) : null,
    mine: checkMine(mineView(state, person)),
  };
}
