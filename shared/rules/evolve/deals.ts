import type { EventOf } from '../events.ts';
import { amendOwn, amendPublic, putOwn, putPublic, withHidden } from '../fold.ts';
import type { State } from '../state.ts';
import { commitmentOf } from '../talks/commitments-of.ts';
import type { Handshake } from '../view/own.ts';
import type { Commitment } from '../view/record.ts';
import type { SeatId } from '../vocabulary.ts';

type DealEvent = EventOf<
  | 'offerMade'
  | 'offerAccepted'
  | 'offerClosed'
  | 'handshakeOpened'
  | 'handshakeMet'
  | 'handshakeConfirmed'
  | 'handshakeClosed'
  | 'publicationWished'
  | 'commitmentMade'
  | 'commitmentPublished'
  | 'commitmentMarked'
  | 'truthMarked'
  | 'ratified'
  | 'dutySuspended'
  | 'noticeGiven'
>;

export function evolveDeals(state: State, event: DealEvent): State {
  switch (event.type) {
    case 'offerMade': {
      const sides = event.terms.map(({ seat }) => seat);
      return putOwn(state, sides, 'offers', event.offer, {
        from: event.from,
        terms: event.terms,
        status: 'open',
        acceptedBy: [event.from],
        counters: event.counters,
        round: state.public.round,
        phase: state.public.phase,
        order: offersAmong(state, event.from, sides),
      });
    }
    case 'offerAccepted': {
      const offer = findOffer(state, event.by, event.offer);
      if (!offer) return state;
      return amendOwn(state, 'offers', event.offer, { acceptedBy: [...offer.acceptedBy, event.by] });
    }
    case 'offerClosed':
      return amendOwn(state, 'offers', event.offer, { status: event.status });
    case 'handshakeOpened':
      return handshakeOpened(state, event);
    case 'handshakeMet': {
      const [handshake] = Object.values(state.own).flatMap(
        ({ handshakes }) => handshakes[event.handshake] ?? [],
      );
      if (!handshake) return state;
      const { key: _key, ...shown } = handshake;
      return putOwn(state, [event.by], 'handshakes', event.handshake, { ...shown, code: '' });
    }
    case 'handshakeConfirmed': {
      const handshake = state.own[event.by]?.handshakes[event.handshake];
      if (!handshake) return state;
      const confirmedBy = [...handshake.confirmedBy, event.by];
      return amendOwn(state, 'handshakes', event.handshake, {
        confirmedBy,
        status: confirmedBy.length === handshake.terms.length ? 'confirmed' : 'open',
        closesAt: event.closesAt,
      });
    }
    case 'publicationWished': {
      const others = (state.own[event.by]?.handshakes[event.handshake]?.publish ?? []).filter(
        (seat) => seat !== event.by,
      );
      const publish = event.wished ? [...others, event.by] : others;
      return amendOwn(state, 'handshakes', event.handshake, { publish });
    }
    case 'handshakeClosed':
      return amendOwn(state, 'handshakes', event.handshake, { status: event.status, closesAt: 0 });
    case 'commitmentMade': {
      const hidden = withHidden(state, {
        commitments: {
          ...state.hidden.commitments,
          [event.id]: {
            knownTo: event.knownTo,
            state: event.commitment.kind === 'promise' ? 'open' : 'untested',
          },
        },
      });
      const commitment: Commitment = { ...event.commitment, condition: event.commitment.condition ?? '' };
      return event.knownTo.length === 0
        ? putPublic(hidden, 'commitments', event.id, commitment)
        : putOwn(hidden, event.knownTo, 'commitments', event.id, commitment);
    }
    case 'commitmentPublished': {
      const commitment = state.own[event.by]?.commitments[event.id];
      const known = state.hidden.commitments[event.id];
      if (!commitment || !known) return state;
      let next = putPublic(state, 'commitments', event.id, commitment);
      for (const seat of known.knownTo) {
        const own = next.own[seat];
        if (!own) continue;
        const { [event.id]: _published, ...commitments } = own.commitments;
        next = { ...next, own: { ...next.own, [seat]: { ...own, commitments } } };
      }
      return withHidden(next, {
        commitments: { ...next.hidden.commitments, [event.id]: { ...known, knownTo: [] } },
      });
    }
    case 'commitmentMarked': {
      const knownTo = state.hidden.commitments[event.commitment]?.knownTo ?? [];
      const change = { state: event.state };
      return knownTo.length === 0
        ? putPublic(
            amendPublic(state, 'commitments', event.commitment, change),
            'marks',
            event.id,
            event.mark,
          )
        : putOwn(
            amendOwn(state, 'commitments', event.commitment, change),
            knownTo,
            'marks',
            event.id,
            event.mark,
          );
    }
    case 'ratified':
      return amendCommitment(state, event.commitment, ({ rung }) => ({ force: rung }));
    case 'dutySuspended':
      return amendCommitment(state, event.commitment, ({ suspended }) => {
        const others = suspended.filter((seat) => seat !== event.towards);
        return { suspended: event.suspended ? [...others, event.towards] : others };
      });
    case 'noticeGiven':
      return amendCommitment(state, event.commitment, () => ({ endsAfter: event.endsAfter }));
    case 'truthMarked': {
      const known = state.hidden.commitments[event.commitment];
      if (!known) return state;
      return withHidden(state, {
        commitments: { ...state.hidden.commitments, [event.commitment]: { ...known, state: event.state } },
      });
    }
  }
}

function findOffer(state: State, seat: SeatId, offer: string) {
  return state.own[seat]?.offers[offer];
}

/** How many offers these same sides have exchanged: the order tells nothing of offers among others. */
function offersAmong(state: State, from: SeatId, sides: readonly SeatId[]): number {
  return Object.values(state.own[from]?.offers ?? {}).filter(
    (offer) => offer.terms.length === sides.length && offer.terms.every(({ seat }) => sides.includes(seat)),
  ).length;
}

/** Changes a commitment for all who know of it. */
function amendCommitment(
  state: State,
  id: string,
  change: (commitment: Commitment) => Partial<Commitment>,
): State {
  const known = commitmentOf(state, id);
  if (!known) return state;
  return amendOwn(amendPublic(state, 'commitments', id, change(known)), 'commitments', id, change(known));
}

/** D13: the code is its opener's to read out. */
function handshakeOpened(state: State, event: EventOf<'handshakeOpened'>): State {
  const { by, terms, closesAt, key, code = '', shownTo = terms.map(({ seat }) => seat) } = event;
  const { round } = state.public;
  const handshake: Handshake = { by, terms, confirmedBy: [by], status: 'open', closesAt, round, code: '' };
  const shown = putOwn(state, shownTo, 'handshakes', event.handshake, handshake);
  return putOwn(shown, [by], 'handshakes', event.handshake, {
    ...handshake,
    code,
    ...(key === undefined ? {} : { key }),
  });
}
