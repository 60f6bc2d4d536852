/** What a covert operation does, and who notices (RULES.md, K4, K9-K11). */
import { detectionChance, outcome, successChance } from '../../model/conduct.ts';
import { touchedNorms } from '../../model/coverage.ts';
import { falseFlagAuthor } from '../../model/evidence-items.ts';
import { methodEffect } from '../../model/methods.ts';
import {
  exploitShare,
  exploitUsed,
  leakChance,
  leakEffects,
  marketEffects,
  spentEffects,
} from '../../model/proliferation.ts';
import { burdenEffects } from '../../model/trust.ts';
import type { Action } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import type { EventOf } from '../events.ts';
import { modelOf } from '../model-of.ts';
import { plays } from '../settings.ts';
import { markTruth } from '../talks/commitments.ts';
import { dutiesBetween } from '../talks/commitments-of.ts';
import { emit, freshId, roll, type Turn } from '../turn.ts';
import type { Id, Method, Operation, SeatId, Sector } from '../vocabulary.ts';
import { cardsOn } from './card-rules.ts';
import { type Noticed, scriptedIncident } from './incidents.ts';
import { stakesOf } from './plans.ts';

type Aim = { readonly target: SeatId; readonly operation: Operation; readonly sector: Sector };

/** K4: an operation succeeds or fails, is noticed or not, and touches what its author owes its victim. */
export function operate(turn: Turn, seat: SeatId, action: Action): Noticed[] {
  const { act, seat: target, operation, sector, method, host } = action;
  const own = turn.state.own[seat];
  if (act !== 'operate' || operation === '' || sector === '' || !own) return [];
  const { cast, p } = modelOf(turn.state.scenario);
  const aim = { target, operation, sector };
  const world = turn.state.hidden.worlds.true;
  const touched = touchedNorms(world, cast, { operation, sector, debtor: seat, victim: target, method }, p);
  const succeeded = roll(turn, 'success', seat, target) < chanceOfSuccess(turn, seat, aim, method);
  const noticed =
    roll(turn, 'noticed', seat, target) < chanceOfNotice(turn, seat, { ...aim, method }, touched.verified);
  const framed = framedBy(turn, seat, action);
  const helped = cardsOn(turn.state, target, 'helpVictims').length > 0;
  const attack = { actor: seat, target, operation, ...stakesOf(own, aim) };
  const done = outcome(cast, attack, { succeeded, helped, method }, p);
  const incident = noticed ? freshId(turn, 'i') : '';
  const run = {
    type: 'operationRun',
    id: freshId(turn, 'x'),
    seat,
    ...aim,
    norm: touched.broken,
    succeeded,
    noticed,
    falseFlag: framed !== '',
    framed,
    ...(method && { method }),
    ...(host && { host }),
    incident,
    harm: done.harm,
    severity: done.severity,
  } as const;
  emit(turn, run);
  const how = methodEffect(method, p);
  if (how.cost > 0)
    emit(turn, { type: 'accountMoved', seat, field: 'costs', add: how.cost, known: how.cost });
  emit(turn, { type: 'accountMoved', seat, field: 'gains', add: done.gain, known: done.gain });
  emit(turn, {
    type: 'accountMoved',
    seat: target,
    field: 'harms',
    add: done.harm,
    known: noticed ? done.harm : 0,
  });
  const cause = causeOf('operation', { ref: incident, seat, other: target });
  const used = how.armed ? 0 : exploitUsed(world.stock[seat] ?? 0, operation);
  moveWorlds(turn, ['true'], 'conduct', cause, (before) => [
    ...burdenEffects(cast, done.severity, p),
    ...(how.armed ? marketEffects(p) : spentEffects(before, seat, operation)),
  ]);
  if (noticed) leak(turn, run, used);
  for (const [id, duty] of dutiesBetween(turn.state, seat, target)) {
    if (duty.norm !== '' && duty.norm === touched.broken) markTruth(turn, id, 'breached', incident);
    else if (duty.norm !== '' && touched.strained.includes(duty.norm))
      markTruth(turn, id, 'strained', incident);
  }
  if (host) strainHost(turn, host, target, incident);
  if (!noticed) return [];
  return [
    {
      id: incident,
      origin: 'operation',
      operation,
      author: seat,
      apparent: framed || trailOf(turn, seat, action),
      victim: target,
      sector,
      severity: done.severity,
      effect: operation,
      ...(method && { method }),
      script: storyOf(turn, seat, aim),
      opening: false,
    },
  ];
}

