import type { Item, Terms } from '../../../shared/rules/commands.ts';
import type { Counterpart } from '../../../shared/rules/options/choices.ts';
import { bargainWorth, type Worth } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';

export type Bargain = { readonly mine: readonly Item[]; readonly theirs: readonly Item[] };
export type Pairing = Bargain & { readonly counterpart: Counterpart; readonly worth: Worth };

export function termsOf(me: string, other: string, { mine, theirs }: Bargain): Terms {
  return [
    { seat: me, gives: [...mine] },
    { seat: other, gives: [...theirs] },
  ];
}

export type SharedTerms = { readonly both: readonly Item[]; readonly sides: Terms };

/** What both of two sides give alike stands once; of more sides, all stands apart. */
export function sharedTerms(terms: Terms): SharedTerms {
  const [one, other] = terms;
  if (terms.length !== 2 || !one || !other) return { both: [], sides: terms };
  const key = (item: Item) => JSON.stringify(item);
  const promised = new Set(commitments(other.gives).map(key));
  const both = commitments(one.gives).filter((item) => promised.has(key(item)));
  const shared = new Set(both.map(key));
  const rest = (items: readonly Item[]) => items.filter((item) => !shared.has(key(item)));
  return {
    both,
    sides: terms.map(({ seat, gives }) => ({ seat, gives: [...rest(gives)] })),
  };
}

/** What an offer would change for this seat, as far as its commitments go. */
export function worthOf(view: SeatView, counterpart: Counterpart, bargain: Bargain): Worth {
  return bargainWorth(view, termsOf(view.own.seat, counterpart.seat, bargain));
}

export function netOf(worth: Worth): number {
  return worth.get - worth.cost;
}

function rungOf(item: Item): number {
  return item.type === 'commitment' ? item.rung : 0;
}

/** Asked is no more than is given, so that the other side has a reason to say yes. */
function isFair(mine: Item, theirs: Item): boolean {
  return rungOf(mine) >= rungOf(theirs);
}

function commitments(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => item.type === 'commitment');
}

/** The exchange of one promise for another that does most for this seat; any first two things where no promise fits. */
export function bestPairing(view: SeatView, counterpart: Counterpart): Pairing | null {
  let best: Pairing | null = null;
  for (const mine of commitments(counterpart.mine))
    for (const theirs of commitments(counterpart.theirs)) {
      if (!isFair(mine, theirs)) continue;
      const bargain = { mine: [mine], theirs: [theirs] };
      const worth = worthOf(view, counterpart, bargain);
      if (worth.redLines.length > 0 || netOf(worth) <= 0) continue;
      if (!best || netOf(worth) > netOf(best.worth)) best = { ...bargain, counterpart, worth };
    }
  return best ?? anyPairing(view, counterpart);
}

function anyPairing(view: SeatView, counterpart: Counterpart): Pairing | null {
  const [mine, theirs] = [counterpart.mine[0], counterpart.theirs[0]];
  if (!mine || !theirs) return null;
  const bargain = { mine: [mine], theirs: [theirs] };
  return { ...bargain, counterpart, worth: worthOf(view, counterpart, bargain) };
}

/** One ready-made proposal per counterpart, the best for this seat first. */
export function suggestions(view: SeatView, counterparts: readonly Counterpart[]): readonly Pairing[] {
  return counterparts
    .map((counterpart) => bestPairing(view, counterpart))
    .filter((pairing) => pairing !== null)
    .sort((a, b) => netOf(b.worth) - netOf(a.worth));
}
