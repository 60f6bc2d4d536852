/** What an adviser says of a thing to one seat: judgements from that seat's own view, and from public facts. */
import type { Worth } from './outlook.ts';
import type { PublicView } from './view.ts';
import type { NormId, SeatId } from './vocabulary.ts';

/** What a clause does to a seat: the colour that it reads it in. */
export const STANCES = ['helps', 'harmless', 'hurts', 'redLine'] as const;
export type Stance = (typeof STANCES)[number];

/** Half a point of the mandate, either way, is nothing that one feels. */
const FELT = 0.005;

export function stanceOf({ get, cost, redLines }: Worth): Stance {
  if (redLines.length > 0) return 'redLine';
  const net = get - cost;
  if (Math.abs(net) < FELT) return 'harmless';
  return net > 0 ? 'helps' : 'hurts';
}

/** What a seat has let all know that it wants of a norm: so far, or no further. */
export type Wish = {
  readonly seat: SeatId;
  readonly norm: NormId;
  readonly kind: 'wants' | 'resists';
  readonly rung: number;
  /** The public fact that says so. */
  readonly shownBy: 'word' | 'vote' | 'sponsorship' | 'declaration' | 'endorsement';
};

/** What public facts say of the wishes of all seats: the last of each seat and norm, words and votes before signatures. */
export function publicWishes(view: PublicView): readonly Wish[] {
  const wishes = new Map<string, Wish>();
  const found = [...signed(view), ...voted(view), ...spoken(view)];
  for (const wish of found) wishes.set(`${wish.seat} ${wish.norm}`, wish);
  return [...wishes.values()];
}

function spoken({ floor }: PublicView): Wish[] {
  return Object.values(floor).flatMap(({ from, phrase, norm, rung }): Wish[] => {
    if (norm === '') return [];
    const wish = { seat: from, norm, rung, shownBy: 'word' } as const;
    if (phrase === 'wantNorm') return [{ ...wish, kind: 'wants' }];
    if (phrase === 'refuseNorm' || phrase === 'tooDeep') return [{ ...wish, kind: 'resists' }];
    return [];
  });
}

function voted({ votes, items }: PublicView): Wish[] {
  return Object.values(votes).flatMap(({ item: id, seat, choice, silent, norms }): Wish[] => {
    const item = items[id];
    if (!item || silent || choice === 'abstain') return [];
    const named = norms.map((norm): Wish => ({ seat, norm, kind: 'resists', rung: 0, shownBy: 'vote' }));
    if (item.norm === '') return named;
    const [high, low] = [Math.max(item.fromRung, item.toRung), Math.min(item.fromRung, item.toRung)];
    const raises = item.toRung > item.fromRung;
    const isFor = choice === 'yes' || choice === 'join';
    return isFor === raises
      ? [{ seat, norm: item.norm, kind: 'wants', rung: high, shownBy: 'vote' }]
      : [{ seat, norm: item.norm, kind: 'resists', rung: low, shownBy: 'vote' }];
  });
}

function signed({ treaties, clauses, commitments }: PublicView): Wish[] {
  const declared = Object.values(commitments).flatMap(({ origin, debtor, norm, rung }): Wish[] =>
    origin === 'declaration' && norm !== ''
      ? [{ seat: debtor, norm, kind: 'wants', rung, shownBy: 'declaration' }]
      : [],
  );
  const stood = Object.values(clauses).flatMap(({ text, norm, rung, endorsedBy, refusedBy }): Wish[] => {
    if (rung === 0) return [];
    const by = (kind: Wish['kind'], shownBy: Wish['shownBy']) => (seat: SeatId) =>
      ({ seat, norm, rung, kind, shownBy }) as const;
    return [
      ...(treaties[text]?.sponsors ?? []).map(by('wants', 'sponsorship')),
      ...endorsedBy.map(by('wants', 'endorsement')),
      ...refusedBy.map(by('resists', 'endorsement')),
    ];
  });
  return [...declared, ...stood];
}
