/** What crosses the wire about studies of a game that is over. No schema: the client imports types. */
import type { Action } from '../rules/commands.ts';
import type { PublicView } from '../rules/view.ts';
import type { Choice, Id, NormId, Rung, SeatId } from '../rules/vocabulary.ts';
import type { Change } from './change.ts';
import type { Fan } from './fan.ts';

/** POST /api/sessions/:code/fans answers one, and GET …/fans/:id says how far it is. */
export type FanJob = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'stopped';
  readonly done: number;
  readonly games: number;
  readonly fan: Fan | null;
};

/** GET /api/sessions/:code/changes/:revision: what of the moment's round could have gone otherwise. */
export type Changeable = {
  readonly revision: number;
  readonly votes: readonly VoteCast[];
  /** Of texts that are not decided at the moment. */
  readonly clauses: readonly ClauseChoice[];
  readonly operations: readonly Operation[];
  readonly accusations: readonly Accusation[];
};

export type VoteCast = {
  /** The one whose record holds it: from there a branch with the change is played. */
  readonly revision: number;
  readonly seat: SeatId;
  readonly item: Id;
  readonly choice: Choice;
  readonly of: Pick<PublicView['items'][string], 'kind' | 'norm' | 'fromRung' | 'toRung'>;
  readonly others: readonly { readonly choice: Choice; readonly change: Change }[];
};

export type ClauseChoice = {
  readonly text: Id;
  readonly norm: NormId;
  readonly rung: number;
  readonly others: readonly Rung[];
};

/** Something that one seat did to another, and the change in which it does not. */
type Done = {
  readonly revision: number;
  readonly seat: SeatId;
  readonly on: SeatId;
  readonly change: Change;
};
export type Operation = Done & Pick<Action, 'operation' | 'sector'>;
export type Accusation = Done & { readonly incident: Id };
