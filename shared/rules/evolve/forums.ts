import type { EventOf } from '../events.ts';
import { amendPublic } from '../fold.ts';
import type { State } from '../state.ts';

type ForumEvent = EventOf<'moveProposed' | 'moveAnswered' | 'moveDecided'>;

export function evolveForums(state: State, event: ForumEvent): State {
  const item = state.public.agenda[event.norm];
  if (!item) return state;
  switch (event.type) {
    case 'moveProposed':
      return amendPublic(state, 'agenda', event.norm, {
        moveOpen: true,
        moveRound: state.public.round,
        movedBy: event.by,
        moveTo: event.forum,
        moveAgreed: [],
        moveOpposed: [],
      });
    case 'moveAnswered':
      return amendPublic(
        state,
        'agenda',
        event.norm,
        event.stance === 'agree'
          ? { moveAgreed: [...item.moveAgreed, event.seat] }
          : { moveOpposed: [...item.moveOpposed, event.seat] },
      );
    case 'moveDecided':
      return amendPublic(state, 'agenda', event.norm, {
        moveOpen: false,
        ...(event.moved && { forum: item.moveTo }),
      });
  }
}
