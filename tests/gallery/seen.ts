/** A recorded moment as one person saw it. */
import type { Seen } from '../../client/gallery/shot.ts';
import type { State } from '../../shared/rules/state.ts';
import { consoleView, mineView, ownView, publicView } from '../../shared/rules/view/project.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';

const FACILITATOR = 'p-gil';
const PLAYER = 'p-ana';

export type Instant = { readonly state: State; readonly at: number };

/** The game as it would be with two people in it: bots leave the seat that is looked at to the one who looks. */
function peopled(state: State, seat: SeatId): State {
  const { people, seats } = state.public;
  const own = seats[seat];
  const shared: PublicView = {
    ...state.public,
    people: {
      ...people,
      [FACILITATOR]: { name: 'Gil', role: 'facilitator', seat: '', connected: true },
      [PLAYER]: { name: 'Ana Ferreira', role: 'player', seat, connected: true },
    },
    seats: own
      ? { ...seats, [seat]: { ...own, driver: 'human', members: ['Ana Ferreira'], connected: true } }
      : seats,
  };
  return { ...state, public: shared };
}

export function asSeat({ state, at }: Instant, seat: SeatId): Seen {
  const seen = peopled(state, seat);
  return {
    public: publicView(seen),
    me: { person: PLAYER, role: 'player', seat, name: 'Ana Ferreira', handUp: false },
    own: ownView(seen, seat),
    console: null,
    mine: mineView(seen, PLAYER),
    at,
  };
}

/** Somebody who watches on a phone. */
export function asWatcher({ state, at }: Instant): Seen {
  return {
    public: publicView(state),
    me: { person: PLAYER, role: 'observer', seat: '', name: 'Ana Ferreira', handUp: false },
    own: null,
    console: null,
    mine: mineView(state, PLAYER),
    at,
  };
}

export function asFacilitator({ state, at }: Instant, seat: SeatId): Seen {
  const seen = peopled(state, seat);
  return {
    public: publicView(seen),
    me: { person: FACILITATOR, role: 'facilitator', seat: '', name: 'Gil', handUp: false },
    own: null,
    console: consoleView(seen),
    mine: mineView(seen, FACILITATOR),
    at,
  };
}
