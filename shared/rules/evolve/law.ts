import type { EventOf } from '../events.ts';
import { amendPublic, putOwn, putPublic } from '../fold.ts';
import { keyOf } from '../keys.ts';
import type { State } from '../state.ts';

type LawEvent = EventOf<
  'qualified' | 'incidentFound' | 'precedentSet' | 'precedentCited' | 'consulted' | 'enquired'
>;

/** What is asked, said and found about an act in law. */
export function evolveLaw(state: State, event: LawEvent): State {
  const { round } = state.public;
  switch (event.type) {
    case 'qualified':
      return putPublic(state, 'qualifications', keyOf(event.incident, event.seat), {
        incident: event.incident,
        seat: event.seat,
        threshold: event.threshold,
      });
    case 'incidentFound':
      return amendPublic(state, 'incidents', event.incident, { found: event.threshold });
    case 'precedentSet':
      return putPublic(state, 'precedents', event.id, event.precedent);
    case 'precedentCited': {
      const cited = state.public.precedents[event.precedent]?.cited ?? 0;
      return amendPublic(state, 'precedents', event.precedent, { cited: cited + 1 });
    }
    case 'consulted':
      return putOwn(state, [event.by, event.seat], 'consultations', event.id, {
        round,
        incident: event.incident,
        seat: event.seat,
        by: event.by,
      });
    case 'enquired': {
      const { by, seat, about, norm, rung, value } = event;
      const asked = putOwn(state, [by], 'enquiries', event.id, { round, by, seat, about, norm, rung, value });
      return putOwn(asked, [seat], 'enquiries', event.id, {
        round,
        by,
        seat,
        about,
        norm: '',
        rung: 0,
        value: 0,
      });
    }
  }
}
