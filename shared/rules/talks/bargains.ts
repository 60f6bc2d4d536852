/** What happens when a bargain is closed: some of it at once, the rest as commitments (RULES.md, D5-D7). */
import { moveDefenceEffects } from '../../model/investment.ts';
import type { Item, Terms } from '../commands.ts';
import { showAll } from '../conduct/evidence.ts';
import { moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { startUnderConditions } from '../texts/conditions.ts';
import { itemFault } from '../texts/items.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { SeatView } from '../view.ts';
import type { Phase, SeatId } from '../vocabulary.ts';
import { makeCommitment, spread } from './commitments.ts';

/** Why the viewer cannot close these terms now: what it gives must still be its to give. */
export function strikeFault(view: SeatView, terms: Terms): Refusal | null {
  const seats = terms.map(({ seat }) => seat);
  for (const side of terms) {
    const others = seats.filter((seat) => seat !== side.seat);
    for (const item of side.gives) {
      const fault = itemFault(view, side.seat, others, item);
      if (fault && fault.refused !== 'alreadyOwed')
        return side.seat === view.own.seat ? fault : refuse('notGivable');
    }
  }
  return null;
}

/** Carries a closed bargain out. `source` is the offer's or the handshake's id. */
export function strike(turn: Turn, source: string, terms: Terms): void {
  const seats = terms.map(({ seat }) => seat);
  for (const side of terms) {
    const others = seats.filter((seat) => seat !== side.seat);
    for (const item of side.gives) give(turn, source, side.seat, others, item);
  }
  startUnderConditions(turn, source);
}

/** X2: a duty of a bargain is owed while the other sides keep their part, unless the terms say otherwise. */
function conditionOf({ state }: Turn, item: Extract<Item, { type: 'commitment' }>) {
  const { condition = plays(state.public, 'conditions') ? 'reciprocity' : 'none' } = item;
  return condition === 'none' ? {} : { condition };
}

function give(turn: Turn, source: string, giver: SeatId, others: readonly SeatId[], item: Item): void {
  const known = [giver, ...others];
  const promise = (kind: Commitment['promise'], ref: string, duePhase: Phase) =>
    makeCommitment(turn, known, {
      kind: 'promise',
      debtor: giver,
      creditors: [...others],
      origin: 'offer',
      source,
      norm: item.type === 'amendment' ? item.norm : '',
      rung: item.type === 'amendment' ? item.rung : 0,
      ownership: 1,
      promise: kind,
      promiseRef: ref,
      dueRound: turn.state.public.round,
      duePhase,
    });
  switch (item.type) {
    case 'commitment':
      makeCommitment(turn, known, {
        kind: 'duty',
        debtor: giver,
        creditors: [...others],
        origin: 'offer',
        source,
        norm: item.norm,
        rung: item.rung,
        ownership: 1,
        ...conditionOf(turn, item),
        promise: '',
        promiseRef: '',
        dueRound: 0,
        duePhase: '',
      });
      return;
    case 'vote':
      promise('vote', item.text, 'plenary');
      return;
    case 'sponsorship':
      emit(turn, { type: 'textSponsored', text: item.text, seat: giver, sponsoring: true });
      return;
    case 'amendment':
      promise(item.act, item.text, 'plenary');
      return;
    case 'evidence':
      for (const other of others) showAll(turn, giver, other, item.incident);
      return;
    case 'favour':
      promise(item.favour, item.about, 'crisis');
      return;
    case 'help': {
      const { p } = modelOf(turn.state.scenario);
      const share = item.points / 100 / others.length;
      for (const other of others) {
        const cause = { kind: 'helpGiven', ref: source, norm: '', seat: giver, other } as const;
        moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
          moveDefenceEffects(world, giver, other, share, p),
        );
        spread(turn, 'helped', { seat: giver, other, ref: source });
      }
      return;
    }
  }
}
