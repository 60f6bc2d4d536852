import { isAlias, isCollection, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

export type Place = { readonly line: number; readonly column: number };
export type Problem = Place & { readonly path: string; readonly reason: string };
type Wrong = { readonly problems: readonly Problem[] };
export type Parsed<T> = { readonly value: T } | Wrong;
/** With where a field stands in the text, or what surrounds it where it was left out. */
export type Opened<T> =
  | { readonly value: T; readonly placeOf: (path: readonly (string | number)[]) => Place }
  | Wrong;

const MOST_CHARACTERS = 1_000_000;
/** A file that is wrong all over is not searched for every place. */
const MOST_PROBLEMS = 200;
/** How the parser says that it ran out of stack. */
const OUT_OF_STACK = 'Maximum call stack size exceeded';
type Document = ReturnType<typeof parseDocument>;

/** Where a field stands, or what surrounds a missing one. */
function offsetAt(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the thing that an issue speaks of stands: the wrong key, the wrong value, or what surrounds a missing one. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const map = document.getIn(path, true);
    const pair = isMap(map) ? map.items.find(({ key }) => String(key) === issue.keys[0]) : undefined;
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  return offsetAt(document, path);
}

/** Reads bytes as UTF-8, which is the only encoding that is taken; a mark of byte order goes. */
export function openYaml<T>(bytes: Uint8Array, schema: z.ZodType<T>): Opened<T> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problems: [{ line: 1, column: 1, path: '', reason: 'not a text in UTF-8; save it as UTF-8' }] };
  }
  return readYaml(text, schema);
}

export function parseYaml<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  return readYaml(text, schema);
}

/** Reads one YAML 1.2 file: no aliases, no double keys, and nothing that the schema does not name. */
function readYaml<T>(text: string, schema: z.ZodType<T>): Opened<T> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = (offset: number, path: string, reason: string): Problem => ({
    ...placeAt(offset),
    path,
    reason,
  });
  if (text.length > MOST_CHARACTERS)
    return { problems: [problem(0, '', `longer than ${MOST_CHARACTERS} characters`)] };
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    version: '1.2',
    prettyErrors: false,
  });
  const problems = [...document.errors, ...document.warnings]
    .slice(0, MOST_PROBLEMS)
    .map(({ pos, message }) =>
      problem(pos[0], '', message === OUT_OF_STACK ? 'nested too deeply to be a scenario' : message),
    );
  visit(document, {
    // A list or a map as a key is written out as text, and one in another grows without end.
    Pair: (_key, { key }) => {
      if (!isCollection(key)) return undefined;
      problems.push(problem(key.range?.[0] ?? 0, '', 'a key is a plain word'));
      return visit.BREAK;
    },
    Alias: (_key, node) => {
      if (isAlias(node))
        problems.push(problem(node.range?.[0] ?? 0, '', 'aliases are not taken; write the value out'));
      return problems.length > MOST_PROBLEMS ? visit.BREAK : undefined;
    },
  });
  if (problems.length > 0) return { problems };
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (checked.success) return { value: checked.data, placeOf: (path) => placeAt(offsetAt(document, path)) };
  return {
    problems: checked.error.issues
      .slice(0, MOST_PROBLEMS)
      .map((issue) => problem(offsetOf(document, issue), issue.path.join('.'), issue.message)),
  };
}
