import { logistic } from '../model/numbers.ts';
import type { Interests } from '../model/utility.ts';
import type { Item, Terms } from '../rules/commands.ts';
import { keyOf } from '../rules/keys.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Counterpart } from '../rules/options/choices.ts';
import { itemKey } from '../rules/texts/items.ts';
import type { SeatView } from '../rules/view.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { beliefsOf } from './beliefs.ts';
import { type Mind, slip } from './mind.ts';
import { worthTo } from './worth.ts';

/** What either side of a bargain gives. */
type Sides = { readonly mine: readonly Item[]; readonly theirs: readonly Item[] };

/** What a bargain is worth to either side, in utility. */
type Worth = { readonly me: number; readonly them: number };

/** A piece of a bargain: what one side gives, or both sides of one norm together. */
type Piece = Sides & Worth;

/** Terms with what they are worth to either side. */
export type Package = Worth & { readonly terms: Terms };

/** What the other side will want at least of a bargain. */
const LEAST_FOR_THEM = 0.012;
/** Share of what it asked for that it would still take. */
const YIELDING = 0.75;
/** Pieces that are put together in every way; three at a time make a bargain. */
const PIECES = 9;
/** Below this a joining is no bargain; and what is worth of one that may not be. */
const LEAST_PROSPECT = 0.001;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The bargain with the best prospect: own worth × chance that the other accepts. Who has made an offer will hardly
 * take much less than it asked for.
 */
export function bestPackage(
  mind: Mind,
  counterpart: Counterpart,
  wanted: number,
  asked = 0,
): Package | undefined {
  const error = 0.1 * slip(mind, 'package', counterpart.seat);
  const found = bestJoining(
    piecesOf(mind, counterpart),
    (worth) => (worth.me >= wanted ? prospect(worth, asked) + error : NEVER),
    LEAST_PROSPECT,
  );
  if (!found) return undefined;
  const terms = termsOf(mind, counterpart, found);
  return { terms, me: worthTo(mind, mind.me, terms), them: worthTo(mind, counterpart.seat, terms) };
}

/** The bargain that is worth most to both together, with the better part of it for the other side. */
export function generousPackage(mind: Mind, counterpart: Counterpart, least: number): Terms | undefined {
  const found = bestJoining(
    piecesOf(mind, counterpart),
    (worth) => (worth.me >= least && worth.them >= worth.me ? total(worth) : NEVER),
    LEAST_PROSPECT,
  );
  return found && termsOf(mind, counterpart, found);
}

function termsOf({ me }: Mind, { seat }: Counterpart, { mine, theirs }: Sides): Terms {
  return [
    { seat: me, gives: [...mine] },
    { seat, gives: [...theirs] },
  ];
}

/** Own worth × chance of acceptance, from what is believed of the other and of what it has asked for. */
export function prospect({ me, them }: Worth, asked = 0): number {
  return me * logistic((them - Math.max(LEAST_FOR_THEM, YIELDING * asked)) / 0.008);
}

function piecesOf(mind: Mind, counterpart: Counterpart): readonly Piece[] {
  const { seat, mine, theirs } = counterpart;
  const pieces: Piece[] = [];
  const add = (own: readonly Item[], other: readonly Item[]) => {
    const terms = termsOf(mind, counterpart, { mine: own, theirs: other });
    const [me, them] = [worthTo(mind, mind.me, terms), worthTo(mind, seat, terms)];
    if (me <= 0 && them <= 0) return;
    pieces.push({ mine: own, theirs: other, me, them });
  };
  const beliefs = beliefsOf(mind.view)[seat];
  const suspects = suspectsOf(mind.view);
  const isSensible = (item: Item) => isSensibleNow(mind.view, suspects, item);
  const own = mine.filter((item) => isSensible(item) && isBearable(mind.interests, item));
  const other = theirs.filter((item) => isSensible(item) && isBearable(beliefs, item));
  for (const item of own) {
    add([item], []);
    if (other.some((same) => isSameDuty(item, same))) add([item], [item]);
  }
  for (const item of other) add([], [item]);
  return pieces.sort((one, two) => total(two) - total(one)).slice(0, PIECES);
}

