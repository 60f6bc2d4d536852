import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Commitment, Mark } from '../../../shared/rules/view/record.ts';

/** What brought a commitment into a state. */
export const MARK_WORDS: Readonly<Record<Mark['cause'], MessageDescriptor>> = {
  made: msg`made`,
  published: msg`published`,
  tested: msg`tested, and held`,
  suspected: msg`the debtor is suspected of an act against it`,
  attributed: msg`an act against it was attributed`,
  admitted: msg`the debtor admitted an act against it`,
  inspected: msg`an inspection found nothing`,
  found: msg`an inspection found something`,
  cited: msg`cited in an accusation`,
  done: msg`done`,
  notDone: msg`not done`,
  released: msg`did not come up`,
  touched: msg`touched by an act`,
  kept: msg`kept when it was asked for`,
  signed: msg`signed: law once parliaments ratify`,
  ratified: msg`ratified by parliament`,
  suspended: msg`suspended towards who broke its word`,
  resumed: msg`owed again`,
  repaired: msg`the debtor admitted it and made amends`,
  noticeGiven: msg`notice of withdrawal was given`,
  withdrawn: msg`the debtor withdrew`,
  withheld: msg`the debtor withheld its report`,
  refused: msg`the debtor refused an inspection`,
  conditionUnmet: msg`its condition is not met`,
  conditionMet: msg`its condition is met`,
  renewed: msg`renewed: a new duty took its place`,
  expired: msg`its time is over`,
  ruled: msg`a majority ruled how it is to be read`,
  excepted: msg`an exception covers the act`,
};

/** What a promise is about; `{name}` is a seat or an article. */
export const PROMISE_WORDS: Readonly<Record<Exclude<Commitment['promise'], ''>, MessageDescriptor>> = {
  vote: msg`A vote for the text`,
  table: msg`To table an amendment`,
  drop: msg`Not to table an amendment`,
  join: msg({ message: 'To join an answer against {name}' }),
  notJoin: msg({ message: 'Not to join an answer against {name}' }),
  notName: msg({ message: 'Not to name {name}' }),
};

export const STATE_TONES: Readonly<
  Record<Commitment['state'], 'plain' | 'success' | 'warning' | 'danger' | 'brand'>
> = {
  signed: 'brand',
  untested: 'plain',
  noBreachKnown: 'plain',
  kept: 'success',
  strained: 'warning',
  breached: 'danger',
  suspended: 'warning',
  withdrawn: 'plain',
  expired: 'plain',
  open: 'brand',
  fulfilled: 'success',
  broken: 'danger',
  released: 'plain',
};
