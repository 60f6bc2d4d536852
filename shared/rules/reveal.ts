/** The debrief opens: what was hidden becomes public, and only now (RULES.md, P9). */
import { allCommitments } from './commitments-of.ts';
import type { EventOf } from './events.ts';
import { withPublic } from './fold.ts';
import { keyOf } from './keys.ts';
import type { HiddenOperation, State } from './state.ts';
import type { PublicView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

export function revealTruth(state: State, event: EventOf<'truthRevealed'>): State {
  const { hidden } = state;
  const incidents: PublicView['revealedIncidents'] = {};
  for (const [id, incident] of Object.entries(hidden.incidents))
    incidents[id] = {
      origin: incident.origin,
      author: incident.author,
      framed: incident.apparent === incident.author ? '' : incident.apparent,
    };
  const commitments = allCommitments(state);
  const states: PublicView['revealedStates'] = {};
  for (const id of commitments.keys()) states[id] = { state: hidden.commitments[id]?.state ?? 'untested' };
  const scores: PublicView['revealedScores'] = {};
  for (const [round, score] of Object.entries(hidden.trueScores))
    scores[round] = { round: score.round, public: state.public.scores[round]?.score ?? 0, true: score.score };
  const seats: PublicView['revealedSeats'] = {};
  for (const [seat, entry] of Object.entries(event.seats)) seats[seat] = entry;
  return withPublic(state, {
    revealedConduct: revealedConduct(state),
    revealedIncidents: incidents,
    revealedCommitments: Object.fromEntries(
      [...commitments].filter(([id]) => state.public.commitments[id] === undefined),
    ),
    revealedStates: states,
    revealedScores: scores,
    revealedLedger: { ...hidden.trueLines },
    revealedSeats: seats,
    revealedSeatRounds: { ...hidden.rounds },
    stability: event.finalScore,
    stabilityBefore: state.public.stability,
  });
}

/** One entry for each basic card and each act of a plan; and one for a plan of no more than a duty not done. */
function revealedConduct({ hidden }: State): PublicView['revealedConduct'] {
  const revealed: PublicView['revealedConduct'] = {};
  for (const { round, seat, card, on, actions, reports, inspections } of hidden.conducts) {
    const entry = { round, seat, card, reports, inspections };
    const operation = (target?: SeatId) =>
      Object.values(hidden.operations).find(
        (run) => run.round === round && run.seat === seat && (target === undefined || run.target === target),
      );
    if (card !== '') {
      revealed[keyOf(round, seat)] = { ...entry, act: '', ...told(operation(), on) };
      continue;
    }
    if (actions.length === 0 && (reports === 'withhold' || inspections === 'refuse'))
      revealed[keyOf(round, seat)] = { ...entry, act: '', ...told(undefined, '') };
    actions.forEach(({ act, seat: target }, at) => {
      const run = act === 'operate' ? operation(target) : undefined;
      revealed[keyOf(round, seat, at)] = { ...entry, act, ...told(run, target) };
    });
  }
  return revealed;
}

function told(run: HiddenOperation | undefined, target: SeatId) {
  return {
    target: run?.target ?? target,
    operation: run?.operation ?? ('' as const),
    sector: run?.sector ?? ('' as const),
    succeeded: run?.succeeded ?? false,
    noticed: run?.noticed ?? false,
    falseFlag: run?.falseFlag ?? false,
    framed: run?.framed ?? '',
    incident: run?.incident ?? '',
  };
}
