/** What lies behind a tap, and what few games reach: panels that are open, dialogs, forums, signatures, a led debrief. */
import { DIALOGS, type Shot } from '../../client/gallery/shot.ts';
import { branch, controlOf } from '../../shared/replay/branch.ts';
import type { Change } from '../../shared/replay/change.ts';
import { compare } from '../../shared/replay/compare.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { Options } from '../../shared/rules/options/choices.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import type { State } from '../../shared/rules/state.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { DEBRIEF_STEPS, type SeatId } from '../../shared/rules/vocabulary.ts';
import { firstWith, momentsOf, type Played, playedOf, seatOfKind } from './moments.ts';
import { asFacilitator, asSeat, type Instant } from './seen.ts';

/** Moves that few moments have, and in which of the games a seat may make them. */
const RARE: readonly (readonly [keyof Options, string])[] = [
  ['callTalks', 'adria-crisis'],
  ['answerCall', 'adria-crisis'],
  ['repair', 'adria-crisis'],
  ['suspend', 'adria-crisis'],
  ['sign', 'non-proliferation-treaty'],
  ['citeHistory', 'non-proliferation-treaty'],
  ['withdraw', 'non-proliferation-treaty'],
  ['moveItem', 'oewg-2021'],
  ['answerMove', 'oewg-2021'],
  ['lastWord', 'oewg-2021'],
  ['accredit', 'oewg-2021'],
];

/** A class in its seats: three in the first, two in the next, the others alone, one without. */
function crowded({ state, at }: Instant): Instant {
  const names = [
    'Bea Conti',
    'Chidi Okafor',
    'Dalia Haddad',
    'Emil Sørensen',
    'Fatou N’Diaye',
    'Gerrit de Vries',
  ];
  const seats = Object.keys(state.public.seats);
  const places = [seats[0], seats[0], seats[1], seats[1], seats[2], ''];
  const people: PublicView['people'] = Object.fromEntries(
    names.map((name, index) => [
      `p-${index}`,
      { name, role: 'player' as const, seat: places[index] ?? '', connected: index !== 3 },
    ]),
  );
  const held = Object.fromEntries(
    Object.entries(state.public.seats).map(([id, seat]) => {
      const members = names.filter((_, index) => places[index] === id);
      return [
        id,
        members.length > 0 ? { ...seat, driver: 'human' as const, members, connected: true } : seat,
      ];
    }),
  );
  return { state: { ...state, public: { ...state.public, people, seats: held } }, at };
}

/** With the facilitator in front, at a step of the debrief, and perhaps at a branch. */
function led(state: State, step: (typeof DEBRIEF_STEPS)[number], shown = ''): State {
  return evolve(state, { type: 'debriefLed', step, revision: 0, eyes: '', branch: shown });
}

const CHANGE: Change = { kind: 'course', course: 'withoutDiplomacy', seat: '' };
/** Where the branch of the gallery leaves its game. */
const BRANCHED = 40;

/** The answer to the one branch that the gallery shows: how the game went on without diplomacy. */
export function branchShown({ course }: Played): unknown {
  const [control, changed] = [controlOf(course, BRANCHED, CHANGE), branch(course, BRANCHED, CHANGE)];
  const start = course.states[BRANCHED - 1];
  if (!start || isRefusal(control) || isRefusal(changed)) throw new Error('The gallery has no branch.');
  return compare(start, control, changed);
}

function debriefs(name: string, { instants }: Played): readonly Shot[] {
  const over = instants.at(-1) ?? instants[0];
  const seat = seatOfKind(over.state, 'state');
  const at = (state: State): Instant => ({ ...over, state });
  return DEBRIEF_STEPS.filter((step) => step !== 'reaction').flatMap((step): Shot[] => [
    { name: `${name}-debrief-${step}`, place: 'debrief', seen: asSeat(at(led(over.state, step)), seat) },
    {
      name: `${name}-opened-debrief-${step}`,
      place: 'debrief',
      seen: asFacilitator(at(led(over.state, step)), seat),
      opened: true,
    },
  ]);
}

function opened(name: string, { instants }: Played): readonly Shot[] {
  const seat = seatOfKind(instants[0].state, 'state');
  const moments = [...momentsOf(instants, seat)];
  return moments.flatMap(([what, instant]): Shot[] => [
    ...(what === 'lobby' || what === 'debrief'
      ? []
      : [
          {
            name: `${name}-opened-desk-${what}`,
            place: 'desk' as const,
            seen: asSeat(instant, seat),
            opened: true as const,
          },
        ]),
    ...(what === 'negotiation' || what === 'lobby'
      ? [
          {
            name: `${name}-opened-console-${what}`,
            place: 'console' as const,
            seen: asFacilitator(crowded(instant), seatOfKind(instant.state, 'stakeholder')),
            opened: true as const,
          },
        ]
      : []),
  ]);
}

function dialogs(name: string, { instants }: Played): readonly Shot[] {
  const seat = seatOfKind(instants[0].state, 'state');
  const instant = momentsOf(instants, seat).get('negotiation') ?? instants[0];
  return DIALOGS.map(
    (part): Shot => ({
      name: `${name}-dialog-${part}`,
      place: 'dialog',
      part,
      seen: {
        ...asFacilitator(crowded(instant), seatOfKind(instant.state, 'stakeholder')),
        own: asSeat(instant, seat).own,
      },
    }),
  );
}

/** `games` are those that were played for the other pages already. */
export function openedShots(games: ReadonlyMap<string, Played>): readonly Shot[] {
  const [first, adria, treaty] = ['first-table', 'adria-crisis', 'non-proliferation-treaty'].map((name) =>
    games.get(name),
  );
  if (!first || !adria || !treaty) return [];
  const geneva = playedOf({ name: 'digital-geneva', preset: 'lessons' });
  const all = new Map([...games, ['oewg-2021', playedOf({ name: 'oewg-2021', preset: 'lessons' })] as const]);
  const shots: Shot[] = [
    ...opened('first-table', first),
    ...opened('adria-crisis', adria),
    ...opened('digital-geneva', geneva),
    ...debriefs('first-table', first),
    ...debriefs('non-proliferation-treaty', treaty),
    ...dialogs('adria-crisis', adria),
  ];
  for (const [act, name] of RARE) {
    const found = firstWith(all.get(name)?.instants ?? [], act);
    if (!found) continue;
    const { instant, seat } = found;
    shots.push({ name: `${name}-opened-${act}`, place: 'desk', seen: asSeat(instant, seat), opened: true });
    shots.push({
      name: `${name}-wall-${act}`,
      place: 'wall',
      seen: { ...asFacilitator(instant, seat), console: null },
    });
  }
  const over = first.instants.at(-1) ?? first.instants[0];
  const shown = led(over.state, 'lessons', JSON.stringify({ revision: BRANCHED, change: CHANGE }));
  const seat: SeatId = seatOfKind(over.state, 'state');
  shots.push({
    name: 'first-table-debrief-branch',
    place: 'debrief',
    seen: asSeat({ ...over, state: shown }, seat),
  });
  return shots;
}
