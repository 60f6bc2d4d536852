/** Figures for whoever runs the server: counts and durations, never who, where or what. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Application } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../../shared/wire.ts';
import { LOOPBACK, trustRule } from '../wire/addresses.ts';
import type { Hall } from './hall.ts';

const isHere = trustRule(LOOPBACK);
const HERE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** What a turn tells of itself. */
export type TurnWatch = {
  readonly stored: (seconds: number, records: number) => void;
  readonly failed: () => void;
  readonly answered: (outcome: Outcome | null) => void;
};

export class Metrics implements TurnWatch {
  readonly #registry = new Registry();
  readonly #stores = new Histogram({
    name: 'entente_store_seconds',
    help: 'How long it took to store what a turn brought about',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [this.#registry],
  });
  readonly #records = new Counter({
    name: 'entente_records_total',
    help: 'Records stored',
    registers: [this.#registry],
  });
  readonly #failures = new Counter({
    name: 'entente_store_failures_total',
    help: 'Sessions in a turn that could not be stored',
    registers: [this.#registry],
  });
  readonly #answers = new Counter({
    name: 'entente_answers_total',
    help: 'Answers to requests: ok, refused, or none because nothing could be stored',
    labelNames: ['outcome'] as const,
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Looks at the hall whenever somebody asks. */
  observe(hall: Hall, damaged: () => number): void {
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        name,
        help,
        registers: [this.#registry],
        collect() {
          this.set(value());
        },
      });
    gauge('entente_sessions', 'Sessions that are open here', () => hall.sessions.length);
    gauge('entente_connections', 'People who are connected', () => hall.connections());
    gauge('entente_sessions_damaged', 'Sessions that stay closed because their record is damaged', damaged);
  }

  stored(seconds: number, records: number): void {
    this.#stores.observe(seconds);
    this.#records.inc(records);
  }

  failed(): void {
    this.#failures.inc();
  }

  answered(outcome: Outcome | null): void {
    this.#answers.inc({ outcome: outcome === null ? 'none' : outcome.ok ? 'ok' : 'refused' });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

/**
 * On the port for all they are for this machine alone; behind a proxy everybody seems to come from it, and the
 * door below is the only way. A page in a browser here that goes by another name gets nothing either.
 */
export function mountMetrics(app: Application, metrics: Metrics): void {
  app.get('/metrics', async (request, response) => {
    if (!isHere(request.socket.remoteAddress ?? '') || !HERE.has(request.hostname))
      return void response.status(404).json({});
    response.type(metrics.contentType).send(await metrics.text());
  });
}

/** A door of its own on this machine, for a server that stands behind a proxy. */
export async function openMetricsDoor(
  metrics: Metrics,
  port: number,
): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}
