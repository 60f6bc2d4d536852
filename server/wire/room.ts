/** A session for Colyseus: an adapter between its sockets and the session's audience, without a rule in it. */
import { type AuthContext, type Client, ClientState, Room, ServerError } from '@colyseus/core';
import type { Schema } from '@colyseus/schema';
import { PublicView } from '../../shared/rules/view.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import {
  type Acknowledgement,
  CLOSE,
  type JoinOptions,
  PROTOCOL,
  type WhyAnswer,
} from '../../shared/wire.ts';
import { Audience, type AudienceHost, type Line } from '../session/audience.ts';
import { hashToken, isToken } from '../session/identity.ts';
import { publicViewAfter, publicViewOf } from '../session/private-views.ts';
import type { Session } from '../session/session.ts';
import { mirrorOf } from './mirror.ts';
import { PLACE_SECONDS, Places } from './places.ts';
import { SharedScratchSerializer } from './serializer.ts';

/** What a room needs of the process around it. */
export type RoomHost = AudienceHost & {
  readonly sessionOf: (code: string) => Session | undefined;
  /** A room is there to show its session; and is no longer. */
  readonly shown: (session: Session, room: SessionDisplay) => void;
  readonly hidden: (session: Session) => void;
};

export type SessionDisplay = {
  readonly audience: Audience;
  readonly publish: () => void;
  readonly disconnect: (code?: number) => Promise<unknown>;
};

type Identified = { readonly code: string; readonly person: PersonId };
type Entered = { readonly person: PersonId; readonly line: Line };

const mirror = mirrorOf(PublicView);
/** Never: patches leave when a turn is done. The longest interval costs least. */
const NEVER = 2 ** 31 - 1;
/** Changes that may wait for a client which has not yet said that it understood the welcome. */
const MOST_WAITING = 64;

function identify(
  host: RoomHost,
  places: Places,
  options: Partial<JoinOptions> | undefined,
  { req }: AuthContext,
): Identified {
  // Before a place is held: an old tab must load anew, and nobody gets in without a token of this session.
  if (options?.protocol !== PROTOCOL) throw new ServerError(426, 'reload');
  const [, , , code = ''] = new URL((req as { url: string }).url).pathname.split('/');
  const person = isToken(options.token)
    ? host.sessionOf(code)?.personOf(hashToken(options.token))
    : undefined;
  if (person === undefined) throw new ServerError(401, 'tokenUnknown');
  if (!places.give(`${code} ${person}`, host.now())) throw new ServerError(429, 'tooMany');
  return { code, person };
}

/** The room class of one host: Colyseus makes its instances itself and hands them nothing but options. */
export function sessionRoom(host: RoomHost): new () => Room {
  const places = new Places();
  return class SessionRoom extends Room<{ state: Schema }> {
    override maxClients = 1000;
    override seatReservationTimeout = PLACE_SECONDS;
    override autoDispose = false;
    override patchRate = NEVER;
    /** The last line only: what is above the rate is refused, in words, one by one. */
    override maxMessagesPerSecond = host.commands.perSecond * 10;
    override messages = {
      command: (client: Client, message: unknown) => this.#take(client, message),
      why: (client: Client, message: unknown) => this.#explain(client, message),
    };

    #session: Session | undefined;
    #audience: Audience | undefined;
    /** The public view that the mirror holds. */
    #mirrored: PublicView | undefined;
    readonly #entered = new WeakMap<Client, Entered>();

    static override async onAuth(
      _token: string,
      options: JoinOptions,
      context: AuthContext,
    ): Promise<Identified> {
      return identify(host, places, options, context);
    }

    override onCreate({ code }: { code: string }): void {
      const session = host.sessionOf(code);
      if (!session) throw new ServerError(404, 'codeUnknown');
      this.roomId = code;
      this.#session = session;
      const audience = new Audience(host, session);
      this.#audience = audience;
      this.#mirrored = publicViewOf(session.state);
      this.state = mirror.create(this.#mirrored);
      host.shown(session, {
        audience,
        publish: () => this.#publish(session, audience),
        disconnect: (code) => this.disconnect(code),
      });
    }

    override setSerializer(): void {
      super.setSerializer(new SharedScratchSerializer());
    }

    override onJoin(client: Client, _options: unknown, { code, person }: Identified): void {
      const line = this.#lineTo(client);
      places.take(`${code} ${person}`, host.now());
      this.#entered.set(client, { person, line });
      const known = code === this.#session?.code && this.#audience?.enter(person, line);
      if (!known) client.leave(CLOSE.removed);
    }

    override onLeave(client: Client): void {
      const entered = this.#entered.get(client);
      if (entered) this.#audience?.leave(entered.person, entered.line);
    }

    override onDispose(): void {
      if (this.#session) host.hidden(this.#session);
    }

    override onUncaughtException(error: Error, where: string): void {
      host.journal.error({ session: this.#session?.code, where, error }, 'the room failed');
    }

    #lineTo(client: Client): Line {
      let waiting = 0;
      const close = (code: number) => this.kickClient(client.sessionId, code);
      return {
        close,
        tell: (message) => {
          if (client.state !== ClientState.JOINED) waiting += 1;
          if (waiting > MOST_WAITING) close(CLOSE.resync);
          else client.send('view', message);
        },
      };
    }

    #take(
      client: Client,
      message: unknown,
    ): Acknowledgement | undefined | Promise<Acknowledgement | undefined> {
      // Colyseus counts messages by this clock, which only patches would move otherwise.
      this.clock.tick();
      const entered = this.#entered.get(client);
      return entered && this.#audience?.take(entered.person, entered.line, message);
    }

    #explain(client: Client, message: unknown): WhyAnswer {
      this.clock.tick();
      const entered = this.#entered.get(client);
      return entered && this.#audience
        ? this.#audience.explain(entered.person, entered.line, message)
        : { reasons: [] };
    }

    #publish(session: Session, audience: Audience): void {
      let shared: PublicView | undefined;
      audience.guarded(() => {
        if (!this.#mirrored) return;
        const { view, changes } = publicViewAfter(session.state, this.#mirrored);
        mirror.update(this.state, this.#mirrored, view, changes);
        this.#mirrored = view;
        shared = view;
      });
      this.broadcastPatch();
      audience.publish(shared);
    }
  };
}
