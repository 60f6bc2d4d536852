/**
 * T13: frames of every kind of nonsense from people who may watch and say no word. Nothing of the session may
 * change, nothing may crash, and no answer tells what went wrong inside.
 */
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Protocol } from '@colyseus/core';
import { openJournal } from '../../../server/session/journal.ts';
import { ClientCommand } from '../../../shared/rules/commands.ts';
import type { State } from '../../../shared/rules/state.ts';
import { anyCommand, COMMAND_TYPES, thingsIn } from '../../support/any-command.ts';
import { TestClient } from '../../support/client.ts';
import { type Dice, pickOf } from '../../support/expand.ts';
import { diceFrom } from '../../support/random-play.ts';
import { createSession, joinSession, startServer } from '../../support/server.ts';
import type { Batch } from '../proof/part.ts';
import { anything, garbage, mangled, mangledBytes } from './frames.ts';

const WATCHERS = 24;
/** Below what closes a socket, so that most frames are read. */
const PER_SECOND = 80;
const STACK = /\n\s+at .+:\d+:\d+|node_modules|Error:/;
/** How often a frame is none at all, which ends its socket. */
const GARBAGE = 0.01;

/** What of a session strangers could change: all but who is there. */
function lasting({ public: { people: _people, seats: _seats, ...shared }, own, hidden }: State) {
  return { shared, own, worlds: hidden.worlds, commitments: hidden.commitments };
}

type Watcher = {
  readonly token: string;
  client: TestClient | undefined;
  /** A frame of a command as it should be. */
  sample: Uint8Array;
  /** What was sent in this second. */
  sent: number;
};

type Transport = { send: (data: Uint8Array) => void };

function transportOf({ room }: TestClient): Transport {
  return room.connection.transport as unknown as Transport;
}

async function enter(url: string, code: string, watcher: Watcher): Promise<TestClient> {
  if (watcher.client) return watcher.client;
  const client = await TestClient.join(url, code, watcher.token);
  watcher.client = client;
  void client.closed.then(() => {
    if (watcher.client === client) watcher.client = undefined;
  });
  const transport = transportOf(client);
  const send = transport.send.bind(transport);
  transport.send = (data) => {
    watcher.sample = Uint8Array.from(data);
    send(data);
  };
  await client.send({ type: 'ready', ready: true });
  transport.send = send;
  return client;
}

/** Sends something; whether it was an envelope that could be right. */
function sendNonsense(client: TestClient, { sample }: Watcher, state: State, dice: Dice): void {
  const chance = dice();
  const transport = transportOf(client);
  if (chance < GARBAGE) return transport.send(garbage(dice));
  if (chance < 0.3) {
    // The head stays, so that it is read as a request.
    const head = Math.min(sample.length, 3);
    const bytes = mangledBytes(sample.subarray(head), dice);
    return transport.send(Uint8Array.from([...sample.subarray(0, head), ...bytes]));
  }
  if (chance < 0.35) return transport.send(Uint8Array.from([Protocol.ROOM_REQUEST, ...garbage(dice)]));
  const body = anyCommand(pickOf(dice, COMMAND_TYPES), thingsIn(state), dice);
  const envelope = { id: `f-${dice()}`, phase: state.public.phaseId, body };
  const message = chance < 0.5 ? envelope : chance < 0.6 ? anything(dice) : mangled(envelope, dice);
  // To take another name, or a seat, is anybody's right.
  const parsed = ClientCommand.safeParse((message as { body?: unknown } | null | undefined)?.body);
  if (parsed.success && ['rename', 'takeSeat'].includes(parsed.data.type)) return;
  client.room.request(dice() < 0.95 ? 'command' : 'why', message as never).catch(() => undefined);
}

/** So many frames at one session; what happened that may not. */
export async function fuzz(from: number, count: number): Promise<Batch> {
  const dice = diceFrom(from + 1);
  const lines: string[] = [];
  const to = new Writable({
    write: (line: Buffer, _, done) => {
      lines.push(line.toString());
      done();
    },
  });
  // The schema library writes to the console what it cannot read.
  const said = console.error;
  console.error = () => undefined;
  let moment = Date.now();
  // Time runs so fast that nobody is refused for haste: what is sent is read.
  const server = await startServer({
    journal: openJournal('error', to),
    pace: { least: 3_600_000, most: 3_600_000 },
    now: () => {
      moment += 1000;
      return moment;
    },
  });
  const wrong: string[] = [];
  const { code, token } = await createSession(server.url);
  const facilitator = await TestClient.join(server.url, code, token);
  const player = await joinSession(server.url, code, 'Player');
  const seated = await TestClient.join(server.url, code, player.token);
  await seated.act({ type: 'takeSeat', seat: 'tarrow' });
  await facilitator.act({ type: 'start' });
  await facilitator.act({ type: 'advance' });
  await seated.act({ type: 'say', to: 'floor', said: { type: 'text', text: 'Let us begin.' } });
  const session = server.hall.sessionOf(code);
  if (!session) throw new Error('the session is gone');
  const before = lasting(session.state);
  const watchers: Watcher[] = await Promise.all(
    Array.from({ length: WATCHERS }, async (_, at) => {
      const { token: theirs } = await joinSession(server.url, code, `Watcher ${at}`, 'observer');
      return { token: theirs, client: undefined, sample: new Uint8Array(), sent: 0 };
    }),
  );
  let sent = 0;
  const received: Buffer[] = [];
  const look = (client: TestClient) => {
    received.push(...client.frames);
    client.frames.length = 0;
    client.messages.length = 0;
  };
  while (sent < count) {
    const began = Date.now();
    for (const watcher of watchers) {
      const client = await enter(server.url, code, watcher).catch(() => undefined);
      if (!client) continue;
      for (let each = 0; each < PER_SECOND && sent < count && watcher.client === client; each++) {
        sendNonsense(client, watcher, session.state, dice);
        sent += 1;
      }
      look(client);
    }
    await wait(Math.max(0, 1050 - (Date.now() - began)));
    for (const bytes of received)
      if (STACK.test(bytes.toString('latin1')))
        wrong.push(`a frame tells of the inside: ${bytes.toString('latin1').slice(0, 200)}`);
    received.length = 0;
  }
  await wait(200);
  if (!isDeepStrictEqual(lasting(session.state), before)) wrong.push('the session has changed');
  // All that the server may note of it is that a frame could not be read.
  for (const line of lines)
    if (!line.includes('a frame could not be read')) wrong.push(`the log says ${line.slice(0, 300)}`);
  await seated
    .act({ type: 'say', to: 'floor', said: { type: 'text', text: 'Still here.' } })
    .catch((error: unknown) => wrong.push(`nobody is served any more: ${String(error)}`));
  await server.stop();
  console.error = said;
  return {
    trials: sent,
    wrong: wrong.slice(0, 20).map((what) => `from ${from}: ${what}`),
    counted: { 'unreadable frames': lines.length },
  };
}
