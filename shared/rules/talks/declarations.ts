/** Unilateral declarations: owed to all, once per norm (RULES.md, C9). */
import { kept } from '../../model/kept.ts';
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { highestByDeed, knownRung } from '../texts/items.ts';
import type { Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { SeatId } from '../vocabulary.ts';
import { makeCommitment, spread } from './commitments.ts';

type Declare = Extract<SeatCommand, { type: 'declare' }>;

export function declareFault(view: SeatView, { norm, rung }: Declare): Refusal | null {
  const me = view.own.seat;
  if (view.public.seats[me]?.kind !== 'state') return refuse('statesOnly');
  if (!view.public.agenda[norm]) return refuse('notOnAgenda', norm);
  const highest = view.public.rules === 'basic' ? 1 : Math.min(2, highestByDeed(view.public));
  if (rung < 1 || rung > highest) return refuse('rungTooHigh', highest);
  if (declaredIn(view.public.commitments).has(keyOf(me, norm))) return refuse('alreadyDeclared', norm);
  const others = Object.keys(view.public.seats).filter(
    (id) => id !== me && view.public.seats[id]?.kind === 'state',
  );
  return others.every((other) => knownRung(view, norm, me, other) >= rung)
    ? refuse('alreadyOwed', norm)
    : null;
}

/** What a seat has declared so far. */
function declaredBy({ public: { commitments } }: State, seat: SeatId): number {
  return [...declaredIn(commitments)].filter((key) => key.startsWith(keyOf(seat, ''))).length;
}

const declaredKnown = new WeakMap<PublicView['commitments'], ReadonlySet<string>>();

/** What was declared, by who and on which norm. */
function declaredIn(commitments: PublicView['commitments']): ReadonlySet<string> {
  return kept(declaredKnown, commitments, () => {
    const declared = new Set<string>();
    for (const { origin, debtor, norm } of Object.values(commitments))
      if (origin === 'declaration') declared.add(keyOf(debtor, norm));
    return declared;
  });
}

export function declare(turn: Turn, seat: SeatId, { norm, rung }: Declare): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const others = cast.states.filter((other) => other !== seat);
  const cause = causeOf('declared', { norm, seat });
  // C9: each further word is worth less.
  const lift = p['declaration.trust'] / (1 + declaredBy(turn.state, seat));
  makeCommitment(
    turn,
    [],
    {
      kind: 'duty',
      debtor: seat,
      creditors: others,
      origin: 'declaration',
      source: '',
      norm,
      rung,
      ownership: 1,
      promise: '',
      promiseRef: '',
      dueRound: 0,
      duePhase: '',
    },
    cause,
  );
  moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
    others.map((other) => trustShift(world, other, seat, lift, p)),
  );
  spread(turn, 'declared', { seat, norm, rung });
}
