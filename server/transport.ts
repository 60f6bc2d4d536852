import type { IncomingMessage, Server } from 'node:http';
import { matchMaker, type Room } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type WebSocket from 'ws';
import { LIMITS } from '../shared/rules/limits.ts';
import type { OriginRule } from './origins.ts';

const PING_MILLISECONDS = 5000;

/**
 * Sends what a turn has for one client in one write: the socket is corked at its first frame and uncorked
 * after the turn. Each frame is copied, because Colyseus overwrites its encode buffer before a corked frame
 * (or one that a slow reader has not taken yet) is read.
 */
function gatherWrites(ws: WebSocket, { socket }: IncomingMessage): void {
  const send = ws.send.bind(ws) as (...values: unknown[]) => void;
  let corked = false;
  ws.send = (data: Uint8Array, ...rest: unknown[]) => {
    if (!corked) {
      corked = true;
      socket.cork();
      setImmediate(() => {
        corked = false;
        socket.uncork();
      });
    }
    send(Buffer.from(data), ...rest);
  };
}

class SessionTransport extends WebSocketTransport {
  protected override onConnection(
    ...connection: Parameters<WebSocketTransport['onConnection']>
  ): Promise<void> {
    const [ws, request] = connection;
    gatherWrites(ws, request);
    return super.onConnection(...connection);
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

export function openTransport(server: Server, originRule: OriginRule): SessionTransport {
  return new SessionTransport({
    server,
    maxPayload: LIMITS.frameBytes,
    pingInterval: PING_MILLISECONDS,
    pingMaxRetries: 2,
    beforeUpgrade: (request, { headers }) => {
      const origin = headers.get('origin');
      // A seat is reserved for a valid token only: without an origin it stands in for one.
      const allowed =
        origin === null
          ? hasReservation(new URL(request.url))
          : originRule(origin, headers.get('host') ?? '');
      return allowed ? undefined : new Response(null, { status: 403 });
    },
  });
}
