/** How the open words of a clause are read, once it was breached (RULES.md, X9-X10). */
import type { SeatCommand } from '../commands.ts';
import { pledgesOf, readAs } from '../conduct/suspension.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { isInForce } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { mark, spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { Ruling } from '../vocabulary/provisos.ts';
import type { Id, NormId, SeatId } from '../vocabulary.ts';
import { priceShareOf, strengthOf } from './provisos-on-clauses.ts';

type Rule = Extract<SeatCommand, { type: 'rule' }>;

function dutiesOf({ commitments }: PublicView, text: Id, norm: NormId): [Id, Commitment][] {
  return Object.entries(commitments).filter(
    ([, duty]) => duty.source === text && duty.norm === norm && isInForce(duty),
  );
}

/** X10: a party rules once, in the review after the first breach of a clause whose words were left open. */
export function ruleFault({ public: view, own }: SeatView, { text, norm }: Rule): Refusal | null {
  if (!plays(view, 'brackets')) return refuse('notAtThisLevel');
  if (view.stage !== 'deciding') return refuse('notNow');
  const clause = view.clauses[keyOf(text, norm)];
  if (!clause || view.treaties[text]?.status !== 'adopted') return refuse('unknownText');
  if (clause.reading !== 'open') return refuse('alreadyDecided');
  if (!view.treaties[text].parties.includes(own.seat)) return refuse('notOwed');
  if (!dutiesOf(view, text, norm).some(([, { state }]) => state === 'breached')) return refuse('notBreached');
  const given = [...clause.ruledNarrow, ...clause.ruledWide];
  return given.includes(own.seat) ? refuse('alreadyDecided') : null;
}

export function rule(turn: Turn, seat: SeatId, { text, norm, reading }: Rule): void {
  emit(turn, { type: 'rulingGiven', text, norm, seat, reading });
}

/** X10: more for the narrow reading than for the wide one make it narrow; else the words mean what they say. */
export function settleRulings(turn: Turn): void {
  for (const clause of Object.values(turn.state.public.clauses)) {
    const { text, norm, reading, ruledNarrow, ruledWide } = clause;
    if (reading !== 'open' || turn.state.public.treaties[text]?.status !== 'adopted') continue;
    const duties = dutiesOf(turn.state.public, text, norm);
    if (!duties.some(([, { state }]) => state === 'breached')) continue;
    settle(turn, { text, norm }, ruledNarrow.length > ruledWide.length ? 'narrow' : 'wide', duties);
  }
}

function settle(
  turn: Turn,
  { text, norm }: { readonly text: Id; readonly norm: NormId },
  reading: Ruling,
  duties: readonly (readonly [Id, Commitment])[],
): void {
  emit(turn, { type: 'clauseRuled', text, norm, reading });
  const { p } = modelOf(turn.state.scenario);
  const clause = turn.state.public.clauses[keyOf(text, norm)];
  if (!clause) return;
  // Read narrowly, the act was outside of it: what was breached by it is strained.
  for (const [id, { state }] of duties)
    if (state === 'breached') mark(turn, id, reading === 'narrow' ? 'strained' : 'breached', 'ruled', text);
  const strength = strengthOf(clause, p);
  const priceShare = priceShareOf(clause, p);
  moveWorlds(turn, ['public', 'true'], 'agreement', causeOf('ruled', { ref: text, norm }), (world) =>
    duties.flatMap(([id]) =>
      pledgesOf(world.pledges, id).flatMap((pledge) => {
        const before = world.pledges[pledge];
        if (!before) return [];
        const { priceShare: _open, ...rest } = before;
        const share = priceShare < 1 ? { priceShare } : {};
        const read = { ...rest, ...share, id: readAs(pledge), strength };
        return [{ kind: 'pledge', pledge: read } as const, { kind: 'end', pledge } as const];
      }),
    ),
  );
  spread(turn, reading === 'narrow' ? 'ruledNarrow' : 'ruledWide', { norm, ref: text });
}
