import type { Action } from '../../../shared/rules/commands.ts';
import { actKey, plainAct } from '../../../shared/rules/conduct/plans.ts';
import type { ActChoice } from '../../../shared/rules/options/choices.ts';
import { isInForce } from '../../../shared/rules/outlook.ts';
import type { OwnView } from '../../../shared/rules/view/own.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Inspecting, NormId, Reporting, Rung } from '../../../shared/rules/vocabulary.ts';
import type { Aim } from './covert.ts';

/** A plan in the making. */
export type Plan = {
  readonly actions: readonly Action[];
  readonly reports: Reporting;
  readonly inspections: Inspecting;
};

export const NO_PLAN: Plan = { actions: [], reports: 'file', inspections: 'accept' };

const NO_AIM: Action = { act: 'operate', seat: '', operation: '', sector: '', framed: '' };

/** What the seat sealed in this round. */
export function sealedConduct(view: SeatView): OwnView['conduct'][string] | undefined {
  return Object.values(view.own.conduct).find(({ round, played }) => played && round === view.public.round);
}

/** An operation under one's own flag. */
export function operationAt({ operation, target, sector }: Aim): Action {
  return { act: 'operate', seat: target, operation, sector, framed: '' };
}

/** What an operation in a plan aims at; null for the other acts. */
export function aimOf({ seat, operation, sector, method }: Action): Aim | null {
  return seat === '' || operation === '' || sector === ''
    ? null
    : { target: seat, operation, sector, method };
}

/** The acts that a plan still has room for: no two with one key. */
export function openActs(acts: readonly ActChoice[], { actions }: Plan): readonly ActChoice[] {
  const taken = new Set(actions.map(actKey));
  return acts.flatMap((choice): readonly ActChoice[] => {
    if (choice.act === 'operate') {
      const seats = choice.seats.filter((seat) => !taken.has(actKey({ ...NO_AIM, seat })));
      return seats.length > 0 ? [{ ...choice, seats }] : [];
    }
    const seats = choice.seats.filter((seat) => !taken.has(actKey(plainAct(choice.act, seat))));
    return seats.length > 0 ? [{ ...choice, seats }] : [];
  });
}

/** Rungs from which a duty asks for a report, and for inspections (GAME.md §4). */
const REPORTED: Rung = 2;
const VERIFIED: Rung = 3;

export type Duties = { readonly reported: readonly NormId[]; readonly verified: readonly NormId[] };

/** The norms on which the seat owes a report, and those on which it owes to be inspected. */
export function dutiesOf({ own, public: { commitments } }: SeatView): Duties {
  const owed = [...Object.values(commitments), ...Object.values(own.commitments)].filter(
    (duty) => duty.debtor === own.seat && isInForce(duty),
  );
  const from = (rung: Rung) => {
    const norms = owed.flatMap(({ norm, force }) => (norm !== '' && force >= rung ? [norm] : []));
    return [...new Set(norms)].sort();
  };
  return { reported: from(REPORTED), verified: from(VERIFIED) };
}