/** Whether owing this keeps clear of the giver's red lines, as far as they are known. */
function isBearable(interests: Interests | undefined, item: Item): boolean {
  return item.type !== 'commitment' || item.rung <= (interests?.[item.norm]?.cap ?? 4);
}

/** Leaves out what is hardly ever part of a bargain now. */
function isSensibleNow(view: SeatView, suspects: ReadonlySet<SeatId>, item: Item): boolean {
  switch (item.type) {
    case 'commitment':
    case 'vote':
    case 'sponsorship':
      return true;
    case 'help':
      return item.points === 2 || item.points === LIMITS.helpPoints;
    case 'evidence':
      return view.public.incidents[item.incident]?.round === view.public.round;
    case 'amendment': {
      const clause = view.public.clauses[keyOf(item.text, item.norm)];
      return Math.abs((clause?.rung ?? 0) - item.rung) === 1;
    }
    case 'favour':
      return suspects.has(item.about);
  }
}

/** Whom the public suspects of anything that happened this round. */
function suspectsOf({ public: all }: SeatView): ReadonlySet<SeatId> {
  const suspects = new Set<SeatId>();
  for (const { incident, suspect, probability } of Object.values(all.beliefs))
    if (probability > 0.25 && all.incidents[incident]?.round === all.round) suspects.add(suspect);
  return suspects;
}

function isSameDuty(one: Item, other: Item): boolean {
  return (
    one.type === 'commitment' &&
    other.type === 'commitment' &&
    one.norm === other.norm &&
    one.rung === other.rung
  );
}

function total({ me, them }: Worth): number {
  return me + them;
}

/** Pieces that are put together, as bits by their places, how many items either side gives, and what it is all worth. */
type Joining = Worth & { readonly taken: number; readonly mine: number; readonly theirs: number };

const MOST_PIECES = 3;
const NOTHING: Joining = { taken: 0, mine: 0, theirs: 0, me: 0, them: 0 };

/**
 * Of all joinings of up to three pieces in which either side gives something, and nothing twice, the one that rates
 * highest above the floor; of equals the first. Only its items are put into lists: there are a hundred joinings.
 */
function bestJoining(
  pieces: readonly Piece[],
  rate: (worth: Worth) => number,
  floor: number,
): Sides | undefined {
  const clashes = clashesAmong(pieces);
  let most = floor;
  let chosen: Joining | undefined;
  const extend = (base: Joining, from: number, left: number): void => {
    if (base.mine > 0 && base.theirs > 0) {
      const value = rate(base);
      if (value > most) [most, chosen] = [value, base];
    }
    if (left === 0) return;
    for (let place = from; place < pieces.length; place += 1) {
      const piece = pieces[place] as Piece;
      const mine = base.mine + piece.mine.length;
      const theirs = base.theirs + piece.theirs.length;
      if (mine > LIMITS.itemsPerSide || theirs > LIMITS.itemsPerSide) continue;
      if (base.taken & (clashes[place] ?? 0)) continue;
      const [me, them] = [base.me + piece.me, base.them + piece.them];
      extend({ taken: base.taken | (1 << place), mine, theirs, me, them }, place + 1, left - 1);
    }
  };
  extend(NOTHING, 0, MOST_PIECES);
  if (!chosen) return undefined;
  const { taken } = chosen;
  const joined = pieces.filter((_, place) => taken & (1 << place));
  return { mine: joined.flatMap(({ mine }) => mine), theirs: joined.flatMap(({ theirs }) => theirs) };
}

/** Of each piece the ones, as bits by their places, that exclude something of it on either side (D3). */
function clashesAmong(pieces: readonly Piece[]): readonly number[] {
  const keys = pieces.map(({ mine, theirs }) => ({ mine: mine.map(itemKey), theirs: theirs.map(itemKey) }));
  return keys.map((own) =>
    keys.reduce(
      (mask, other, place) =>
        haveCommon(own.mine, other.mine) || haveCommon(own.theirs, other.theirs) ? mask | (1 << place) : mask,
      0,
    ),
  );
}

function haveCommon(one: readonly string[], other: readonly string[]): boolean {
  return other.some((key) => one.includes(key));
}
