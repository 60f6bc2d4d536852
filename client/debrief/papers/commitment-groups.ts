import type { Commitment } from '../../../shared/rules/view/record.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';

export type Fate = Commitment['state'];

/** One thing that was promised with one fate: by whom, and to whom. */
export type PromiseGroup = {
  readonly key: string;
  readonly made: Commitment;
  readonly fate: Fate;
  readonly debtors: readonly SeatId[];
  /** '' where it was owed to all others. */
  readonly creditors: readonly SeatId[] | '';
};

type Owed = { readonly made: Commitment; readonly fate: Fate; readonly creditors: readonly SeatId[] };

/** What did not hold is read first. */
const UNKEPT: readonly Fate[] = ['breached', 'broken', 'strained', 'withdrawn', 'suspended'];

/** What each seat owes of one kind with one fate, to whomever. */
function bySeat(commitments: readonly Commitment[], fateOf: (made: Commitment) => Fate): readonly Owed[] {
  const owed = new Map<string, Owed>();
  for (const made of commitments) {
    const fate = fateOf(made);
    const key = [made.debtor, fate, made.promise, made.promiseRef, made.norm, made.rung].join(' ');
    const creditors = [...(owed.get(key)?.creditors ?? []), ...made.creditors];
    owed.set(key, { made, fate, creditors: [...new Set(creditors)] });
  }
  return [...owed.values()];
}

/** A rung holds those below it: who owes the higher one to the same seats says it once. */
function isHeldIn(lower: Owed, higher: Owed): boolean {
  return (
    lower.made.norm !== '' &&
    lower.made.norm === higher.made.norm &&
    lower.made.debtor === higher.made.debtor &&
    lower.fate === higher.fate &&
    lower.made.rung < higher.made.rung &&
    lower.creditors.every((seat) => higher.creditors.includes(seat))
  );
}

/**
 * Promises for a page: what several owe alike is one line, and what did not hold comes first. `states` is how many
 * states there are, `isToOne` says that it is read by the one it was owed to, for whom all creditors are alike.
 */
export function promiseGroups(
  commitments: readonly Commitment[],
  fateOf: (made: Commitment) => Fate,
  { states, isToOne }: { readonly states: number; readonly isToOne: boolean },
): readonly PromiseGroup[] {
  const owed = bySeat(commitments, fateOf);
  const groups = new Map<string, PromiseGroup>();
  for (const one of owed) {
    if (owed.some((other) => isHeldIn(one, other))) continue;
    const { made, fate } = one;
    const isToAll = isToOne || one.creditors.length >= states - 1;
    const creditors = isToAll ? '' : one.creditors.toSorted();
    const key = [fate, made.promise, made.promiseRef, made.norm, made.rung, creditors].join(' ');
    const debtors = [...(groups.get(key)?.debtors ?? []), made.debtor];
    groups.set(key, { key, made, fate, debtors, creditors });
  }
  const rank = ({ fate }: PromiseGroup) => (UNKEPT.includes(fate) ? 0 : 1);
  return [...groups.values()].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      one.made.norm.localeCompare(other.made.norm) ||
      other.made.rung - one.made.rung,
  );
}
