import { PersonCommand } from '../../shared/rules/commands/people.ts';
import type { Actor, ClientCommand } from '../../shared/rules/commands.ts';
import { type Refusal, refuse } from '../../shared/rules/refusals.ts';
import { isSeatCommand } from '../../shared/rules/seat-faults.ts';
import type { State } from '../../shared/rules/state.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';

const OF_A_PERSON: ReadonlySet<string> = new Set(PersonCommand.options.map(({ shape }) => shape.type.value));
/** Commands of the facilitator that mean another thing in the next phase. */
const OF_A_PHASE: ReadonlySet<string> = new Set([
  'start',
  'extend',
  'shorten',
  'planStop',
  'advance',
  'actFor',
] satisfies ClientCommand['type'][]);

/** What cannot be undone: the facilitator's token alone, as on a laptop left open, does not do. */
const CONFIRMED: ReadonlySet<string> = new Set(['end'] satisfies ClientCommand['type'][]);

export function needsConfirmation(state: State, person: PersonId, { type }: ClientCommand): boolean {
  return CONFIRMED.has(type) && state.public.people[person]?.role === 'facilitator';
}

/** As whom a person acts with a command: by their seat and role of now, never by what a message says. */
export function actorOf(state: State, person: PersonId, command: ClientCommand): Actor | Refusal {
  const entry = state.public.people[person];
  if (!entry) return refuse('personUnknown');
  const { role, seat } = entry;
  if (OF_A_PERSON.has(command.type)) return { kind: 'person', person };
  if (!isSeatCommand(command) && role === 'facilitator') return { kind: 'facilitator', person };
  if (seat !== '') return { kind: 'seat', seat, person };
  return isSeatCommand(command) ? refuse('noSeat') : { kind: 'person', person };
}

/** Whether a command sent in one phase must not take effect in another. */
export function belongsToPhase(command: ClientCommand): boolean {
  return isSeatCommand(command) || OF_A_PHASE.has(command.type);
}
