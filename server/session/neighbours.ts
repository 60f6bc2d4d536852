/**
 * Several servers on one database. Whoever is asked for a session that another server has passes the request on, and
 * the answer back: people may come to any of them. Who has it stands in the database beside its lease, nowhere else.
 */
import { request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EventLog } from '../log/event-log.ts';
import type { Hall } from './hall.ts';
import { parseJoinCode } from './join-codes.ts';

/** Set by the server that passes a request on: it is not passed on again. */
const PASSED_ON = 'x-entente-passed-on';
/** How long an answer of the database is believed. */
const BELIEVED_MILLISECONDS = 1000;
const MOST_KNOWN = 10_000;
/** Longer than anything that is waited for, but for streams, which are never silent for so long. */
const PATIENCE_MILLISECONDS = 30_000;

export type NeighboursOptions = {
  readonly hall: Hall;
  readonly log: EventLog;
  /** A server did not answer: its sessions may be nobody's. */
  readonly missed: () => void;
};
type Known = { readonly address: string | null; readonly until: number };

/** The code that a request is about. */
export function codeIn(url: string): string | undefined {
  const [path = ''] = url.split('?');
  const [, first = '', second = '', third = ''] = path.split('/');
  const isNamed =
    (first === 'api' && (second === 'sessions' || second === 'groups')) ||
    (first === 'matchmake' && second === 'joinById');
  if (!isNamed) return undefined;
  try {
    return parseJoinCode(decodeURIComponent(third));
  } catch {
    return undefined;
  }
}

/** The session that a socket of the room layer is for: /process/CODE. */
export function roomIn(url: string): string | undefined {
  const [path = ''] = url.split('?');
  const [, , code = '', ...rest] = path.split('/');
  return rest.length === 0 ? parseJoinCode(code) : undefined;
}

export class Neighbours {
  readonly #options: NeighboursOptions;
  readonly #known = new Map<string, Known>();

  constructor(options: NeighboursOptions) {
    this.#options = options;
  }

  /** Stands before all that answers requests and sockets here; to be called when that is in place. */
  standBefore(server: Server): void {
    const answering = server.listeners('request') as ((
      request: IncomingMessage,
      response: ServerResponse,
    ) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const here = () => {
        for (const listener of answering) listener.call(server, request, response);
      };
      const code = this.#foreign(request, codeIn);
      if (code === undefined) return here();
      void this.#addressOf(code).then((address) =>
        address === null ? here() : this.#passOn(request, response, address),
      );
    });
    const opening = server.listeners('upgrade') as ((
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
    ) => void)[];
    server.removeAllListeners('upgrade');
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const here = () => {
        for (const listener of opening) listener.call(server, request, socket, head);
      };
      const code = this.#foreign(request, roomIn);
      if (code === undefined) return here();
      void this.#addressOf(code).then((address) =>
        address === null ? here() : this.#joinUp(request, { socket, head }, address),
      );
    });
  }

  /** The code of a session that is not here, in a request that comes from outside. */
  #foreign(request: IncomingMessage, codeOf: (url: string) => string | undefined): string | undefined {
    if (request.headers[PASSED_ON] !== undefined) return undefined;
    const code = codeOf(request.url ?? '');
    const { hall } = this.#options;
    const isHere = code === undefined || hall.sessionOf(code) || hall.groups.tables(code).length > 0;
    return isHere ? undefined : code;
  }

  async #addressOf(code: string): Promise<string | null> {
    const { hall, log } = this.#options;
    const known = this.#known.get(code);
    if (known && known.until > hall.now()) return known.address;
    // A store that does not answer knows no neighbours.
    const address = await log.neighbourOf(code).catch(() => null);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(code, { address, until: hall.now() + BELIEVED_MILLISECONDS });
    return address;
  }

  #ask(request: IncomingMessage, address: string) {
    const { hostname, port } = new URL(address);
    const { method, url: path, headers, socket } = request;
    const from = [headers['x-forwarded-for'], socket.remoteAddress].flat().filter(Boolean).join(', ');
    return ask({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, 'x-forwarded-for': from, [PASSED_ON]: '1' },
      timeout: PATIENCE_MILLISECONDS,
    });
  }

  #passOn(request: IncomingMessage, response: ServerResponse, address: string): void {
    const asked = this.#ask(request, address);
    asked.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => {
      this.#missed();
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(503, { 'content-type': 'application/json' })
          .end(JSON.stringify({ error: 'unavailable', fact: '' }));
    });
    response.once('close', () => asked.destroy());
    request.pipe(asked);
  }

  /** Two sockets that are one from here on. */
  #joinUp(
    request: IncomingMessage,
    { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
    address: string,
  ): void {
    const asked = this.#ask(request, address);
    asked.once('upgrade', (answer, other, first) => {
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      if (first.length > 0) socket.write(first);
      if (head.length > 0) other.write(head);
      socket.pipe(other).pipe(socket);
      socket.once('close', () => other.destroy());
      other.once('close', () => socket.destroy());
      other.on('error', () => socket.destroy());
    });
    asked.once('response', (answer) => {
      socket.end(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\nconnection: close\r\n\r\n`);
      answer.resume();
    });
    asked.once('error', () => {
      this.#missed();
      socket.destroy();
    });
    socket.on('error', () => asked.destroy());
    asked.end();
  }

  #missed(): void {
    this.#known.clear();
    this.#options.missed();
  }
}
