import type { Change } from '../../shared/replay/change.ts';
import type { Changeable } from '../../shared/replay/studies.ts';

/** A change, and the revision from which it is played. */
export type Picked = { readonly revision: number; readonly change: Change };

export type PickProps = {
  changeable: Changeable;
  /** Undefined while what was picked is not whole. */
  onPick: (picked: Picked | undefined) => void;
};
