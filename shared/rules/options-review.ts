/** Options of the review: the prediction, and what becomes of commitments. */
import type { Offering } from './offering.ts';
import { PREDICTIONS } from './vocabulary.ts';

export function offerReview({ view, add, allowed }: Offering): void {
  add(
    'predict',
    PREDICTIONS.filter((direction) => allowed({ type: 'predict', direction })),
  );
  add(
    'decide',
    Object.keys(view.own.commitments)
      .filter((commitment) => allowed({ type: 'decide', commitment, decision: 'keep' }))
      .map((commitment) => ({ commitment, decisions: ['keep', 'publish'] as const })),
  );
}
