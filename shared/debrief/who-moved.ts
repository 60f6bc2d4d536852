/** How far what a state came to owe lies from what it first asked for. */
import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import type { GameEvent } from '../rules/events.ts';
import { isInForce } from '../rules/outlook.ts';
import type { State } from '../rules/state.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';

type Position = { readonly seat: SeatId; readonly norm: NormId; readonly rung: number };

export type Movement = {
  /** Norms on which the state took a position. */
  readonly asked: number;
  /** Mean distance in rungs between its first position and what it owes at the end, 0-4. */
  readonly distance: number;
  /** Of these norms the share on which it owes at the end just what it had asked for, 0-1. */
  readonly held: number;
};

/** What a seat asks for in front of everybody: a wish on the floor, a clause of a draft, an amendment. */
function positionIn(event: GameEvent): Position | null {
  if (event.type === 'said') {
    const { from, to, phrase, norm, rung } = event.message;
    return phrase === 'wantNorm' && to === 'floor' && norm !== '' ? { seat: from, norm, rung } : null;
  }
  if (event.type === 'clauseEdited') return { seat: event.by, norm: event.norm, rung: event.rung };
  if (event.type !== 'itemQueued') return null;
  const { kind, by, norm, toRung } = event.entry;
  return kind === 'amendment' && norm !== '' ? { seat: by, norm, rung: toRung } : null;
}

/** The first position of each seat on each norm, by `seat norm`. */
function firstPositions(course: Course): ReadonlyMap<string, Position> {
  const first = new Map<string, Position>();
  for (const { event } of courseEvents(course)) {
    const position = positionIn(event);
    if (!position) continue;
    const key = `${position.seat} ${position.norm}`;
    if (!first.has(key)) first.set(key, position);
  }
  return first;
}

function owedAtEnd({ public: { commitments }, own }: State, seat: SeatId, norm: NormId): number {
  const all = { ...commitments, ...own[seat]?.commitments };
  const rungs = Object.values(all)
    .filter((duty) => duty.debtor === seat && duty.norm === norm && isInForce(duty))
    .map(({ rung }) => rung);
  return Math.max(0, ...rungs);
}

/** By state; who asked for nothing in public has not moved, and has `asked` 0. */
export function whoMoved(course: Course): Readonly<Record<SeatId, Movement>> {
  const end = stateAt(course, lengthOf(course));
  const first = [...firstPositions(course).values()];
  return Object.fromEntries(
    Object.entries(end.public.seats)
      .filter(([, { kind }]) => kind === 'state')
      .map(([seat]) => {
        const steps = first
          .filter((position) => position.seat === seat)
          .map(({ norm, rung }) => Math.abs(owedAtEnd(end, seat, norm) - rung));
        const asked = steps.length;
        const share = (sum: number) => (asked === 0 ? 0 : sum / asked);
        const distance = share(steps.reduce((sum, step) => sum + step, 0));
        return [seat, { asked, distance, held: share(steps.filter((step) => step === 0).length) }];
      }),
  );
}
