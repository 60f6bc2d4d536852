/** The least that could be done: what one client sends goes to all of its room, one frame each. No rule, no record. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { announce } from './server-process.ts';

type Room = { readonly members: Set<{ readonly send: (data: string) => void }>; proposals: number };

const rooms = new Map<string, Room>();
const http = createServer();
new WebSocketServer({ server: http }).on('connection', (ws, { url = '' }) => {
  const name = url.slice(1);
  const room = rooms.get(name) ?? { members: new Set(), proposals: 0 };
  rooms.set(name, room);
  room.members.add(ws);
  ws.on('close', () => room.members.delete(ws));
  ws.on('message', (data: Buffer) => {
    const { seat, text } = JSON.parse(data.toString()) as { readonly seat: string; readonly text: string };
    room.proposals += 1;
    const delta = JSON.stringify({ type: 'proposal', id: room.proposals, seat, text });
    for (const member of room.members) member.send(delta);
  });
  ws.send(JSON.stringify({ type: 'welcome', proposals: room.proposals }));
});
http.listen(0, '127.0.0.1', () => announce((http.address() as AddressInfo).port));
