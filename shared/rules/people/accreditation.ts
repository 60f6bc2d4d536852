/** Stakeholders are admitted to the forum by its states (RULES.md, V21). */
import type { SeatCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { SeatId } from '../vocabulary.ts';

type Accredit = Extract<SeatCommand, { type: 'accredit' }>;

/** Stakeholders that the forum has not admitted. */
export function outsiders({ seats }: PublicView): SeatId[] {
  return Object.keys(seats).filter((seat) => seats[seat]?.accredited === false);
}

/** V21: until it is admitted a stakeholder speaks, and neither endorses nor votes nor plays a card in the plenary. */
export function seatingFault({ public: { seats }, own }: SeatView): Refusal | null {
  return seats[own.seat]?.accredited === false ? refuse('notAccredited') : null;
}

export function accreditFault(view: SeatView, { seat, stance }: Accredit): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  const outsider = view.public.seats[seat];
  if (!outsider) return refuse('seatUnknown');
  if (outsider.accredited) return refuse('badTarget');
  const list = stance === 'admit' ? outsider.admittedBy : outsider.objectedBy;
  return list.includes(view.own.seat) ? refuse('alreadyAnswered') : null;
}

export function accredit(turn: Turn, by: SeatId, { seat, stance }: Accredit): void {
  emit(turn, { type: 'accreditationSaid', seat, by, stance });
}

/** V21: when the talks end, who is admitted sits from then on; on the others one may think again. */
export function admitStakeholders(turn: Turn): void {
  const { setup, seats } = turn.state.public;
  for (const seat of outsiders(turn.state.public)) {
    const { admittedBy = [], objectedBy = [] } = seats[seat] ?? {};
    const isAdmitted =
      setup.accreditation === 'majority' ? admittedBy.length > objectedBy.length : objectedBy.length === 0;
    if (isAdmitted) emit(turn, { type: 'accredited', seat });
    spread(turn, isAdmitted ? 'accredited' : 'notAccredited', { seat });
  }
}
