import type { Terms } from '../rules/commands.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import type { Counterpart } from '../rules/options/choices.ts';
import type { Offer } from '../rules/view/own.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { aspiration, best, draw, type Mind, slip } from './mind.ts';
import { bestPackage, type Package, prospect } from './packages.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { wordsOf } from './reciprocity.ts';
import { worthTerms, worthTo } from './worth.ts';

/** What a seat wants to gain at least by a bargain, while there is time to hold out. */
const HOPE = 0.025;
/** Below this a bargain is not worth the trouble of keeping it. */
const LEAST = 0.003;
/** Offers of its own that a seat makes in one phase; counter-offers come on top. */
const OFFERS = { negotiation: 2, crisis: 1 } as const;
/** What a broken word makes a bargain with the same seat worth less, in utility. */
const WARY = { grim: 0.03, titForTat: 0.015, generous: 0.008, contrite: 0.012 } as const;
/** Share of a counter-offer's prospect that is worth the delay: a bird in the hand. */
const DELAY = 0.7;
/** How much more a seat turns to who never had an offer of it, once the first round is over. */
const NOVELTY = 2;
/** Offers in a row about one bargain: one counter-offer, and no more. */
const LONGEST_CHAIN = 2;

/** Answers what lies on the table. */
export function answerPartners(mind: Mind): Plan | null {
  return settleHandshake(mind) ?? answerOffer(mind) ?? withdraw(mind);
}

/** Confirms a handshake that is worth it, and takes its hand back from one that is not (any more). */
function settleHandshake(mind: Mind): Plan | null {
  const { can, view } = mind;
  for (const id of can.confirmHandshake ?? []) {
    const terms = view.own.handshakes[id]?.terms;
    if (worthOf(mind, terms) >= accepted(mind))
      return plan({ type: 'confirmHandshake', handshake: id }, 'worthIt', () => bargainTerms(mind, terms));
  }
  for (const id of can.cancelHandshake ?? []) {
    const asked = (can.confirmHandshake ?? []).includes(id);
    const terms = view.own.handshakes[id]?.terms;
    if (asked || worthOf(mind, terms) < 0)
      return plan({ type: 'cancelHandshake', handshake: id }, 'tooLittle', () => bargainTerms(mind, terms));
  }
  return null;
}

/** Accepts what is good enough, answers with other terms where a better bargain is in sight, or declines. */
function answerOffer(mind: Mind): Plan | null {
  const { can, view } = mind;
  const [id] = can.declineOffer ?? [];
  const offer = id === undefined ? undefined : view.own.offers[id];
  if (id === undefined || !offer) return null;
  const error = 0.2 * slip(mind, 'offer', id);
  const worth = worthOf(mind, offer.terms) + error;
  const may = (can.acceptOffer ?? []).includes(id);
  const counter = can.counterOffer?.find((option) => option.offer === id);
  const asked = worthTo(mind, offer.from, offer.terms);
  const better =
    counter && chainOf(mind, offer) < LONGEST_CHAIN
      ? bestPackage(mind, counter.with, LEAST, asked)
      : undefined;
  // AC_combi: as good as the own next proposal, or as all it hoped for: what is left may be asked for afterwards.
  const next = better ? DELAY * prospect(better, asked) : 0;
  const wanted = accepted(mind) + wariness(mind, offer.from);
  const why = (): readonly ReasonTerm[] => [
    ...bargainTerms(mind, offer.terms, { wanted, besides: [term('error', error)] }),
    ...(better ? [term('ownNext', next)] : []),
  ];
  const accept = () => plan({ type: 'acceptOffer', offer: id }, 'worthIt', why);
  if (may && worth >= Math.max(wanted, Math.min(next, HOPE))) return accept();
  if (better && next > LEAST && !isRepeated(mind, better.terms))
    return plan({ type: 'counterOffer', offer: id, terms: better.terms }, 'betterTerms', () => [
      ...why(),
      term('theirs', better.them, { seat: offer.from }),
    ]);
  if (may && worth >= wanted) return accept();
  return plan({ type: 'declineOffer', offer: id }, 'tooLittle', why);
}

/** Takes back an offer that other bargains or edits have made worse than it was meant to be. */
function withdraw(mind: Mind): Plan | null {
  const { can, view } = mind;
  const bad = (can.withdrawOffer ?? []).find(
    (id) => worthOf(mind, view.own.offers[id]?.terms) < 0.7 * accepted(mind),
  );
  if (bad === undefined) return null;
  return plan({ type: 'withdrawOffer', offer: bad }, 'tooLittle', () =>
    bargainTerms(mind, view.own.offers[bad]?.terms),
  );
}

