import { touchedNorms } from '../../model/coverage.ts';
import { withOwn } from '../fold.ts';
import { outlook } from '../outlook.ts';
import type { State } from '../state.ts';

/** Writes on every covert card which norm playing it would break now, as far as its holder can know. */
export function markCovertCards(state: State): State {
  let next = state;
  for (const [seat, own] of Object.entries(state.own)) {
    const card = own.covert;
    if (!card) continue;
    const { world, cast, p } = outlook({ public: state.public, own });
    const touched = touchedNorms(
      world,
      cast,
      { operation: card.operation, sector: card.sector, debtor: seat, victim: card.target },
      p,
    );
    if (touched.norm !== card.breaks || touched.rung !== card.rung)
      next = withOwn(next, seat, { covert: { ...card, breaks: touched.norm, rung: touched.rung } });
  }
  return next;
}
