import type { State } from './state.ts';

/** Moments differ between two plays of the same game; the seed and what it addresses are not its outcome. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'at',
  'closesAt',
  'stageClosesAt',
  'pausedAt',
  'seed',
  'folded',
  'lastAct',
  'lesson',
] satisfies (keyof State['public'] | keyof State['hidden'] | 'at')[]);
const GENERATED_ID = /^[a-z]-[0-9a-z]{8}$/;
const PRECISION = 1e9;

/** Numbers generated ids by their first appearance, alone or as a part of a joined key. */
function idNumbering(): (text: string) => string {
  const numbers = new Map<string, number>();
  const numbered = (part: string) => {
    if (!GENERATED_ID.test(part)) return part;
    const number = numbers.get(part) ?? numbers.size + 1;
    numbers.set(part, number);
    return `#${number}`;
  };
  return (text) => text.split(':').map(numbered).join(':');
}

function write(value: unknown, named: (text: string) => string): string {
  if (typeof value === 'string') return JSON.stringify(named(value));
  if (typeof value === 'number') return String(Math.round(value * PRECISION) / PRECISION + 0);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, named)).join(',')}]`;
  // Written in the order of the state, so that ids are numbered by it; sorted afterwards.
  const fields = Object.entries(value)
    .filter(([key, field]) => !LEFT_OUT.has(key) && field !== undefined)
    .map(([key, field]): [string, string] => [named(key), write(field, named)]);
  fields.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${field}`).join(',')}}`;
}

/** The state as text that is equal for equal games: without seed, ids and times, numbers rounded to 1e-9. */
export function canonical(state: State): string {
  return write(state, idNumbering());
}
