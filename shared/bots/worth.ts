import { kept, noEntries } from '../model/kept.ts';
import { NORM_FAMILY } from '../model/norm-effects.ts';
import { type ClauseValue, type Interests, redLines, textValue } from '../model/utility.ts';
import type { Item, Terms } from '../rules/commands.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { plays } from '../rules/settings.ts';
import type { NormId, Rung, SeatId } from '../rules/vocabulary.ts';
import { consentOf } from './adoption.ts';
import { beliefsOf } from './beliefs.ts';
import { keptOnNorm } from './clause-values.ts';
import { mindFor } from './forums.ts';
import { clausesOf, type Mind, withClause } from './mind.ts';
import { term } from './plan.ts';
import { gainOf } from './texts.ts';

/** How far one vote, one name or one amendment is thought to move the fate of a text. */
const SWAY = { vote: 0.35, sponsorship: 0.25, amendment: 0.15 } as const;
/** What crossing a red line costs: more than any bargain brings. */
const BEYOND = 0.1;
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

/** The same worth to this seat, item by item: what each gives it, or costs it. */
export function worthTerms(mind: Mind, terms: Terms): readonly ReasonTerm[] {
  const { me, interests } = mind;
  return terms.flatMap(({ seat, gives }) =>
    gives.map((item) => {
      if (item.type === 'commitment')
        return seat === me
          ? term('cost', -dutyCost(mind, me, interests, item, terms), { norm: item.norm, rung: item.rung })
          : term('get', dutyGet(mind, me, interests, item, seat, terms), {
              norm: item.norm,
              rung: item.rung,
              seat,
            });
      const value = seat === me ? -priceOf(mind, me, item, terms) : worthOfGetting(mind, me, item, seat);
      return term(item.type, value, { seat: seat === me ? '' : seat });
    }),
  );
}

function interestsOf(mind: Mind, seat: SeatId): Interests | undefined {
  return seat === mind.me ? mind.interests : beliefsOf(mind.view)[seat];
}

/** The commitments of all sides together: what this one is owed by them, less what it owes. */
function duties(mind: Mind, seat: SeatId, terms: Terms): number {
  const interests = interestsOf(mind, seat);
  if (!interests) return 0;
  let worth = 0;
  for (const { seat: debtor, gives } of terms)
    for (const item of gives) {
      if (item.type !== 'commitment') continue;
      worth +=
        debtor === seat
          ? -dutyCost(mind, seat, interests, item, terms)
          : dutyGet(mind, seat, interests, item, debtor, terms);
    }
  return worth;
}

type Duty = Extract<Item, { type: 'commitment' }>;

/** What owing a duty to the other sides costs a seat; beyond its red line more than any bargain brings. */
function dutyCost(
  mind: Mind,
  seat: SeatId,
  interests: Interests,
  { norm, rung, condition }: Duty,
  terms: Terms,
): number {
  const others = terms.map((side) => side.seat);
  const crossed = rung > (interests[norm]?.cap ?? 4);
  const { cost } = valueAmong(mind, seat, interests, norm, rung, others);
  return cost * shareOwed(mind, seat, condition, others) + (crossed ? BEYOND : 0);
}

/** Share of a duty that will be owed: where it binds while the others keep their part, as far as they are trusted. */
function shareOwed(mind: Mind, seat: SeatId, condition: Duty['condition'], sides: readonly SeatId[]): number {
  if (condition === 'none' || !plays(mind.view.public, 'conditions')) return 1;
  const others = sides.filter((side) => side !== seat);
  return Math.min(...others.map((other) => relianceOn(mind, seat, other)));
}

/** What being owed a duty brings a seat: cooperation takes two, and counts at half where it gives nothing back. */
function dutyGet(
  mind: Mind,
  seat: SeatId,
  interests: Interests,
  { norm, rung }: Duty,
  debtor: SeatId,
  terms: Terms,
): number {
  const own = terms.find((side) => side.seat === seat)?.gives ?? [];
  const given = own.find((item): item is Duty => item.type === 'commitment' && item.norm === norm)?.rung ?? 0;
  const alone = NORM_FAMILY[norm] === 'restraint' ? rung : rung * mind.p['oneSided.share'];
  const counted = Math.max(alone, Math.min(rung, given));
  return (
    valueAmong(mind, seat, interests, norm, counted, [seat, debtor]).get * relianceOn(mind, seat, debtor)
  );
}

/** By the other sides of a bargain, then by rung. */
const valuesAmong = keptOnNorm(() => new Map<string, Map<number, ClauseValue>>());

/** What a norm at a rung between these sides gives and costs a seat; reckoned once for each. */
function valueAmong(
  mind: Mind,
  seat: SeatId,
  interests: Interests,
  norm: NormId,
  rung: number,
  parties: readonly SeatId[],
): ClauseValue {
  const { world, cast, p } = mind;
  const between = kept(valuesAmong(mind, seat, interests, norm), othersAmong(parties, seat), noEntries);
  return kept(between, rung, () =>
    textValue(interests, world, cast, seat, { clauses: [{ norm, rung: rung as Rung }], parties }, p),
  );
}

/** The names of the other sides as one. */
function othersAmong(parties: readonly SeatId[], seat: SeatId): string {
  let names = '';
  for (const party of parties) if (party !== seat) names = names === '' ? party : `${names},${party}`;
  return names;
}

/** Share of a promise that the bot counts on: less from who is not trusted. */
function relianceOn({ me, view, personality }: Mind, seat: SeatId, debtor: SeatId): number {
  return seat === me ? 1 - personality.caution * (1 - (view.own.trust[debtor] ?? 0.5)) : 1;
}

/** What it is worth to get an item. */
function worthOfGetting(mind: Mind, seat: SeatId, item: Item, giver: SeatId): number {
  const { view, cast } = mind;
  switch (item.type) {
    case 'commitment':
      return 0;
    case 'vote': {
      const clauses = clausesOf(view.public, item.text);
      const there = mindFor(mind, item.text);
      return Math.max(0, gainOf(there, seat, clauses)) * SWAY.vote * (1 - consentOf(there, giver, clauses));
    }
    case 'sponsorship': {
      const treaty = view.public.treaties[item.text];
      const missing = treaty !== undefined && treaty.sponsors.length < treaty.sponsorsNeeded;
      return missing
        ? Math.max(0, gainOf(mindFor(mind, item.text), seat, clausesOf(view.public, item.text))) *
            SWAY.sponsorship
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
    case 'sponsorship': {
      const clauses = clausesOf(view.public, item.text);
      const crossed = redLines(interestsOf(mind, seat) ?? {}, clauses).length > 0;
      return crossed
        ? BEYOND
        : Math.max(0, 0.02 - gainOf(mindFor(mind, item.text), seat, clauses)) * SWAY[item.type];
    }
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
function amendmentEffect(anywhere: Mind, seat: SeatId, item: Extract<Item, { type: 'amendment' }>): number {
  const mind = mindFor(anywhere, item.text);
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
