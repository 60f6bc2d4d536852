import { readLocal, writeLocal } from '../../identity.ts';

const SETTING = 'entente.voteKeys';
const OFF = 'off';

/** Whether single keys vote in this browser: somebody who speaks to a machine, or rests a hand on the keys, turns them off. */
export function voteKeysAreOn(): boolean {
  return readLocal(SETTING) !== OFF;
}

/** Remembers whether single keys vote. */
export function turnVoteKeys(on: boolean): void {
  writeLocal(SETTING, on ? '' : OFF);
}

/** Where keys are typed, or choose something else. */
const FIELDS = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** A key pressed by itself, while nobody is writing or choosing elsewhere. */
export function isAloneKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  return !(event.target instanceof Element && event.target.closest(FIELDS));
}
