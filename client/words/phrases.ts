import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PhraseId } from '../../shared/rules/commands.ts';

/** What a bot says. `{seat}` and `{norm}` are names, `{rung}` is a step in words. */
export const PHRASE_WORDS: Readonly<Record<PhraseId, MessageDescriptor>> = {
  greet: msg`We are glad to be at this table.`,
  wantNorm: msg({ message: 'We would like to see “{norm}” taken as far as “{rung}”.' }),
  refuseNorm: msg({ message: 'We cannot accept “{norm}” in this text.' }),
  offerComing: msg({ message: 'We have a proposal for you on “{norm}”.' }),
  willVoteYes: msg`We intend to vote in favour.`,
  willVoteNo: msg`As it stands, we intend to vote against.`,
  askSponsor: msg`Would you sponsor this text with us?`,
  thanksDeal: msg`Thank you. We have a deal.`,
  noDeal: msg`We cannot accept that. Perhaps other terms would do.`,
  noDealFor: msg({ message: 'No: “{norm}” at “{rung}” costs us more than the rest of it brings.' }),
  otherTerms: msg({
    message: 'Not as it stands, because of “{norm}” at “{rung}”. Look at the terms that we propose instead.',
  }),
  moreTerms: msg({
    message: 'We could agree if “{norm}” at “{rung}” came with it. Look at the terms that we propose.',
  }),
  willSponsor: msg`Yes, we put our name to it.`,
  cannotSponsor: msg({ message: 'We cannot put our name to it while “{norm}” stands at “{rung}”.' }),
  joinUs: msg({ message: 'We ask you to stand with us in our answer to {seat}.' }),
  tooDeep: msg({ message: '“{norm}” at “{rung}” asks more of us than we can carry at home.' }),
  warnBreach: msg({ message: 'We remind {seat} of what it owes us under “{norm}”.' }),
  accuse: msg({ message: 'We hold {seat} responsible for this.' }),
  doubt: msg({ message: 'The evidence against {seat} does not convince us.' }),
  denyAll: msg`We had nothing to do with this.`,
  callCalm: msg`We ask everybody to stay calm until more is known.`,
  endorseNorm: msg({ message: 'We endorse “{norm}” at “{rung}”.' }),
};
