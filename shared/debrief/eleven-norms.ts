/** The treaty beside the eleven norms of the UN Group of Governmental Experts (A/70/174, para. 13, 2015). */
import type { PublicView } from '../rules/view.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';

export const GGE_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'] as const;
export type GgeLetter = (typeof GGE_LETTERS)[number];

export type GgeNorm = {
  readonly letter: GgeLetter;
  /** Norms of the agenda that go back to it. */
  readonly norms: readonly NormId[];
  /** The highest rung of an adopted text on any of them; 0: not covered. */
  readonly rung: Rung;
};

const REPORT = /A\/70\/174, para\. 13\(([^,]*)/;

/** The letters that a source names, as in “para. 13(f) and (g)”. */
function lettersIn(source: string): readonly GgeLetter[] {
  const named = REPORT.exec(source)?.[1];
  return named === undefined ? [] : GGE_LETTERS.filter((letter) => `(${named}`.includes(`(${letter})`));
}

/** What everybody may see of a table is enough to tell. */
export function elevenNorms({
  agenda,
  clauses,
  treaties,
}: Pick<PublicView, 'agenda' | 'clauses' | 'treaties'>): readonly GgeNorm[] {
  const adopted = Object.values(clauses).filter(({ text }) => treaties[text]?.status === 'adopted');
  return GGE_LETTERS.map((letter) => {
    const norms = (Object.keys(agenda) as NormId[]).filter((norm) =>
      agenda[norm]?.sources.some((source) => lettersIn(source).includes(letter)),
    );
    const rungs = adopted.filter(({ norm }) => norms.includes(norm as NormId)).map(({ rung }) => rung);
    return { letter, norms, rung: Math.max(0, ...rungs) as Rung };
  });
}
