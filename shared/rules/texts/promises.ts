/** Promises about a text, settled in the plenary: amendments tabled or dropped, and votes (RULES.md, C8). */
import { keyOf } from '../keys.ts';
import { closePromise } from '../talks/commitments.ts';
import { openPromises } from '../talks/commitments-of.ts';
import type { Turn } from '../turn.ts';
import type { Choice, Id } from '../vocabulary.ts';
import { amendments, amendmentsLeft } from './business.ts';
import { textVotes } from './consensus.ts';

const SUPPORT: readonly Choice[] = ['yes', 'join', 'joinExcept'];

/**
 * C8: who promised to table an amendment, or not to, has now done it or not. It is as good if another did, and
 * nobody is to blame where there was nothing left to change or no ballot left for it.
 */
export function settleAmendmentPromises(turn: Turn, text: Id): void {
  const view = turn.state.public;
  const queued = amendments(view, text);
  const full = amendmentsLeft(view, text) < 1;
  for (const [id, { debtor, norm, rung, promise, promiseRef }] of openPromises(turn.state, 'table', 'drop')) {
    if (promiseRef !== text) continue;
    const same = queued.filter((item) => item.norm === norm && item.toRung === rung);
    if (promise === 'drop')
      closePromise(turn, id, same.some(({ by }) => by === debtor) ? 'broken' : 'fulfilled');
    else if (same.length > 0) closePromise(turn, id, 'fulfilled');
    else
      closePromise(turn, id, full || view.clauses[keyOf(text, norm)]?.rung === rung ? 'released' : 'broken');
  }
}

/** C8: a promised vote was cast, or was not; it was promised to the text as it stood, not to an amended one. */
export function settleVotePromises(turn: Turn, text: Id): void {
  const amended = turn.state.public.treaties[text]?.amended;
  for (const [id, promise] of openPromises(turn.state, 'vote')) {
    if (promise.promiseRef !== text) continue;
    const choices = textVotes(turn.state.public, text)
      .filter(({ seat }) => seat === promise.debtor)
      .map(({ choice }) => choice);
    const kept = choices.length > 0 && choices.every((choice) => SUPPORT.includes(choice));
    closePromise(turn, id, kept ? 'fulfilled' : amended ? 'released' : 'broken');
  }
}