/** K20: whose soil a proxy sits on did not look after it, whether it knew or not. */
function strainHost(turn: Turn, host: SeatId, victim: SeatId, incident: Id): void {
  for (const [id, duty] of dutiesBetween(turn.state, host, victim))
    if (duty.norm === 'N08') markTruth(turn, id, 'strained', incident);
}

/** K20: the trail of a proxy may end in the networks of its host. */
function trailOf(turn: Turn, seat: SeatId, { seat: target, host }: Action): SeatId {
  const { p } = modelOf(turn.state.scenario);
  return host && roll(turn, 'trail', seat, target) < p['proxy.host'] ? host : seat;
}

function chanceOfSuccess(
  turn: Turn,
  seat: SeatId,
  { target, operation, sector }: Aim,
  method?: Method,
): number {
  const { p } = modelOf(turn.state.scenario);
  const { offence, defence, stock } = turn.state.hidden.worlds.true;
  const patched = cardsOn(turn.state, target, 'patchSector').some((played) => played.sector === sector);
  const how = methodEffect(method, p);
  const shield = (defence[target] ?? 0) + (patched ? p['card.patch'] : 0) - how.shield;
  const exploits = how.armed ? 1 : (stock[seat] ?? 0);
  return successChance(offence[seat] ?? 0, shield, p) * exploitShare(exploits, operation, p);
}

function chanceOfNotice(
  turn: Turn,
  seat: SeatId,
  { target, operation, method }: Aim & { readonly method: Method | undefined },
  verified: boolean,
): number {
  const { cast, p } = modelOf(turn.state.scenario);
  const watched = cardsOn(turn.state, seat, 'watch').length > 0;
  const contacts = cardsOn(turn.state, '', 'contactTest').length > 0;
  return (
    detectionChance(turn.state.hidden.worlds.true, cast, { victim: target, operation, verified, method }, p) +
    (watched ? p['card.watch'] : 0) +
    (contacts ? p['card.contact'] : 0)
  );
}

/** K9: the state that its author points at; of a basic card a draw says whether and at whom. */
function framedBy(turn: Turn, seat: SeatId, { seat: target, framed }: Action): SeatId | '' {
  if (plays(turn.state.public, 'planning') || !turn.state.hidden.covert[seat]?.falseFlag) return framed;
  const { seed } = turn.state.hidden;
  const { cast } = modelOf(turn.state.scenario);
  return falseFlagAuthor(seed, ['framed', turn.state.public.round, seat], seat, target, cast);
}

/** K11: the tool of an operation that was noticed may get into other hands. */
function leak(
  turn: Turn,
  { seat, target, operation, incident }: EventOf<'operationRun'>,
  used: number,
): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const chance = leakChance(turn.state.hidden.worlds.true, cast, operation, p);
  if (roll(turn, 'leak', seat, target) >= chance) return;
  moveWorlds(turn, ['true'], 'conduct', causeOf('leaked', { ref: incident, seat }), () =>
    leakEffects(used, p),
  );
}

/** K4: a scripted operation is told in the words of the accident that would have happened in its place. */
function storyOf(turn: Turn, seat: SeatId, aim: Aim): string {
  if (!isScripted(turn, seat, aim)) return '';
  const accident = turn.state.scenario.rounds[turn.state.public.round - 1]?.draw?.accident ?? '';
  return scriptedIncident(turn, accident)?.victim === aim.target ? accident : '';
}

/** Whether an operation of the seat is the scripted one of the round. */
function isScripted({ state }: Turn, seat: SeatId, { target, operation, sector }: Aim): boolean {
  const card = state.own[seat]?.covert;
  if (!card?.drawn) return false;
  return card.target === target && card.operation === operation && card.sector === sector;
}

/** Whether the scripted operation of the round was carried out. */
export function scriptedWasRun(turn: Turn): boolean {
  return Object.values(turn.state.hidden.operations).some(
    (run) => run.round === turn.state.public.round && isScripted(turn, run.seat, run),
  );
}
