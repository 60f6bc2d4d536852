/** A plain room of Colyseus at its defaults: a patch every 50 ms. No rule but to keep the last proposals, no record. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, defineRoom, defineServer, matchMaker, Room } from '@colyseus/core';
import { schema, t } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { announce } from './server-process.ts';

/** As many as our own floor shows. */
const KEPT = 80;

const Proposal = schema({ seat: t.string(), text: t.string() });
const Table = schema({ proposals: t.map(Proposal) });

class PlainRoom extends Room<{ state: InstanceType<typeof Table> }> {
  override maxClients = 1000;
  override autoDispose = false;
  override state = new Table();
  #made = 0;
  override messages = {
    propose: (_client: Client, { seat, text }: { readonly seat: string; readonly text: string }) => {
      this.#made += 1;
      const proposal = new Proposal();
      proposal.seat = seat;
      proposal.text = text;
      this.state.proposals.set(String(this.#made), proposal);
      this.state.proposals.delete(String(this.#made - KEPT));
    },
  };

  override onCreate({ code }: { readonly code: string }): void {
    this.roomId = code;
  }
}

const http = createServer();
const colyseus = defineServer({
  greet: false,
  gracefullyShutdown: false,
  transport: new WebSocketTransport({ server: http }),
  rooms: { table: defineRoom(PlainRoom) },
});
await matchMaker.onReady;
await colyseus.listen(0, '127.0.0.1');
announce((http.address() as AddressInfo).port);
