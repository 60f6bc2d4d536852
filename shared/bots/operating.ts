import { type AttackValue, attackValue, waitingValue } from '../model/attack-value.ts';
import { touchedNorms } from '../model/coverage.ts';
import { falseFlagRate } from '../model/evidence-items.ts';
import type { Action } from '../rules/commands.ts';
import { stakesOf } from '../rules/conduct/plans.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import type { ActChoice } from '../rules/options/choices.ts';
import type { Method, Operation, SeatId, Sector } from '../rules/vocabulary.ts';
import { best, draw, type Mind, roundsAhead } from './mind.ts';
import { term } from './plan.ts';
import { isVoidTowards } from './reciprocity.ts';

/** An operation in mind, with what it is thought to bring. */
export type Operating = {
  readonly action: Action;
  /** Above waiting, in units of the national account. */
  readonly value: number;
  readonly account: AttackValue;
  readonly waiting: number;
  /** Of the answer, what a false flag spares it. */
  readonly spared: number;
};

export type OperationWorth = Pick<Operating, 'value' | 'account'> & {
  /** What keeping the exploit is worth. */
  readonly waiting: number;
};

/** Whoever else is hardly worth an exploit is not thought about. */
const TARGETS = 2;

/**
 * What operating is worth above waiting (MODEL.md §3.1); in the last round there is nothing to wait for. Of several
 * targets the better stake may come next round: waiting is worth more.
 */
export function operationWorth(
  mind: Mind,
  stakes: {
    readonly target: SeatId;
    readonly operation: Operation;
    readonly sector: Sector;
    readonly stake: number;
    readonly worth: number;
    readonly method?: Method | undefined;
  },
  choices = 1,
): OperationWorth {
  const { world, cast, p, me, personality } = mind;
  const roundsLeft = roundsAhead(mind);
  const account = attackValue(
    world,
    cast,
    { actor: me, ...stakes, voided: isVoidTowards(mind, stakes.target) },
    { roundsLeft, patience: personality.patience },
    p,
  );
  const waiting = roundsLeft > 0 ? choices * waitingValue(personality.patience, p) : 0;
  return { value: account.value + personality.boldness - waiting, account, waiting };
}

/** The value of an operation in its terms, and the chances behind them. */
export function operationTerms(
  { personality, me }: Mind,
  { account, waiting }: Pick<OperationWorth, 'account' | 'waiting'>,
): readonly ReasonTerm[] {
  return [
    term('gain', account.gain),
    term('law', -account.norm, { norm: account.touched.norm, rung: account.touched.rung }),
    term('response', -account.response),
    term('future', -account.shadow),
    term('escalation', -account.escalation),
    term('stability', -account.shared),
    term('effort', -account.effort),
    term('waiting', -waiting),
    term('boldness', personality.boldness),
    term('detection', account.detection),
    term('pinned', account.pinned, { seat: me }),
  ];
}

/** The operations that a plan could hold, each in the sector where it breaks least, and the card that was dealt. */
export function operationsInMind(mind: Mind, choices: readonly ActChoice[]): readonly Operating[] {
  return choices.flatMap((choice) => (choice.act === 'operate' ? operationsOf(mind, choice) : []));
}

type Choice = Extract<ActChoice, { act: 'operate' }>;

function operationsOf(mind: Mind, choice: Choice): readonly Operating[] {
  const { cast, me, view } = mind;
  const card = view.own.covert;
  const enmity = (target: SeatId) =>
    (cast.rivalry[me]?.[target] ?? 0) * (isVoidTowards(mind, target) ? 2 : 1) +
    (card?.target === target ? 1 : 0);
  const targets = [...choice.seats].sort((one, other) => enmity(other) - enmity(one)).slice(0, TARGETS);
  const found: Operating[] = [];
  for (const target of targets)
    for (const operation of choice.operations) {
      const sector = quietestSector(mind, target, operation, choice.sectors);
      if (sector) found.push(carriedOut(mind, choice, { target, operation, sector }));
    }
  if (card && choice.seats.includes(card.target) && choice.operations.includes(card.operation))
    found.push(carriedOut(mind, choice, card));
  return found;
}

