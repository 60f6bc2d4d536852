/** Asking and consulting, the quiet tools (RULES.md, G).*/
import type { SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function askFault(view: SeatView, _command: Of<'ask'>): Refusal | null {
  return plays(view.public, 'embassies') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function ask(_turn: Turn, _seat: SeatId, _command: Of<'ask'>): void {}

export function consultFault(view: SeatView, _command: Of<'consult'>): Refusal | null {
  return plays(view.public, 'hotline') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function consult(_turn: Turn, _seat: SeatId, _command: Of<'consult'>): void {}
