import type { MessageDescriptor } from '@lingui/core';
import type { ParameterMark } from '../../shared/model/parameter-row.ts';

/** A formula as the rules reckon it: what it says, how it is written, where it is from. */
export type Formula = {
  readonly says: MessageDescriptor;
  /** In the signs of mathematics and some words of English, as in the code. */
  readonly formula: string;
  readonly source: MessageDescriptor;
  readonly mark: ParameterMark;
};

/** A chapter of the text about the model. */
export type Chapter = {
  readonly id: string;
  readonly title: MessageDescriptor;
  readonly paragraphs: readonly MessageDescriptor[];
  readonly formulas: readonly Formula[];
};
