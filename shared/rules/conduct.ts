/** What seats do in secret, all at once, and what of it is noticed (RULES.md, K). */
import { detectionChance, outcome, successChance } from '../model/conduct.ts';
import { touchedNorms } from '../model/coverage.ts';
import { exponential, pick } from '../model/dice.ts';
import { backgroundChance, falseFlagAuthor, falseFlagRate } from '../model/evidence-items.ts';
import { buildEffects, capacityEffects, helpEffects, investmentEffects } from '../model/investment.ts';
import { burdenEffects } from '../model/trust.ts';
import { cardsOn } from './card-rules.ts';
import type { SeatCommand } from './commands.ts';
import { markTruth, spread } from './commitments.ts';
import { dutiesBetween } from './commitments-of.ts';
import { causeOf, moveWorlds } from './effects.ts';
import { askIncident, notice, noticeScripted, scriptedIncident } from './incidents.ts';
import { inspect, inspectVerified } from './inspections.ts';
import { modelOf } from './model-of.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { StateSeat } from './scenario.ts';
import { emit, freshId, roll, type Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import { OPERATIONS, SECTORS, type SeatId } from './vocabulary.ts';

type PlayConduct = Extract<SeatCommand, { type: 'playConduct' }>;

/** K2: deals the round's covert cards; a scripted operation goes to one of its seats by draw. */
export function dealCovertCards(turn: Turn, round: number): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { seed, worlds } = turn.state.hidden;
  const draw = turn.state.scenario.rounds[round - 1]?.draw;
  const drawn = draw ? pick(seed, ['card', round], draw.seats) : '';
  for (const seat of turn.state.scenario.seats) {
    if (seat.kind !== 'state') continue;
    const stake = exponential(seed, ['stake', round, seat.id]);
    const falseFlag = roll(turn, 'falseFlag', round, seat.id) < falseFlagRate(worlds.true, cast, p);
    const scripted = draw && drawn === seat.id ? draw : undefined;
    const card = scripted ?? seat.covert;
    emit(turn, {
      type: 'covertDealt',
      seat: seat.id,
      operation: card.operation,
      target: scripted
        ? (scripted.targets.find((target) => target !== seat.id) ?? seat.covert.target)
        : seat.covert.target,
      sector: card.sector,
      worth: card.worth,
      stake,
      drawn: scripted !== undefined,
      falseFlag: scripted ? scripted.falseFlag : falseFlag,
    });
  }
}

export function playConductFault(view: SeatView, { card, seat }: PlayConduct): Refusal | null {
  const me = view.own.seat;
  if (view.public.seats[me]?.kind !== 'state') return refuse('statesOnly');
  const other = view.public.seats[seat]?.kind === 'state' && seat !== me;
  if (card === 'help') return other ? null : refuse('badTarget');
  if (card === 'keep') return seat === '' || other ? null : refuse('badTarget');
  return seat === '' ? null : refuse('badTarget');
}

/** A card may be changed until the phase closes. */
export function playConduct(turn: Turn, seat: SeatId, { card, seat: on }: PlayConduct): void {
  emit(turn, { type: 'conductPlayed', seat, card, on, played: true });
}

function states(turn: Turn): StateSeat[] {
  return turn.state.scenario.seats.filter((seat): seat is StateSeat => seat.kind === 'state');
}

function playedBy(turn: Turn, seat: SeatId) {
  return turn.state.own[seat]?.conduct[String(turn.state.public.round)];
}

/** K1: everything is carried out when the phase closes; who chose nothing keeps its word. */
export function resolveConduct(turn: Turn): void {
  const round = turn.state.public.round;
  for (const { id } of states(turn))
    if (!playedBy(turn, id))
      emit(turn, { type: 'conductPlayed', seat: id, card: 'keep', on: '', played: false });
  invest(turn);
  for (const { id } of states(turn)) {
    const card = playedBy(turn, id);
    if (card?.card === 'build') build(turn, id);
    if (card?.card === 'help') help(turn, id, card.seat);
  }
  for (const { id } of states(turn)) if (playedBy(turn, id)?.card === 'covert') operate(turn, id);
  for (const { id } of states(turn)) {
    const card = playedBy(turn, id);
    if (card?.card === 'keep' && card.seat) inspect(turn, id, card.seat);
  }
  inspectVerified(turn);
  happen(turn, round);
  askIncident(turn);
}

/** K3: the drift of offence and defence that every state follows, and the funds of capacity building. */
function invest(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { years } = turn.state.public;
  moveWorlds(turn, ['public', 'true'], 'investment', causeOf('investment'), (world) => [
    ...cast.states.flatMap((seat) => investmentEffects(world, cast, seat, years, p)),
    ...capacityEffects(world, cast, years, p),
  ]);
}

function build(turn: Turn, seat: SeatId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  moveWorlds(turn, ['public', 'true'], 'investment', causeOf('defenceBuilt', { seat }), () =>
    buildEffects(cast, seat, turn.state.public.years, p),
  );
  spread(turn, 'built', { seat });
}

function help(turn: Turn, seat: SeatId, other: SeatId): void {
  const { p } = modelOf(turn.state.scenario);
  moveWorlds(turn, ['public', 'true'], 'investment', causeOf('helpGiven', { seat, other }), (world) =>
    helpEffects(world, seat, other, p),
  );
  spread(turn, 'helped', { seat, other });
}

