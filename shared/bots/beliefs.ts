import { kept } from '../model/kept.ts';
import type { Interest, Interests } from '../model/utility.ts';
import { outlook } from '../rules/outlook.ts';
import type { Message } from '../rules/view/record.ts';
import type { SeatView } from '../rules/view.ts';
import { BINDING, type NormId, type SeatId } from '../rules/vocabulary.ts';
import { clausesOf } from './mind.ts';

/** What this seat thinks that the others want, from what it has seen them say, offer and vote. */
export type Beliefs = Readonly<Record<SeatId, Believed>>;
export type Believed = Interests & Readonly<Record<NormId, Guess>>;

type Guess = {
  weight: number;
  ideal: number;
  price: number;
  cap: number;
  /** Chance that a high rung of the norm lies beyond a red line that has not shown yet. */
  doubt: number;
};
type Guesses = Record<SeatId, Record<NormId, Guess>>;

/** From this rung on, red lines are feared. */
export const HIGH_RUNG = 3;

/** How much a fellow of the bloc is thought to be like oneself. */
const LIKENESS = 0.5;

/** What it has seen, and what it therefore thinks. */
type Known = SeatView & { readonly beliefs: Beliefs };
const known = new WeakMap<SeatView['own'], Known>();

/** The last beliefs of a seat, by what is its own for longest. */
const latest = new WeakMap<SeatView['own']['interests'], Known>();

export function beliefsOf(view: SeatView): Beliefs {
  const before = known.get(view.own);
  if (before && sameSigns(before.public, view.public)) return before.beliefs;
  const last = latest.get(view.own.interests);
  const nothingNew = last && sameOwnSigns(last.own, view.own) && sameSigns(last.public, view.public);
  const beliefs = nothingNew ? last.beliefs : read(view, last?.beliefs);
  const now = { ...view, beliefs };
  latest.set(view.own.interests, now);
  known.set(view.own, now);
  return beliefs;
}

function read(view: SeatView, before: Beliefs | undefined): Beliefs {
  const guesses = priors(view);
  for (const message of tellingAmong(view.own.messages)) readMessage(guesses, message);
  for (const message of tellingAmong(view.public.floor)) readMessage(guesses, message);
  readOffers(guesses, view);
  readVotes(guesses, view);
  readDeeds(guesses, view);
  readEnquiries(guesses, view);
  readHearings(guesses, view);
  readShocks(guesses, view);
  return unchangedKept(guesses, before);
}

/** The same values in the same objects: what was reckoned from them need not be reckoned again. */
function unchangedKept(guesses: Guesses, before: Beliefs | undefined): Beliefs {
  if (!before) return guesses;
  return Object.fromEntries(
    Object.entries(guesses).map(([seat, row]) => {
      const same = before[seat];
      return [seat, same && isSameRow(same, row) ? same : row];
    }),
  );
}

function isSameRow(one: Believed, other: Record<NormId, Guess>): boolean {
  for (const norm in other) {
    const [a, b] = [one[norm as NormId], other[norm as NormId]];
    if (a.weight !== b.weight || a.ideal !== b.ideal || a.price !== b.price) return false;
    if (a.cap !== b.cap || a.doubt !== b.doubt) return false;
  }
  return true;
}

function sameSigns(one: SeatView['public'], other: SeatView['public']): boolean {
  return (
    one.floor === other.floor &&
    one.votes === other.votes &&
    one.items === other.items &&
    one.clauses === other.clauses &&
    one.round === other.round &&
    one.treaties === other.treaties &&
    one.commitments === other.commitments &&
    one.shocks === other.shocks &&
    one.hearings === other.hearings
  );
}

function sameOwnSigns(one: SeatView['own'], other: SeatView['own']): boolean {
  return one.messages === other.messages && one.offers === other.offers && one.enquiries === other.enquiries;
}

/** Before anything is seen: a plain seat; in one's own bloc, half like oneself. */
function priors({ public: all, own }: SeatView): Guesses {
  const norms = Object.keys(all.agenda) as NormId[];
  const plain: Guess = {
    weight: 1 / norms.length,
    ideal: 2.4,
    price: 0.5 / norms.length,
    cap: 4,
    doubt: 0.17,
  };
  const guesses: Guesses = {};
  for (const [id, seat] of Object.entries(all.seats)) {
    if (id === own.seat || seat.kind !== 'state') continue;
    const likeness = seat.bloc === all.seats[own.seat]?.bloc ? LIKENESS : 0;
    const row = {} as Record<NormId, Guess>;
    for (const norm of norms) row[norm] = mixed(plain, own.interests[norm], likeness);
    guesses[id] = row;
  }
  return guesses;
}

function mixed(plain: Guess, mine: Interest | undefined, likeness: number): Guess {
  if (!mine) return { ...plain };
  const mix = (one: number, other: number) => one + likeness * (other - one);
  return {
    weight: mix(plain.weight, mine.weight),
    ideal: mix(plain.ideal, mine.ideal),
    price: mix(plain.price, mine.price),
    cap: 4,
    doubt: plain.doubt * (1 - likeness),
  };
}

function guessOf(guesses: Guesses, seat: SeatId, norm: NormId | ''): Guess | undefined {
  return norm === '' ? undefined : guesses[seat]?.[norm];
}

/** It wants to be owed this: the more it asks, the more it weighs. */
function wants(guess: Guess | undefined, rung: number, strength: number): void {
  if (!guess) return;
  guess.weight *= 1 + 0.5 * strength;
  guess.ideal += 0.6 * strength * Math.max(0, rung - guess.ideal);
  if (rung >= HIGH_RUNG) guess.doubt *= 1 - 0.7 * Math.min(1, strength);
}

