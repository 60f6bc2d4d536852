import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import helmet from 'helmet';
import type { TrustRule } from '../wire/addresses.ts';
import type { OriginRule } from '../wire/origins.ts';

/** Constant style elements of React Aria and Observable Plot, by the hash of their text. */
const INJECTED_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
];
const MOST_MATCHMAKING_BYTES = 65_536;
/** Open connections: of one address, which a whole school may share, and of all together. */
const MOST_CONNECTIONS = { each: 1500, all: 6000 };
/** How long a request may take to arrive: its head, and all of it. */
const SLOWEST = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };
const SAFE_METHODS = new Set(['GET', 'HEAD']);
const METHODS = new Set(['GET', 'HEAD', 'POST']);

export type FrontOptions = {
  readonly originRule: OriginRule;
  /** Vite's own pages need inline scripts and a socket of their own. */
  readonly development: boolean;
};

function securityHeaders(development: boolean) {
  return helmet({
    contentSecurityPolicy: development
      ? false
      : {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'", ...INJECTED_STYLES],
            connectSrc: ["'self'"],
            imgSrc: ["'self'", 'data:'],
            frameAncestors: ["'none'"],
            baseUri: ["'none'"],
            objectSrc: ["'none'"],
            formAction: ["'self'"],
          },
        },
    xFrameOptions: { action: 'deny' },
    // A class plays over plain http, where browsers ignore or warn of these.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** Why a request goes no further, as a status; undefined when it may. */
function obstacle(request: IncomingMessage, originRule: OriginRule): number | undefined {
  const { host = '', origin } = request.headers;
  const method = request.method ?? 'GET';
  const url = request.url ?? '/';
  if (!url.startsWith('/') || !URL.canParse(`http://${host}${url}`)) return 400;
  if (!METHODS.has(method)) return 405;
  if (origin !== undefined && !SAFE_METHODS.has(method) && !originRule(origin, host)) return 403;
  if (url.startsWith('/matchmake')) {
    const length = request.headers['content-length'];
    if (length === undefined) return 411;
    // What a page of another origin can send without asking first is never of this type.
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return 415;
    if (Number(length) > MOST_MATCHMAKING_BYTES) return 413;
  }
  return undefined;
}

/** A server that keeps no request which does not arrive, and not every connection of one address. */
export function openDoor(trusts: TrustRule, slowest = SLOWEST): Server {
  const server = createServer(slowest);
  server.maxConnections = MOST_CONNECTIONS.all;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (trusts(remoteAddress)) return;
    const others = open.get(remoteAddress) ?? 0;
    if (others >= MOST_CONNECTIONS.each) return void socket.destroy();
    open.set(remoteAddress, others + 1);
    socket.once('close', () => {
      const left = (open.get(remoteAddress) ?? 1) - 1;
      if (left > 0) open.set(remoteAddress, left);
      else open.delete(remoteAddress);
    });
  });
  return server;
}

/**
 * Stands before everything that answers on this server, Colyseus' own routes included: security headers on
 * every answer, no request from pages of other origins, none that the layers behind would stumble over.
 * To be called when those layers are in place.
 */
export function standBefore(server: Server, { originRule, development }: FrontOptions): void {
  const secure = securityHeaders(development);
  const behind = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Colyseus builds addresses with it, whoever sent it.
    delete request.headers['x-forwarded-proto'];
    secure(request, response, () => {
      const status = obstacle(request, originRule);
      if (status === undefined) for (const listener of behind) listener.call(server, request, response);
      else response.writeHead(status, { connection: 'close' }).end();
    });
  });
}
