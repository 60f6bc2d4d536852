import { paddingFor, SEALED_COMMANDS } from '../shared/padding.ts';
import { LIMITS } from '../shared/rules/limits.ts';
import type { Envelope } from '../shared/wire.ts';

/** Room for what the transport puts around a command. */
const FRAME_MARGIN = 256;

/** As a command travels: what is sealed is as long as everything else that is. */
export function enveloped(envelope: Envelope): Envelope {
  return SEALED_COMMANDS.has(envelope.body.type) ? { ...envelope, pad: paddingFor(envelope) } : envelope;
}

/** The whole frame of a command in bytes, near enough: above the cap the server would close the socket. */
export function fitsFrame(envelope: Envelope): boolean {
  return new TextEncoder().encode(JSON.stringify(envelope)).length + FRAME_MARGIN <= LIMITS.frameBytes;
}
