import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { amendmentsLeft } from '../rules/texts/business.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';
import { carryChance, changeTerms, draftWorth } from './adoption.ts';
import { best, clausesOf, type Mind, peoplePlay, slip, withClause } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';
import { owedAmendments } from './texts.ts';

type Change = { readonly text: string; readonly norm: NormId; readonly rung: Rung };

/** An amendment must raise what the text is worth by this much, and have some prospect of being carried. */
const BOTHER = 0.01;
const LEAST = 0.002;

/** Tables the amendment that it promised, or else the one that does most for the text in its own eyes. */
export function amendText(mind: Mind): Plan | null {
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
  if (promised) return plan({ type: 'amend', ...promised }, 'promised', () => changeBy(mind, promised, 0));
  // The last amendment of a text is for somebody who reads more slowly.
  if (peoplePlay(view) && amendmentsLeft(view.public, first.text) < 2) return null;
  const now = clausesOf(view.public, first.text);
  const before = draftWorth(mind, now);
  const errorOf = ({ norm, rung }: Change) => 0.2 * slip(mind, 'amend', norm, rung);
  const change = best(
    changes,
    (one) => {
      const after = withClause(now, one.norm, one.rung);
      const better = draftWorth(mind, after) - before + errorOf(one);
      return better > BOTHER ? better * carryChance(mind, now, after) : 0;
    },
    LEAST,
  );
  if (!change) return null;
  return plan({ type: 'amend', ...change }, 'worthIt', () => [
    ...changeBy(mind, change, errorOf(change)),
    term('wanted', BOTHER),
  ]);
}

/** What an amendment would bring, and its prospects. */
function changeBy(mind: Mind, { text, norm, rung }: Change, error: number): readonly ReasonTerm[] {
  const now = clausesOf(mind.view.public, text);
  const after = withClause(now, norm, rung);
  return [...changeTerms(mind, now, after, error), term('carried', carryChance(mind, now, after))];
}

function isSame(one: Change, other: Change): boolean {
  return one.text === other.text && one.norm === other.norm && one.rung === other.rung;
}
