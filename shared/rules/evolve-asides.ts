import type { EventOf } from './events.ts';
import { putOwn, withHidden } from './fold.ts';
import type { State } from './state.ts';

/** Words beside the game change nothing in it. */
export function evolveAsides(state: State, event: EventOf<'told' | 'noted' | 'handRaised'>): State {
  switch (event.type) {
    case 'told': {
      const { round, phase } = state.public;
      const seats = event.seat === '' ? Object.keys(state.own) : [event.seat];
      return putOwn(state, seats, 'notices', event.id, {
        round,
        phase,
        text: event.text,
        toAll: event.seat === '',
      });
    }
    case 'noted':
      return withHidden(state, { notes: { ...state.hidden.notes, [event.id]: event.note } });
    case 'handRaised': {
      const { [event.person]: _lowered, ...hands } = state.hidden.hands;
      return withHidden(state, { hands: event.raised ? { ...hands, [event.person]: event.at } : hands });
    }
  }
}
