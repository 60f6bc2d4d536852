/** What may follow a breach: suspension, repair, withdrawal (RULES.md, R). */
import type { SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function suspendFault(view: SeatView, _command: Of<'suspend'>): Refusal | null {
  return plays(view.public, 'suspension') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function suspend(_turn: Turn, _seat: SeatId, _command: Of<'suspend'>): void {}

export function repairFault(view: SeatView, _command: Of<'repair'>): Refusal | null {
  return plays(view.public, 'repair') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function repair(_turn: Turn, _seat: SeatId, _command: Of<'repair'>): void {}

export function withdrawFault(view: SeatView, _command: Of<'withdraw'>): Refusal | null {
  return plays(view.public, 'withdrawal') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function withdraw(_turn: Turn, _seat: SeatId, _command: Of<'withdraw'>): void {}
