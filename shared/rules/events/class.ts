/** What happens beside the game: the facilitator's words, hands, incidents planned, and what is done for a seat. */
import { z } from 'zod';
import { FACILITATOR_ACTS, InjectWhen } from '../commands/facilitator.ts';
import { SeatCommand } from '../commands.ts';
import { Note } from '../view/fields.ts';
import { event } from './shapes.ts';

const id = z.string();
const seat = z.string();

export const CLASS_EVENTS = [
  event('told', { id, seat: z.string(), text: z.string() }),
  event('noted', { id, note: Note }),
  event('handRaised', { person: id, raised: z.boolean(), at: z.number() }),
  /** `texts`: those adopted by then. */
  event('injectPlanned', { incident: id, when: InjectWhen, texts: z.int() }),
  /** Taken off the plan: it has happened, or is not to. */
  event('injectDropped', { incident: id }),
  event('actedFor', { seat, command: SeatCommand }),
  event('seatLookedAt', { id, seat }),
  /** All between these two is one act of the facilitator, which can be taken back. */
  event('actBegun', { act: z.enum(FACILITATOR_ACTS), at: z.number() }),
  event('actEnded', {}),
  event('actUndone', {
    act: z.enum(FACILITATOR_ACTS),
    at: z.number(),
    deadlines: z.record(z.string(), z.number()),
  }),
] as const;
