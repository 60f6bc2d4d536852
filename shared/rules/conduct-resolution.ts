/** Conduct is carried out: all cards at once, in secret, and what of it is noticed (RULES.md, K). */
import { detectionChance, operationRow, outcome, successChance } from '../model/conduct.ts';
import { touchedNorms } from '../model/coverage.ts';
import { pick, shuffled } from '../model/dice.ts';
import { backgroundChance, falseFlagAuthor } from '../model/evidence-items.ts';
import { buildEffects, capacityEffects, helpEffects, investmentEffects } from '../model/investment.ts';
import { burdenEffects } from '../model/trust.ts';
import type { Lens } from '../model/world.ts';
import { cardsOn } from './card-rules.ts';
import { markTruth, spread } from './commitments.ts';
import { dutiesBetween } from './commitments-of.ts';
import { causeOf, moveWorlds } from './effects.ts';
import { askIncident, type Noticed, notice, scriptedIncident, scriptedNotice } from './incidents.ts';
import { inspect, inspectVerified } from './inspections.ts';
import { modelOf } from './model-of.ts';
import type { StateSeat } from './scenario.ts';
import { emit, freshId, roll, type Turn } from './turn.ts';
import { SECTORS, type SeatId } from './vocabulary.ts';

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
      emit(turn, {
        type: 'conductPlayed',
        seat: id,
        card: 'keep',
        on: '',
        actions: [],
        reports: 'file',
        inspections: 'accept',
        played: false,
      });
  invest(turn);
  for (const { id } of states(turn)) {
    const card = playedBy(turn, id);
    if (card?.card === 'build') build(turn, 'true', id);
    if (card?.card === 'help') help(turn, 'true', id, card.seat);
  }
  const noticed: Noticed[] = [];
  for (const { id } of states(turn))
    if (playedBy(turn, id)?.card === 'covert') noticed.push(...operate(turn, id));
  for (const { id } of states(turn)) {
    const card = playedBy(turn, id);
    if (card?.card === 'keep' && card.seat) inspect(turn, { by: id, seat: card.seat, open: true });
  }
  inspectVerified(turn);
  noticed.push(...happen(turn, round));
  if (noticed.length === 0 && !somethingHappened(turn, round)) noticed.push(...quietly(turn, round));
  // In an order by lot, for the order in which they came about would tell operations from the rest.
  for (const found of shuffled(turn.state.hidden.seed, ['order', round], noticed)) notice(turn, found);
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

/** K3: what was built and given becomes known at the review: in the crisis it would clear who did it. */
export function publishConduct(turn: Turn): void {
  for (const { id: seat } of states(turn)) {
    const card = playedBy(turn, seat);
    if (card?.card === 'build') {
      build(turn, 'public', seat);
      spread(turn, 'built', { seat });
    }
    if (card?.card === 'help') {
      help(turn, 'public', seat, card.seat);
      spread(turn, 'helped', { seat, other: card.seat });
    }
  }
}

function build(turn: Turn, lens: Lens, seat: SeatId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  moveWorlds(turn, [lens], 'investment', causeOf('defenceBuilt', { seat }), () =>
    buildEffects(cast, seat, turn.state.public.years, p),
  );
}

function help(turn: Turn, lens: Lens, seat: SeatId, other: SeatId): void {
  const { p } = modelOf(turn.state.scenario);
  moveWorlds(turn, [lens], 'investment', causeOf('helpGiven', { seat, other }), (world) =>
    helpEffects(world, seat, other, p),
  );
}

/** K4: an operation succeeds or fails, is noticed or not, and touches what its author owes its victim. */
function operate(turn: Turn, seat: SeatId): Noticed[] {
  const card = turn.state.own[seat]?.covert;
  if (!card) return [];
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
  const incident = noticed ? freshId(turn, 'i') : '';
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
  if (!noticed) return [];
  return [
    {
      id: incident,
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
    },
  ];
}

/** K4: a scripted operation is told in the words of the accident that would have happened in its place. */
function storyOf(turn: Turn, seat: SeatId, target: SeatId): string {
  const draw = turn.state.scenario.rounds[turn.state.public.round - 1]?.draw;
  if (!draw || !turn.state.hidden.covert[seat]?.drawn) return '';
  return scriptedIncident(turn, draw.accident)?.victim === target ? draw.accident : '';
}

/** K5: crime and accidents by the background rate, and the scripted accident where its card was not played. */
function happen(turn: Turn, round: number): Noticed[] {
  const { cast, p } = modelOf(turn.state.scenario);
  const { seed, covert, worlds } = turn.state.hidden;
  const draw = turn.state.scenario.rounds[round - 1]?.draw;
  const holder = Object.entries(covert).find(([, card]) => card.drawn)?.[0] ?? '';
  const happened = draw && playedBy(turn, holder)?.card !== 'covert' ? scripted(turn, draw.accident) : [];
  const takedown = cast.stakeholders.some((seat) =>
    Object.values(turn.state.own[seat]?.cards ?? {}).some(
      (card) => card.round === round && card.card === 'takedown',
    ),
  );
  const rate = backgroundChance(worlds.true, cast, p) * (takedown ? p['card.takedown'] : 1);
  for (const victim of cast.states) {
    if (roll(turn, 'background', victim) >= rate) continue;
    const effect = pick(seed, ['effect', round, victim], OPERATIONS_OF_NOBODY);
    const foiled = roll(turn, 'foiled', victim) < p['nobody.foiled'];
    const { harm, severity } = operationRow(effect, p);
    const id = freshId(turn, 'i');
    suffer(turn, victim, foiled ? 0 : harm);
    happened.push({
      id,
      origin: roll(turn, 'crime', victim) < p['nobody.crime'] ? 'crime' : 'accident',
      victim,
      sector: pick(seed, ['sector', round, victim], SECTORS),
      severity: foiled ? severity * p['failure.severity'] : severity,
      effect,
      script: '',
      opening: false,
    });
  }
  return happened;
}

/** What crime and accidents look like: any operation short of a strike. */
const OPERATIONS_OF_NOBODY = ['espionage', 'theft', 'interference', 'disruption'] as const;

/** Whether the round has had an incident already, injected by the facilitator. */
function somethingHappened(turn: Turn, round: number): boolean {
  return Object.values(turn.state.public.incidents).some(
    (incident) => incident.round === round && !incident.opening,
  );
}

/** K5: the quiet round's incident. */
function quietly(turn: Turn, round: number): Noticed[] {
  const quiet = turn.state.scenario.rounds[round - 1]?.quiet;
  return quiet ? scripted(turn, quiet) : [];
}

/** A scripted incident, once a session; it harms as an operation of its severity would. */
function scripted(turn: Turn, script: string): Noticed[] {
  const incident = scriptedIncident(turn, script);
  const happened = Object.values(turn.state.public.incidents).some((known) => known.script === script);
  if (!incident || happened) return [];
  const noticed = { ...scriptedNotice(incident, false), id: freshId(turn, 'i') };
  const { harm, severity } = operationRow('disruption', modelOf(turn.state.scenario).p);
  suffer(turn, incident.victim, (harm * incident.severity) / severity);
  return [noticed];
}

/** Harm without an author. */
function suffer(turn: Turn, victim: SeatId, harm: number): void {
  emit(turn, { type: 'accountMoved', seat: victim, field: 'harms', add: harm, known: harm });
}
