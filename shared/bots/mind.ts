import { normal, uniform } from '../model/dice.ts';
import { kept, noEntries } from '../model/kept.ts';
import type { Parameters } from '../model/parameters.ts';
import type { ClauseTerms, Interests } from '../model/utility.ts';
import type { Cast, World } from '../model/world.ts';
import type { Options } from '../rules/options/choices.ts';
import { lazyOptions } from '../rules/options.ts';
import { outlook } from '../rules/outlook.ts';
import { roundsAfter } from '../rules/settings.ts';
import { hasProvisos, provisosOf } from '../rules/texts/provisos-on-clauses.ts';
import type { PublicView, SeatView } from '../rules/view.ts';
import { MAIN } from '../rules/vocabulary/forums.ts';
import type { Id, NormId, SeatId } from '../rules/vocabulary.ts';
import type { Personality } from './doctrines.ts';
import { atDifficulty, characterOf, type Manner, switchedOff } from './manner.ts';
import { withoutSwitched } from './switches.ts';

/** What a bot throws: the session's seed, and how many commands the seat has sent in this phase. */
export type Dice = {
  readonly seed: string;
  readonly turn: number;
  /** The others have passed: what was held back is due. */
  readonly lastCall: boolean;
};

/** All that a bot thinks with. It is made from a view and dice alone. */
export type Mind = {
  readonly view: SeatView;
  readonly me: SeatId;
  readonly can: Options;
  readonly world: World;
  readonly cast: Cast;
  /** The forum that it thinks of, and the states that its texts bind. */
  readonly forum: Id;
  readonly states: readonly SeatId[];
  readonly p: Parameters;
  readonly interests: Interests;
  readonly personality: Personality;
  readonly dice: Dice;
};

export function openMind(view: SeatView, dice: Dice, manner: Manner): Mind {
  const me = view.own.seat;
  const known = outlook(view);
  return {
    view,
    me,
    can: withoutSwitched(lazyOptions(view), switchedOff(manner, me), manner.rungLimits),
    ...known,
    forum: MAIN,
    states: known.cast.states,
    interests: view.own.interests,
    personality: atDifficulty(characterOf(manner, me, view.own.doctrine), view.public.setup.difficulty),
    dice,
  };
}

/** A throw of this seat's dice in [0,1): the same for the same purpose in the same phase. */
export function draw(
  { view, me, dice }: Mind,
  purpose: string,
  ...address: readonly (string | number)[]
): number {
  return uniform(dice.seed, ['bot', me, view.public.phaseId, purpose, ...address]);
}

/** The error of this seat's judgement, in units of utility. */
export function slip(mind: Mind, purpose: string, ...address: readonly (string | number)[]): number {
  const { view, me, dice, personality } = mind;
  return personality.noise * normal(dice.seed, ['bot', me, view.public.phaseId, purpose, ...address]);
}

/** Rounds that are thought to come after this one. */
export function roundsAhead({ view, p }: Mind): number {
  return roundsAfter(view.public, p);
}

/** How much of the time for bargaining is over, 0-1: rounds gone, and turns taken in this one. */
export function timeGone({ view, dice }: Mind): number {
  const { round, rounds } = view.public;
  return Math.min(1, (Math.max(1, round) - 1 + Math.min(1, dice.turn / 8)) / rounds);
}

/** What a bot still hopes to gain by holding out: m(τ) = top (1 − τ^(1/e)) (MODEL.md §6.1). */
export function aspiration(mind: Mind, top: number): number {
  return top * (1 - timeGone(mind) ** (1 / mind.personality.concession));
}

/** Whether a person speaks for a state: bots are quicker than anybody reads, and leave room. */
export function peoplePlay({ public: { seats } }: SeatView): boolean {
  return Object.values(seats).some(({ kind, driver }) => kind === 'state' && driver === 'human');
}

/** By the clauses of all texts, which are another map once one of them has changed. */
const clausesKnown = new WeakMap<PublicView['clauses'], Map<string, readonly ClauseTerms[]>>();

function termsOf(clause: PublicView['clauses'][string]): ClauseTerms {
  const { norm } = clause;
  const rung = clause.rung as ClauseTerms['rung'];
  const provisos = provisosOf(clause);
  return hasProvisos(provisos) ? { norm, rung, provisos } : { norm, rung };
}

/** The clauses of a text that say something, in the order of the agenda. */
export function clausesOf({ clauses }: PublicView, text: string): readonly ClauseTerms[] {
  return kept(kept(clausesKnown, clauses, noEntries), text, () =>
    Object.values(clauses)
      .filter((clause) => clause.text === text && clause.rung > 0)
      .map(termsOf),
  );
}

/** The same clauses with one of them at another rung. */
export function withClause(
  clauses: readonly ClauseTerms[],
  norm: NormId,
  rung: ClauseTerms['rung'],
): readonly ClauseTerms[] {
  const others = clauses.filter((clause) => clause.norm !== norm);
  if (rung === 0) return others;
  const provisos = clauses.find((clause) => clause.norm === norm)?.provisos;
  return [...others, provisos ? { norm, rung, provisos } : { norm, rung }];
}

/** The item with the highest value above `floor`; undefined where none is. */
export function best<Item>(
  items: readonly Item[],
  rate: (item: Item) => number,
  floor = Number.NEGATIVE_INFINITY,
): Item | undefined {
  let chosen: Item | undefined;
  let most = floor;
  for (const item of items) {
    const value = rate(item);
    if (value <= most) continue;
    most = value;
    chosen = item;
  }
  return chosen;
}
