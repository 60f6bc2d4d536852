import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { gatherFrames } from '../../server/wire/outbox.ts';

const LENGTHS = [1, 125, 126, 65_535, 65_536, 300_000];

test('messages of any length come whole, in their order, before the close that follows them', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const scratch = new Uint8Array(300_000);
  server.on('connection', (ws, { socket }) => {
    gatherFrames(ws, socket);
    for (const [at, length] of LENGTHS.entries()) ws.send(scratch.subarray(0, length).fill(at + 1));
    // What was sent is overwritten before it leaves.
    scratch.fill(0xff);
    ws.close(4105, 'over');
    ws.send(Buffer.of(9));
  });
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const heard: Buffer[] = [];
  client.on('message', (data: Buffer) => heard.push(data));
  const [code] = await once(client, 'close');
  expect(code).toBe(4105);
  expect(heard.map((data) => data.length)).toEqual(LENGTHS);
  for (const [at, data] of heard.entries()) expect(data.every((byte) => byte === at + 1)).toBe(true);
  server.close();
});

test('who is told when a message has left is told, whether it could be sent or not', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [ws, { socket }] = await once(server, 'connection');
  gatherFrames(ws, socket);
  await new Promise<void>((left) => ws.send(Buffer.of(1), {}, left));
  ws.close();
  await new Promise<void>((left) => ws.send(Buffer.of(2), {}, left));
  await once(client, 'close');
  server.close();
});
