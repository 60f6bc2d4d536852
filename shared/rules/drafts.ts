/** Texts beside the rolling one: a seat's own draft, the chair's compromise, and the order of business (RULES.md, T). */
import type { SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function openTextFault(view: SeatView, _command: Of<'openText'>): Refusal | null {
  return plays(view.public, 'ownDrafts') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function openText(_turn: Turn, _seat: SeatId, _command: Of<'openText'>): void {}

export function callTextFault(view: SeatView, _command: Of<'callText'>): Refusal | null {
  return plays(view.public, 'chairText') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function callText(_turn: Turn, _seat: SeatId, _command: Of<'callText'>): void {}