/** Where it breaks least of what is owed to the target; of several such sectors any. */
function quietestSector(
  mind: Mind,
  victim: SeatId,
  operation: Operation,
  sectors: readonly Sector[],
): Sector | undefined {
  const { world, cast, p, me } = mind;
  return best(sectors, (sector) => {
    const touched = touchedNorms(world, cast, { operation, sector, debtor: me, victim }, p);
    const taste = draw(mind, 'sector', victim, operation, sector);
    return -touched.bite - (touched.verified ? 0.2 : 0) + 0.01 * taste;
  });
}

type Aim = { readonly target: SeatId; readonly operation: Operation; readonly sector: Sector };

/** The way to carry it out that is worth most. */
function carriedOut(mind: Mind, choice: Choice, aim: Aim): Operating {
  const plain = withFlag(mind, choice, aim);
  const ways = choice.methods.flatMap((method) =>
    method === '' ? [] : [byMethod(mind, choice, aim, method)],
  );
  return best([plain, ...ways.flatMap((way) => way ?? [])], ({ value }) => value) ?? plain;
}

/** By a method, under its own flag: a trail that may end with a proxy's host spares it that part of the answer. */
function byMethod(mind: Mind, { frames }: Choice, aim: Aim, method: Method): Operating | undefined {
  const { target, operation, sector } = aim;
  const { stake, worth } = stakesOf(mind.view.own, aim);
  const found = operationWorth(mind, { target, operation, sector, stake, worth, method }, TARGETS);
  const action = { act: 'operate', seat: target, operation, sector, framed: '', method } as const;
  if (method !== 'proxy') return { ...found, action, spared: 0 };
  const host = hostFor(mind, target, frames);
  if (host === '') return undefined;
  const spared = mind.p['proxy.host'] * sparedBy(found.account);
  return { ...found, action: { ...action, host }, value: found.value + spared, spared };
}

/** Proxies sit where the victim would look first, and never with a friend. */
function hostFor({ cast, me }: Mind, target: SeatId, frames: readonly (SeatId | '')[]): SeatId | '' {
  const others = frames.filter((seat) => seat !== '' && seat !== me && seat !== target);
  const rate = (seat: SeatId | '') => (cast.rivalry[target]?.[seat] ?? 0) - (cast.affinity[me]?.[seat] ?? 0);
  return best(others, rate) ?? '';
}

function withFlag(mind: Mind, { frames }: Choice, { target, operation, sector }: Aim): Operating {
  const { stake, worth } = stakesOf(mind.view.own, { target, operation, sector });
  const found = operationWorth(mind, { target, operation, sector, stake, worth }, TARGETS);
  const framed = scapegoatFor(mind, target, frames);
  const spared = framed === '' ? 0 : sparedBy(found.account);
  return {
    ...found,
    action: { act: 'operate', seat: target, operation, sector, framed },
    value: found.value + spared,
    spared,
  };
}

/**
 * Points at another state as often as observers reckon with it, the lawful less: a flag that is flown more often
 * deceives nobody.
 */
function scapegoatFor(mind: Mind, target: SeatId, frames: readonly (SeatId | '')[]): SeatId | '' {
  const { cast, world, p, me } = mind;
  const likely = falseFlagRate(world, cast, p) * (2 - (cast.seats[me]?.lawfulness ?? 1));
  if (draw(mind, 'flag', target) >= likely) return '';
  const others = frames.filter((seat) => seat !== '' && seat !== me && seat !== target);
  return best(others, (seat) => draw(mind, 'scapegoat', seat) - (cast.affinity[me]?.[seat] ?? 0)) ?? '';
}

/** Share of the answer that an operation is spared which is pinned on another as seldom as on any innocent. */
function sparedBy({ response, shadow, pinned, framed }: AttackValue): number {
  return pinned > 0 ? (response + shadow) * Math.max(0, 1 - framed / pinned) : 0;
}
