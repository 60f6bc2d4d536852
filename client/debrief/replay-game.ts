import { createStore } from 'zustand/vanilla';
import type { Moment } from '../../shared/replay/moment.ts';
import { refuse } from '../../shared/rules/refusals.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import type { Outcome } from '../../shared/wire.ts';
import { emptySnapshot, type Game, type Snapshot } from '../store.ts';

export type ReplayGame = Game & { readonly show: (moment: Moment, eyes: SeatId) => void };

/** Clocks of a moment that is past have nothing to count. */
function withoutClocks(view: PublicView): PublicView {
  const items: PublicView['items'] = {};
  for (const [id, item] of Object.entries(view.items)) items[id] = { ...item, closesAt: 0 };
  return { ...view, closesAt: 0, stageClosesAt: 0, items };
}

/** A session as it was: the live screens read from it, and whatever they send is refused. */
export function openReplay(code: string, token: string, why: Game['why']): ReplayGame {
  const store = createStore<Snapshot>(() => ({ ...emptySnapshot(code), link: { state: 'live' } }));
  return {
    ...store,
    token,
    // Asked of the session itself: its bots still know.
    why,
    show: (moment, eyes) =>
      store.setState({
        public: withoutClocks(moment.public),
        me: { person: '', role: eyes === '' ? 'observer' : 'player', seat: eyes, handUp: false, name: '' },
        own: moment.own,
        refusals: {},
      }),
    send: (_body, control) => {
      const refusal = refuse('sessionOver');
      store.setState(({ refusals }) => ({ refusals: { ...refusals, [control]: refusal } }));
      const outcome: Outcome = { ok: false, ...refusal };
      return Promise.resolve(outcome);
    },
    close: () => undefined,
  };
}
