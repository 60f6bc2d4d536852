import type { Options } from '../shared/rules/options/choices.ts';
import { options } from '../shared/rules/options.ts';
import type { OwnView } from '../shared/rules/view/own.ts';
import type { PublicView } from '../shared/rules/view.ts';
import { useGame } from './store.ts';

type Answered = { readonly public: PublicView; readonly own: OwnView; readonly options: Options };

const NONE: Options = {};
let answered: Answered | undefined;

/** Asked once per snapshot, however many buttons ask. */
function optionsOf(publicView: PublicView | null, own: OwnView | null): Options {
  if (!publicView || !own) return NONE;
  // What a bot drives takes nothing from people but that they take it back.
  if (publicView.seats[own.seat]?.driver === 'bot') return NONE;
  if (answered?.public !== publicView || answered.own !== own)
    answered = { public: publicView, own, options: options({ public: publicView, own }) };
  return answered.options;
}

/** What this seat could send now: the same question that bots ask. */
export function useOptions(): Options {
  return useGame((snapshot) => optionsOf(snapshot.public, snapshot.own));
}
