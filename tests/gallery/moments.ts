/** Moments of real games of bots, so that they are always what the rules make now. */
import { readNamed } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import { type Course, courseOf } from '../../shared/replay/course.ts';
import type { Options } from '../../shared/rules/options/choices.ts';
import { options } from '../../shared/rules/options.ts';
import type { State } from '../../shared/rules/state.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { asSeat, type Instant } from './seen.ts';

const SEED = 'gallery';

export type Game = { readonly name: string; readonly preset?: string };
export type Played = { readonly course: Course; readonly instants: readonly [Instant, ...Instant[]] };

export function playedOf({ name, preset }: Game): Played {
  const read = readNamed(name);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  const course = courseOf(play(read.scenario, { seed: SEED, preset }).records);
  const [first, ...rest] = course.states.map(
    (state, index): Instant => ({ state, at: course.records[index]?.at ?? 0 }),
  );
  if (!first) throw new Error(`${name} was not played`);
  return { course, instants: [first, ...rest] };
}

/** What the seat could do at a moment. */
function optionsAt(instant: Instant, seat: SeatId): Options {
  const { public: shared, own } = asSeat(instant, seat);
  return shared && own ? options({ public: shared, own }) : {};
}

/** How much there is to do and to look at: of a phase, the fullest moment is shown. */
function fullness(instant: Instant, seat: SeatId): number {
  const { own } = asSeat(instant, seat);
  if (!own) return -1;
  const open = Object.values(own.offers).filter(({ status }) => status === 'open');
  return 10 * Object.keys(optionsAt(instant, seat)).length + 5 * open.length;
}

/** The fullest moment of each phase and stage, as the seat sees it; the later rounds overtake the first. */
export function momentsOf(instants: readonly Instant[], seat: SeatId): ReadonlyMap<string, Instant> {
  const best = new Map<string, { readonly instant: Instant; readonly worth: number }>();
  for (const instant of instants) {
    const { phase, stage } = instant.state.public;
    const key = stage ? `${phase}-${stage}` : phase;
    const worth = fullness(instant, seat);
    if (worth > (best.get(key)?.worth ?? Number.NEGATIVE_INFINITY)) best.set(key, { instant, worth });
  }
  return new Map([...best].map(([key, { instant }]) => [key, instant]));
}

/** The first moment at which some seat may do that, and that seat. */
export function firstWith(
  instants: readonly Instant[],
  act: keyof Options,
): { readonly instant: Instant; readonly seat: SeatId } | undefined {
  for (const instant of instants)
    for (const seat of Object.keys(instant.state.public.seats))
      if (act in optionsAt(instant, seat)) return { instant, seat };
  return undefined;
}

export function seatOfKind(state: State, kind: 'state' | 'stakeholder'): SeatId {
  return Object.entries(state.public.seats).find(([, seat]) => seat.kind === kind)?.[0] ?? '';
}
