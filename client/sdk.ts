/** The part of Colyseus' SDK that a player's phone needs: its client would bring ways to find a room that are not ours. */
import { Room } from '@colyseus/sdk/Room';
import { SchemaSerializer } from '@colyseus/sdk/serializer/SchemaSerializer';
import { registerSerializer } from '@colyseus/sdk/serializer/Serializer';
import type { JoinOptions, SessionApi } from '../shared/wire.ts';

registerSerializer('schema', SchemaSerializer);

/** What the SDK must know of the server to type the options of a join. */
type Api = SessionApi & { onJoin?: (client: unknown, options?: JoinOptions) => void };
export type SessionRoom = Room<Api, Api['state']>;
/** A place in the room, as the server hands it out for a valid token. */
export type Place = {
  readonly name: string;
  readonly sessionId: string;
  readonly roomId: string;
  readonly processId: string;
};

/** The second half of a join: takes the place at the process that keeps it. */
export function join({ name, roomId, sessionId, processId }: Place): Promise<SessionRoom> {
  const room: SessionRoom = new Room(name);
  room.roomId = roomId;
  room.sessionId = sessionId;
  return new Promise((resolve, reject) => {
    room.onError.once(reject);
    // biome-ignore lint/complexity/useLiteralKeys: hidden from others, but it is what the SDK's own client waits for.
    room['onJoin'].once(() => {
      room.onError.remove(reject);
      resolve(room);
    });
    const origin = location.origin.replace(/^http/, 'ws');
    room.connect(`${origin}/${processId}/${roomId}?sessionId=${sessionId}`, {});
  });
}
