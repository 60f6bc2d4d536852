import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PublicView } from '../../shared/rules/view.ts';

type Promised = Exclude<PublicView['commitments'][string]['promise'], ''>;
type MarkCause = PublicView['marks'][string]['cause'];

/** What a promise due once was about. */
export const PROMISE_WORDS: Readonly<Record<Promised, MessageDescriptor>> = {
  vote: msg`Vote for the text`,
  table: msg`Table an amendment`,
  drop: msg`Not table an amendment`,
  join: msg`Join an answer`,
  notJoin: msg`Not join an answer`,
  notName: msg`Not name a seat`,
};

/** What brought a commitment into its state. */
export const MARK_WORDS: Readonly<Record<MarkCause, MessageDescriptor>> = {
  made: msg`made`,
  published: msg`made public`,
  tested: msg`put to the test`,
  suspected: msg`suspected`,
  attributed: msg`attributed`,
  admitted: msg`admitted`,
  inspected: msg`inspected`,
  found: msg`found by an inspection`,
  cited: msg`cited in an accusation`,
  done: msg`done`,
  notDone: msg`not done`,
  released: msg`released`,
  touched: msg`touched by an operation`,
  kept: msg`kept`,
  signed: msg`signed`,
  ratified: msg`ratified`,
  suspended: msg`suspended`,
  resumed: msg`owed again`,
  repaired: msg`repaired`,
  noticeGiven: msg`notice given`,
  withdrawn: msg`withdrawn from`,
  withheld: msg`report withheld`,
  refused: msg`inspection refused`,
  conditionUnmet: msg`condition not met`,
  conditionMet: msg`condition met`,
  renewed: msg`renewed`,
  expired: msg`its time is over`,
  ruled: msg`its reading was ruled on`,
  excepted: msg`an exception covers the act`,
};
