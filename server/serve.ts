/** Puts the server together and takes it apart again. */
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import type { Application } from 'express';
import { CLOSE, ROOM } from '../shared/wire.ts';
import { trustRule } from './addresses.ts';
import { type BotPace, LIVE_PACE } from './bot-driver.ts';
import { openDoor, standBefore } from './front.ts';
import { Hall } from './hall.ts';
import { keepClaims } from './heartbeat.ts';
import { LIMITS_PER_MINUTE, mountApi, mountClient, mountErrors, type RequestLimits } from './http.ts';
import { type Journal, quietly } from './journal.ts';
import type { EventLog } from './log/event-log.ts';
import { originRule } from './origins.ts';
import { closeStaleSessions, type Damaged, recover } from './recover.ts';
import { sessionRoom } from './room.ts';
import type { Library } from './scenarios.ts';
import { openTransport, type SessionTransport } from './transport.ts';

export type ServeOptions = {
  readonly host: string;
  readonly port: number;
  readonly publicOrigin?: string | undefined;
  /** Proxies that are believed on where a request comes from: addresses or networks. */
  readonly trustedProxies?: readonly string[];
  readonly log: EventLog;
  readonly journal: Journal;
  readonly library: () => Library;
  readonly pace?: BotPace;
  readonly limits?: RequestLimits;
  /** How long a socket may stay without finishing its handshake, in milliseconds. */
  readonly handshake?: number;
  readonly now?: () => number;
  /** Serves the client's sources instead of the built client. */
  readonly mountSources?: (app: Application) => Promise<void>;
};

export type Serving = {
  readonly port: number;
  readonly hall: Hall;
  readonly damaged: readonly Damaged[];
  readonly stop: () => Promise<void>;
};

/** How long clients have to answer that the connection is closed. */
const GOODBYE_MILLISECONDS = 500;

function listening(server: HttpServer, start: () => Promise<unknown>): Promise<unknown> {
  // Colyseus reports a port that is taken in no other way.
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    start().then(resolve, reject);
  });
}

async function sayGoodbye(transport: SessionTransport): Promise<void> {
  transport.closeAll(CLOSE.restarting);
  const until = Date.now() + GOODBYE_MILLISECONDS;
  while (transport.connections() > 0 && Date.now() < until)
    await new Promise((later) => setTimeout(later, 10));
  transport.terminateAll();
}

export async function serve(options: ServeOptions): Promise<Serving> {
  const { host, port, publicOrigin, log, journal, library, pace = LIVE_PACE, now = Date.now } = options;
  const hall = new Hall({ log, journal, now, pace });
  const trusts = trustRule(options.trustedProxies ?? []);
  const http = openDoor(trusts);
  const rule = originRule(publicOrigin);
  const transport = openTransport(http, { originRule: rule, journal, handshake: options.handshake });
  const started = now();
  let damaged: readonly Damaged[] = [];
  const health = () => ({
    ok: true,
    node: process.versions.node,
    uptime: Math.round((now() - started) / 1000),
    sessions: hall.sessions.length,
    connections: hall.connections(),
    damaged: damaged.length,
    store: log.settings(),
  });

  matchMaker.controller.exposedMethods = ['joinById'];
  // Nobody but our own pages asks: no page of another origin gets an answer that it may read.
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {}, getCorsHeaders: () => ({}) });
  const colyseus = defineServer({
    greet: false,
    gracefullyShutdown: false,
    logger: quietly(journal),
    transport,
    rooms: { [ROOM]: defineRoom(sessionRoom(hall)) },
    express: async (app) => {
      const limits = options.limits ?? LIMITS_PER_MINUTE;
      mountApi(app, { hall, library, health, limits, trusts });
      if (options.mountSources) await options.mountSources(app);
      else mountClient(app);
      mountErrors(app, hall);
    },
  });
  await matchMaker.onReady;
  damaged = await recover(hall, log);
  await listening(http, () => colyseus.listen(port, host));
  standBefore(http, { originRule: rule, development: options.mountSources !== undefined });
  const sweeper = closeStaleSessions(hall);
  const stopBeating = keepClaims(hall, log);

  return {
    port: (http.address() as AddressInfo).port,
    hall,
    damaged,
    stop: async () => {
      clearInterval(sweeper);
      stopBeating();
      http.close();
      await hall.stop();
      hall.farewell(CLOSE.restarting);
      await sayGoodbye(transport);
      await colyseus.gracefullyShutdown(false);
      http.closeAllConnections();
      await log
        .release(now())
        .catch((error: unknown) => journal.error({ error }, 'the store took no farewell'));
      await log.close();
    },
  };
}
