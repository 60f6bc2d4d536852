import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ruleOf } from '../../shared/rules/forums/forums-of.ts';
import { yesNeeded } from '../../shared/rules/texts/yes-needed.ts';
import type { PublicView } from '../../shared/rules/view.ts';

type ItemOutcome = Exclude<PublicView['items'][string]['outcome'], ''>;
type PlenaryOutcome = Exclude<PublicView['outcome'], ''>;

export const ITEM_OUTCOME_WORDS: Readonly<Record<ItemOutcome, MessageDescriptor>> = {
  carried: msg`Carried`,
  lost: msg`Not carried`,
  vetoed: msg`Vetoed`,
  tooFew: msg`Not carried: too few in favour`,
  oneMajority: msg`Not carried: only one of the two majorities`,
  consensus: msg`Consensus`,
  silence: msg`Adopted by silence`,
  broken: msg`Silence was broken`,
  blocked: msg`Blocked by an objection`,
  fell: msg`Fell: the article was changed before its turn`,
};

/** How a ballot ended; a no with a veto stopped nothing where too few were in favour anyway. */
export function itemOutcome(
  view: Parameters<typeof ruleOf>[0],
  item: PublicView['items'][string],
): ItemOutcome | '' {
  const wasLost = item.outcome === 'vetoed' && item.yes < yesNeeded(ruleOf(view, item.text), item);
  return wasLost ? 'lost' : item.outcome;
}

/** The sentence with which a plenary ends. */
export const PLENARY_OUTCOME_WORDS: Readonly<Record<PlenaryOutcome, MessageDescriptor>> = {
  noText: msg`No text came to the vote.`,
  adopted: msg`The text is adopted.`,
  partlyAdopted: msg`The text is adopted in part.`,
  notAdopted: msg`The text is not adopted.`,
};