/** K4: an operation succeeds or fails, is noticed or not, and touches what its author owes its victim. */
function operate(turn: Turn, seat: SeatId): void {
  const card = turn.state.own[seat]?.covert;
  if (!card) return;
  const { cast, p } = modelOf(turn.state.scenario);
  const { round } = turn.state.public;
  const world = turn.state.hidden.worlds.true;
  const { target, operation, sector } = card;
  const touched = touchedNorms(world, cast, { operation, sector, debtor: seat, victim: target }, p);
  const patched = cardsOn(turn.state, target, 'patchSector').some((played) => played.sector === sector);
  const watched = cardsOn(turn.state, seat, 'watch').length > 0;
  const contacts = cardsOn(turn.state, '', 'contactTest').length > 0;
  const helped = cardsOn(turn.state, target, 'helpVictims').length > 0;
  const defence = (world.defence[target] ?? 0) + (patched ? p['card.patch'] : 0);
  const succeeded = roll(turn, 'success', seat, target) < successChance(world.offence[seat] ?? 0, defence, p);
  const detection =
    detectionChance(world, cast, { victim: target, operation, verified: touched.verified }, p) +
    (watched ? p['card.watch'] : 0) +
    (contacts ? p['card.contact'] : 0);
  const noticed = roll(turn, 'noticed', seat, target) < detection;
  const falseFlag = turn.state.hidden.covert[seat]?.falseFlag ?? false;
  const framed = falseFlag
    ? falseFlagAuthor(turn.state.hidden.seed, ['framed', round, seat], seat, target, cast)
    : '';
  const attack = { actor: seat, target, operation, stake: card.stake, worth: card.worth };
  const done = outcome(cast, attack, { succeeded, helped }, p);
  const incident = noticed
    ? notice(turn, {
        origin: 'operation',
        operation,
        author: seat,
        apparent: framed || seat,
        victim: target,
        sector,
        severity: done.severity,
        effect: operation,
        script: storyOf(turn, seat, target),
        opening: false,
      })
    : '';
  emit(turn, {
    type: 'operationRun',
    id: freshId(turn, 'x'),
    seat,
    target,
    operation,
    sector,
    norm: touched.broken,
    succeeded,
    noticed,
    falseFlag,
    framed,
    incident,
  });
  emit(turn, { type: 'accountMoved', seat, field: 'gains', add: done.gain, known: done.gain });
  emit(turn, {
    type: 'accountMoved',
    seat: target,
    field: 'harms',
    add: done.harm,
    known: noticed ? done.harm : 0,
  });
  moveWorlds(turn, ['true'], 'conduct', causeOf('operation', { ref: incident, seat, other: target }), () =>
    burdenEffects(cast, done.severity, p),
  );
  for (const [id, duty] of dutiesBetween(turn.state, seat, target)) {
    if (duty.norm !== '' && duty.norm === touched.broken) markTruth(turn, id, 'breached', incident);
    else if (duty.norm !== '' && touched.strained.includes(duty.norm))
      markTruth(turn, id, 'strained', incident);
  }
}

/** K4: a scripted operation is told in the words of the accident that would have happened in its place. */
function storyOf(turn: Turn, seat: SeatId, target: SeatId): string {
  const draw = turn.state.scenario.rounds[turn.state.public.round - 1]?.draw;
  if (!draw || !turn.state.hidden.covert[seat]?.drawn) return '';
  return scriptedIncident(turn, draw.accident)?.victim === target ? draw.accident : '';
}

/** K5: crime and accidents; the scripted accident where its card was not played; the quiet round's incident. */
function happen(turn: Turn, round: number): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const script = turn.state.scenario.rounds[round - 1];
  const draw = script?.draw;
  const holder = Object.entries(turn.state.hidden.covert).find(([, card]) => card.drawn)?.[0] ?? '';
  if (draw && playedBy(turn, holder)?.card !== 'covert') scripted(turn, draw.accident);
  const takedown = cast.stakeholders.some((seat) =>
    Object.values(turn.state.own[seat]?.cards ?? {}).some(
      (card) => card.round === round && card.card === 'takedown',
    ),
  );
  const rate = backgroundChance(turn.state.hidden.worlds.true, cast, p) * (takedown ? p['card.takedown'] : 1);
  for (const victim of cast.states) {
    if (roll(turn, 'background', victim) >= rate) continue;
    const crime = roll(turn, 'crime', victim) < p['nobody.crime'];
    const sector = pick(turn.state.hidden.seed, ['sector', round, victim], SECTORS);
    const severity = p['nobody.severityMin'] + p['nobody.severityRange'] * roll(turn, 'severity', victim);
    notice(turn, {
      origin: crime ? 'crime' : 'accident',
      victim,
      sector,
      severity,
      effect: pick(turn.state.hidden.seed, ['effect', round, victim], OPERATIONS),
      script: '',
      opening: false,
    });
    harmByNobody(turn, victim, severity);
  }
  const quiet = Object.values(turn.state.public.incidents).every(
    (incident) => incident.round !== round || incident.opening,
  );
  if (quiet && script?.quiet) scripted(turn, script.quiet);
}

function scripted(turn: Turn, id: string): void {
  const incident = scriptedIncident(turn, id);
  const happened = Object.values(turn.state.public.incidents).some(({ script }) => script === id);
  if (!incident || happened) return;
  noticeScripted(turn, incident, false);
  harmByNobody(turn, incident.victim, incident.severity);
}

/** Harm without an author. */
function harmByNobody(turn: Turn, victim: SeatId, severity: number): void {
  const harm = modelOf(turn.state.scenario).p['nobody.harm'] * severity;
  emit(turn, { type: 'accountMoved', seat: victim, field: 'harms', add: harm, known: harm });
}
