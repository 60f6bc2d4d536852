import type { EventOf } from '../events.ts';
import { amendPublic, putPublic } from '../fold.ts';
import type { State } from '../state.ts';

type ClubEvent = EventOf<'clubCalled' | 'callAnswered' | 'callDecided' | 'accreditationSaid' | 'accredited'>;

export function evolveClubs(state: State, event: ClubEvent): State {
  switch (event.type) {
    case 'clubCalled':
      return putPublic(state, 'calls', event.id, event.call);
    case 'callAnswered': {
      const call = state.public.calls[event.call];
      if (!call) return state;
      const list = ({ agree: 'agreed', oppose: 'opposed', abstain: 'abstained' } as const)[event.stance];
      return amendPublic(state, 'calls', event.call, { [list]: [...call[list], event.seat] });
    }
    case 'callDecided':
      return amendPublic(state, 'calls', event.call, { status: event.status, silent: event.silent });
    case 'accreditationSaid': {
      const seat = state.public.seats[event.seat];
      if (!seat) return state;
      const without = (list: readonly string[]) => list.filter((other) => other !== event.by);
      const [admitted, objected] = [without(seat.admittedBy), without(seat.objectedBy)];
      return amendPublic(state, 'seats', event.seat, {
        admittedBy: event.stance === 'admit' ? [...admitted, event.by] : admitted,
        objectedBy: event.stance === 'object' ? [...objected, event.by] : objected,
      });
    }
    case 'accredited':
      return amendPublic(state, 'seats', event.seat, { accredited: true });
  }
}
