import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Choice } from '../../../shared/rules/vocabulary.ts';

export const CHOICE_WORDS: Readonly<Record<Choice, MessageDescriptor>> = {
  yes: msg`Yes`,
  no: msg`No`,
  abstain: msg`Abstain`,
  join: msg`Join`,
  joinExcept: msg`Join except…`,
  object: msg`Object`,
};

/** Which of the three colours a choice wears; its icon and its word say it too. */
export const CHOICE_TONES: Readonly<Record<Choice, 'yes' | 'no' | 'abstain'>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  join: 'yes',
  joinExcept: 'abstain',
  object: 'no',
};
