import { type BotTurns, openTurns, takeTurn } from '../bots/turns.ts';
import { type Course, stateAt } from './course.ts';

/** Bots ask at most so often between two commands. */
const MOST_PASSES = 200;

/**
 * Whose turn it is among the bots after a record, as far as the record tells: the phase is gone through again, and
 * where a bot did what it does again, its place in the order and what it passed on are known.
 */
export function turnsAt(course: Course, revision: number): BotTurns {
  const here = stateAt(course, revision);
  let from = revision;
  while (from > 1 && stateAt(course, from - 1).public.phaseId === here.public.phaseId) from--;
  let turns = openTurns(stateAt(course, from));
  for (let next = from; next < revision; next++) {
    const actor = course.records[next]?.actor;
    if (actor?.kind !== 'bot') {
      turns = passing(course, next, turns);
      continue;
    }
    const after = afterCommandOf(actor.seat, course, next, turns);
    if (!after) return openTurns(here);
    turns = after;
  }
  return turns;
}

/** The bots pass on what they see, until one would act: somebody else did before it. */
function passing(course: Course, revision: number, turns: BotTurns): BotTurns {
  let now = turns;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const turn = takeTurn(stateAt(course, revision), now);
    if (!turn || turn.command) return now;
    now = turn.turns;
  }
  return now;
}

function afterCommandOf(seat: string, course: Course, revision: number, turns: BotTurns): BotTurns | null {
  let now = turns;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const turn = takeTurn(stateAt(course, revision), now);
    if (!turn) return null;
    now = turn.turns;
    if (turn.command) return turn.seat === seat ? now : null;
  }
  return null;
}
