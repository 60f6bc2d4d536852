/** What came of a handshake, made known to all by those who gave their hands (RULES.md, D16). */

import type { PersonCommand } from '../commands/people.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { SeatView } from '../view.ts';
import type { Id, PersonId, SeatId } from '../vocabulary.ts';
import { accepts } from './accepts.ts';
import { publish } from './review.ts';

type Command = Extract<PersonCommand, { type: 'publishDeal' }>;

/** The duties that came of a bargain and that only its parties know of. */
function privateDuties(own: SeatView['own'], bargain: Id): readonly (readonly [Id, Commitment])[] {
  return Object.entries(own.commitments).filter(
    ([, { kind, source }]) => kind === 'duty' && source === bargain,
  );
}

function publishFault({ public: view, own }: SeatView, { handshake, publishes }: Command): Refusal | null {
  const known = own.handshakes[handshake];
  if (!known) return refuse('unknownHandshake');
  if (!accepts(view.phase, 'confirmHandshake') && view.stage !== 'deciding')
    return refuse('notInThisPhase', view.phase);
  if (known.status !== 'closed') return refuse('notNow');
  if (privateDuties(own, handshake).length === 0) return refuse('notPrivate');
  // A bot cannot be asked: it did not stand there.
  if (known.terms.some(({ seat }) => view.seats[seat]?.driver !== 'human')) return refuse('notNow');
  return (known.publish ?? []).includes(own.seat) === publishes ? refuse('nothingDue') : null;
}

/** Deals of this seat that its people may ask to have published, with whether they have. */
export function publishable(view: SeatView): readonly { readonly handshake: Id; readonly wished: boolean }[] {
  return Object.entries(view.own.handshakes).flatMap(([handshake, { publish: by = [] }]) => {
    const wished = by.includes(view.own.seat);
    const fault = publishFault(view, { type: 'publishDeal', handshake, publishes: !wished });
    return fault ? [] : [{ handshake, wished }];
  });
}

function viewOf({ public: view, own }: State, person: PersonId): SeatView | null {
  const mine = own[view.people[person]?.seat ?? ''];
  return mine ? { public: view, own: mine } : null;
}

export function publishDealFault(state: State, person: PersonId, command: Command): Refusal | null {
  const view = viewOf(state, person);
  return view ? publishFault(view, command) : refuse('noSeat');
}

export function publishDeal(turn: Turn, person: PersonId, { handshake, publishes }: Command): void {
  const seat: SeatId = turn.state.public.people[person]?.seat ?? '';
  emit(turn, { type: 'publicationWished', handshake, by: seat, wished: publishes });
  const own = turn.state.own[seat];
  const known = own?.handshakes[handshake];
  if (!own || !known?.terms.every((side) => known.publish?.includes(side.seat))) return;
  for (const [id, made] of privateDuties(own, handshake)) publish(turn, made.debtor, id, made, []);
}
