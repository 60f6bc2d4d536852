/** What happens to history cards, and what experts say. */
import { z } from 'zod';
import { Hearing } from '../view/history.ts';
import { event } from './shapes.ts';

const id = z.string();

export const HISTORY_EVENTS = [
  event('historyDealt', { card: id, seat: z.string() }),
  /** `on`: the seat that the tool names; '' for none. */
  event('historyCited', { card: id, seat: z.string(), on: z.string() }),
  event('historyJudged', { card: id, heeded: z.boolean() }),
  event('heard', { id, hearing: Hearing }),
] as const;
