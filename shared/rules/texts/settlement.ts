/** What the crisis left behind, settled when it ends (RULES.md, A8 and C8). */
import { mayAnswer, victimGrievance } from '../../model/response.ts';
import { burdenEffects, hitEffects } from '../../model/trust.ts';
import type { Effect } from '../../model/world.ts';
import { settleResponse } from '../conduct/consequences.ts';
import { suspectDuties } from '../conduct/crisis.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import type { State } from '../state.ts';
import { closePromise } from '../talks/commitments.ts';
import { openPromises } from '../talks/commitments-of.ts';
import type { Turn } from '../turn.ts';
import type { Response } from '../view/record.ts';
import { type Id, NO_STATE, type SeatId } from '../vocabulary.ts';

/** Everything that is to be settled, in the order in which it was made. */
export function settleCrisis(turn: Turn): void {
  for (const [id, response] of unsettled(turn.state)) settleResponse(turn, id, response);
  for (const id of roundIncidents(turn.state)) {
    settleIncident(turn, id);
    for (const suspect of modelOf(turn.state.scenario).cast.states) suspectDuties(turn, id, suspect, id);
  }
  settleFavours(turn);
}

function unsettled(state: State): Map<Id, Response> {
  const all = new Map<Id, Response>();
  for (const [id, response] of Object.entries(state.public.responses))
    if (!response.settled) all.set(id, response);
  for (const own of Object.values(state.own))
    for (const [id, response] of Object.entries(own.demarches)) if (!response.settled) all.set(id, response);
  return all;
}

/** Incidents that this round's crisis was about; the opening one belongs to the first. */
export function roundIncidents(state: State): Id[] {
  return Object.keys(state.public.incidents).filter(
    (id) => state.public.incidents[id]?.round === state.public.round,
  );
}

/** A8, G9: what the incident did to calm, to the public burden and to the record of suspects. */
function settleIncident(turn: Turn, id: Id): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const shown = turn.state.public.incidents[id];
  const hidden = turn.state.hidden.incidents[id];
  if (!shown || !hidden) return;
  const cause = causeOf('incident', { ref: id, other: shown.victim });
  const own = turn.state.own[shown.victim]?.beliefs[id] ?? {};
  const publicly = (suspect: SeatId) => turn.state.public.beliefs[keyOf(id, suspect)]?.probability ?? 0;
  const consulted = Object.values(turn.state.own[shown.victim]?.consultations ?? {})
    .filter((talk) => talk.incident === id)
    .map((talk) => (talk.by === shown.victim ? talk.seat : talk.by));
  moveWorlds(turn, ['public', 'true'], 'conduct', cause, (_world, lens) => {
    const belief = (suspect: SeatId) => (lens === 'true' ? (own[suspect] ?? 0) : publicly(suspect));
    const grievances = cast.states
      .filter((suspect) => suspect !== shown.victim && belief(suspect) >= p['grievance.suspected'])
      .map(
        (to): Effect => ({
          kind: 'pair',
          from: shown.victim,
          to,
          field: 'grievance',
          add:
            victimGrievance(belief(to), hidden.severity, p) *
            (consulted.includes(to) ? 1 - p['consult.grievance'] : 1),
        }),
      );
    // The true burden came with the operation itself; in public it weighs as far as a state is believed behind it.
    const burden =
      lens === 'public' ? burdenEffects(cast, hidden.severity * (1 - publicly(NO_STATE)), p) : [];
    return [...grievances, ...burden];
  });
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('trustMoved', { ref: id }), () =>
    cast.states.flatMap((suspect) => hitEffects(suspect, suspect === shown.victim ? 0 : publicly(suspect))),
  );
}

/** C8: promises for this crisis: to join, not to join, not to name. */
function settleFavours(turn: Turn): void {
  const { responses, incidents, round } = turn.state.public;
  const against = (about: SeatId) =>
    Object.values(responses).filter(
      (response) => response.suspect === about && incidents[response.incident]?.round === round,
    );
  for (const [id, promise] of openPromises(turn.state, 'join', 'notJoin', 'notName')) {
    const made = against(promise.promiseRef);
    const joined = made.some(
      (response) => response.joiners.includes(promise.debtor) || response.by === promise.debtor,
    );
    const named = made.some((response) => response.by === promise.debtor);
    if (promise.promise === 'notName') {
      const tempted = named || couldName(turn.state, promise.debtor, promise.promiseRef);
      closePromise(turn, id, !tempted ? 'released' : named ? 'broken' : 'fulfilled');
    } else {
      const kept = joined === (promise.promise === 'join');
      closePromise(turn, id, made.length === 0 ? 'released' : kept ? 'fulfilled' : 'broken');
    }
  }
}

/** C8: a promise not to name was put to the test if its debtor believed enough to answer the suspect. */
function couldName(state: State, seat: SeatId, suspect: SeatId): boolean {
  const { p } = modelOf(state.scenario);
  return roundIncidents(state).some((id) => mayAnswer(state.own[seat]?.beliefs[id]?.[suspect] ?? 0, p));
}
