/** The part of Colyseus' SDK that a player's phone needs: its client would bring ways to find a room that are not ours. */
import { Room } from '@colyseus/sdk/Room';
import { SchemaSerializer } from '@colyseus/sdk/serializer/SchemaSerializer';
import { registerSerializer } from '@colyseus/sdk/serializer/Serializer';

registerSerializer('schema', SchemaSerializer);

export { Room };
