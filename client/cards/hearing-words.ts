import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HearingTopic } from '../../shared/rules/vocabulary/history.ts';

/** What experts may be asked. */
export const HEARING_WORDS: Readonly<Record<HearingTopic, MessageDescriptor>> = {
  ceiling: msg`How far could all states go?`,
  parliaments: msg`How many parliaments would make it law?`,
  arsenal: msg`How many exploits does a state hold?`,
};
