import { type Ear, type Line, NoLine, type OpenLine, type Target } from './line.ts';
import { openSocket } from './socket-line.ts';
import { openStream } from './stream-line.ts';

const CARRIERS = { socket: openSocket, stream: openStream } as const satisfies Record<string, OpenLine>;
type CarrierName = keyof typeof CARRIERS;

/** One failure may be a server that stopped in between. */
const FAILURES_BEFORE_OTHER = 2;
const KEY = 'entente.carrier';

function remembered(): CarrierName {
  try {
    return sessionStorage.getItem(KEY) === 'stream' ? 'stream' : 'socket';
  } catch {
    return 'socket';
  }
}

function remember(name: CarrierName): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // Storage is switched off: the next page finds out again.
  }
}

export type Carrier = { readonly open: (target: Target, ear: Ear) => Promise<Line> };

/** Opens lines, by the other way where this one is blocked; a tab that has found its way keeps to it. */
export function carrierOf(): Carrier {
  let name = remembered();
  let failures = 0;
  return {
    async open(target, ear) {
      try {
        const line = await CARRIERS[name](target, ear);
        failures = 0;
        remember(name);
        return line;
      } catch (error) {
        if (error instanceof NoLine && error.blocked) failures += 1;
        if (failures >= FAILURES_BEFORE_OTHER) {
          failures = 0;
          name = name === 'socket' ? 'stream' : 'socket';
        }
        throw error;
      }
    },
  };
}
