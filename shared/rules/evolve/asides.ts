import type { EventOf } from '../events.ts';
import { putOwn, withHidden } from '../fold.ts';
import type { State } from '../state.ts';

type Aside = EventOf<
  'told' | 'noted' | 'handRaised' | 'injectPlanned' | 'injectDropped' | 'actedFor' | 'seatLookedAt'
>;

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...kept } = record;
  return kept;
}

/** What happens beside the game changes nothing in it. */
export function evolveAsides(state: State, event: Aside): State {
  const { round, phase } = state.public;
  const { hidden } = state;
  switch (event.type) {
    case 'told': {
      const seats = event.seat === '' ? Object.keys(state.own) : [event.seat];
      const toAll = event.seat === '';
      return putOwn(state, seats, 'notices', event.id, { round, phase, text: event.text, toAll });
    }
    case 'noted':
      return withHidden(state, { notes: { ...hidden.notes, [event.id]: event.note } });
    case 'handRaised': {
      const hands = without(hidden.hands, event.person);
      return withHidden(state, { hands: event.raised ? { ...hands, [event.person]: event.at } : hands });
    }
    case 'injectPlanned': {
      const { incident, when, texts } = event;
      return withHidden(state, { planned: { ...hidden.planned, [incident]: { when, texts } } });
    }
    case 'injectDropped':
      return withHidden(state, { planned: without(hidden.planned, event.incident) });
    case 'actedFor': {
      const order = Object.keys(state.own[event.seat]?.doneForIt ?? {}).length + 1;
      const done = { order, round, phase, command: event.command };
      return putOwn(state, [event.seat], 'doneForIt', String(order), done);
    }
    case 'seatLookedAt':
      return withHidden(state, {
        looks: { ...hidden.looks, [event.id]: { seat: event.seat, round, phase } },
      });
  }
}
