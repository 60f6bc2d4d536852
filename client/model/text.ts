import type { ParameterMark } from '../../shared/model/parameter-row.ts';

/** A formula as the rules reckon it: what it says, how it is written, where it is from. */
export type Formula = {
  readonly says: string;
  readonly formula: string;
  readonly source: string;
  readonly mark: ParameterMark;
};

/** A chapter of the text about the model. The texts are English only. */
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly formulas: readonly Formula[];
};
