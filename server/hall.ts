import { matchMaker } from '@colyseus/core';
import type { SystemCommand } from '../shared/rules/commands.ts';
import { decide, openSession, type Request as RuleRequest } from '../shared/rules/decide.ts';
import type { Settings } from '../shared/rules/events.ts';
import { evolve } from '../shared/rules/evolve.ts';
import { isRefusal, type Refusal } from '../shared/rules/refusals.ts';
import type { Scenario } from '../shared/rules/scenario.ts';
import type { State } from '../shared/rules/state.ts';
import type { PersonId, SeatId } from '../shared/rules/vocabulary.ts';
import { CLOSE, type Outcome, ROOM, type SessionCreated, type SessionImported } from '../shared/wire.ts';
import type { Audience } from './audience.ts';
import { BotDriver, type BotPace } from './bot-driver.ts';
import { Deadlines } from './deadlines.ts';
import { hashPass, hashToken, newPass, newPersonId, newSeed, newToken } from './identity.ts';
import { type Brought, store } from './import.ts';
import { unusedCode } from './join-codes.ts';
import type { Journal } from './journal.ts';
import type { Entry, EventLog } from './log/event-log.ts';
import type { TurnWatch } from './metrics.ts';
import { ARRIVAL_MILLISECONDS, Newcomers } from './newcomers.ts';
import { Passes } from './passes.ts';
import type { RoomHost, SessionDisplay } from './room.ts';
import { type Request, Session } from './session.ts';
import { Turn } from './turn.ts';

export type HallOptions = {
  readonly log: EventLog;
  readonly journal: Journal;
  readonly now: () => number;
  readonly pace: BotPace;
  readonly watch?: TurnWatch | undefined;
  /** How long somebody who joined has to come, in milliseconds. */
  readonly arrival?: number | undefined;
};

export type NewSession = {
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly name: string;
  /** The seat of the one person who plays; else the creator is the facilitator. */
  readonly solo: SeatId | undefined;
  readonly lessonEndsAt: number | undefined;
};

/** All open sessions, each with its room, its deadlines and its bots. */
export class Hall implements RoomHost {
  readonly journal: Journal;
  readonly now: () => number;
  readonly #log: EventLog;
  readonly #turn: Turn;
  readonly #deadlines: Deadlines;
  readonly #bots: BotDriver;
  readonly #sessions = new Map<string, Session>();
  readonly #displays = new Map<string, SessionDisplay>();
  readonly newcomers: Newcomers;
  readonly passes: Passes;

