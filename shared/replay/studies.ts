/** What crosses the wire about studies of a game that is over. No schema: the client imports types. */
import type { Fan } from './fan.ts';

/** POST /api/sessions/:code/fans answers one, and GET …/fans/:id says how far it is. */
export type FanJob = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'stopped';
  readonly done: number;
  readonly games: number;
  readonly fan: Fan | null;
};
