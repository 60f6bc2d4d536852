/** Groups of seats that talk among themselves (RULES.md, M). */
import type { SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function openCaucusFault(view: SeatView, _command: Of<'openCaucus'>): Refusal | null {
  return plays(view.public, 'caucus') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function openCaucus(_turn: Turn, _seat: SeatId, _command: Of<'openCaucus'>): void {}

export function leaveCaucusFault(view: SeatView, _command: Of<'leaveCaucus'>): Refusal | null {
  return plays(view.public, 'caucus') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function leaveCaucus(_turn: Turn, _seat: SeatId, _command: Of<'leaveCaucus'>): void {}
