import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Choice, Difficulty, RuleLevel } from '../../../shared/rules/vocabulary.ts';

export const CHOICE_WORDS: Readonly<Record<Choice, MessageDescriptor>> = {
  yes: msg`Yes`,
  no: msg`No`,
  abstain: msg`Abstain`,
  join: msg({ message: 'Join', context: 'consensus' }),
  joinExcept: msg`Join except…`,
  object: msg`Object`,
};

/** What a choice was, once it is made. */
export const CHOSEN_WORDS: Readonly<Record<Choice, MessageDescriptor>> = {
  ...CHOICE_WORDS,
  joinExcept: msg`In part`,
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

export const DIFFICULTY_WORDS: Readonly<Record<Difficulty, MessageDescriptor>> = {
  easy: msg`Easy`,
  standard: msg`Standard`,
  hard: msg`Hard`,
};

export const DIFFICULTY_HINTS: Readonly<Record<Difficulty, MessageDescriptor>> = {
  easy: msg`They misjudge more and look less far ahead.`,
  standard: msg`They judge well, with a slip now and then.`,
  hard: msg`They hardly slip and think further ahead. They never know more than their seat.`,
};

export const RULE_LEVEL_WORDS: Readonly<Record<RuleLevel, MessageDescriptor>> = {
  basic: msg`Basic rules`,
  standard: msg`Standard rules`,
  full: msg`Full rules`,
};
