import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { OriginRule } from './origins.ts';

/** Constant style elements of React Aria and Observable Plot, by the hash of their text. */
const INJECTED_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
];
const MOST_MATCHMAKING_BYTES = 65_536;
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
    if (Number(length) > MOST_MATCHMAKING_BYTES) return 413;
  }
  return undefined;
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
