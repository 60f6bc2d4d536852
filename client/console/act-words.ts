import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FacilitatorAct } from '../../shared/rules/commands/facilitator.ts';

/** What the facilitator did, after “Undo:”. */
export const ACT_WORDS: Readonly<Record<FacilitatorAct, MessageDescriptor>> = {
  start: msg`start`,
  pause: msg`pause`,
  resume: msg`resume`,
  extend: msg`other time`,
  setLesson: msg`end of the lesson`,
  shorten: msg`shortening`,
  stopLesson: msg`stop`,
  planStop: msg`stop after the round`,
  resumeLesson: msg`next lesson`,
  advance: msg`next`,
  inject: msg`incident`,
  unlock: msg`unlocked move`,
  setDriver: msg`other driver`,
  lock: msg`door`,
  seatAll: msg`seating`,
  movePerson: msg`move`,
  mergeSeats: msg`merge`,
  splitSeat: msg`split`,
  showScene: msg`big screen`,
};
