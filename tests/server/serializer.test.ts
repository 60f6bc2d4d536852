import { Protocol } from '@colyseus/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { TestClient } from '../support/client.ts';
import { askForPlace } from '../support/raw-socket.ts';
import { createSession, joinSession, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** What the frames are that come to somebody who joins, until the state is there. */
async function firstFrames(code: string, token: string): Promise<readonly number[]> {
  const { place } = await askForPlace(server, code, token);
  const { processId, roomId, sessionId } = place;
  const ws = new WebSocket(
    `${server.url.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`,
  );
  const came: number[] = [];
  await new Promise<void>((there, failed) => {
    ws.on('error', failed);
    ws.on('message', (data: Buffer) => {
      came.push(data[0] ?? 0);
      if (data[0] === Protocol.JOIN_ROOM) ws.send(Buffer.of(Protocol.JOIN_ROOM));
      else there();
    });
  });
  ws.close();
  return came;
}

test('who joins gets a whole state, also after changes of this session and of others went out', async () => {
  const sessions = [await createSession(server.url), await createSession(server.url)];
  for (const { code, token } of sessions) {
    const host = await TestClient.join(server.url, code, token);
    await host.act({ type: 'start' });
    await host.act({ type: 'advance' });
  }
  const [first] = sessions;
  if (!first) throw new Error('no session');
  const { token } = await joinSession(server.url, first.code, 'Late');
  const [welcome, state] = await firstFrames(first.code, token);
  expect([welcome, state]).toEqual([Protocol.JOIN_ROOM, Protocol.ROOM_STATE]);
});
