/** The debrief opens: what was hidden becomes public, and only now (RULES.md, P9). */
import { allCommitments } from './commitments-of.ts';
import type { EventOf } from './events.ts';
import { withPublic } from './fold.ts';
import { keyOf } from './keys.ts';
import type { State } from './state.ts';
import type { PublicView } from './view.ts';

export function revealTruth(state: State, event: EventOf<'truthRevealed'>): State {
  const { hidden } = state;
  const conduct: PublicView['revealedConduct'] = {};
  for (const entry of hidden.conducts) {
    const operation = Object.values(hidden.operations).find(
      (run) => run.round === entry.round && run.seat === entry.seat,
    );
    conduct[keyOf(entry.round, entry.seat)] = {
      round: entry.round,
      seat: entry.seat,
      card: entry.card,
      act: '',
      target: operation?.target ?? entry.on,
      operation: operation?.operation ?? '',
      sector: operation?.sector ?? '',
      succeeded: operation?.succeeded ?? false,
      noticed: operation?.noticed ?? false,
      falseFlag: operation?.falseFlag ?? false,
      incident: operation?.incident ?? '',
    };
  }
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
    revealedConduct: conduct,
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
