/** In the debrief what was hidden becomes public, and only then (RULES.md, P9 and P11). */

import type { EventOf } from '../events.ts';
import { putOwn, withPublic } from '../fold.ts';
import { keyOf } from '../keys.ts';
import type { HiddenOperation, State } from '../state.ts';
import { allCommitments } from '../talks/commitments-of.ts';
import type { PublicView } from '../view.ts';
import { NORMS, REVEALS, type Reveal, type SeatId } from '../vocabulary.ts';

/** The scores come with the debrief: they say how far public and true are apart, and not why. */
export function revealScores(state: State, event: EventOf<'truthRevealed'>): State {
  const { hidden } = state;
  const scores: PublicView['revealedScores'] = {};
  for (const [round, score] of Object.entries(hidden.trueScores))
    scores[round] = { round: score.round, public: state.public.scores[round]?.score ?? 0, true: score.score };
  const seats: PublicView['revealedSeats'] = {};
  for (const [seat, entry] of Object.entries(event.seats)) seats[seat] = entry;
  return withPublic(looksTold(state), {
    revealedScores: scores,
    revealedSeats: seats,
    revealedSeatRounds: { ...hidden.rounds },
    stability: event.finalScore,
    stabilityBefore: state.public.stability,
  });
}

/** W14: each seat learns when the facilitator looked through its eyes. */
function looksTold(state: State): State {
  return Object.entries(state.hidden.looks).reduce(
    (told, [id, { seat, round, phase }]) => putOwn(told, [seat], 'looks', id, { round, phase }),
    state,
  );
}

/** P11: one kind of secret comes to light. */
export function revealSecrets(state: State, what: Reveal): State {
  const { debrief } = state.public;
  const shown = withPublic(state, {
    debrief: {
      ...debrief,
      revealed: REVEALS.filter((one) => one === what || debrief.revealed.includes(one)),
    },
  });
  switch (what) {
    case 'goals':
      return withPublic(shown, { revealedGoals: revealedGoals(state) });
    case 'promises':
      return withPublic(shown, revealedPromises(state));
    case 'culprits':
      return withPublic(shown, { revealedIncidents: revealedIncidents(state) });
    case 'conduct':
      return withPublic(shown, {
        revealedConduct: revealedConduct(state),
        revealedLedger: { ...state.hidden.trueLines },
      });
    case 'eyes':
      return shown;
  }
}

function revealedGoals({ own }: State): PublicView['revealedGoals'] {
  const goals: PublicView['revealedGoals'] = {};
  for (const [seat, { interests }] of Object.entries(own))
    for (const norm of NORMS) {
      const interest = interests[norm];
      if (!interest) continue;
      const { weight, ideal, price, cap, floor } = interest;
      goals[keyOf(seat, norm)] = { seat, norm, weight, ideal, price, cap, floor };
    }
  return goals;
}

function revealedPromises(state: State): Pick<PublicView, 'revealedCommitments' | 'revealedStates'> {
  const commitments = allCommitments(state);
  const states: PublicView['revealedStates'] = {};
  for (const id of commitments.keys())
    states[id] = { state: state.hidden.commitments[id]?.state ?? 'untested' };
  const isPrivate = ([id]: readonly [string, unknown]) => state.public.commitments[id] === undefined;
  return {
    revealedCommitments: Object.fromEntries([...commitments].filter(isPrivate)),
    revealedStates: states,
  };
}

function revealedIncidents({ hidden }: State): PublicView['revealedIncidents'] {
  const incidents: PublicView['revealedIncidents'] = {};
  for (const [id, incident] of Object.entries(hidden.incidents))
    incidents[id] = {
      origin: incident.origin,
      author: incident.author,
      framed: incident.apparent === incident.author ? '' : incident.apparent,
    };
  return incidents;
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
    method: run?.method ?? ('' as const),
    host: run?.host ?? '',
    incident: run?.incident ?? '',
  };
}