/** Makes an offer of its own to the seat that it has most to do with. */
export function propose(mind: Mind): Plan | null {
  const { can, view } = mind;
  const phase = view.public.phase === 'crisis' ? 'crisis' : 'negotiation';
  const made = Object.values(view.own.offers).filter(
    (offer) => isMineNow(mind, offer) && offer.counters === '',
  );
  if (made.length + mineShaken(mind) >= OFFERS[phase]) return null;
  const counterpart = best(can.makeOffer ?? [], (option) => interestIn(mind, option), 0);
  if (!counterpart) return null;
  const found = bestPackage(mind, counterpart, aspiration(mind, HOPE));
  if (!found || prospect(found) < LEAST || isRepeated(mind, found.terms)) return null;
  if (phase === 'crisis' && !isAboutCrisis(found.terms)) return null;
  const faceToFace = (can.openHandshake ?? []).some(({ seat }) => seat === counterpart.seat);
  if (
    faceToFace &&
    draw(mind, 'faceToFace', counterpart.seat) < 0.3 * (view.own.trust[counterpart.seat] ?? 0.5)
  )
    return plan({ type: 'openHandshake', terms: found.terms }, 'worthIt', () => packageTerms(mind, found));
  return plan({ type: 'makeOffer', terms: found.terms }, 'worthIt', () => packageTerms(mind, found));
}

/** What a bargain brings, against what is asked of one now. */
function bargainTerms(
  mind: Mind,
  terms: Terms | undefined,
  {
    wanted = accepted(mind),
    besides = [],
  }: { readonly wanted?: number; readonly besides?: readonly ReasonTerm[] } = {},
): readonly ReasonTerm[] {
  const parts = [...(terms ? worthTerms(mind, terms) : []), ...besides];
  return [...parts, term('worth', sumOf(parts)), term('wanted', wanted)];
}

/** The same of a bargain that it proposes, with what the other side is believed to have of it. */
function packageTerms(mind: Mind, { terms, them }: Package): readonly ReasonTerm[] {
  const other = terms.find(({ seat }) => seat !== mind.me)?.seat ?? '';
  return [...bargainTerms(mind, terms), term('theirs', them, { seat: other })];
}

/** In a crisis only what has to do with it is worth the others' time. */
function isAboutCrisis(terms: Terms): boolean {
  return terms.some(({ gives }) =>
    gives.some(({ type }) => type === 'evidence' || type === 'favour' || type === 'help'),
  );
}

/** Whom to turn to: who is feared most, who is closest, who was asked for nothing in this phase, or never yet. */
function interestIn(mind: Mind, { seat }: Counterpart): number {
  const { view, cast, me } = mind;
  const made = Object.values(view.own.offers).filter(
    (offer) => offer.from === me && offer.terms.some((side) => side.seat === seat),
  );
  const shaken = Object.values(view.own.handshakes).some(
    (hand) => hand.round === view.public.round && hand.terms.some((side) => side.seat === seat),
  );
  if (shaken || made.some((offer) => isMineNow(mind, offer))) return 0;
  const power = cast.seats[seat]?.power ?? 0;
  const tie = (cast.rivalry[me]?.[seat] ?? 0.1) + 0.5 * (cast.affinity[me]?.[seat] ?? 0.3);
  const novelty = made.length === 0 && view.public.round > 1 ? NOVELTY : 1;
  return novelty * (0.2 + power) * tie * (0.6 + 0.8 * draw(mind, 'whom', seat));
}

function isMineNow({ view, me }: Mind, offer: Offer): boolean {
  return offer.from === me && offer.round === view.public.round && offer.phase === view.public.phase;
}

function mineShaken({ view, me }: Mind): number {
  return Object.values(view.own.handshakes).filter(
    (hand) => hand.by === me && hand.round === view.public.round,
  ).length;
}

function accepted(mind: Mind): number {
  return Math.max(LEAST, aspiration(mind, HOPE));
}

/** What it asks besides of who broke its word to it: once bitten, and the grim never forget. */
function wariness(mind: Mind, partner: SeatId): number {
  const { broken, kept } = wordsOf(mind, partner);
  const { reciprocity } = mind.personality;
  const forgiven = reciprocity === 'grim' ? 0 : kept;
  return WARY[reciprocity] * Math.max(0, broken - forgiven);
}

function worthOf(mind: Mind, terms: Terms | undefined): number {
  return terms ? worthTo(mind, mind.me, terms) : 0;
}

/** How many offers stand behind this one. */
function chainOf({ view }: Mind, offer: Offer): number {
  let length = 1;
  let before = view.own.offers[offer.counters];
  while (before) {
    length++;
    before = view.own.offers[before.counters];
  }
  return length;
}

/** Whether these terms were on the table before. */
function isRepeated({ view }: Mind, terms: Terms): boolean {
  const sign = signOf(terms);
  return Object.values(view.own.offers).some((offer) => signOf(offer.terms) === sign);
}

function signOf(terms: Terms): string {
  const sides = terms.map((side: { seat: SeatId; gives: readonly object[] }) =>
    [side.seat, ...side.gives.map((item) => JSON.stringify(item)).sort()].join('|'),
  );
  return sides.sort().join('/');
}
