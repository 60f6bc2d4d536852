import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseId, UNTRIED } from '../../shared/backtest/case-ids.ts';

/** What happened, and so what bots are asked to repeat. */
export const CASE_WORDS: Readonly<Record<CaseId, MessageDescriptor>> = {
  T5: msg`Lucca, 2017: most norms declared, none of them law`,
  'T2.vague': msg`UN experts, 2015: agreement on a vague chapter on law`,
  'T2.explicit': msg`UN experts, 2017: no agreement on an explicit one`,
  T3: msg`UN, 2021: agreement once what divides goes into an annex`,
};

/** What a case shows all the same where it comes true with positions dealt anew. */
export const DEALT_ANEW_WORDS: Readonly<Partial<Record<CaseId, MessageDescriptor>>> = {
  T5: msg`It comes true as often when the seven hold each other’s positions. So it shows what a club of friends agrees on when all must agree, and not who of them wanted what.`,
  T3: msg`It comes true in most games also when positions are dealt anew. So it shows what an annex does to a deadlock, and not who was in it.`,
};

export const UNTRIED_WORDS: Readonly<Record<(typeof UNTRIED)[number], MessageDescriptor>> = {
  T6: msg`Paris Call, 2018: no scenario has 193 states that sign one by one`,
  T7: msg`Hanoi, 2025: no scenario plays signatures and ratifications of 193 states`,
  T12: msg`Two rivals behind one text, 2021: the mood between two states is no dial here`,
};
