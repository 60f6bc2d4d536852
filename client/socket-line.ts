import { type JoinOptions, PROTOCOL } from '../shared/wire.ts';
import {
  type Ear,
  type Line,
  NoLine,
  OPENING_TIMEOUT,
  type OpenLine,
  REQUEST_TIMEOUT,
  within,
} from './line.ts';
import type { Place, SessionRoom } from './sdk.ts';

/**
 * The first half of a join. Not left to the SDK: only so do we know whether it was the server that refused, or
 * the socket that did not come through.
 */
async function askForPlace(code: string, options: JoinOptions): Promise<Place> {
  let response: Response;
  try {
    response = await fetch(`/matchmake/joinById/${encodeURIComponent(code)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(options),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT),
    });
  } catch {
    throw new NoLine(0);
  }
  if (!response.ok) throw new NoLine(response.status);
  return (await response.json()) as Place;
}

function lineOf(room: SessionRoom): Line {
  return {
    request: (envelope) => room.request('command', envelope, { timeout: REQUEST_TIMEOUT }),
    why: (question) => room.request('why', question, { timeout: REQUEST_TIMEOUT }),
    ping: (pong) => room.ping(pong),
    close() {
      room.removeAllListeners();
      room.connection.close();
    },
  };
}

function listen(room: SessionRoom, ear: Ear): void {
  room.reconnection.enabled = false;
  room.onMessage('view', (message) => ear.own(message));
  room.onStateChange((state) => ear.shared(state.toJSON()));
  room.onLeave((closeCode) => ear.left(closeCode));
  room.onError(() => undefined);
}

/** A socket of the room layer: every join is a resume by our own token, and the SDK's own way back is off. */
export const openSocket: OpenLine = async ({ code, token }, ear) => {
  const [{ join }, place] = await Promise.all([
    import('./sdk.ts'),
    askForPlace(code, { token, protocol: PROTOCOL }),
  ]);
  const joining = join(place).then(
    (room) => {
      // Registered before any other turn of the loop: a message without a handler is dropped.
      listen(room, ear);
      return room;
    },
    () => Promise.reject(new NoLine(0, true)),
  );
  const room = await within(
    joining,
    OPENING_TIMEOUT,
    () => new NoLine(0, true),
    (late) => lineOf(late).close(),
  );
  return lineOf(room);
};
