/** Puts the server together and takes it apart again. */
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import type { Application } from 'express';
import { CLOSE, ROOM } from '../shared/wire.ts';
import { Comparisons } from './debrief/comparisons.ts';
import { Courses } from './debrief/courses.ts';
import { openDoor, standBefore } from './http/front.ts';
import { LIMITS_PER_MINUTE, mountApi, mountClient, mountErrors, type RequestLimits } from './http/http.ts';
import type { EventLog } from './log/event-log.ts';
import type { Library } from './scenarios/library.ts';
import { type BotPace, LIVE_PACE } from './session/bot-driver.ts';
import { Hall } from './session/hall.ts';
import { healthReport, StoreTrouble } from './session/health.ts';
import { keepClaims } from './session/heartbeat.ts';
import { type Journal, quietly } from './session/journal.ts';
import { Metrics, mountMetrics, openMetricsDoor, type TurnWatch } from './session/metrics.ts';
import { Neighbours } from './session/neighbours.ts';
import { closeStaleSessions, type Damaged, recover, takeOver } from './session/recover.ts';
import { forgetOldSessions } from './session/retention.ts';
import { trustRule } from './wire/addresses.ts';
import { originRule } from './wire/origins.ts';
import type { Rate } from './wire/rate.ts';
import { sessionRoom } from './wire/room.ts';
import { openTransport, type SessionTransport } from './wire/transport.ts';

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
  /** How long somebody who joined has to come, in milliseconds. */
  readonly arrival?: number;
  /** How fast one person may send. */
  readonly commands?: Rate;
  readonly now?: () => number;
  /** Days after which a session that is over is removed; 0: never. */
  readonly retentionDays?: number;
  /** Where figures stand on this machine beside the port for all. */
  readonly metricsPort?: number | undefined;
  /** Where other servers on the same database reach this one, such as http://10.0.0.5:2567. */
  readonly clusterAddress?: string | undefined;
  /** Serves the client's sources instead of the built client. */
  readonly mountSources?: (app: Application) => Promise<void>;
};

export type Serving = {
  readonly port: number;
  readonly hall: Hall;
  readonly damaged: readonly Damaged[];
  readonly metricsPort: number | undefined;
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
  const trouble = new StoreTrouble(now);
  const metrics = new Metrics();
  const watch: TurnWatch = {
    stored: (seconds, records) => {
      trouble.note(true);
      metrics.stored(seconds, records);
    },
    failed: () => {
      trouble.note(false);
      metrics.failed();
    },
    answered: (outcome) => metrics.answered(outcome),
  };
  const hall = new Hall({
    log,
    journal,
    now,
    pace,
    watch,
    arrival: options.arrival,
    commands: options.commands,
  });
  const courses = new Courses(log);
  const comparisons = new Comparisons(log, now);
  const trusts = trustRule(options.trustedProxies ?? []);
  const http = openDoor(trusts);
  const rule = originRule(publicOrigin);
  const transport = openTransport(http, { originRule: rule, journal, handshake: options.handshake });
  const started = now();
  const damaged: Damaged[] = [];
  const health = healthReport({ hall, log, trouble, damaged: () => damaged.length, started });
  metrics.observe(hall, () => damaged.length);

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
      mountApi(app, { hall, log, courses, comparisons, library, health, limits, trusts });
      if (publicOrigin === undefined) mountMetrics(app, metrics);
      if (options.mountSources) await options.mountSources(app);
      else mountClient(app);
      mountErrors(app, hall);
    },
  });
  await matchMaker.onReady;
  damaged.push(...(await recover(hall, log)));
  await listening(http, () => colyseus.listen(port, host));
  standBefore(http, { originRule: rule, development: options.mountSources !== undefined });
  const sweeper = closeStaleSessions(hall);
  const stopBeating = keepClaims(hall, log, trouble);
  const takeover = takeOver(hall, log, (found) => damaged.push(found));
  if (options.clusterAddress !== undefined) {
    await log.announce(options.clusterAddress);
    new Neighbours({ hall, log, missed: takeover.look }).standBefore(http);
  }
  const stopForgetting = forgetOldSessions(hall, log, options.retentionDays ?? 0);
  const door =
    options.metricsPort === undefined ? undefined : await openMetricsDoor(metrics, options.metricsPort);

  return {
    port: (http.address() as AddressInfo).port,
    hall,
    damaged,
    metricsPort: door?.port,
    stop: async () => {
      clearInterval(sweeper);
      stopBeating();
      takeover.stop();
      stopForgetting();
      door?.server.close();
      http.close();
      await hall.stop();
      hall.farewell(CLOSE.restarting);
      await sayGoodbye(transport);
      await colyseus.gracefullyShutdown(false);
      http.closeAllConnections();
      await log.release().catch((error: unknown) => journal.error({ error }, 'the store took no farewell'));
      await log.close();
    },
  };
}
