import { amendmentsLeft } from '../rules/business.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';
import { best, clausesOf, type Mind, peoplePlay, slip, withClause } from './mind.ts';
import { carryChance, draftWorth, owedAmendments } from './texts.ts';

type Change = { readonly text: string; readonly norm: NormId; readonly rung: Rung };

/** An amendment must raise what the text is worth by this much, and have some prospect of being carried. */
const BOTHER = 0.01;
const LEAST = 0.002;

/** Tables the amendment that it promised, or else the one that does most for the text in its own eyes. */
export function amendText(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const dropped = owedAmendments(mind, 'drop');
  const changes: Change[] = (can.amend ?? [])
    .flatMap(({ text, norm, rungs }) => rungs.map((rung) => ({ text, norm, rung })))
    .filter((change) => !dropped.some((promise) => isSame(promise, change)));
  const [first] = changes;
  if (!first) return null;
  const promised = owedAmendments(mind, 'table').find((promise) =>
    changes.some((change) => isSame(promise, change)),
  );
  if (promised) return { type: 'amend', ...promised };
  // The last amendment of a text is for somebody who reads more slowly.
  if (peoplePlay(view) && amendmentsLeft(view.public, first.text) < 2) return null;
  const now = clausesOf(view.public, first.text);
  const before = draftWorth(mind, now);
  const change = best(
    changes,
    ({ norm, rung }) => {
      const after = withClause(now, norm, rung);
      const better = draftWorth(mind, after) - before + 0.2 * slip(mind, 'amend', norm, rung);
      return better > BOTHER ? better * carryChance(mind, now, after) : 0;
    },
    LEAST,
  );
  return change ? { type: 'amend', ...change } : null;
}

function isSame(one: Change, other: Change): boolean {
  return one.text === other.text && one.norm === other.norm && one.rung === other.rung;
}
