/**
 * A session for Colyseus: connections come and go, commands come in, views go out. It knows no rule; what a
 * command does is decided in the session's turn.
 */
import { createHash } from 'node:crypto';
import { type AuthContext, type Client, Room, ServerError } from '@colyseus/core';
import type { Schema } from '@colyseus/schema';
import { z } from 'zod';
import { ClientCommand } from '../shared/rules/commands.ts';
import { publicView } from '../shared/rules/project.ts';
import { refuse } from '../shared/rules/refusals.ts';
import { PublicView } from '../shared/rules/view.ts';
import type { PersonId } from '../shared/rules/vocabulary.ts';
import { diffView } from '../shared/view-patch.ts';
import {
  type Acknowledgement,
  CLOSE,
  type JoinOptions,
  type Outcome,
  PROTOCOL,
  type PrivateView,
  type ViewMessage,
} from '../shared/wire.ts';
import { ForbiddenView, viewCheck } from './checked-view.ts';
import { hashToken, isToken } from './identity.ts';
import type { Journal } from './journal.ts';
import { mirrorOf } from './mirror.ts';
import { privateViewOf } from './private-views.ts';
import { type Bucket, fullBucket, takeOne } from './rate.ts';
import type { Request, Session } from './session.ts';

/** What a room needs of the process around it. */
export type RoomHost = {
  readonly journal: Journal;
  readonly now: () => number;
  readonly sessionOf: (code: string) => Session | undefined;
  readonly submit: (session: Session, request: Request) => void;
  /** A room is there to show its session; and is no longer. */
  readonly shown: (session: Session, room: SessionDisplay) => void;
  readonly hidden: (session: Session) => void;
};

export type SessionDisplay = {
  readonly publish: () => void;
  readonly connected: () => number;
  readonly disconnect: () => Promise<unknown>;
};

type Identified = { readonly code: string; readonly person: PersonId };
type Connection = {
  readonly client: Client;
  readonly bucket: Bucket;
  revision: number;
  view: PrivateView | null;
};

const mirror = mirrorOf(PublicView);
const checkPublic = viewCheck(PublicView, 'the public view');
const Envelope = z.strictObject({
  id: z.string().min(1).max(64),
  phase: z.string().max(64),
  body: ClientCommand,
});
/** Never: patches leave when a turn is done. The longest interval costs least. */
const NEVER = 2 ** 31 - 1;

function idIn(message: unknown): string {
  const id = (message as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id.slice(0, 64) : '';
}

function hashBody(body: ClientCommand): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}

function identify(
  host: RoomHost,
  options: Partial<JoinOptions> | undefined,
  { req }: AuthContext,
): Identified {
  // Before a seat is held: an old tab must load anew, and nobody gets in without a token of this session.
  if (options?.protocol !== PROTOCOL) throw new ServerError(426, 'reload');
  const [, , , code = ''] = new URL((req as { url: string }).url).pathname.split('/');
  const person = isToken(options.token)
    ? host.sessionOf(code)?.personOf(hashToken(options.token))
    : undefined;
  if (person === undefined) throw new ServerError(401, 'tokenUnknown');
  return { code, person };
}

