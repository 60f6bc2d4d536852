/** Reports owed each round, and what it costs to withhold one or to act against it (RULES.md, K13-K15). */
import { trustEffects } from '../../model/trust.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { isInForce } from '../outlook.ts';
import type { State } from '../state.ts';
import { mark, markDuty, spread } from '../talks/commitments.ts';
import { allCommitments } from '../talks/commitments-of.ts';
import { roundIncidents } from '../texts/settlement.ts';
import type { Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import type { Id, Rung, SeatId } from '../vocabulary.ts';
import { isExcused } from './crisis.ts';

type Omission = 'withheld' | 'refused';
type Duty = readonly [Id, Commitment];

/** K14: at the review, reports that did not come, and those that public belief gives the lie. */
export function weighReports(turn: Turn): void {
  const { round } = turn.state.public;
  for (const seat of modelOf(turn.state.scenario).cast.states) {
    const reported = [...allCommitments(turn.state)].filter(
      ([, duty]) => duty.debtor === seat && isInForce(duty) && duty.force >= 2,
    );
    if (reported.length === 0) continue;
    if (turn.state.own[seat]?.conduct[String(round)]?.reports === 'withhold')
      omit(turn, seat, reported, 'withheld');
    else contradict(turn, seat, reported);
  }
}

/** K13, K14: what is left undone strains a duty the first time and breaches it the second; it costs trust each time. */
export function omit(turn: Turn, seat: SeatId, duties: readonly Duty[], omission: Omission, by = ''): void {
  const { round } = turn.state.public;
  const { p } = modelOf(turn.state.scenario);
  const due = duties.filter(([id]) => !omissions(turn.state, id, omission).includes(round));
  for (const [id, duty] of due) {
    const again = omissions(turn.state, id, omission).length > 0;
    if (!markDuty(turn, id, again ? 'breached' : 'strained', omission, by))
      mark(turn, id, duty.state, omission, by);
  }
  const isPublic = due.some(([id]) => id in turn.state.public.commitments);
  if (isPublic) spread(turn, omission, { seat, other: by });
  doubt(turn, seat, due, p['withheld.suspicion']);
}

/** Rounds in which a duty was left undone before. */
function omissions(state: State, duty: Id, omission: Omission): number[] {
  const known = [state.public.marks, ...Object.values(state.own).map(({ marks }) => marks)];
  return known
    .flatMap((marks) => Object.values(marks))
    .filter(({ commitment, cause }) => commitment === duty && cause === omission)
    .map(({ round }) => round);
}

/** K15: an act contrary to a report that was filed: who is publicly held to have done what it reported not to do. */
function contradict(turn: Turn, seat: SeatId, reported: readonly Duty[]): void {
  const { p } = modelOf(turn.state.scenario);
  const { incidents, beliefs } = turn.state.public;
  for (const incident of roundIncidents(turn.state)) {
    const shown = incidents[incident];
    const belief = beliefs[keyOf(incident, seat)]?.probability ?? 0;
    if (!shown || belief < p['duty.breached']) continue;
    const belied = reported.filter(
      ([id, duty]) =>
        duty.norm !== '' &&
        shown.norms.includes(duty.norm) &&
        duty.creditors.includes(shown.victim) &&
        !isExcused(turn.state.public, incident, duty) &&
        !isRuledOut(turn.state.public, id),
    );
    for (const [id] of belied) markDuty(turn, id, 'breached', 'attributed', incident);
    doubt(turn, seat, belied, p['falseReport.suspicion']);
  }
}

/** X10: a majority has read the duty, in this review, so that the act was outside of it. */
function isRuledOut({ marks, round }: PublicView, duty: Id): boolean {
  return Object.values(marks).some(
    (made) =>
      made.commitment === duty && made.cause === 'ruled' && made.state === 'strained' && made.round === round,
  );
}

/** Those who are owed trust the seat less, once for all of its duties, by the highest of them. */
function doubt(turn: Turn, seat: SeatId, duties: readonly Duty[], suspicion: number): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { commitments } = turn.state.public;
  moveWorlds(turn, ['public', 'true'], 'conduct', causeOf('reports', { seat }), (_world, lens) =>
    cast.states.flatMap((from) => {
      const owed = duties.filter(
        ([id, { creditors }]) => creditors.includes(from) && (lens === 'true' || id in commitments),
      );
      if (owed.length === 0) return [];
      const rung = Math.max(...owed.map(([, { force }]) => force)) as Rung;
      return trustEffects({ from, to: seat, tested: false, suspicion, rung }, p);
    }),
  );
}
