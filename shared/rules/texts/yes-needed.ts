import type { PublicView } from '../view.ts';
import type { DecisionRule } from '../vocabulary.ts';
import { seeksConsent } from './voters.ts';

type Item = PublicView['items'][string];

/** V6, V19: how many yes of the states a counted ballot needed, with the no and the abstentions that it had; 0 where nobody counts. */
export function yesNeeded(forum: DecisionRule, { kind, yes, no, abstain }: Item): number {
  if (seeksConsent(forum)) return 0;
  if (kind === 'amendment' || forum === 'majority' || forum === 'doubleMajority')
    return Math.floor((yes + no) / 2) + 1;
  return Math.max(1, Math.ceil((2 * (yes + no)) / 3), Math.ceil((yes + no + abstain) / 2));
}
