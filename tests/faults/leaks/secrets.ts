/**
 * Who may know what, learned from the events of a game by the rule book of secrecy: every id, every long number
 * and every canary that an event carries belongs to those whom the event is for, until another event tells more.
 * The rules' own views have no say in it.
 */
import type { EventOf, EventType, GameEvent } from '../../../shared/rules/events.ts';
import type { State } from '../../../shared/rules/state.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { audienceOf } from '../../support/audience.ts';
import { canary, tagOf } from './encodings.ts';

/** A set of seats, a bit for each; the last bit is everybody else's. */
export type Knowers = number;
export const NOBODY: Knowers = 0;
export const EVERYBODY: Knowers = 0x7fffffff;
/** Who is at no seat: knows what everybody knows. */
export const ONLOOKER: Knowers = 0x40000000;
/** Who leads knows besides what they noted, and who takes part. */
export const LEADER: Knowers = 0x20000000;

type Token = string | number;
type Teller<T extends EventType> = (event: EventOf<T>, audience: Knowers, before: State) => void;
const ID = /\b[a-z]-[0-9a-z]{8}\b/g;
/** Numbers with so many places that only a copy has the same. */
const PLACES = 1e6;

function isTelling(value: number): boolean {
  const scaled = value * PLACES;
  return Number.isFinite(value) && Math.abs(scaled - Math.round(scaled)) > 1e-3;
}

/** Every id and every telling number in a value, its keys included. */
export function tokensIn(value: unknown, found: (token: Token) => void): void {
  if (typeof value === 'number') {
    if (isTelling(value)) found(value);
  } else if (typeof value === 'string') {
    if (value.length >= 10) for (const [id] of value.matchAll(ID)) found(id);
  } else if (Array.isArray(value)) {
    for (const item of value) tokensIn(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key.length >= 10) tokensIn(key, found);
      tokensIn(item, found);
    }
  }
}

export class Secrets {
  readonly #bits: ReadonlyMap<SeatId, Knowers>;
  readonly #tokens = new Map<Token, Knowers>();
  /** What first carried a token, for the report. */
  readonly #sources = new Map<Token, string>();
  #source = 'the scenario';
  readonly #tags = new Map<string, Knowers>();
  /** What came along with the id of a thing that may be shown to others later. */
  readonly #parts = new Map<string, unknown>();

  constructor(seats: readonly SeatId[]) {
    this.#bits = new Map(seats.map((seat, at) => [seat, 1 << at]));
  }

  bitOf(seat: SeatId): Knowers {
    return this.#bits.get(seat) ?? NOBODY;
  }

  /** A text that nobody but these may read. */
  plant(...seats: readonly SeatId[]): string {
    const tag = tagOf(this.#tags.size);
    this.#tags.set(
      tag,
      seats.reduce((knowers, seat) => knowers | this.bitOf(seat), NOBODY),
    );
    return canary(tag);
  }

  /** A text that nobody reads but who leads. */
  plantForLeader(): string {
    const tag = tagOf(this.#tags.size);
    this.#tags.set(tag, LEADER);
    return canary(tag);
  }

  ownersOfTag(tag: string): Knowers {
    return this.#tags.get(tag) ?? NOBODY;
  }

  /** Whether it is a secret to somebody with these eyes. */
  isSecretTo(token: Token, eyes: Knowers): boolean {
    const knowers = this.#tokens.get(token);
    return knowers !== undefined && (knowers & eyes) === 0;
  }

  sourceOf(token: Token): string {
    return this.#sources.get(token) ?? '';
  }

  /** From now on these may know all that is in the value. */
  tell(value: unknown, knowers: Knowers): void {
    tokensIn(value, (token) => {
      const before = this.#tokens.get(token);
      if (before === undefined) this.#sources.set(token, this.#source);
      this.#tokens.set(token, (before ?? NOBODY) | knowers);
    });
    if (knowers !== NOBODY)
      for (const [, tag = ''] of JSON.stringify(value ?? '').matchAll(/q7zk3xw9(.{4})/g))
        this.#tags.set(tag, this.ownersOfTag(tag) | knowers);
  }

  /** What an event tells, to whom; `before` is the state that it meets. */
  learn(event: GameEvent, before: State): void {
    this.#source = event.type;
    const { open, seats } = audienceOf(event, before);
    const all: readonly SeatId[] = seats === 'all' ? [...this.#bits.keys()] : seats;
    const audience = open ? EVERYBODY : all.reduce((knowers, seat) => knowers | this.bitOf(seat), NOBODY);
    const special = this.#special[event.type] as Teller<EventType> | undefined;
    if (special) special(event, audience, before);
    else this.tell(event, audience);
  }

  /** Events that hold more than everybody who hears of them may know, or that open what was told before. */
  readonly #special: { readonly [T in EventType]?: Teller<T> } = {
    // Reasons leave by a way of their own; their numbers are those of views and briefs again.
    reasoned: () => undefined,
    noted: (event) => this.tell(event, LEADER),
    // That there is one more is everybody's to know, and no more than that.
    ballotCast: (event) => this.tell(event, this.bitOf(event.seat)),
    incidentAnswered: (event) => this.tell(event, this.bitOf(event.seat)),
    incidentNoticed: (event) => {
      this.tell([event.id, event.entry], EVERYBODY);
      this.tell(event, NOBODY);
    },
    roundAssessed: (event) => {
      this.tell([event.score, event.lines, event.without], EVERYBODY);
      // How others trust a seat can be the very number that is public between two of them.
      for (const [seat, { standing: _felt, ...score }] of Object.entries(event.seats))
        this.tell(score, this.bitOf(seat));
      this.tell([event.trueScore, event.trueLines], NOBODY);
    },
    operationRun: (event, audience) => {
      this.tell([event.id, event.incident], audience);
      this.tell([event.harm, event.severity], NOBODY);
    },
    accountMoved: (event, audience) => {
      this.tell(event.known, audience);
      this.tell(event.add, NOBODY);
    },
    enquired: (event, audience) => {
      this.tell(event.id, audience);
      this.tell(event.value, this.bitOf(event.by));
    },
    worldMoved: ({ lens, cause, effects }) => {
      if (lens === 'public') return this.tell([cause, effects], EVERYBODY);
      this.tell([cause, effects], NOBODY);
      // What a seat can do and feels is its own to know.
      for (const effect of effects)
        if (effect.kind === 'seat') this.tell(effect, this.bitOf(effect.seat));
        else if (effect.kind === 'pair') this.tell(effect, this.bitOf(effect.from));
    },
    covertDealt: (event, audience, before) => {
      const draw = before.scenario.rounds[before.public.round - 1]?.draw;
      if (event.drawn && draw) this.tell(draw.lure, audience);
      this.tell(event, audience);
    },
    evidenceDealt: (event, audience) => {
      this.#parts.set(event.id, event.weights);
      this.tell(event, audience);
    },
    evidenceShown: (event, audience) => {
      this.tell(this.#parts.get(event.id), this.bitOf(event.to));
      this.tell(event, audience);
    },
    evidencePublished: (event) => {
      for (const seat of this.#bits.keys()) this.tell(this.#parts.get(event.id), this.bitOf(seat));
      this.tell(event, EVERYBODY);
    },
    commitmentMade: (event, audience) => {
      this.#parts.set(event.id, event.commitment);
      this.tell(event, audience);
    },
    commitmentPublished: (event) => this.tell([event.id, this.#parts.get(event.id)], EVERYBODY),
  };
}
