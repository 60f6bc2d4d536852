import { markCovertCards } from '../conduct/covert-cards.ts';
import type { EventOf } from '../events.ts';
import {
  amendOwn,
  amendPublic,
  putOwn,
  putPublic,
  withHidden,
  withOwn,
  withPublic,
  withTexts,
} from '../fold.ts';
import { keyOf } from '../keys.ts';
import { incidentTexts } from '../scenario/texts.ts';
import type { State } from '../state.ts';

type ConductEvent = EventOf<
  | 'covertDealt'
  | 'conductPlayed'
  | 'stakeholderCardPlayed'
  | 'operationRun'
  | 'operationSurfaced'
  | 'inspected'
  | 'incidentNoticed'
  | 'incidentAsked'
  | 'evidenceDealt'
  | 'evidenceShown'
  | 'evidencePublished'
  | 'beliefFormed'
  | 'incidentAnswered'
  | 'responseMade'
  | 'responseJoined'
  | 'responseSettled'
  | 'replied'
>;

export function evolveConduct(state: State, event: ConductEvent): State {
  const round = state.public.round;
  switch (event.type) {
    case 'covertDealt':
      return covertDealt(state, event);
    case 'conductPlayed': {
      const played = putOwn(state, [event.seat], 'conduct', String(round), {
        round,
        card: event.card,
        seat: event.on,
        actions: event.actions,
        reports: event.reports,
        inspections: event.inspections,
        played: event.played,
      });
      const others = state.hidden.conducts.filter(
        (entry) => entry.seat !== event.seat || entry.round !== round,
      );
      return withHidden(played, {
        conducts: [
          ...others,
          {
            round,
            seat: event.seat,
            card: event.card,
            on: event.on,
            actions: event.actions,
            reports: event.reports,
            inspections: event.inspections,
          },
        ],
      });
    }
    case 'stakeholderCardPlayed':
      return stakeholderCardPlayed(state, event);
    case 'operationRun': {
      const { type: _type, id, ...operation } = event;
      const known = putOwn(state, [event.seat], 'operations', id, {
        round,
        target: event.target,
        operation: event.operation,
        succeeded: event.succeeded,
        noticed: event.noticed,
        incident: event.incident,
        falseFlag: event.falseFlag,
      });
      return withHidden(known, {
        operations: { ...known.hidden.operations, [id]: { round, ...operation } },
      });
    }
    case 'operationSurfaced':
      return operationSurfaced(state, event);
    case 'inspected':
      return putOwn(state, [event.by, event.seat], 'findings', keyOf(round, event.by, event.seat), {
        round,
        seat: event.seat,
        norm: event.norm,
        clean: event.clean,
      });
    case 'incidentNoticed':
      return incidentNoticed(state, event);
    case 'incidentAsked':
      return incidentAsked(state, event);
    case 'evidenceDealt': {
      const incident = state.hidden.incidents[event.incident];
      if (!incident) return state;
      const dealt = putOwn(state, [event.to], 'evidence', event.id, {
        incident: event.incident,
        holder: event.to,
        own: true,
        published: false,
        shownTo: [],
        weights: event.weights,
      });
      const items = { ...incident.items, [event.id]: { holder: event.to, weights: event.weights } };
      return withHidden(dealt, {
        incidents: { ...dealt.hidden.incidents, [event.incident]: { ...incident, items } },
      });
    }
    case 'evidenceShown': {
      const item = state.own[event.from]?.evidence[event.id];
      if (!item) return state;
      const shown = putOwn(state, [event.from], 'evidence', event.id, {
        ...item,
        shownTo: [...item.shownTo, event.to],
      });
      return putOwn(shown, [event.to], 'evidence', event.id, {
        incident: item.incident,
        holder: event.named ? event.from : '',
        own: false,
        published: false,
        shownTo: [],
        weights: item.weights,
      });
    }
    case 'evidencePublished':
      return evidencePublished(state, event);
    case 'beliefFormed': {
      if (event.seat) return putOwn(state, [event.seat], 'beliefs', event.incident, event.bars);
      const beliefs = { ...state.public.beliefs };
      for (const [suspect, probability] of Object.entries(event.bars))
        beliefs[keyOf(event.incident, suspect)] = { incident: event.incident, suspect, probability };
      return withPublic(state, { beliefs });
    }
    case 'incidentAnswered': {
      const answered = putOwn(state, [event.seat], 'answers', event.incident, {
        suspect: event.suspect,
        probability: event.probability,
        measure: event.measure,
        ground: event.ground,
        round,
      });
      const count = answered.public.incidents[event.incident]?.answered ?? 0;
      const again = state.own[event.seat]?.answers[event.incident] !== undefined;
      return again ? answered : amendPublic(answered, 'incidents', event.incident, { answered: count + 1 });
    }
    case 'responseMade':
      return event.response.measure === 'demarche'
        ? putOwn(state, [event.response.by, event.response.suspect], 'demarches', event.id, event.response)
        : putPublic(state, 'responses', event.id, event.response);
    case 'responseJoined': {
      const response = state.public.responses[event.id];
      if (!response) return state;
      return amendPublic(state, 'responses', event.id, {
        joiners: [...response.joiners, event.seat],
        contested: event.contested,
      });
    }
    case 'responseSettled':
      return amendOwn(amendPublic(state, 'responses', event.id, { settled: true }), 'demarches', event.id, {
        settled: true,
      });
    case 'replied': {
      const key = keyOf(event.incident, event.entry.seat);
      const knownTo = event.knownTo.length > 0 ? event.knownTo : [event.entry.seat];
      const told = putOwn(state, knownTo, 'replies', key, {
        incident: event.incident,
        reply: event.entry.reply,
      });
      return event.knownTo.length > 0 ? told : putPublic(told, 'replies', key, event.entry);
    }
  }
}

