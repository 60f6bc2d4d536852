/**
 * Differences of two views, a few records deep: enough that one new message costs one message, while
 * small things travel whole. Pure and generic; the server makes patches, the client applies them.
 */
import type { Patch } from './wire.ts';

type Change = { readonly path: readonly string[]; readonly value?: unknown };
type Tree = { readonly [key: string]: unknown };

const DEPTH = 3;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function collect(previous: Tree, next: Tree, path: readonly string[], changes: Change[]): void {
  for (const key of Object.keys(previous)) if (!(key in next)) changes.push({ path: [...path, key] });
  for (const [key, value] of Object.entries(next)) {
    const before = previous[key];
    if (before === value) continue;
    const here = [...path, key];
    if (path.length < DEPTH && isTree(before) && isTree(value)) collect(before, value, here, changes);
    else if (!same(before, value)) changes.push({ path: here, value });
  }
}

/** The patch that leads from one view to the next, or null when nothing changed. */
export function diffView<View extends object>(previous: View | null, next: View): Patch<View> | null {
  if (!previous) return { full: next };
  const changes: Change[] = [];
  collect(previous as Tree, next as Tree, [], changes);
  return changes.length > 0 ? { changes } : null;
}

function write(tree: Tree, path: readonly string[], change: Change): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return tree;
  if (rest.length > 0) {
    const inner = tree[key];
    return { ...tree, [key]: write(isTree(inner) ? inner : {}, rest, change) };
  }
  if ('value' in change) return { ...tree, [key]: change.value };
  const { [key]: _gone, ...kept } = tree;
  return kept;
}

/** Applies a patch; unchanged branches keep their identity. */
export function applyPatch<View extends object>(view: View | null, patch: Patch<View>): View {
  if ('full' in patch) return patch.full;
  if (!view) throw new Error('A patch arrived before the whole view.');
  return patch.changes.reduce<Tree>((tree, change) => write(tree, change.path, change), view as Tree) as View;
}
