/** What seats do in the review before the number is shown: predict, and decide on what is private (RULES.md, S1-S2). */
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { SeatView } from '../view.ts';
import type { Id, SeatId } from '../vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function predictFault(view: SeatView): Refusal | null {
  return view.public.stage === 'deciding' ? null : refuse('notNow');
}

export function predict(turn: Turn, seat: SeatId, { direction }: Of<'predict'>): void {
  emit(turn, { type: 'predicted', seat, direction });
}

export function decideOnFault(view: SeatView, { commitment }: Of<'decide'>): Refusal | null {
  if (view.public.stage !== 'deciding') return refuse('notNow');
  const mine = view.own.commitments[commitment];
  if (!mine) return refuse(view.public.commitments[commitment] ? 'notPrivate' : 'unknownCommitment');
  if (mine.kind !== 'duty') return refuse('notPrivate');
  return view.own.decisions[commitment] === undefined ? null : refuse('alreadyDecided');
}

/** S2: keep it private, or publish it: then it enters the public score, and the other parties trust less. */
export function decideOn(turn: Turn, seat: SeatId, { commitment, decision }: Of<'decide'>): void {
  emit(turn, { type: 'decided', seat, commitment, decision });
  const made = turn.state.own[seat]?.commitments[commitment];
  if (decision === 'keep' || !made) return;
  const betrayed = [made.debtor, ...made.creditors].filter(
    (party) => party !== seat && !hasPublished(turn.state, party, made.source),
  );
  publish(turn, seat, commitment, made, betrayed);
}

/** It enters the public world; parties that did not agree to it trust less. */
export function publish(
  turn: Turn,
  seat: SeatId,
  commitment: Id,
  made: Pick<Commitment, 'norm' | 'rung'>,
  betrayed: readonly SeatId[],
): void {
  const { p } = modelOf(turn.state.scenario);
  const pledge = turn.state.hidden.worlds.true.pledges[commitment];
  emit(turn, { type: 'commitmentPublished', id: commitment, by: seat });
  const cause = causeOf('published', { ref: commitment, norm: made.norm, seat });
  moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world, lens) => [
    ...(lens === 'public' && pledge ? [{ kind: 'pledge' as const, pledge }] : []),
    ...betrayed.map((party) => trustShift(world, party, seat, -p['publication.trust'], p)),
  ]);
  spread(turn, 'published', { seat, norm: made.norm, rung: made.rung, ref: commitment });
}

/** S2: who has itself published a part of a bargain has agreed to its being known. */
function hasPublished({ public: { news, commitments } }: State, seat: SeatId, bargain: Id): boolean {
  return Object.values(news).some(
    ({ kind, seat: by, ref }) => kind === 'published' && by === seat && commitments[ref]?.source === bargain,
  );
}
