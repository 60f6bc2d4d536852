import type { PanelProps } from './panel-props.ts';
import type { Tab } from './tabs.ts';

/** How many things wait for this seat in a section. */
export function countOf(tab: Tab, { view, options, unread }: PanelProps): number {
  switch (tab) {
    case 'talk':
      return unread.total;
    case 'deals':
      return (options.acceptOffer?.length ?? 0) + (options.confirmHandshake?.length ?? 0);
    case 'vote':
      return options.castBallot?.filter(({ item }) => !(item in view.own.ballots)).length ?? 0;
    case 'answer':
      return options.reply?.length ?? 0;
    case 'brief':
    case 'text':
    case 'act':
    case 'review':
      return 0;
  }
}
