import type { Server } from 'node:http';
import { matchMaker, type Room } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { Journal } from '../session/journal.ts';
import { guardFrames, HANDSHAKE_MILLISECONDS } from './frames.ts';
import type { OriginRule } from './origins.ts';
import { gatherFrames } from './outbox.ts';

const PING_MILLISECONDS = 5000;

export type TransportOptions = {
  readonly originRule: OriginRule;
  readonly journal: Journal;
  /** How long a socket may stay without finishing its handshake. */
  readonly handshake?: number | undefined;
};

class SessionTransport extends WebSocketTransport {
  /** Stands between each socket and Colyseus, which listens to the same event. */
  watch({ journal, handshake = HANDSHAKE_MILLISECONDS }: TransportOptions): void {
    this.wss.prependListener('connection', (ws, request) => {
      gatherFrames(ws, request.socket);
      guardFrames(ws, journal, handshake);
    });
  }

  connections(): number {
    return this.wss.clients.size;
  }

  closeAll(code: number): void {
    for (const ws of this.wss.clients) ws.close(code);
  }

  terminateAll(): void {
    for (const ws of this.wss.clients) ws.terminate();
  }
}

export type { SessionTransport };

/** Room and reservation that a WebSocket address names. */
function hasReservation(url: URL): boolean {
  const [, , code = ''] = url.pathname.split('/');
  const room = matchMaker.getLocalRoomById(code) as Room | undefined;
  return room?.hasReservedSeat(url.searchParams.get('sessionId') ?? '') ?? false;
}

export function openTransport(server: Server, options: TransportOptions): SessionTransport {
  const transport = new SessionTransport({
    server,
    maxPayload: LIMITS.frameBytes,
    pingInterval: PING_MILLISECONDS,
    pingMaxRetries: 2,
    beforeUpgrade: (request, { headers }) => {
      const origin = headers.get('origin');
      // A place is reserved for a valid token only: who has none gets no socket. A page must be ours besides.
      const allowed =
        (origin === null || options.originRule(origin, headers.get('host') ?? '')) &&
        hasReservation(new URL(request.url));
      return allowed ? undefined : new Response(null, { status: 403 });
    },
  });
  transport.watch(options);
  return transport;
}
