import type { Strategy } from '../bots/manner.ts';
import { type Mind, openMind } from '../bots/mind.ts';
import { generousPackage } from '../bots/packages.ts';
import { worthTo } from '../bots/worth.ts';

/** What it takes, and what it asks for itself: little, but something that is worth keeping one's word for. */
const ENOUGH = { accepted: 0.003, proposed: 0.012 } as const;
/** Bargains that it proposes in one phase. */
const OFFERS = 3;

/** Takes whatever is worth anything to it, and proposes what is worth most to both, with the better part for the other side. */
export const tradeGenerously: Strategy = (view, can, standard) => {
  const mind: Mind = openMind(view, { seed: 'trader', turn: 0, lastCall: false }, {});
  const good = (can.acceptOffer ?? []).find((id) => {
    const terms = view.own.offers[id]?.terms;
    return terms !== undefined && worthTo(mind, mind.me, terms) >= ENOUGH.accepted;
  });
  if (good !== undefined) return { type: 'acceptOffer', offer: good };
  if (view.public.phase !== 'negotiation' || standard === null || standard.type === 'castBallot')
    return standard;
  const made = Object.values(view.own.offers).filter(
    (offer) => offer.from === mind.me && offer.round === view.public.round,
  );
  if (made.length >= OFFERS) return standard;
  const asked = new Set(made.flatMap(({ terms }) => terms.map(({ seat }) => seat)));
  const partner = (can.makeOffer ?? []).find(({ seat }) => !asked.has(seat));
  const terms = partner && generousPackage(mind, partner, ENOUGH.proposed);
  return terms ? { type: 'makeOffer', terms } : standard;
};
