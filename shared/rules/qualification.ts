/** What an act was in law: said by states, found by the forum (RULES.md, G). */
import type { SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function qualifyFault(view: SeatView, _command: Of<'qualify'>): Refusal | null {
  return plays(view.public, 'qualification') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function qualify(_turn: Turn, _seat: SeatId, _command: Of<'qualify'>): void {}
