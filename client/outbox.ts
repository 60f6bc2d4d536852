import type { ClientCommand } from '../shared/rules/commands.ts';
import { readLocal, writeLocal } from './identity.ts';

/** A command that was sent and not yet answered; it keeps its id until it is. */
export type Waiting = {
  readonly id: string;
  readonly phase: string;
  readonly body: ClientCommand;
  /** The control that sent it, where a refusal is shown. */
  readonly control: string;
};

export type Outbox = {
  readonly waiting: () => readonly Waiting[];
  readonly add: (waiting: Waiting) => void;
  readonly remove: (id: string) => void;
};

function parse(stored: string): readonly Waiting[] {
  if (!stored) return [];
  try {
    const list: unknown = JSON.parse(stored);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** Commands survive a reload and a flat battery; the server answers a repeated id with its first answer. */
export function openOutbox(code: string, token: string): Outbox {
  // A few signs of the token tell the people of one browser apart.
  const key = `entente.outbox.${code}.${token.slice(0, 8)}`;
  let waiting = parse(readLocal(key));
  const keep = (next: readonly Waiting[]) => {
    waiting = next;
    writeLocal(key, next.length > 0 ? JSON.stringify(next) : '');
  };
  return {
    waiting: () => waiting,
    add: (command) => keep([...waiting, command]),
    remove: (id) => keep(waiting.filter((command) => command.id !== id)),
  };
}
