import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Composer } from '../deals/use-composer.ts';
import type { Unread } from './use-unread.ts';

/** What every section of the desk is a function of. */
export type PanelProps = {
  readonly view: SeatView;
  readonly options: Options;
  /** The offer being composed; it outlives a look at another tab. */
  readonly composer: Composer;
  readonly unread: Unread;
};
