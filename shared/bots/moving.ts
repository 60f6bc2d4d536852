/** In the review: moves an item to the forum that makes most of it for the seat, and judges what others move (RULES.md, J). */
import { type NormId, RUNGS, type Rung } from '../rules/vocabulary.ts';
import { adoptionChance, draftWorth } from './adoption.ts';
import { mindIn } from './forums.ts';
import { best, type Mind, slip } from './mind.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';

/** An item must be worth this much more in another forum to bother the others with it. */
const BOTHER = 0.004;
/** Who loses no more than this lets the others have their way. */
const INDIFFERENT = -0.001;

type Prospect = { readonly worth: number; readonly rung: Rung; readonly chance: number };

/** The best that could come of an item in a forum: own gain × chance of adoption; nothing for who is not in it. */
function prospectIn(mind: Mind, norm: NormId, forum: string): Prospect {
  const there = mindIn(mind, forum);
  const rungs = RUNGS.filter((rung) => rung > 0 && rung <= mind.view.public.setup.highestRung);
  const worthAt = (rung: Rung) => draftWorth(there, [{ norm, rung }]);
  const rung = there.states.includes(mind.me) ? best(rungs, worthAt, 0) : undefined;
  if (rung === undefined) return { worth: 0, rung: 0, chance: 0 };
  return { worth: worthAt(rung), rung, chance: adoptionChance(there, [{ norm, rung }]) };
}

/** What it would be worth to the seat to have the item there. */
function changeBy(mind: Mind, norm: NormId, forum: string) {
  const now = prospectIn(mind, norm, mind.view.public.agenda[norm]?.forum ?? '');
  const then = prospectIn(mind, norm, forum);
  const error = 0.1 * slip(mind, 'move', norm, forum);
  const parts = [
    term('there', then.worth, { norm, rung: then.rung }),
    term('here', -now.worth, { norm, rung: now.rung }),
    term('error', error),
  ];
  const terms = (wanted: number) => [
    ...parts,
    term('worth', sumOf(parts)),
    term('wanted', wanted),
    term('adoption', then.chance),
  ];
  return { worth: sumOf(parts), terms };
}

export function moveItem(mind: Mind): Plan | null {
  const moves = (mind.can.moveItem ?? []).flatMap(({ norm, forums }) =>
    forums.map((forum) => ({ norm, forum })),
  );
  const chosen = best(moves, ({ norm, forum }) => changeBy(mind, norm, forum).worth, BOTHER);
  if (!chosen) return null;
  const { terms } = changeBy(mind, chosen.norm, chosen.forum);
  return plan({ type: 'moveItem', ...chosen }, 'best', () => terms(BOTHER));
}

export function answerMove(mind: Mind): Plan | null {
  const [asked] = mind.can.answerMove ?? [];
  if (!asked) return null;
  const { norm } = asked;
  const { worth, terms } = changeBy(mind, norm, mind.view.public.agenda[norm]?.moveTo ?? '');
  return worth >= INDIFFERENT
    ? plan({ type: 'answerMove', norm, stance: 'agree' }, 'worthIt', () => terms(INDIFFERENT))
    : plan({ type: 'answerMove', norm, stance: 'oppose' }, 'tooLittle', () => terms(INDIFFERENT));
}