function incidentAsked(state: State, event: EventOf<'incidentAsked'>): State {
  const places = [event.incident, event.second];
  const incidents = Object.fromEntries(
    Object.entries(state.public.incidents).map(([id, incident]) => [
      id,
      { ...incident, asked: places.indexOf(id) + 1 },
    ]),
  );
  return withPublic(state, { askedIncident: event.incident, incidents });
}

function covertDealt(state: State, event: EventOf<'covertDealt'>): State {
  const seat = state.scenario.seats.find(({ id }) => id === event.seat);
  if (seat?.kind !== 'state') return state;
  const draw = state.scenario.rounds[state.public.round - 1]?.draw;
  const lure = event.drawn && draw ? draw.lure : seat.covert.lure;
  const dealt = withOwn(state, event.seat, {
    covert: {
      operation: event.operation,
      target: event.target,
      sector: event.sector,
      worth: event.worth,
      stake: event.stake,
      drawn: event.drawn,
      breaks: '',
      rung: 0,
      lure: { en: lure.en, it: lure.it ?? lure.en, fr: lure.fr ?? lure.en },
    },
  });
  return withHidden(markCovertCards(dealt), {
    covert: { ...dealt.hidden.covert, [event.seat]: { falseFlag: event.falseFlag, drawn: event.drawn } },
  });
}

/** Its author knows its own deed again in what was noticed. */
function operationSurfaced(state: State, { operation: id, incident }: EventOf<'operationSurfaced'>): State {
  const operation = state.hidden.operations[id];
  const own = operation && state.own[operation.seat]?.operations[id];
  if (!operation || !own) return state;
  const seen = { noticed: true, incident };
  const known = putOwn(state, [operation.seat], 'operations', id, { ...own, ...seen });
  return withHidden(known, {
    operations: { ...known.hidden.operations, [id]: { ...operation, ...seen } },
  });
}

function stakeholderCardPlayed(state: State, event: EventOf<'stakeholderCardPlayed'>): State {
  const played = putOwn(state, [event.seat], 'cards', event.id, {
    round: state.public.round,
    phase: state.public.phase,
    card: event.card,
    seat: event.on,
    norm: event.norm,
    sector: event.sector,
    incident: event.incident,
  });
  if (event.card !== 'nonPaper' || !event.norm) return played;
  // A non-paper halves the price of its clause for every state, once (GAME.md §8).
  let next = amendPublic(played, 'clauses', keyOf(played.public.currentText, event.norm), { nonPaper: true });
  for (const [seat, own] of Object.entries(next.own)) {
    const interest = own.interests[event.norm];
    if (interest)
      next = withOwn(next, seat, {
        interests: { ...own.interests, [event.norm]: { ...interest, price: interest.price / 2 } },
      });
  }
  return next;
}

function incidentNoticed(state: State, event: EventOf<'incidentNoticed'>): State {
  const noticed = withTexts(
    putPublic(state, 'incidents', event.id, event.entry),
    incidentTexts(state.scenario, event.entry.script),
  );
  return withHidden(noticed, {
    incidents: {
      ...noticed.hidden.incidents,
      [event.id]: {
        origin: event.origin,
        author: event.author,
        apparent: event.apparent,
        severity: event.severity,
        operation: event.operation,
        priors: event.priors,
        publicPrior: event.publicPrior,
        items: {},
      },
    },
  });
}

function evidencePublished(state: State, event: EventOf<'evidencePublished'>): State {
  if (event.entry.claim) return putPublic(state, 'evidence', event.id, event.entry);
  const own = state.own[event.by]?.evidence[event.id];
  if (!own) return state;
  const published = putPublic(
    putOwn(state, [event.by], 'evidence', event.id, { ...own, published: true }),
    'evidence',
    event.id,
    event.entry,
  );
  const others = Object.keys(state.own).filter((seat) => seat !== event.by);
  return putOwn(published, others, 'evidence', event.id, {
    incident: own.incident,
    holder: event.entry.holder,
    own: false,
    published: true,
    shownTo: [],
    weights: own.weights,
  });
}
