/** The moments that the gallery shows, each with a name. */
import type { Place, Seen, Shot } from '../../client/gallery/shot.ts';
import { asked, foretold, goneOn, stoppedAt } from './lessons.ts';
import { type Game, momentsOf, type Played, playedOf, seatOfKind } from './moments.ts';
import { branchShown, openedShots } from './opened.ts';
import { asFacilitator, asSeat, asWatcher } from './seen.ts';

/** The last two are played at the full rules: provisos, clubs, hearings and cards of history are nowhere else. */
const GAMES: readonly Game[] = [
  { name: 'first-table' },
  { name: 'osce-2018' },
  { name: 'adria-crisis', preset: 'lessons' },
  { name: 'non-proliferation-treaty', preset: 'lessons' },
];

function shotsOf({ name }: Game, { instants }: Played): Shot[] {
  const [first] = instants;
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
  const lobby = asked(first.state);
  add('lobby', 'asked', asSeat({ ...first, state: lobby }, seat));
  add('console', 'asked', asFacilitator({ ...first, state: lobby }, seat));
  const over = instants.at(-1) ?? first;
  const judged = { ...over, state: foretold(asked(over.state)) };
  add('debrief', 'asked', asSeat(judged, seat));
  add('debrief', 'led', asFacilitator(judged, seat));
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

/** All pages of the gallery, by name, and what the server would answer to the one that shows a branch. */
export function recordShots(): { readonly shots: readonly Shot[]; readonly branch: unknown } {
  const fronts = (['landing', 'solo', 'host', 'model'] as const).map((place) => ({
    name: place,
    place,
    seen: null,
  }));
  const model = ['full', 'numbers', 'tested', 'history', 'sensitivity', 'coverage'].map(
    (part): Shot => ({ name: `model-${part}`, place: 'model', seen: null, part }),
  );
  const games = GAMES.map((game) => [game, playedOf(game)] as const);
  const byName = new Map(games.map(([{ name }, played]) => [name, played]));
  const first = byName.get('first-table');
  return {
    shots: [
      ...fronts,
      ...model,
      ...games.flatMap(([game, played]) => shotsOf(game, played)),
      ...openedShots(byName),
    ],
    branch: first ? branchShown(first) : null,
  };
}
