import { clauseValue, type Interests } from '../model/utility.ts';
import type { Pledge } from '../model/world.ts';
import type { Item, Terms } from '../rules/commands.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { beliefsOf } from './beliefs.ts';
import { clausesOf, type Mind, withClause } from './mind.ts';
import { consentOf, gainOf } from './texts.ts';

/** How far one vote, one name or one amendment is thought to move the fate of a text. */
const SWAY = { vote: 0.35, sponsorship: 0.25, amendment: 0.4 } as const;
/** What evidence, a favour and a hundredth of resilience are worth to who gets them, in utility. */
const VALUE = { evidence: 0.008, favour: 0.02, help: 0.002 } as const;

/** What a bargain is worth to a side of it, in utility: by own interests, or by what is believed of the other. */
export function worthTo(mind: Mind, seat: SeatId, terms: Terms): number {
  let worth = duties(mind, seat, terms);
  for (const side of terms)
    for (const item of side.gives) {
      if (item.type === 'commitment') continue;
      worth +=
        side.seat === seat ? -priceOf(mind, seat, item, terms) : worthOfGetting(mind, seat, item, side.seat);
    }
  return worth;
}

function interestsOf(mind: Mind, seat: SeatId): Interests | undefined {
  return seat === mind.me ? mind.interests : beliefsOf(mind.view)[seat];
}

/** The commitments of all sides together: what this one is owed by them, less what it owes. */
function duties(mind: Mind, seat: SeatId, terms: Terms): number {
  const pledges = terms.flatMap((side) =>
    side.gives.flatMap((item) => (item.type === 'commitment' ? [pledgeOf(side.seat, item, terms)] : [])),
  );
  const interests = interestsOf(mind, seat);
  if (pledges.length === 0 || !interests) return 0;
  const { world, cast, p } = mind;
  const { get, cost } = clauseValue(interests, world, cast, seat, { pledges }, p);
  const debtors = pledges.filter(({ debtor }) => debtor !== seat).map(({ debtor }) => debtor);
  const crossed = pledges.some(
    ({ debtor, norm, rung }) => debtor === seat && rung > (interests[norm]?.cap ?? 4),
  );
  return get * relianceOn(mind, seat, debtors) - cost - (crossed ? 0.1 : 0);
}

function pledgeOf(debtor: SeatId, item: Extract<Item, { type: 'commitment' }>, terms: Terms): Pledge {
  return {
    id: `bargain.${debtor}.${item.norm}`,
    norm: item.norm,
    rung: item.rung,
    debtor,
    creditors: terms.map((side) => side.seat).filter((seat) => seat !== debtor),
    ownership: 1,
    age: 0,
    unilateral: false,
    instrument: 'bargain',
    strength: 1,
  };
}

/** Share of a promise that the bot counts on: less from who is not trusted. */
function relianceOn({ me, view, personality }: Mind, seat: SeatId, debtors: readonly SeatId[]): number {
  if (seat !== me || debtors.length === 0) return 1;
  const least = Math.min(...debtors.map((debtor) => view.own.trust[debtor] ?? 0.5));
  return 1 - personality.caution * (1 - least);
}

/** What it is worth to get an item. */
function worthOfGetting(mind: Mind, seat: SeatId, item: Item, giver: SeatId): number {
  const { view, cast } = mind;
  switch (item.type) {
    case 'commitment':
      return 0;
    case 'vote': {
      const clauses = clausesOf(view.public, item.text);
      return Math.max(0, gainOf(mind, seat, clauses)) * SWAY.vote * (1 - consentOf(mind, giver, clauses));
    }
    case 'sponsorship': {
      const treaty = view.public.treaties[item.text];
      const missing = treaty !== undefined && treaty.sponsors.length < treaty.sponsorsNeeded;
      return missing
        ? Math.max(0, gainOf(mind, seat, clausesOf(view.public, item.text))) * SWAY.sponsorship
        : 0;
    }
    case 'amendment':
      return amendmentEffect(mind, seat, item);
    case 'evidence':
      return isFresh(mind, item.incident) ? VALUE.evidence : 0;
    case 'favour': {
      if (seat === item.about) return 0;
      const friendship = cast.affinity[seat]?.[item.about] ?? 0;
      const rivalry = cast.rivalry[seat]?.[item.about] ?? 0;
      return VALUE.favour * (item.favour === 'join' ? rivalry - friendship : friendship - rivalry);
    }
    case 'help':
      return VALUE.help * item.points * (1.3 - (view.public.seats[seat]?.defence ?? 0.5));
  }
}

/** What it costs to give an item. */
function priceOf(mind: Mind, seat: SeatId, item: Item, terms: Terms): number {
  const { view, cast } = mind;
  switch (item.type) {
    case 'commitment':
      return 0;
    case 'vote':
    case 'sponsorship':
      return Math.max(0, 0.02 - gainOf(mind, seat, clausesOf(view.public, item.text))) * SWAY[item.type];
    case 'amendment':
      return 0.002 - Math.min(0, amendmentEffect(mind, seat, item));
    case 'evidence':
      return seat === mind.me && didIt(mind, item.incident) ? 0.1 : 0.25 * VALUE.evidence;
    case 'favour': {
      const friendship = cast.affinity[seat]?.[item.about] ?? 0;
      return VALUE.favour * (item.favour === 'join' ? 0.3 + friendship : 0.3 + (1 - friendship) * 0.3);
    }
    case 'help': {
      const weak = (view.public.seats[seat]?.defence ?? 0.5) < 0.35;
      const closest = Math.max(...terms.map((side) => cast.affinity[seat]?.[side.seat] ?? 0));
      return VALUE.help * item.points * (weak ? 1.4 : 0.9 - 0.4 * closest);
    }
  }
}

/** What a seat wins or loses if the amendment is tabled, or is not. */
function amendmentEffect(mind: Mind, seat: SeatId, item: Extract<Item, { type: 'amendment' }>): number {
  const now = clausesOf(mind.view.public, item.text);
  const change = gainOf(mind, seat, withClause(now, item.norm, item.rung)) - gainOf(mind, seat, now);
  return SWAY.amendment * (item.act === 'table' ? change : -0.5 * change);
}

function isFresh({ view }: Mind, incident: string): boolean {
  const entry = view.public.incidents[incident];
  return (
    entry !== undefined && (entry.round === view.public.round || (entry.opening && view.public.round === 1))
  );
}

function didIt({ view }: Mind, incident: string): boolean {
  return Object.values(view.own.operations).some((operation) => operation.incident === incident);
}
