/** From the record of a session: for how long each seat had nothing to do, and what the clock decided in its place. */
import { taskOf } from '../../client/desk/frame/task.ts';
import { courseOf, lengthOf, stateAt } from '../../shared/replay/course.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import { options } from '../../shared/rules/options.ts';
import type { State } from '../../shared/rules/state.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';

export type SeatTime = {
  /** Milliseconds of play, from the briefing to the debrief, in which people held the seat. */
  played: number;
  /** Those in which the desk said that somebody else is waited for. */
  idle: number;
};

function isIdle(state: State, seat: SeatId): boolean {
  const view = seatView(state, seat);
  const { kind } = taskOf(view, options(view));
  return kind === 'waitForPhase' || kind === 'waitForSeats' || kind === 'waitForVotes' || kind === 'paused';
}

/** By seat; seats that bots play are left out while they do. */
export function seatTimes(records: readonly Recorded[]): Readonly<Record<SeatId, SeatTime>> {
  const course = courseOf(records);
  const times: Record<SeatId, SeatTime> = {};
  for (let revision = 1; revision < lengthOf(course); revision++) {
    const state = stateAt(course, revision);
    const { phase, seats } = state.public;
    if (phase === 'lobby' || phase === 'debrief') continue;
    const lasted = (records[revision]?.at ?? 0) - (records[revision - 1]?.at ?? 0);
    for (const [seat, { driver, connected }] of Object.entries(seats)) {
      if (driver !== 'human' || !connected) continue;
      const time = times[seat] ?? { played: 0, idle: 0 };
      times[seat] = time;
      time.played += lasted;
      if (isIdle(state, seat)) time.idle += lasted;
    }
  }
  return times;
}

/** Decisions that each phase asks of a seat which people hold, and those which its end found not taken. */
export function forced(records: readonly Recorded[]): { readonly asked: number; readonly forced: number } {
  const course = courseOf(records);
  let asked = 0;
  let late = 0;
  for (let revision = 2; revision <= lengthOf(course); revision++) {
    const before = stateAt(course, revision - 1);
    const { public: after } = stateAt(course, revision);
    const { phase, round, seats, items } = before.public;
    for (const [seat, { driver, kind, connected }] of Object.entries(seats)) {
      const own = before.own[seat];
      if (driver !== 'human' || !connected || kind !== 'state' || !own) continue;
      for (const [item, { status }] of Object.entries(items))
        if (status === 'open' && after.items[item]?.status !== 'open') {
          asked += 1;
          if (!(item in own.ballots)) late += 1;
        }
      if (phase === after.phase) continue;
      if (phase === 'conduct') {
        asked += 1;
        if (!own.conduct[String(round)]) late += 1;
      }
      if (phase === 'crisis') {
        const incidents = Object.entries(before.public.incidents).filter(([, one]) => one.asked > 0);
        asked += incidents.length;
        late += incidents.filter(([id]) => !(id in own.answers)).length;
      }
    }
  }
  return { asked, forced: late };
}
