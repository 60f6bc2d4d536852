import type { ClauseTerms } from '../model/utility.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';
import { adoptionChance, draftWorth } from './adoption.ts';
import { mindFor } from './forums.ts';
import { best, clausesOf, type Mind, withClause } from './mind.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { gainTerms, ownGain } from './texts.ts';

type Remedy = Extract<SeatCommand, { type: 'lastWord' }>['remedy'];

/** What an adopted text under its chair is worth to a seat, in utility. */
const CREDIT = 0.05;
/** Turns that the chair leaves to the others before it writes a text of its own. */
const RESTRAINT = 4;
/** It writes one where no text on the table has this chance. */
const IN_DOUBT = 0.6;
/** Share of a text's worth that is left when some stay out of one of its clauses. */
const FEWER = 0.8;

/** The chair's part in the talks: a compromise where the others find none, and the order of business. */
export function chair(mind: Mind): Plan | null {
  return openCompromise(mind) ?? callFirst(mind);
}

/** Own gain and the credit of a result, by how likely it is. */
export function compromiseWorth(mind: Mind, clauses: readonly ClauseTerms[]): number {
  const worth = draftWorth(mind, clauses);
  return worth < 0 || clauses.length === 0 ? worth : worth + CREDIT * adoptionChance(mind, clauses);
}

function openCompromise(mind: Mind): Plan | null {
  const { can, dice } = mind;
  const choice = can.openText?.find(({ kind }) => kind === 'chair');
  if (!choice || dice.turn < RESTRAINT) return null;
  const texts = choice.from.map((text) => ({ text, clauses: clausesOf(mind.view.public, text) }));
  if (
    texts.some(
      ({ text, clauses }) => clauses.length > 0 && adoptionChance(mindFor(mind, text), clauses) > IN_DOUBT,
    )
  )
    return null;
  const base = best(texts, ({ text, clauses }) => compromiseWorth(mindFor(mind, text), clauses));
  if (!base) return null;
  return plan({ type: 'openText', kind: 'chair', from: base.text }, 'best', () =>
    resultTerms(mindFor(mind, base.text), base.clauses),
  );
}

/** The best of several texts first; where there is only one there is nothing to order. */
function callFirst(mind: Mind): Plan | null {
  const { can, view } = mind;
  const tabled = Object.values(view.public.treaties).filter(({ status }) => status === 'tabled');
  if (tabled.length < 2 || tabled.some(({ called }) => called > 0)) return null;
  const ready = (can.callText ?? []).filter((text) => view.public.treaties[text]?.status === 'tabled');
  const first = best(ready, (text) => compromiseWorth(mindFor(mind, text), clausesOf(view.public, text)), 0);
  if (first === undefined) return null;
  return plan({ type: 'callText', text: first }, 'best', () =>
    resultTerms(mindFor(mind, first), clausesOf(view.public, first)),
  );
}

/** The chair's last word after an objection: the remedy that saves most of the text. */
export function lastWord(anywhere: Mind): Plan | null {
  const mind = mindFor(anywhere, anywhere.view.public.currentText);
  const words = (mind.can.lastWord ?? []).flatMap(({ text, remedy, norms }) =>
    norms.map((norm) => ({ text, remedy, norm })),
  );
  const word = best(words, ({ text, remedy, norm }) => {
    const after = remedied(mind, text, remedy, norm);
    // Who dissociates leaves the clause to the others, but to fewer of them.
    const kept = remedy === 'dissociate' ? FEWER * ownGain(mind, clausesOf(mind.view.public, text)) : 0;
    return Math.max(kept, ownGain(mind, after)) * adoptionChance(mind, after);
  });
  if (!word) return null;
  return plan({ type: 'lastWord', ...word }, 'best', () =>
    resultTerms(mind, remedied(mind, word.text, word.remedy, word.norm)),
  );
}

/** An objector accepts what leaves the text better for it than none. */
export function answerLastWord(anywhere: Mind): Plan | null {
  const mind = mindFor(anywhere, anywhere.view.public.currentText);
  const [text] = mind.can.answerLastWord ?? [];
  const treaty = text === undefined ? undefined : mind.view.public.treaties[text];
  if (text === undefined || !treaty || treaty.remedy === '' || treaty.remedyNorm === '') return null;
  const after = remedied(mind, text, treaty.remedy, treaty.remedyNorm);
  const accepts = ownGain(mind, after) > 0;
  return plan({ type: 'answerLastWord', text, accepts }, accepts ? 'worthIt' : 'tooLittle', () => {
    const parts = gainTerms(mind, after);
    return [...parts, term('worth', sumOf(parts)), term('wanted', 0)];
  });
}

/** What a text would bring its chair. */
function resultTerms(mind: Mind, clauses: readonly ClauseTerms[]): readonly ReasonTerm[] {
  const parts = [...gainTerms(mind, clauses), term('credit', CREDIT * adoptionChance(mind, clauses))];
  return [...parts, term('worth', sumOf(parts)), term('adoption', adoptionChance(mind, clauses))];
}

function remedied({ view }: Mind, text: string, remedy: Remedy, norm: NormId) {
  const now = clausesOf(view.public, text);
  const rung = now.find((clause) => clause.norm === norm)?.rung ?? 0;
  switch (remedy) {
    case 'drop':
    case 'dissociate':
      return withClause(now, norm, 0);
    case 'lower':
      return withClause(now, norm, Math.max(0, rung - 1) as Rung);
    case 'annex':
      return withClause(now, norm, Math.min(1, rung) as Rung);
  }
}