/** It would owe this (or would not): its price is lower (or higher) than thought. */
function bears(guess: Guess | undefined, factor: number): void {
  if (guess) guess.price *= factor;
}

const telling = new WeakMap<SeatView['public']['floor'], readonly Message[]>();

/** The messages that are about a norm: of the floor they are the same to all who hear it. */
function tellingAmong(messages: SeatView['public']['floor']): readonly Message[] {
  return kept(telling, messages, () => Object.values(messages).filter(({ norm }) => norm !== ''));
}

function readMessage(guesses: Guesses, { from, phrase, norm, rung }: Message): void {
  const guess = guessOf(guesses, from, norm);
  if (!guess) return;
  if (phrase === 'wantNorm') wants(guess, rung, 1);
  else if (phrase === 'refuseNorm') {
    guess.cap = Math.min(guess.cap, 1);
    bears(guess, 1.6);
  } else if (phrase === 'tooDeep') {
    guess.cap = Math.min(guess.cap, Math.max(1, rung - 1));
    bears(guess, 1.2);
  }
}

function readOffers(guesses: Guesses, { own }: SeatView): void {
  for (const offer of Object.values(own.offers)) {
    for (const side of offer.terms)
      for (const item of side.gives) {
        if (item.type !== 'commitment') continue;
        const asked = offer.from !== side.seat;
        const agreed = offer.from === side.seat || offer.acceptedBy.includes(side.seat);
        if (asked) wants(guessOf(guesses, offer.from, item.norm), item.rung, 0.5);
        if (agreed) bears(guessOf(guesses, side.seat, item.norm), 0.8);
        else if (offer.status === 'declined') bears(guessOf(guesses, side.seat, item.norm), 1.15);
      }
  }
}

function readVotes(guesses: Guesses, { public: all }: SeatView): void {
  for (const vote of Object.values(all.votes)) {
    const item = all.items[vote.item];
    if (!item || vote.silent) continue;
    if (item.kind === 'amendment') {
      const up = item.toRung > item.fromRung;
      const guess = guessOf(guesses, vote.seat, item.norm);
      if (vote.choice === 'abstain') continue;
      if ((vote.choice === 'yes') === up) wants(guess, Math.max(item.toRung, item.fromRung), 0.6);
      else bears(guess, 1.25);
      continue;
    }
    for (const clause of clausesOf(all, item.text)) {
      const guess = guessOf(guesses, vote.seat, clause.norm);
      const against = vote.norms.length === 0 || vote.norms.includes(clause.norm);
      if (vote.choice === 'yes' || vote.choice === 'join') wants(guess, clause.rung, 0.2);
      else if (vote.choice !== 'abstain' && against) bears(guess, 1 + 0.1 * clause.rung);
    }
  }
}

/** A new government may want something else than the old one; outrage makes a norm cheaper to all for a while. */
function readShocks(guesses: Guesses, view: SeatView): void {
  const { p } = outlook(view);
  const { shocks, round } = view.public;
  for (const shock of Object.values(shocks)) {
    if (shock.kind === 'turnover') forget(guesses, priors(view), shock.seat);
    if (shock.kind === 'focusingEvent' && round < shock.round + p['focusing.rounds'])
      for (const seat of Object.keys(guesses)) bears(guessOf(guesses, seat, shock.norm), p['focusing.price']);
  }
}

/** Half of what was learnt of a seat stands no longer. */
function forget(guesses: Guesses, start: Guesses, seat: SeatId): void {
  const [row, plain] = [guesses[seat], start[seat]];
  if (!row || !plain) return;
  for (const norm of Object.keys(row) as NormId[])
    for (const field of ['weight', 'ideal', 'price', 'cap', 'doubt'] as const)
      row[norm][field] = (row[norm][field] + plain[norm][field]) / 2;
}

/** What embassies reported is certain. */
function readEnquiries(guesses: Guesses, { own }: SeatView): void {
  for (const { seat, norm, rung } of Object.values(own.enquiries)) {
    const guess = guessOf(guesses, seat, norm);
    if (!guess) continue;
    guess.cap = Math.min(guess.cap, rung);
    guess.doubt = 0;
  }
}

/** How much more a high rung is doubted once experts have said that somebody could not bear it. */
const KNOWN_LIMIT = 0.35;

/** Experts said how far all could go, or how few parliaments would follow: nobody needs to guess so far. */
function readHearings(guesses: Guesses, { public: all }: SeatView): void {
  for (const { about, norm, value } of Object.values(all.hearings))
    for (const seat of Object.keys(guesses)) {
      const guess = guessOf(guesses, seat, norm);
      if (!guess) continue;
      if (about === 'ceiling') guess.doubt = value >= HIGH_RUNG ? 0 : Math.max(guess.doubt, KNOWN_LIMIT);
      // Law that most parliaments would stop is not worth asking for.
      if (about === 'parliaments' && 2 * value < Object.keys(guesses).length + 1)
        guess.cap = Math.min(guess.cap, BINDING - 1);
    }
}

/** What it declared of its own will, and the texts that it put its name to. */
function readDeeds(guesses: Guesses, { public: all }: SeatView): void {
  for (const { origin, debtor, norm } of Object.values(all.commitments))
    if (origin === 'declaration') bears(guessOf(guesses, debtor, norm), 0.8);
  for (const clause of Object.values(all.clauses))
    if (clause.rung > 0)
      for (const sponsor of all.treaties[clause.text]?.sponsors ?? [])
        wants(guessOf(guesses, sponsor, clause.norm), clause.rung, 0.3);
}
