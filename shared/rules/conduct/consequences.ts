/** What an answer costs and brings about (RULES.md, A7 and G5-G7). */
import { operationRow } from '../../model/conduct.ts';
import { overBroadEffects } from '../../model/openness.ts';
import {
  accusedGrievance,
  costShares,
  damage,
  isCollective,
  measureRow,
  precedentWeight,
  unlawfulTrust,
} from '../../model/response.ts';
import type { Effect } from '../../model/world.ts';
import { trustShift } from '../../model/worlds.ts';
import { answersWithClub } from '../clubs/clubs-of.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import type { HiddenIncident, State } from '../state.ts';
import { emit, type Turn } from '../turn.ts';
import type { Incident, Response } from '../view/record.ts';
import { type Id, NO_STATE, type SeatId } from '../vocabulary.ts';
import { cardsOn } from './card-rules.ts';
import { setPrecedent } from './precedents.ts';

/** A7: everybody pays; then grievance, the answer's breadth, its standing in law, and the precedent. */
export function settleResponse(turn: Turn, id: Id, response: Response): void {
  const shown = turn.state.public.incidents[response.incident];
  const hidden = turn.state.hidden.incidents[response.incident];
  if (!shown || !hidden) return;
  if (response.suspect === NO_STATE) actOfNecessity(turn, response, shown, hidden);
  else {
    charge(turn, response, shown, hidden);
    resent(turn, response, hidden);
  }
  if (isOverBroad(turn.state, response))
    moveWorlds(turn, ['public', 'true'], 'response', causeFor(response), () =>
      overBroadEffects(modelOf(turn.state.scenario).p),
    );
  if (!response.lawful) answeredOutsideTheLaw(turn, response);
  emit(turn, { type: 'responseSettled', id });
  if (response.measure !== 'demarche') setPrecedent(turn, id, response);
}

function causeFor({ incident, by, suspect }: Response) {
  return causeOf('response', { ref: incident, seat: by, other: suspect === NO_STATE ? '' : suspect });
}

/** A7, G6: the accused loses, the responders pay, and more for blaming the innocent. */
function charge(turn: Turn, response: Response, { victim }: Incident, hidden: HiddenIncident): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { suspect, measure, lawful, precedents } = response;
  const joiners = response.joiners.length;
  const shamed = cardsOn(turn.state, suspect, 'shame').length > 0;
  const vulnerability = cast.seats[suspect]?.vulnerability ?? 1;
  const loss =
    damage(cast, { measure, joiners, suspect }, p) *
    (shamed ? (vulnerability + p['card.shame']) / vulnerability : 1);
  emit(turn, { type: 'accountMoved', seat: suspect, field: 'costs', add: loss, known: loss });
  const world = turn.state.hidden.worlds.public;
  const isParty = (seat: SeatId) =>
    seat === victim ||
    isCollective(world, seat, victim, p) ||
    answersWithClub(turn.state.public, response, seat);
  const practice = lawful ? 1 - p['precedent.cost'] * precedentWeight(precedents.length, p) : 1;
  for (const [seat, share] of costShares(response, isParty, p)) {
    const stronger = (cast.seats[suspect]?.power ?? 0) > (cast.seats[seat]?.power ?? 0);
    const row = measureRow(measure, p);
    const cost = row.cost * (stronger ? 1 + p['respond.stronger'] : 1) * share * practice;
    const mistake = hidden.author === suspect ? 0 : row.mistake * share;
    emit(turn, { type: 'accountMoved', seat, field: 'costs', add: cost + mistake, known: cost });
  }
}

/** A8: the accused resents it, the innocent more, the contrite not at all, and all the more outside the law. */
function resent(turn: Turn, response: Response, hidden: HiddenIncident): void {
  const { p } = modelOf(turn.state.scenario);
  const { incident, by, suspect, measure, lawful } = response;
  const contrite = turn.state.own[suspect]?.replies[keyOf(incident, suspect)]?.reply === 'admit';
  const believed = turn.state.public.beliefs[keyOf(incident, suspect)]?.probability ?? 0;
  moveWorlds(
    turn,
    measure === 'demarche' ? ['true'] : ['public', 'true'],
    'response',
    causeFor(response),
    (_world, lens) => {
      const guilty = lens === 'true' ? hidden.author === suspect : believed >= 0.5;
      const joiners = response.joiners.length;
      const add = accusedGrievance({ measure, joiners, guilty, contrite, lawful }, p);
      return [by, ...response.joiners].map(
        (to): Effect => ({ kind: 'pair', from: suspect, to, field: 'grievance', add }),
      );
    },
  );
}

/** G6: sanctions that are contested or that hit on a thin belief, and any act of necessity, close the net a little. */
function isOverBroad(state: State, { incident, suspect, measure, ground, contested }: Response): boolean {
  if (ground === 'necessity') return true;
  const { p } = modelOf(state.scenario);
  const believed = state.public.beliefs[keyOf(incident, suspect)]?.probability ?? 0;
  return measure === 'sanctions' && (contested || believed < p['overBroad.belief']);
}

/** G4: the source of the harm is acted on and nobody blamed: a part of the harm is averted. */
function actOfNecessity(
  turn: Turn,
  { by, measure, incident }: Response,
  shown: Incident,
  { severity }: HiddenIncident,
): void {
  const { p } = modelOf(turn.state.scenario);
  const cost = measureRow(measure, p).cost * p['necessity.cost'];
  const suffered = turn.state.hidden.accounts[shown.victim]?.harms ?? 0;
  const averted = Math.min(suffered, p['necessity.averted'] * harmOf(turn, incident, shown, severity));
  emit(turn, { type: 'accountMoved', seat: by, field: 'costs', add: cost, known: cost });
  emit(turn, { type: 'accountMoved', seat: shown.victim, field: 'harms', add: -averted, known: -averted });
}

/** The harm that an incident did to its victim: an operation's own; else that of its kind, by its severity. */
function harmOf(turn: Turn, incident: Id, { effect, opening, script }: Incident, severity: number): number {
  const done = Object.values(turn.state.hidden.operations).find((run) => run.incident === incident);
  if (done) return done.harm;
  if (opening) return 0;
  const row = operationRow(effect, modelOf(turn.state.scenario).p);
  if (script !== '') return (row.harm * severity) / row.severity;
  return severity < row.severity ? 0 : row.harm;
}

/** G5: outside its ground an answer is an act of the responder, and costs it the trust of all. */
function answeredOutsideTheLaw(turn: Turn, response: Response): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { by, incident, suspect, precedents } = response;
  const lost = unlawfulTrust(precedents.length, p);
  const cause = causeOf('unlawful', { ref: incident, seat: by, other: suspect === NO_STATE ? '' : suspect });
  moveWorlds(turn, ['public', 'true'], 'response', cause, (world) =>
    cast.states.filter((seat) => seat !== by).map((from) => trustShift(world, from, by, -lost, p)),
  );
}
