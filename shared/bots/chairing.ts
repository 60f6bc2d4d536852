import type { SeatCommand } from '../rules/commands.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';
import { best, clausesOf, type Mind, withClause } from './mind.ts';
import { adoptionChance, ownGain } from './texts.ts';

type Remedy = Extract<SeatCommand, { type: 'lastWord' }>['remedy'];

/** The chair's last word after an objection: the remedy that saves most of the text. */
export function lastWord(mind: Mind): SeatCommand | null {
  const words = (mind.can.lastWord ?? []).flatMap(({ text, remedy, norms }) =>
    norms.map((norm) => ({ text, remedy, norm })),
  );
  const word = best(words, ({ text, remedy, norm }) => {
    const after = remedied(mind, text, remedy, norm);
    return ownGain(mind, after) * adoptionChance(mind, after);
  });
  return word ? { type: 'lastWord', ...word } : null;
}

/** An objector accepts what leaves the text better for it than none. */
export function answerLastWord(mind: Mind): SeatCommand | null {
  const [text] = mind.can.answerLastWord ?? [];
  const treaty = text === undefined ? undefined : mind.view.public.treaties[text];
  if (text === undefined || !treaty || treaty.remedy === '' || treaty.remedyNorm === '') return null;
  const accepts = ownGain(mind, remedied(mind, text, treaty.remedy, treaty.remedyNorm)) > 0;
  return { type: 'answerLastWord', text, accepts };
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
