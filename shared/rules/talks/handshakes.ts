/** Bargains closed face to face: the same sentence on every phone, each taps (RULES.md, D9-D11). */
import { uniform } from '../../model/dice.ts';
import type { SeatCommand } from '../commands.ts';
import { SPANS } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { accepts } from '../texts/accepts.ts';
import { termsFault } from '../texts/items.ts';
import { clockTime, emit, freshId, type Turn } from '../turn.ts';
import type { Handshake } from '../view/own.ts';
import type { SeatView } from '../view.ts';
import type { Id, PersonId, SeatId } from '../vocabulary.ts';
import { strike, strikeFault } from './bargains.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

const CODE_LENGTH = 3;
const CODES = 10 ** CODE_LENGTH;

type Seeing = Pick<SeatView, 'public' | 'own'>;

/** D9: handshakes that a bot holds out to people, and that they have not taken: they give way to one of people. */
function outheldByBots({ public: { seats }, own }: Seeing): readonly Id[] {
  if (seats[own.seat]?.driver !== 'human') return [];
  return Object.entries(own.handshakes).flatMap(([id, { by, status, confirmedBy }]) =>
    status === 'open' && seats[by]?.driver === 'bot' && !confirmedBy.includes(own.seat) ? [id] : [],
  );
}

/** D9: whether the seat's hands are full. */
export function isShaking(view: Seeing): boolean {
  const yielding = outheldByBots(view);
  return Object.entries(view.own.handshakes).some(
    ([id, { status }]) => (status === 'open' || status === 'confirmed') && !yielding.includes(id),
  );
}

function turnFromBots(turn: Turn, seat: SeatId): void {
  const own = turn.state.own[seat];
  if (!own) return;
  for (const handshake of outheldByBots({ public: turn.state.public, own }))
    emit(turn, { type: 'handshakeClosed', handshake, status: 'cancelled' });
}

export function openHandshakeFault(view: SeatView, command: Of<'openHandshake'>): Refusal | null {
  return isShaking(view) ? refuse('tooManyOffers', 1) : termsFault(view, command.terms);
}

export function openHandshake(turn: Turn, seat: SeatId, command: Of<'openHandshake'>): void {
  turnFromBots(turn, seat);
  const sides = command.terms.map((side) => side.seat);
  const shownTo = sides.filter((side) => side === seat || !isFaceToFace(turn.state, seat, side));
  const isHidden = shownTo.length < sides.length;
  emit(turn, {
    type: 'handshakeOpened',
    handshake: freshId(turn, 'h'),
    by: seat,
    terms: command.terms,
    closesAt: clockTime(turn) + SPANS.handshake,
    code: isHidden ? freshCode(turn) : '',
    shownTo,
    ...(isHidden && command.key !== undefined ? { key: command.key } : {}),
  });
}

/** D13: people of two seats stand before one another; a bot can neither read out nor hear. */
function isFaceToFace({ public: { seats } }: State, one: SeatId, other: SeatId): boolean {
  return seats[one]?.driver === 'human' && seats[other]?.driver === 'human';
}

/** Three digits that no other open handshake has. */
function freshCode(turn: Turn): string {
  const taken = new Set([...running(turn.state).values()].map(({ code }) => code));
  const first = Math.floor(uniform(turn.state.hidden.seed, ['code', turn.state.hidden.folded]) * CODES);
  for (let step = 0; step < CODES; step++) {
    const code = String((first + step) % CODES).padStart(CODE_LENGTH, '0');
    if (!taken.has(code)) return code;
  }
  return '';
}

/** The open handshake with that code, or that key, which the seat is a side of, and does not see yet. */
function awaiting(state: State, seat: SeatId, code: string): Id | undefined {
  const found = [...running(state)].find(
    ([id, { code: digits, key, status, terms }]) =>
      (digits === code || key === code) &&
      status === 'open' &&
      terms.some((side) => side.seat === seat) &&
      !state.own[seat]?.handshakes[id],
  );
  return found?.[0];
}

/** D13: a wrong code and one of others look the same. */
export function meetHandshakeFault(state: State, person: PersonId, code: string): Refusal | null {
  const seat = state.public.people[person]?.seat ?? '';
  const own = state.own[seat];
  if (!own) return refuse('noSeat');
  if (!accepts(state.public.phase, 'confirmHandshake')) return refuse('notInThisPhase', state.public.phase);
  if (isShaking({ public: state.public, own })) return refuse('tooManyOffers', 1);
  return awaiting(state, seat, code) === undefined ? refuse('unknownHandshake') : null;
}

export function meetHandshake(turn: Turn, person: PersonId, code: string): void {
  const seat = turn.state.public.people[person]?.seat ?? '';
  const handshake = awaiting(turn.state, seat, code);
  if (handshake === undefined) return;
  turnFromBots(turn, seat);
  emit(turn, { type: 'handshakeMet', handshake, by: seat });
}

export function confirmHandshakeFault(view: SeatView, command: Of<'confirmHandshake'>): Refusal | null {
  const handshake = view.own.handshakes[command.handshake];
  if (!handshake) return refuse('unknownHandshake');
  if (handshake.status !== 'open') return refuse('offerNotOpen');
  if (handshake.confirmedBy.includes(view.own.seat)) return refuse('alreadyAnswered');
  return strikeFault(view, handshake.terms);
}

export function confirmHandshake(turn: Turn, seat: SeatId, command: Of<'confirmHandshake'>): void {
  const handshake = turn.state.own[seat]?.handshakes[command.handshake];
  if (!handshake) return;
  const last = handshake.confirmedBy.length + 1 === handshake.terms.length;
  emit(turn, {
    type: 'handshakeConfirmed',
    handshake: command.handshake,
    by: seat,
    closesAt: last ? clockTime(turn) + SPANS.handshakeGrace : handshake.closesAt,
  });
}

export function cancelHandshakeFault(view: SeatView, command: Of<'cancelHandshake'>): Refusal | null {
  const handshake = view.own.handshakes[command.handshake];
  if (!handshake) return refuse('unknownHandshake');
  return handshake.status === 'open' || handshake.status === 'confirmed' ? null : refuse('offerNotOpen');
}

export function cancelHandshake(turn: Turn, _seat: SeatId, command: Of<'cancelHandshake'>): void {
  emit(turn, { type: 'handshakeClosed', handshake: command.handshake, status: 'cancelled' });
}

/** As their openers see them. */
function running(state: State): Map<string, Handshake> {
  const handshakes = new Map<string, Handshake>();
  for (const own of Object.values(state.own))
    for (const [id, handshake] of Object.entries(own.handshakes))
      if (handshake.status === 'open' || handshake.status === 'confirmed')
        if (handshake.by === own.seat) handshakes.set(id, handshake);
  return handshakes;
}

function settle(turn: Turn, id: string, handshake: Handshake): void {
  const confirmed = handshake.status === 'confirmed';
  emit(turn, { type: 'handshakeClosed', handshake: id, status: confirmed ? 'closed' : 'expired' });
  if (confirmed) strike(turn, id, handshake.terms);
}

/** Closes what is due by now. */
export function settleHandshakes(turn: Turn): void {
  for (const [id, handshake] of running(turn.state))
    if (handshake.closesAt <= turn.at) settle(turn, id, handshake);
}

/** D11: at the end of the phase what both have confirmed holds, and the rest lapses. */
export function closeHandshakes(turn: Turn): void {
  for (const [id, handshake] of running(turn.state)) settle(turn, id, handshake);
}
