import { isRatified, isSigned } from '../../../shared/rules/texts/ratification.ts';
import type { Commitment } from '../../../shared/rules/view/record.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import {
  BINDING,
  type CommitmentOrigin,
  type Id,
  type NormId,
  type SeatId,
} from '../../../shared/rules/vocabulary.ts';
import { articleOf } from './articles.ts';

/** One instrument on one norm: who is bound by it, and how far. */
export type Instrument = {
  readonly source: Id;
  readonly origin: CommitmentOrigin;
  readonly rung: number;
  readonly parties: readonly SeatId[];
};

export type NormInForce = { readonly norm: NormId; readonly instruments: readonly Instrument[] };

type View = Pick<PublicView, 'agenda' | 'commitments'>;

const OVER: readonly Commitment['state'][] = ['withdrawn', 'expired'];

/** What is publicly in force: for each norm of the agenda the instruments that hold it, the furthest first. */
export function normsInForce(view: View): readonly NormInForce[] {
  const norms = Object.keys(view.agenda) as NormId[];
  return norms
    .sort((a, b) => articleOf(view, a) - articleOf(view, b))
    .map((norm) => ({ norm, instruments: instrumentsOn(view, norm) }));
}

function instrumentsOn({ commitments }: View, norm: NormId): readonly Instrument[] {
  const found = new Map<string, { origin: CommitmentOrigin; source: Id; rung: number; parties: SeatId[] }>();
  for (const { kind, norm: about, origin, source, rung, debtor, state } of Object.values(commitments)) {
    if (kind !== 'duty' || about !== norm || OVER.includes(state)) continue;
    const key = `${origin} ${source} ${rung}`;
    const known = found.get(key) ?? { origin, source, rung, parties: [] };
    if (!known.parties.includes(debtor)) known.parties.push(debtor);
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => b.rung - a.rung);
}

export const LAW_STAGES = ['signed', 'ratified', 'law'] as const;
export type LawStage = (typeof LAW_STAGES)[number];
export type Signatory = { readonly seat: SeatId; readonly stage: LawStage };

/** How far each signatory of a binding clause has come: signed, ratified at home, or bound by it as law. */
export function signatoriesOf(view: PublicView, text: Id, norm: NormId): readonly Signatory[] {
  const stageOf = (id: Id, duty: Commitment): LawStage => {
    if (!isSigned(duty)) return 'law';
    return isRatified(view, id) ? 'ratified' : 'signed';
  };
  return Object.entries(view.commitments)
    .filter(
      ([, duty]) =>
        duty.source === text && duty.norm === norm && duty.rung === BINDING && !OVER.includes(duty.state),
    )
    .map(([id, duty]) => ({ seat: duty.debtor, stage: stageOf(id, duty) }));
}
