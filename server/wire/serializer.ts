import { type Client, Protocol, SchemaSerializer } from '@colyseus/core';
import type { Schema } from '@colyseus/schema';

/**
 * What all rooms encode into, one after the other: every frame is copied on its way out (transport.ts). A whole state
 * at the end of a game takes some 60 kB, and above 160 kB where people wrote all that they may.
 */
const SCRATCH = new Uint8Array(1024 * 1024);
/** All rooms show one kind of state: its description is the same for each. */
let description: Uint8Array | undefined;

/** Colyseus keeps two buffers for each room, each as large as the largest state: a thousand rooms were a gigabyte. */
export class SharedScratchSerializer extends SchemaSerializer<Schema> {
  override reset(state: Schema): void {
    this.fullEncodeBuffer = SCRATCH;
    super.reset(state);
    // What Colyseus would add for a viewer it writes behind what all see, where another room may have written since.
    if (this.hasFilters) throw new Error('a state is shown alike to all who get it');
    this.encoder.sharedBuffer = SCRATCH;
  }

  /** The copy that is kept for who comes next is the state's own, as large as it is. */
  override getFullState(...[client, timing]: Parameters<SchemaSerializer<Schema>['getFullState']>) {
    const before = this.fullEncodeCache;
    // Whoever sent a change last has left its own mark there.
    SCRATCH[0] = Protocol.ROOM_STATE;
    const body = super.getFullState(client as Client | undefined, timing);
    if (this.fullEncodeCache === before) return body;
    this.fullEncodeCache = this.fullEncodeCache.slice();
    return timing ? body : this.fullEncodeCache;
  }

  override handshake(): Uint8Array {
    description ??= super.handshake();
    return description;
  }
}
