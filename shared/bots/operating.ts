import { type AttackValue, attackValue, waitingValue } from '../model/attack-value.ts';
import { touchedNorms } from '../model/coverage.ts';
import type { ActChoice } from '../rules/choices.ts';
import type { Action } from '../rules/commands.ts';
import type { Operation, SeatId, Sector } from '../rules/vocabulary.ts';
import { best, draw, type Mind, roundsAhead } from './mind.ts';
import { isVoidTowards } from './reciprocity.ts';

/** An operation in mind, with what it is thought to bring. */
export type Operating = {
  readonly action: Action;
  /** Above waiting, in units of the national account. */
  readonly value: number;
  readonly account: AttackValue;
};

/** Whoever else is hardly worth an exploit is not thought about. */
const TARGETS = 3;
/** What pointing at another state goes against the grain, in units of the national account and of lawfulness. */
const SHAME = 0.008;

/** What operating is worth above waiting (MODEL.md §3.1); in the last round there is nothing to wait for. */
export function operationWorth(
  mind: Mind,
  stakes: {
    readonly target: SeatId;
    readonly operation: Operation;
    readonly sector: Sector;
    readonly stake: number;
    readonly worth: number;
  },
): { readonly value: number; readonly account: AttackValue } {
  const { world, cast, p, me, personality } = mind;
  const roundsLeft = roundsAhead(mind);
  const account = attackValue(
    world,
    cast,
    { actor: me, ...stakes, voided: isVoidTowards(mind, stakes.target) },
    { roundsLeft, patience: personality.patience },
    p,
  );
  const waiting = roundsLeft > 0 ? waitingValue(personality.patience, p) : 0;
  return { value: account.value + personality.boldness - waiting, account };
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
      if (sector) found.push(withFlag(mind, choice, { target, operation, sector }));
    }
  if (card && choice.seats.includes(card.target) && choice.operations.includes(card.operation))
    found.push(withFlag(mind, choice, card));
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

function withFlag(mind: Mind, { frames }: Choice, { target, operation, sector }: Aim): Operating {
  const { stake, worth } = stakesOf(mind, { target, operation, sector });
  const { value, account } = operationWorth(mind, { target, operation, sector, stake, worth });
  const scapegoat = scapegoatFor(mind, target, frames);
  const spared = scapegoat === '' ? 0 : sparedBy(mind, account);
  const framed = spared > 0 ? scapegoat : '';
  return {
    action: { act: 'operate', seat: target, operation, sector, framed },
    value: value + Math.max(0, spared),
    account,
  };
}

/** The dealt card has a worth and a stake of its own; any other operation is worth what it is this round. */
function stakesOf({ view }: Mind, { target, operation, sector }: Aim): { stake: number; worth: number } {
  const card = view.own.covert;
  if (card && card.target === target && card.operation === operation && card.sector === sector)
    return { stake: card.stake, worth: card.worth };
  return { stake: view.own.stakes[target] ?? 1, worth: 1 };
}

/** Who would be believed to have done it: the target's worst rival but oneself, and no friend of one's own. */
function scapegoatFor({ cast, world, me }: Mind, target: SeatId, frames: readonly (SeatId | '')[]): SeatId {
  const others = frames.filter((seat) => seat !== '' && seat !== me && seat !== target);
  const blamable = (seat: SeatId) =>
    (cast.rivalry[seat]?.[target] ?? 0) * (0.2 + (world.offence[seat] ?? 0)) -
    0.5 * (cast.affinity[me]?.[seat] ?? 0);
  return best(others, blamable, 0) ?? '';
}

/** Blamed as seldom as an innocent, it is spared most of the answer; the lawful are ashamed of it. */
function sparedBy({ cast, me }: Mind, { response, shadow, pinned, framed }: AttackValue): number {
  const blame = response + shadow;
  const spared = pinned > 0 ? blame * Math.max(0, 1 - framed / pinned) : 0;
  return spared - SHAME * (cast.seats[me]?.lawfulness ?? 1);
}
