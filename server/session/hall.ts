import { matchMaker } from '@colyseus/core';
import type { SystemCommand } from '../../shared/rules/commands.ts';
import { isRefusal, type Refusal } from '../../shared/rules/refusals.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import {
  CLOSE,
  type GroupCreated,
  type Outcome,
  ROOM,
  type SessionCreated,
  type SessionImported,
} from '../../shared/wire.ts';
import type { EventLog } from '../log/event-log.ts';
import { type Brought, store } from '../record/import.ts';
import { COMMANDS, type Rate } from '../wire/rate.ts';
import type { RoomHost, SessionDisplay } from '../wire/room.ts';
import type { Audience } from './audience.ts';
import { BotDriver, type BotPace } from './bot-driver.ts';
import { Deadlines } from './deadlines.ts';
import { Groups } from './groups.ts';
import { newPass } from './identity.ts';
import { unusedCode } from './join-codes.ts';
import type { Journal } from './journal.ts';
import type { TurnWatch } from './metrics.ts';
import { ARRIVAL_MILLISECONDS, Newcomers } from './newcomers.ts';
import { type NewSession, type Opened, openingOf } from './opening.ts';
import { Passes } from './passes.ts';
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
  /** How fast one person may send. */
  readonly commands?: Rate | undefined;
};

/** All open sessions, each with its room, its deadlines and its bots. */
export class Hall implements RoomHost {
  readonly journal: Journal;
  readonly now: () => number;
  readonly commands: Rate;
  readonly #log: EventLog;
  readonly #turn: Turn;
  readonly #deadlines: Deadlines;
  readonly #bots: BotDriver;
  readonly #sessions = new Map<string, Session>();
  readonly #displays = new Map<string, SessionDisplay>();
  readonly newcomers: Newcomers;
  readonly passes: Passes;
  readonly groups: Groups;

  constructor({ log, journal, now, pace, watch, ...rates }: HallOptions) {
    const { arrival = ARRIVAL_MILLISECONDS, commands = COMMANDS } = rates;
    this.commands = commands;
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
    this.groups = new Groups({
      sessions: () => this.sessions,
      join: (session, called, role) => this.newcomers.join(session, called, role),
      enter: (session, pass) => this.passes.enter(session, pass),
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
  async create(asked: NewSession): Promise<SessionCreated | Refusal> {
    const code = await unusedCode(this.#log, (taken) => this.groups.tables(taken).length > 0);
    const recovery = asked.solo === undefined ? newPass('recovery') : undefined;
    const opened = openingOf(asked, { code, at: this.now(), recovery });
    if (isRefusal(opened)) return opened;
    await this.#open([opened]);
    const created = { code, token: opened.token };
    return recovery === undefined ? created : { ...created, recovery };
  }

  /** Opens all tables of a class, or none, under one code and one recovery code. */
  async createGroup(asked: NewSession, tables: number): Promise<GroupCreated | Refusal> {
    const codes: string[] = [];
    while (codes.length <= tables)
      codes.push(
        await unusedCode(this.#log, (one) => codes.includes(one) || this.groups.tables(one).length > 0),
      );
    const [group = '', ...rest] = codes;
    const recovery = newPass('recovery');
    const opened: (Opened & { readonly code: string })[] = [];
    for (const code of rest) {
      const one = openingOf(asked, { code, at: this.now(), recovery, table: { group, codes: rest } });
      if (isRefusal(one)) return one;
      opened.push({ ...one, code });
    }
    await this.#open(opened);
    this.journal.info({ group, tables }, 'a class of several tables was opened');
    return { code: group, tables: opened.map(({ code, token }) => ({ code, token })), recovery };
  }

  async #open(opened: readonly Opened[]): Promise<void> {
    const additions = opened.map(({ addition }) => addition);
    await this.#log.append(additions);
    for (const { session, entries, identities } of additions) {
      await this.admit(new Session(session, entries, identities));
      this.journal.info({ session }, 'a session was opened');
    }
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