  constructor({ log, journal, now, pace, watch, arrival = ARRIVAL_MILLISECONDS }: HallOptions) {
    this.journal = journal;
    this.now = now;
    this.#log = log;
    this.passes = new Passes({
      log,
      now,
      dismiss: (session, person, code) => this.#dismiss(session, person, code),
    });
    this.newcomers = new Newcomers({
      patience: arrival,
      now,
      tell: (session, command, token) => this.tell(session, command, token),
    });
    this.#turn = new Turn({
      log,
      journal,
      now,
      publish: (session) => this.#publish(session),
      lost: (session) => this.lose(session.code),
      watch,
    });
    this.#deadlines = new Deadlines(now, (session) =>
      this.submit(session, { kind: 'clock', settle: () => this.#deadlines.arm(session) }),
    );
    this.#bots = new BotDriver({
      pace,
      watched: (session) => this.isWatched(session),
      takeTurn: (session) => this.submit(session, { kind: 'bots', settle: () => {} }),
    });
  }

  get sessions(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  sessionOf(code: string): Session | undefined {
    return this.#sessions.get(code);
  }

  isConfirmed(session: Session, person: PersonId): boolean {
    return this.passes.isConfirmed(session, person);
  }

  arrived({ code }: Session, person: PersonId): void {
    this.newcomers.settle(code, person);
  }

  audienceOf(code: string): Audience | undefined {
    return this.#displays.get(code)?.audience;
  }

  submit(session: Session, request: Request): void {
    this.#turn.submit(session, request);
  }

  shown(session: Session, display: SessionDisplay): void {
    this.#displays.set(session.code, display);
  }

  hidden(session: Session): void {
    this.#displays.delete(session.code);
  }

  /** Ends every line, whatever carries it. */
  farewell(code: number): void {
    for (const { audience } of this.#displays.values()) audience.closeAll(code);
  }

  connections(): number {
    return [...this.#displays.values()].reduce((sum, display) => sum + display.audience.size, 0);
  }

  /**
   * Takes in a session that stands in the record: opens its room under its code and arms its deadline. Its clocks
   * have stood still for as long as its server has given no sign of life.
   */
  async admit(session: Session, silentFor = 0): Promise<void> {
    this.#sessions.set(session.code, session);
    await matchMaker.createRoom(ROOM, { code: session.code });
    const since = Math.max(this.now() - silentFor, session.lastAt);
    if (since < this.now()) await this.tell(session, { type: 'creditOutage', since });
    this.#deadlines.arm(session);
  }

  /** What the server itself has to say to a session. */
  tell(
    session: Session,
    command: SystemCommand,
    token?: { readonly hash: string; readonly person: PersonId },
  ) {
    const identities = token ? [{ tokenHash: token.hash, person: token.person }] : [];
    return new Promise<Outcome | null>((settle) => {
      this.submit(session, { kind: 'server', command, identities, settle });
    });
  }

  /** Opens a session with its creator in it; stored whole before anybody hears of it. */
  async create({
    scenario,
    settings,
    name,
    solo,
    lessonEndsAt,
  }: NewSession): Promise<SessionCreated | Refusal> {
    const at = this.now();
    const person = newPersonId();
    const opened = openSession(scenario, settings, newSeed());
    const entries: Entry[] = [{ at, actor: { kind: 'system' }, command: null, events: opened }];
    let state = opened.reduce<State | null>(evolve, null);
    const role = solo === undefined ? 'facilitator' : 'player';
    const steps: Pick<RuleRequest, 'actor' | 'command'>[] = [
      { actor: { kind: 'system' }, command: { type: 'join', person, name, role } },
    ];
    if (solo !== undefined)
      steps.push({ actor: { kind: 'person', person }, command: { type: 'takeSeat', seat: solo } });
    else if (lessonEndsAt !== undefined)
      steps.push({
        actor: { kind: 'facilitator', person },
        command: { type: 'setLesson', endsAt: lessonEndsAt },
      });
    for (const { actor, command } of steps) {
      if (!state) break;
      const decided = decide(state, { actor, command, at });
      if (isRefusal(decided)) return decided;
      entries.push({ at, actor, command: null, events: decided.events });
      state = decided.state;
    }
    const code = await unusedCode(this.#log);
    const token = newToken();
    const recovery = solo === undefined ? newPass('recovery') : undefined;
    const identities = [
      { tokenHash: hashToken(token), person },
      ...(recovery === undefined ? [] : [{ tokenHash: hashPass('recovery', code, recovery), person }]),
    ];
    await this.#log.append([{ session: code, expectedRevision: 0, entries, identities }]);
    await this.admit(new Session(code, entries, identities));
    this.journal.info({ session: code, scenario: scenario.id }, 'a session was opened');
    return recovery === undefined ? { code, token } : { code, token, recovery };
  }

  /** Takes in a game that was played elsewhere. */
  async bring(game: Brought): Promise<SessionImported> {
    const { code, entries, identities, openedAt, imported } = await store(this.#log, game, this.now());
    await this.admit(new Session(code, entries, identities, openedAt));
    this.journal.info({ session: code }, 'a session was imported');
    return imported;
  }

  async close(session: Session): Promise<void> {
    this.#forget(session.code);
    await this.#displays.get(session.code)?.disconnect();
    await this.#log.closeSession(session.code, this.now());
  }

  /** Another server has it: its people are told to come again, and find it there. */
  lose(code: string): void {
    this.#forget(code);
    this.#displays
      .get(code)
      ?.disconnect(CLOSE.restarting)
      .catch((error: unknown) => this.journal.error({ session: code, error }, 'a room could not be closed'));
  }

  /** Writes down that somebody reads private content that is not theirs; it may be shown when this resolves. */
  audit(session: Session, person: PersonId, act: string, about: string): Promise<void> {
    return this.#log.audit(session.code, { at: this.now(), person, act, about });
  }

  isWatched({ code }: Session): boolean {
    return (this.audienceOf(code)?.size ?? 0) > 0;
  }

  /** No timers and no new requests; resolves when what was asked is stored and answered. */
  async stop(): Promise<void> {
    this.#deadlines.stop();
    this.#bots.stop();
    this.newcomers.stop();
    await this.#turn.stop();
  }

  #dismiss(session: Session, person: PersonId, code: number): void {
    this.audienceOf(session.code)?.dismiss(person, code);
  }

  #forget(code: string): void {
    this.#deadlines.disarm(code);
    this.#bots.forget(code);
    this.newcomers.forget(code);
    this.#sessions.delete(code);
  }

  #publish(session: Session): void {
    this.#displays.get(session.code)?.publish();
    this.#deadlines.arm(session);
    this.#bots.wake(session);
  }
}
