import type { Options } from '../../../shared/rules/options/choices.ts';
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

/** Whether a section has anything to read: the empty ones are not listed. */
export function holdsSomething(tab: Tab, { view, options }: PanelProps): boolean {
  const { items, incidents, scores, treaties } = view.public;
  switch (tab) {
    case 'brief':
    case 'talk':
      return true;
    case 'deals':
      return [view.own.offers, view.own.commitments, view.public.commitments].some(isFilled);
    case 'text':
      return isFilled(treaties);
    case 'vote':
      return isFilled(items);
    case 'act':
      return mayAct(options) || isFilled(view.own.conduct);
    case 'answer':
      return isFilled(incidents);
    case 'review':
      return isFilled(scores);
  }
}

function mayAct({ playConduct, planConduct, playCard }: Options): boolean {
  return Boolean(playConduct?.length ?? planConduct ?? playCard?.length);
}

function isFilled(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length > 0;
}
