import { NO_STATE, type SeatId } from '../../../shared/rules/vocabulary.ts';

/** The suspect that an item speaks most for; '' where it speaks against every one of them. */
export function pointsTo(weights: Readonly<Record<string, number>>): SeatId {
  let best: SeatId = '';
  let most = 0;
  for (const [suspect, weight] of Object.entries(weights))
    if (suspect !== NO_STATE && weight > most) {
      best = suspect;
      most = weight;
    }
  return best;
}
