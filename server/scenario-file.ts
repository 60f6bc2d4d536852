import { isAlias, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

export type Problem = {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly reason: string;
};
export type Parsed<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

const MOST_CHARACTERS = 1_000_000;
/** How the parser says that it ran out of stack. */
const OUT_OF_STACK = 'Maximum call stack size exceeded';
type Document = ReturnType<typeof parseDocument>;

/** Where the thing that an issue speaks of stands: the wrong key, the wrong value, or what surrounds a missing one. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const map = document.getIn(path, true);
    const pair = isMap(map) ? map.items.find(({ key }) => String(key) === issue.keys[0]) : undefined;
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Reads one YAML 1.2 file: no aliases, no double keys, and nothing that the schema does not name. */
export function parseYaml<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const problem = (offset: number, path: string, reason: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), path, reason };
  };
  if (text.length > MOST_CHARACTERS)
    return { problems: [problem(0, '', `longer than ${MOST_CHARACTERS} characters`)] };
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    version: '1.2',
    prettyErrors: false,
  });
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    problem(pos[0], '', message === OUT_OF_STACK ? 'nested too deeply to be a scenario' : message),
  );
  visit(document, {
    Alias: (_key, node) => {
      if (isAlias(node))
        problems.push(problem(node.range?.[0] ?? 0, '', 'aliases are not taken; write the value out'));
    },
  });
  if (problems.length > 0) return { problems };
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (checked.success) return { value: checked.data };
  return {
    problems: checked.error.issues.map((issue) =>
      problem(offsetOf(document, issue), issue.path.join('.'), issue.message),
    ),
  };
}
