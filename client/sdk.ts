/** The part of Colyseus' SDK that a player's phone needs: its index brings prediction of movement along, for other games. */
import { Client } from '@colyseus/sdk/Client';
import { SchemaSerializer } from '@colyseus/sdk/serializer/SchemaSerializer';
import { registerSerializer } from '@colyseus/sdk/serializer/Serializer';

registerSerializer('schema', SchemaSerializer);

export { Client };
