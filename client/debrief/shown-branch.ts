import type { Change } from '../../shared/replay/change.ts';
import type { Picked } from './picked.ts';

/** A branch as everybody who follows is sent it. */
export function written({ revision, change }: Picked): string {
  return JSON.stringify({ revision, change });
}

/** Null where a page of another version wrote it. */
export function readBranch(branch: string): Picked | null {
  try {
    const { revision, change } = JSON.parse(branch) as { revision?: unknown; change?: Change };
    return typeof revision === 'number' && change ? { revision, change } : null;
  } catch {
    return null;
  }
}
