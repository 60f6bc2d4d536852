/** Options of the review: the prediction, and what becomes of commitments. */
import { openMoves } from '../forums/forums-of.ts';
import { movesFor } from '../forums/move-rules.ts';
import { allowed, type Domains } from '../talks/offering.ts';
import { openForSigning, signatureOf } from '../texts/signature.ts';
import type { SeatView } from '../view.ts';
import { MOVE_STANCES } from '../vocabulary/forums.ts';
import { RULINGS } from '../vocabulary/provisos.ts';
import { SIGNATURES } from '../vocabulary/signature.ts';
import { PREDICTIONS } from '../vocabulary.ts';

export const REVIEW_DOMAINS = {
  predict: (view) => PREDICTIONS.filter((direction) => allowed(view, { type: 'predict', direction })),
  decide: (view) =>
    Object.keys(view.own.commitments)
      .filter((commitment) => allowed(view, { type: 'decide', commitment, decision: 'keep' }))
      .map((commitment) => ({ commitment, decisions: ['keep', 'publish'] as const })),
  sign: (view) =>
    openForSigning(view.public)
      .map((text) => {
        const { norms, exceptions } = signatureOf(view.public, text, view.own.seat);
        return {
          text,
          choices: SIGNATURES.filter((choice) => allowed(view, { type: 'sign', text, choice, except: [] })),
          norms: exceptions > 0 ? norms : [],
          exceptions,
        };
      })
      .filter(({ choices }) => choices.length > 0),
  suspend: (view) =>
    owedBy(view)
      .map(([commitment, { creditors }]) => ({
        commitment,
        towards: creditors.filter((towards) => allowed(view, { type: 'suspend', commitment, towards })),
      }))
      .filter(({ towards }) => towards.length > 0),
  repair: (view) =>
    owedBy(view)
      .map(([commitment]) => commitment)
      .filter((commitment) => allowed(view, { type: 'repair', commitment })),
  rule: (view) =>
    Object.values(view.public.clauses)
      .map(({ text, norm }) => ({
        text,
        norm,
        readings: RULINGS.filter((reading) => allowed(view, { type: 'rule', text, norm, reading })),
      }))
      .filter(({ readings }) => readings.length > 0),
  withdraw: (view) =>
    owedBy(view)
      .map(([commitment]) => commitment)
      .filter((commitment) => allowed(view, { type: 'withdraw', commitment })),
  moveItem: movesFor,
  answerMove: (view) =>
    openMoves(view.public)
      .filter((norm) => allowed(view, { type: 'answerMove', norm, stance: 'agree' }))
      .map((norm) => ({ norm, stances: MOVE_STANCES })),
} as const satisfies Domains;

/** What the seat has promised, publicly or between few. */
function owedBy({ public: table, own }: SeatView) {
  return [...Object.entries(table.commitments), ...Object.entries(own.commitments)].filter(
    ([, { debtor }]) => debtor === own.seat,
  );
}
