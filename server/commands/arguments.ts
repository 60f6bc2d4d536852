/** How the options of commands are read; what cannot be read is said to whoever typed it. */
import { InvalidArgumentError } from 'commander';
import { SWITCHES, type Switch } from '../../shared/bots/switches.ts';

export function pair(text: string): [string, string] {
  const [one = '', other = '', ...rest] = text.split(',');
  if (one === '' || other === '' || rest.length > 0)
    throw new InvalidArgumentError('Two seats, as in one,other.');
  return [one, other];
}

export function switches(text: string): Switch[] {
  return text.split(',').map((name) => {
    const found = SWITCHES.find((known) => known === name);
    if (!found) throw new InvalidArgumentError(`One or more of ${SWITCHES.join(', ')}.`);
    return found;
  });
}

export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number, 1 or more.');
  return value;
}

export function names(text: string): string[] {
  return text.split(',').filter((name) => name !== '');
}

export function doctrines(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [seat = '', doctrine = ''] = part.split('=');
      if (seat === '' || doctrine === '')
        throw new InvalidArgumentError('Doctrines by seat, as in one=cautious,other=lawful.');
      return [seat, doctrine];
    }),
  );
}

/** What `--keep` does, wherever it stands. */
export const KEEP = 'keeps the games there, and plays only those that it does not have yet';
