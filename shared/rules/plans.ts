/** Two acts of one's own choice, in secret (RULES.md, K). */
import type { Action, SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** Two acts with one key do not stand in one plan. */
export function actKey({ act, seat }: Action): string {
  return `${act} ${seat}`;
}

export function planConductFault(view: SeatView, _command: Of<'planConduct'>): Refusal | null {
  return plays(view.public, 'planning') ? refuse('notNow') : refuse('notAtThisLevel');
}

export function planConduct(_turn: Turn, _seat: SeatId, _command: Of<'planConduct'>): void {}
