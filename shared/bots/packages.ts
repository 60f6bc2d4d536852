import { logistic } from '../model/numbers.ts';
import type { Interests } from '../model/utility.ts';
import type { Counterpart } from '../rules/choices.ts';
import type { Item, Terms } from '../rules/commands.ts';
import { itemKey } from '../rules/items.ts';
import { keyOf } from '../rules/keys.ts';
import { LIMITS } from '../rules/limits.ts';
import type { SeatView } from '../rules/view.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { beliefsOf } from './beliefs.ts';
import { best, type Mind, slip } from './mind.ts';
import { worthTo } from './worth.ts';

/** A piece of a bargain: what one side gives, or both sides of one norm together. */
type Piece = {
  readonly mine: readonly Item[];
  readonly theirs: readonly Item[];
  readonly me: number;
  readonly them: number;
  /** What excludes one another on either side (D3). */
  readonly keys: { readonly mine: readonly string[]; readonly theirs: readonly string[] };
};

/** Terms with what they are worth to either side. */
export type Package = { readonly terms: Terms; readonly me: number; readonly them: number };

/** What the other side will want at least of a bargain. */
const LEAST_FOR_THEM = 0.012;
/** Share of what it asked for that it would still take. */
const YIELDING = 0.75;
/** Pieces that are put together in every way; three at a time make a bargain. */
const PIECES = 9;

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
  const pieces = piecesOf(mind, counterpart);
  const packages = combinations(pieces).filter(({ me }) => me >= wanted);
  const error = 0.1 * slip(mind, 'package', counterpart.seat);
  const found = best(packages, (piece) => prospect(piece, asked) + error, 0.001);
  if (!found) return undefined;
  const terms: Terms = [
    { seat: mind.me, gives: [...found.mine] },
    { seat: counterpart.seat, gives: [...found.theirs] },
  ];
  return { terms, me: worthTo(mind, mind.me, terms), them: worthTo(mind, counterpart.seat, terms) };
}

/** The bargain that is worth most to both together, with the better part of it for the other side. */
export function generousPackage(mind: Mind, counterpart: Counterpart, least: number): Terms | undefined {
  const packages = combinations(piecesOf(mind, counterpart)).filter(
    ({ me, them }) => me >= least && them >= me,
  );
  const found = best(packages, total, 0.001);
  return (
    found && [
      { seat: mind.me, gives: [...found.mine] },
      { seat: counterpart.seat, gives: [...found.theirs] },
    ]
  );
}

/** Own worth × chance of acceptance, from what is believed of the other and of what it has asked for. */
export function prospect({ me, them }: { readonly me: number; readonly them: number }, asked = 0): number {
  return me * logistic((them - Math.max(LEAST_FOR_THEM, YIELDING * asked)) / 0.008);
}

function piecesOf(mind: Mind, { seat, mine, theirs }: Counterpart): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (own: readonly Item[], other: readonly Item[]) => {
    const terms: Terms = [
      { seat: mind.me, gives: [...own] },
      { seat, gives: [...other] },
    ];
    const [me, them] = [worthTo(mind, mind.me, terms), worthTo(mind, seat, terms)];
    if (me <= 0 && them <= 0) return;
    const keys = { mine: own.map(itemKey), theirs: other.map(itemKey) };
    pieces.push({ mine: own, theirs: other, me, them, keys });
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

function total({ me, them }: Piece): number {
  return me + them;
}

/** All joinings of up to three pieces in which either side gives something, and nothing twice. */
function combinations(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  const extend = (base: Piece, from: number, depth: number) => {
    if (base.mine.length > 0 && base.theirs.length > 0) joined.push(base);
    if (depth === 3) return;
    for (let at = from; at < pieces.length; at++) {
      const piece = pieces[at];
      if (piece && fits(base, piece)) extend(join(base, piece), at + 1, depth + 1);
    }
  };
  extend({ mine: [], theirs: [], me: 0, them: 0, keys: { mine: [], theirs: [] } }, 0, 0);
  return joined;
}

function join(one: Piece, other: Piece): Piece {
  return {
    mine: [...one.mine, ...other.mine],
    theirs: [...one.theirs, ...other.theirs],
    me: one.me + other.me,
    them: one.them + other.them,
    keys: {
      mine: [...one.keys.mine, ...other.keys.mine],
      theirs: [...one.keys.theirs, ...other.keys.theirs],
    },
  };
}

function fits({ keys: one }: Piece, { keys: other }: Piece): boolean {
  return areTogether(one.mine, other.mine) && areTogether(one.theirs, other.theirs);
}

function areTogether(one: readonly string[], other: readonly string[]): boolean {
  return one.length + other.length <= LIMITS.itemsPerSide && !other.some((key) => one.includes(key));
}
