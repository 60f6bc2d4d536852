/** The moments that the gallery shows: taken from real games of bots, so that they are always what the rules make now. */
import type { Place, Seen, Shot } from '../../client/gallery/shot.ts';
import { readNamed } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import { courseOf } from '../../shared/replay/course.ts';
import { options } from '../../shared/rules/options.ts';
import type { State } from '../../shared/rules/state.ts';
import { consoleView, mineView, ownView, publicView } from '../../shared/rules/view/project.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { asked, foretold, goneOn, stoppedAt } from './lessons.ts';

const SEED = 'gallery';
const FACILITATOR = 'p-gil';
const PLAYER = 'p-ana';

type Game = { readonly name: string; readonly preset?: string };

/** The last two are played at the full rules: provisos, clubs, hearings and cards of history are nowhere else. */
const GAMES: readonly Game[] = [
  { name: 'first-table' },
  { name: 'osce-2018' },
  { name: 'adria-crisis', preset: 'lessons' },
  { name: 'non-proliferation-treaty', preset: 'lessons' },
];

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

type Instant = { readonly state: State; readonly at: number };

function asSeat({ state, at }: Instant, seat: SeatId): Seen {
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
function asWatcher({ state, at }: Instant): Seen {
  return {
    public: publicView(state),
    me: { person: PLAYER, role: 'observer', seat: '', name: 'Ana Ferreira', handUp: false },
    own: null,
    console: null,
    mine: mineView(state, PLAYER),
    at,
  };
}

function asFacilitator({ state, at }: Instant, seat: SeatId): Seen {
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

/** How much there is to do and to look at: of a phase, the fullest moment is shown. */
function fullness(instant: Instant, seat: SeatId): number {
  const { public: shared, own } = asSeat(instant, seat);
  if (!shared || !own) return -1;
  const open = Object.values(own.offers).filter(({ status }) => status === 'open');
  return 10 * Object.keys(options({ public: shared, own })).length + 5 * open.length;
}

/** The fullest moment of each phase and stage, as the seat sees it; the later rounds overtake the first. */
function momentsOf(instants: readonly Instant[], seat: SeatId): ReadonlyMap<string, Instant> {
  const best = new Map<string, { readonly instant: Instant; readonly worth: number }>();
  for (const instant of instants) {
    const { phase, stage } = instant.state.public;
    const key = stage ? `${phase}-${stage}` : phase;
    const worth = fullness(instant, seat);
    if (worth > (best.get(key)?.worth ?? Number.NEGATIVE_INFINITY)) best.set(key, { instant, worth });
  }
  return new Map([...best].map(([key, { instant }]) => [key, instant]));
}

function seatOfKind(state: State, kind: 'state' | 'stakeholder'): SeatId {
  return Object.entries(state.public.seats).find(([, seat]) => seat.kind === kind)?.[0] ?? '';
}

function shotsOf({ name, preset }: Game): Shot[] {
  const read = readNamed(name);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  const { records, states } = courseOf(play(read.scenario, { seed: SEED, preset }).records);
  const instants = states.map((state, index): Instant => ({ state, at: records[index]?.at ?? 0 }));
  const [first] = instants;
  if (!first) throw new Error(`${name} was not played`);
  const seat = seatOfKind(first.state, 'state');
  const stakeholder = seatOfKind(first.state, 'stakeholder');
  const shots: Shot[] = [];
  const add = (place: Place, what: string, seen: Seen) =>
    shots.push({ name: `${name}-${place}-${what}`, place, seen });
  for (const [what, instant] of momentsOf(instants, seat)) {
    if (what === 'debrief') add('debrief', 'all', asSeat(instant, seat));
    else if (what === 'lobby') {
      add('lobby', what, asSeat(instant, seat));
      add('practice', what, asSeat(instant, seat));
    } else add('desk', what, asSeat(instant, seat));
    add('console', what, asFacilitator(instant, seat));
    if (['lobby', 'negotiation', 'debrief'].includes(what))
      for (const place of ['groups', 'board'] as const) add(place, what, asFacilitator(instant, seat));
    add('wall', what, { ...asFacilitator(instant, seat), console: null });
  }
  for (const [what, instant] of momentsOf(instants, seat))
    if (what === 'plenary-voting' || what === 'crisis' || what === 'lobby')
      add('watch', what, asWatcher({ ...instant, state: asked(instant.state) }));
  const lobby = instants[0];
  if (lobby) {
    const state = asked(lobby.state);
    add('lobby', 'asked', asSeat({ ...lobby, state }, seat));
    add('console', 'asked', asFacilitator({ ...lobby, state }, seat));
  }
  const over = instants.at(-1);
  if (over) {
    const state = foretold(asked(over.state));
    add('debrief', 'asked', asSeat({ ...over, state }, seat));
    add('debrief', 'led', asFacilitator({ ...over, state }, seat));
  }
  const reviewed = momentsOf(instants, seat).get('assessment-shown');
  if (reviewed) {
    const asleep = { state: stoppedAt(reviewed.state, reviewed.at, seat), at: reviewed.at };
    add('asleep', 'all', asSeat(asleep, seat));
    add('console', 'asleep', asFacilitator(asleep, seat));
    add('wall', 'asleep', { ...asFacilitator(asleep, seat), console: null });
    const back = { state: goneOn(asleep.state, asleep.at), at: asleep.at };
    add('desk', 'back', asSeat(back, seat));
    add('console', 'back', asFacilitator(back, seat));
  }
  for (const [what, instant] of momentsOf(instants, stakeholder))
    if (what === 'negotiation' || what.startsWith('crisis'))
      add('desk', `stakeholder-${what}`, asSeat(instant, stakeholder));
  return shots;
}

/** All pages of the gallery, by name. */
export function recordShots(): readonly Shot[] {
  const fronts = (['landing', 'solo', 'host', 'model'] as const).map((place) => ({
    name: place,
    place,
    seen: null,
  }));
  const model = ['full', 'numbers', 'tested', 'history', 'sensitivity', 'coverage'].map(
    (part): Shot => ({ name: `model-${part}`, place: 'model', seen: null, part }),
  );
  return [...fronts, ...model, ...GAMES.flatMap(shotsOf)];
}
