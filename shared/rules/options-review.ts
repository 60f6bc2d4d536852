/** Options of the review: the prediction, and what becomes of commitments. */
import type { Offering } from './offering.ts';
import { PREDICTIONS } from './vocabulary.ts';

export function offerReview({ view, add, allowed }: Offering): void {
  add('predict', () => PREDICTIONS.filter((direction) => allowed({ type: 'predict', direction })));
  add('decide', () =>
    Object.keys(view.own.commitments)
      .filter((commitment) => allowed({ type: 'decide', commitment, decision: 'keep' }))
      .map((commitment) => ({ commitment, decisions: ['keep', 'publish'] as const })),
  );
  const mine = [...Object.entries(view.public.commitments), ...Object.entries(view.own.commitments)].filter(
    ([, { debtor }]) => debtor === view.own.seat,
  );
  add('suspend', () =>
    mine
      .map(([commitment, { creditors }]) => ({
        commitment,
        towards: creditors.filter((towards) => allowed({ type: 'suspend', commitment, towards })),
      }))
      .filter(({ towards }) => towards.length > 0),
  );
  const ids = mine.map(([commitment]) => commitment);
  add('repair', () => ids.filter((commitment) => allowed({ type: 'repair', commitment })));
  add('withdraw', () => ids.filter((commitment) => allowed({ type: 'withdraw', commitment })));
}