/** The room class of one host: Colyseus makes its instances itself and hands them nothing but options. */
export function sessionRoom(host: RoomHost): new () => Room {
  return class SessionRoom extends Room<{ state: Schema }> {
    override maxClients = 250;
    override autoDispose = false;
    override patchRate = NEVER;
    /** The last line only: more than ten a second are refused, in words, one by one. */
    override maxMessagesPerSecond = 200;
    override messages = {
      command: (client: Client, message: unknown) => this.#take(client, message),
    };

    #session: Session | undefined;
    /** The public view that the mirror holds. */
    #mirrored: PublicView | undefined;
    readonly #connections = new Map<PersonId, Connection>();

    static override async onAuth(
      _token: string,
      options: JoinOptions,
      context: AuthContext,
    ): Promise<Identified> {
      return identify(host, options, context);
    }

    override onCreate({ code }: { code: string }): void {
      const session = host.sessionOf(code);
      if (!session) throw new ServerError(404, 'codeUnknown');
      this.roomId = code;
      this.#session = session;
      this.#mirrored = checkPublic(publicView(session.state));
      this.state = mirror.create(this.#mirrored);
      host.shown(session, {
        publish: () => this.#publish(session),
        connected: () => this.#connections.size,
        disconnect: () => this.disconnect(),
      });
    }

    /** Every join is a resume: a new device takes over at once, and the one before is told. */
    override onJoin(client: Client, _options: unknown, auth: Identified): void {
      const session = this.#session;
      const view = session && auth.code === session.code ? privateViewOf(session.state, auth.person) : null;
      if (!session || !view) return client.leave(CLOSE.removed);
      const before = this.#connections.get(auth.person);
      const bucket = before?.bucket ?? fullBucket(host.now());
      const connection: Connection = { client, bucket, revision: 0, view: null };
      this.#connections.set(auth.person, connection);
      client.userData = auth.person;
      if (before) this.kickClient(before.client.sessionId, CLOSE.moved);
      this.#send(connection, view);
      this.#present(session, auth.person, true);
    }

    override onLeave(client: Client): void {
      const person = client.userData as PersonId | undefined;
      if (person === undefined || this.#connections.get(person)?.client !== client) return;
      this.#connections.delete(person);
      if (this.#session) this.#present(this.#session, person, false);
    }

    override onDispose(): void {
      if (this.#session) host.hidden(this.#session);
    }

    override onUncaughtException(error: Error, where: string): void {
      host.journal.error({ session: this.#session?.code, where, error }, 'the room failed');
    }

    #present(session: Session, person: PersonId, connected: boolean): void {
      const command = { type: 'setPresence' as const, person, connected };
      host.submit(session, { kind: 'server', command, identities: [], settle: () => {} });
    }

    /** Answers every command that comes in, whatever it holds. Only an empty answer acknowledges nothing. */
    #take(client: Client, message: unknown): Acknowledgement | Promise<Acknowledgement | undefined> {
      // Colyseus counts messages by this clock, which only patches would move otherwise.
      this.clock.tick();
      const person = client.userData as PersonId;
      const connection = this.#connections.get(person);
      const answer = (id: string, outcome: Outcome): Acknowledgement => ({
        id,
        revision: connection?.revision ?? 0,
        outcome,
      });
      if (connection?.client !== client || !this.#session)
        return answer(idIn(message), { ok: false, ...refuse('personUnknown') });
      const taken = takeOne(connection.bucket, host.now());
      if (taken !== 'taken') return answer(idIn(message), { ok: false, ...refuse('tooFast', taken) });
      const parsed = Envelope.safeParse(message);
      if (!parsed.success) {
        const where = parsed.error.issues[0]?.path.join('.') ?? '';
        return answer(idIn(message), { ok: false, ...refuse('malformed', where) });
      }
      const { id, phase, body } = parsed.data;
      const asked = { kind: 'client', person, id, bodyHash: hashBody(body), phase, command: body } as const;
      const session = this.#session;
      return new Promise((resolve) => {
        const settle = (outcome: Outcome | null) => resolve(outcome ? answer(id, outcome) : undefined);
        host.submit(session, { ...asked, settle });
      });
    }

    #publish(session: Session): void {
      this.#guarded(() => {
        const view = checkPublic(publicView(session.state));
        if (this.#mirrored) mirror.update(this.state, this.#mirrored, view);
        this.#mirrored = view;
      });
      this.broadcastPatch();
      for (const [person, connection] of [...this.#connections])
        this.#guarded(() => {
          const view = privateViewOf(session.state, person);
          if (view) this.#send(connection, view);
          else this.#remove(person, connection);
        });
    }

    #send(connection: Connection, view: PrivateView): void {
      const patch = diffView(connection.view, view);
      connection.view = view;
      if (!patch) return;
      connection.revision += 1;
      const message: ViewMessage = { revision: connection.revision, now: host.now(), patch };
      connection.client.send('view', message);
    }

    #remove(person: PersonId, { client }: Connection): void {
      this.#connections.delete(person);
      this.kickClient(client.sessionId, CLOSE.removed);
    }

    /** A view that must not leave does not, and the others still do. */
    #guarded(show: () => void): void {
      try {
        show();
      } catch (error) {
        const fields = error instanceof ForbiddenView ? error.fields : undefined;
        host.journal.error({ session: this.#session?.code, error, fields }, 'a view was held back');
      }
    }
  };
}
