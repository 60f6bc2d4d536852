import type { Options } from './choices.ts';
import { type Domains, offeringFor } from './offering.ts';
import { offerConduct } from './options-conduct.ts';
import { offerCrisis } from './options-crisis.ts';
import { offerPlenary } from './options-plenary.ts';
import { offerReview } from './options-review.ts';
import { offerDeals, offerTalk } from './options-talk.ts';
import { offerTexts } from './options-texts.ts';
import type { SeatView } from './view.ts';

type Found = { -readonly [K in keyof Options]: Options[K] };

/** The commands that a seat could send now, with the domain of each parameter; a key is there only if something is. */
export function options(view: SeatView): Options {
  const found: Found = {};
  for (const [key, domain] of entriesOf(domainsOf(view))) {
    const offered = domain();
    if (offered !== undefined) Object.assign(found, { [key]: offered });
  }
  return found;
}

/** The same, each domain reckoned when it is first asked for: who thinks of one thing at a time looks at few. */
export function lazyOptions(view: SeatView): Options {
  const found: Found = {};
  for (const [key, domain] of entriesOf(domainsOf(view)))
    Object.defineProperty(found, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = domain();
        Object.defineProperty(found, key, { enumerable: true, value });
        return value;
      },
    });
  return found;
}

function entriesOf(domains: Domains) {
  return Object.entries(domains) as [keyof Options, () => Options[keyof Options]][];
}

function domainsOf(view: SeatView): Domains {
  const domains: Domains = {};
  const offering = offeringFor(view, domains);
  const { add, open, allowed } = offering;
  if (open('ready')) add('ready', () => [true, false].filter((ready) => allowed({ type: 'ready', ready })));
  offerTalk(offering);
  if (open('makeOffer')) offerDeals(offering);
  offerTexts(offering);
  if (open('amend')) offerPlenary(offering);
  offerConduct(offering, domains);
  if (open('answerIncident')) offerCrisis(offering);
  if (open('predict')) offerReview(offering);
  if (open('reflect')) domains.reflect = () => true;
  return domains;
}
