import type { Options } from './choices.ts';
import { type Found, offeringFor } from './offering.ts';
import { offerConduct } from './options-conduct.ts';
import { offerCrisis } from './options-crisis.ts';
import { offerPlenary } from './options-plenary.ts';
import { offerReview } from './options-review.ts';
import { offerDeals, offerTalk } from './options-talk.ts';
import { offerTexts } from './options-texts.ts';
import type { SeatView } from './view.ts';

/** The commands that a seat could send now, with the domain of each parameter; a key is there only if something is. */
export function options(view: SeatView): Options {
  const found: Found = {};
  const offering = offeringFor(view, found);
  const { add, open, allowed } = offering;
  if (open('ready'))
    add(
      'ready',
      [true, false].filter((ready) => allowed({ type: 'ready', ready })),
    );
  offerTalk(offering);
  if (open('makeOffer')) offerDeals(offering);
  offerTexts(offering);
  if (open('amend')) offerPlenary(offering);
  offerConduct(offering, found);
  if (open('answerIncident')) offerCrisis(offering);
  if (open('predict')) offerReview(offering);
  if (open('reflect')) found.reflect = true;
  return found;
}
