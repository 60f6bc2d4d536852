import { isAsleep } from './asleep.ts';
import { hearingsFor } from './history/hearings.ts';
import { seatsForHistory } from './history/history-cards.ts';
import type { Options } from './options/choices.ts';
import { CLUB_DOMAINS } from './options/clubs.ts';
import { CONDUCT_DOMAINS } from './options/conduct.ts';
import { CRISIS_DOMAINS } from './options/crisis.ts';
import { PLENARY_DOMAINS } from './options/plenary.ts';
import { REVIEW_DOMAINS } from './options/review.ts';
import { TALK_DOMAINS } from './options/talk.ts';
import { TEXT_DOMAINS } from './options/texts.ts';
import { allowed, type Domain, type Domains } from './talks/offering.ts';
import { accepts } from './texts/accepts.ts';
import type { SeatView } from './view.ts';

type Key = keyof Options;
type Found = { -readonly [K in keyof Options]: Options[K] };

const DOMAINS = {
  ready: (view) => [true, false].filter((ready) => allowed(view, { type: 'ready', ready })),
  ...TALK_DOMAINS,
  ...TEXT_DOMAINS,
  ...PLENARY_DOMAINS,
  ...CONDUCT_DOMAINS,
  ...CRISIS_DOMAINS,
  ...CLUB_DOMAINS,
  ...REVIEW_DOMAINS,
  citeHistory: (view) =>
    Object.keys(view.own.history)
      .map((card) => ({ card, seats: seatsForHistory(view, card) }))
      .filter(({ seats }) => seats.length > 0),
  callHearing: hearingsFor,
  reflect: () => true,
} as const satisfies Required<Domains>;

const KEYS = Object.keys(DOMAINS) as readonly Key[];

/** The commands that a seat could send now, with the domain of each parameter; a key is there only if something is. */
export function options(view: SeatView): Options {
  const found: Found = {};
  for (const key of KEYS) {
    const offered = domainOf(view, key);
    if (offered !== undefined) Object.assign(found, { [key]: offered });
  }
  return found;
}

/** The same, each domain reckoned when it is first asked for: who thinks of one thing at a time looks at few. */
export function lazyOptions(view: SeatView): Options {
  return optionsBy((key) => domainOf(view, key));
}

function domainOf<K extends Key>(view: SeatView, key: K): Options[K] | undefined {
  if (isAsleep(view.public) || !accepts(view.public.phase, key)) return undefined;
  const found = (DOMAINS[key] as Domain<K>)(view);
  return Array.isArray(found) && found.length === 0 ? undefined : found;
}

type Find = <K extends Key>(key: K) => Options[K] | undefined;

/** Options that are found one by one, each when it is first asked for. */
export function optionsBy(find: Find): Options {
  return new OptionsOnDemand(find) as Options;
}

class OptionsOnDemand {
  readonly find: Find;
  readonly known = new Map<Key, unknown>();

  constructor(find: Find) {
    this.find = find;
  }
}

for (const key of KEYS)
  Object.defineProperty(OptionsOnDemand.prototype, key, {
    get(this: OptionsOnDemand) {
      if (!this.known.has(key)) this.known.set(key, this.find(key));
      return this.known.get(key);
    },
  });
