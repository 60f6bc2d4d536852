import { attackValue, waitingValue } from '../model/attack-value.ts';
import type { SeatCommand } from '../rules/commands.ts';
import { isInForce } from '../rules/outlook.ts';
import type { Commitment } from '../rules/view-record.ts';
import type { ConductCard, SeatId } from '../rules/vocabulary.ts';
import { best, draw, type Mind, slip } from './mind.ts';

type Play = { readonly card: ConductCard; readonly seat: SeatId | ''; readonly value: number };

/** The card with the highest value, in units of the national account. */
export function chooseConduct(mind: Mind): SeatCommand | null {
  const { view } = mind;
  if (Object.values(view.own.conduct).some(({ round }) => round === view.public.round)) return null;
  const plays = (mind.can.playConduct ?? []).flatMap(({ card, seats }): Play[] => {
    if (card === 'covert') return [{ card, seat: '', value: covertValue(mind) }];
    const seat = best(seats, (other) => seatValue(mind, card, other)) ?? '';
    return [{ card, seat, value: cardValue(mind, card) + seatValue(mind, card, seat) }];
  });
  const play = best(plays, ({ card, value }) => value + slip(mind, 'card', card));
  return play ? { type: 'playConduct', card: play.card, seat: play.seat } : null;
}

/** What operating is worth above waiting (MODEL.md §3.1); in the last round there is nothing to wait for. */
function covertValue(mind: Mind): number {
  const { view, world, cast, p, me, personality } = mind;
  const card = view.own.covert;
  if (!card) return Number.NEGATIVE_INFINITY;
  const { operation, target, sector, stake, worth } = card;
  const roundsLeft = view.public.rounds - view.public.round;
  const voided = isVoidTowards(mind, target);
  const { value } = attackValue(
    world,
    cast,
    { actor: me, target, operation, sector, stake, worth, voided },
    { roundsLeft, patience: personality.patience },
    p,
  );
  const waiting = roundsLeft > 0 ? waitingValue(personality.patience, p) : 0;
  return value + personality.boldness - waiting;
}

/** Reciprocity: whether the seat holds its word towards another one to be void (MODEL.md §6.1). */
export function isVoidTowards(mind: Mind, other: SeatId): boolean {
  const { view, personality } = mind;
  const { round } = view.public;
  const suspicion = (sinceRound: number) =>
    Math.max(
      0,
      ...Object.entries(view.own.beliefs).map(([incident, bars]) => {
        const entry = view.public.incidents[incident];
        const concerns = entry?.victim === mind.me && entry.round >= sinceRound && !entry.opening;
        return concerns ? (bars[other] ?? 0) : 0;
      }),
    );
  switch (personality.reciprocity) {
    case 'grim':
      return suspicion(0) >= 0.5;
    case 'titForTat':
      return suspicion(round - 1) >= 0.6;
    case 'generous':
      return suspicion(round - 1) >= 0.85 && draw(mind, 'generous', other) < 0.5;
    case 'contrite':
      return (
        suspicion(round - 1) >= 0.85 &&
        !Object.values(view.own.operations).some((operation) => operation.target === other)
      );
  }
}

/** What a card is worth whoever it names. */
function cardValue(mind: Mind, card: ConductCard): number {
  const { view, cast, world, p, me } = mind;
  if (card === 'keep') return owesRestraint(mind) ? 0.004 * (cast.seats[me]?.lawfulness ?? 1) : 0.001;
  if (card !== 'build') return 0;
  const growth = p['build.defence'] * (0.4 + (cast.seats[me]?.power ?? 0)) * view.public.years;
  const danger = cast.states.reduce(
    (sum, other) =>
      sum + (cast.rivalry[other]?.[me] ?? 0) * (world.offence[other] ?? 0) * (1 - trust(mind, other)),
    0,
  );
  return 0.12 * growth * danger * (1 - (world.defence[me] ?? 0.5));
}

/** What naming a seat adds: an inspection of who is distrusted, help for a friend who needs it. */
function seatValue(mind: Mind, card: ConductCard, seat: SeatId | ''): number {
  const { cast, world, me, p } = mind;
  if (seat === '') return 0;
  if (card === 'keep')
    return (
      0.015 * (0.2 + (cast.rivalry[me]?.[seat] ?? 0)) * (1 - trust(mind, seat)) * checkable(mind, seat) -
      0.002
    );
  const need = Math.max(0, p['help.most'] - (world.defence[seat] ?? 1));
  return 0.05 * need * (cast.affinity[me]?.[seat] ?? 0) - 0.1 * p['help.cost'];
}

function trust({ view }: Mind, seat: SeatId): number {
  return view.own.trust[seat] ?? 0.5;
}

function duties({ view }: Mind) {
  return [...Object.values(view.public.commitments), ...Object.values(view.own.commitments)].filter(
    isInForce,
  );
}

function owesRestraint(mind: Mind): boolean {
  return duties(mind).some((duty) => duty.debtor === mind.me && isRestraint(mind, duty));
}

function isRestraint({ view }: Mind, { norm }: Commitment): boolean {
  return norm !== '' && view.public.agenda[norm]?.family === 'restraint';
}

/** How much an inspection of the seat can tell: nothing where it owes no restraint, all where it is verified. */
function checkable(mind: Mind, seat: SeatId): number {
  const owed = duties(mind).filter(
    (duty) => duty.debtor === seat && duty.creditors.includes(mind.me) && isRestraint(mind, duty),
  );
  if (owed.length === 0) return 0;
  return owed.some(({ rung }) => rung >= mind.p['verified.fromRung']) ? 1 : 0.3;
}
