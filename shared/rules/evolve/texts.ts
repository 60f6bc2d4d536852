import type { EventOf } from '../events.ts';
import { amendPublic, putOwn, putPublic, withPublic } from '../fold.ts';
import { keyOf } from '../keys.ts';
import type { State } from '../state.ts';
import { NO_PROVISOS, provisosOf, withProviso } from '../texts/provisos-on-clauses.ts';
import { countOf } from '../texts/voters.ts';
import { MAIN } from '../vocabulary/forums.ts';

type TextEvent = EventOf<
  | 'textOpened'
  | 'clauseEdited'
  | 'provisoSet'
  | 'rulingGiven'
  | 'clauseRuled'
  | 'signatureGiven'
  | 'signatureDeclined'
  | 'partiesBound'
  | 'textSponsored'
  | 'textTabled'
  | 'textCalled'
  | 'textTaken'
  | 'clauseEndorsed'
  | 'itemQueued'
  | 'ballotOpened'
  | 'ballotCast'
  | 'ballotClosing'
  | 'ballotClosed'
  | 'itemFell'
  | 'clauseChanged'
  | 'lastWordSpoken'
  | 'lastWordAnswered'
  | 'textDecided'
  | 'plenaryConcluded'
>;

export function evolveTexts(state: State, event: TextEvent): State {
  switch (event.type) {
    case 'textOpened':
      return textOpened(state, event);
    case 'clauseEdited': {
      const edited = amendPublic(state, 'clauses', keyOf(event.text, event.norm), {
        rung: event.rung,
        ...(event.rung === 0 ? NO_PROVISOS : {}),
      });
      const treaty = edited.public.treaties[event.text];
      if (!treaty || treaty.drafter) return edited;
      return amendPublic(edited, 'treaties', event.text, {
        drafter: event.by,
        sponsors: [...new Set([event.by, ...treaty.sponsors])],
      });
    }
    case 'provisoSet': {
      if (event.proviso.kind === 'review')
        return amendPublic(state, 'treaties', event.text, { reviewRound: event.proviso.round });
      const key = keyOf(event.text, event.norm);
      const clause = state.public.clauses[key];
      if (!clause) return state;
      return amendPublic(state, 'clauses', key, withProviso(provisosOf(clause), event.proviso));
    }
    case 'rulingGiven': {
      const key = keyOf(event.text, event.norm);
      const clause = state.public.clauses[key];
      if (!clause) return state;
      return amendPublic(
        state,
        'clauses',
        key,
        event.reading === 'narrow'
          ? { ruledNarrow: [...clause.ruledNarrow, event.seat] }
          : { ruledWide: [...clause.ruledWide, event.seat] },
      );
    }
    case 'clauseRuled':
      return amendPublic(state, 'clauses', keyOf(event.text, event.norm), { reading: event.reading });
    case 'signatureGiven':
      return signed(state, event);
    case 'signatureDeclined': {
      const declined = state.public.treaties[event.text]?.declined ?? [];
      return amendPublic(state, 'treaties', event.text, { declined: [...declined, event.seat] });
    }
    case 'partiesBound': {
      const parties = state.public.treaties[event.text]?.parties ?? [];
      const bound = [...new Set([...parties, ...event.parties])];
      return amendPublic(state, 'treaties', event.text, { parties: bound });
    }
    case 'textSponsored': {
      const treaty = state.public.treaties[event.text];
      if (!treaty) return state;
      const others = treaty.sponsors.filter((seat) => seat !== event.seat);
      return amendPublic(state, 'treaties', event.text, {
        drafter: treaty.drafter || event.seat,
        sponsors: event.sponsoring ? [...others, event.seat] : others,
      });
    }
    case 'textTabled':
      return textTabled(state, event);
    case 'clauseEndorsed': {
      const key = keyOf(event.text, event.norm);
      const clause = state.public.clauses[key];
      if (!clause) return state;
      const without = (seats: string[]) => seats.filter((seat) => seat !== event.seat);
      return amendPublic(state, 'clauses', key, {
        endorsedBy:
          event.stance === 'endorse'
            ? [...without(clause.endorsedBy), event.seat]
            : without(clause.endorsedBy),
        refusedBy:
          event.stance === 'refuse' ? [...without(clause.refusedBy), event.seat] : without(clause.refusedBy),
      });
    }
    case 'itemQueued':
      return putPublic(state, 'items', event.item, event.entry);
    case 'ballotOpened':
      return amendPublic(state, 'items', event.item, {
        status: 'open',
        closesAt: event.closesAt,
        voters: event.voters,
      });
    case 'ballotCast': {
      const before = state.own[event.seat]?.ballots[event.item];
      const cast = putOwn(state, [event.seat], 'ballots', event.item, {
        choice: event.choice,
        norms: event.norms,
        reason: event.reason,
        by: event.by,
      });
      const item = cast.public.items[event.item];
      return before || !item ? cast : amendPublic(cast, 'items', event.item, { cast: item.cast + 1 });
    }
    case 'ballotClosing':
      return amendPublic(state, 'items', event.item, { closesAt: event.closesAt });
    case 'ballotClosed':
      return ballotClosed(state, event);
    case 'itemFell':
      return amendPublic(state, 'items', event.item, { status: 'fallen', outcome: 'fell' });
    case 'clauseChanged': {
      const changed = amendPublic(state, 'clauses', keyOf(event.text, event.norm), {
        rung: event.rung,
        annexed: event.annexed,
      });
      // Amended is what a carried amendment changed; the annex and the last word change it in other ways.
      return state.public.stage === 'voting' && !event.annexed
        ? amendPublic(changed, 'treaties', event.text, { amended: true })
        : changed;
    }
    case 'lastWordSpoken':
      return amendPublic(state, 'treaties', event.text, { remedy: event.remedy, remedyNorm: event.norm });
    case 'lastWordAnswered': {
      const treaty = state.public.treaties[event.text];
      if (!treaty) return state;
      return amendPublic(
        state,
        'treaties',
        event.text,
        event.accepts
          ? { remedyAccepted: [...treaty.remedyAccepted, event.seat] }
          : { remedyRefused: [...treaty.remedyRefused, event.seat] },
      );
    }
    case 'textCalled':
      return amendPublic(state, 'treaties', event.text, { called: event.place });
    case 'textTaken':
      return withPublic(state, { currentText: event.text });
    case 'textDecided':
      return amendPublic(state, 'treaties', event.text, {
        status: event.status,
        parties: event.parties,
        partly: event.partly,
        signing: event.opened ? state.public.round : 0,
      });
    case 'plenaryConcluded':
      return withPublic(state, { outcome: event.outcome });
  }
}

function textOpened(state: State, event: EventOf<'textOpened'>): State {
  const opened = putPublic(state, 'treaties', event.text, {
    kind: event.kind,
    forum: event.forum ?? MAIN,
    round: state.public.round,
    called: 0,
    drafter: event.by,
    status: 'draft',
    sponsors: event.by ? [event.by] : [],
    sponsorsNeeded: event.sponsorsNeeded,
    tabledAt: 0,
    amended: false,
    parties: [],
    signing: 0,
    signedBy: [],
    acceded: [],
    declined: [],
    partly: false,
    remedy: '',
    remedyNorm: '',
    remedyAccepted: [],
    remedyRefused: [],
    reviewRound: event.reviewRound ?? 0,
    renews: event.renews ?? '',
  });
  const clauses = { ...opened.public.clauses };
  for (const { norm, rung, provisos = NO_PROVISOS } of event.clauses)
    clauses[keyOf(event.text, norm)] = {
      text: event.text,
      norm,
      rung,
      before: rung,
      endorsedBy: [],
      refusedBy: [],
      nonPaper: false,
      annexed: false,
      ...provisos,
      outside: [],
      ruledNarrow: [],
      ruledWide: [],
    };
  // While texts are drafted the current one is the rolling text of the main forum, on which all work.
  const isCommon = event.kind === 'rolling' && !event.forum;
  const currentText = isCommon ? event.text : state.public.currentText;
  return withPublic(opened, { clauses, currentText });
}

/** From here on the difference shown is that of the amendments. */
function textTabled(state: State, event: EventOf<'textTabled'>): State {
  const clauses = { ...state.public.clauses };
  for (const [key, clause] of Object.entries(clauses))
    if (clause.text === event.text) clauses[key] = { ...clause, before: clause.rung };
  return amendPublic(withPublic(state, { clauses }), 'treaties', event.text, {
    status: 'tabled',
    tabledAt: state.public.round,
  });
}

function ballotClosed(state: State, event: EventOf<'ballotClosed'>): State {
  const votes = { ...state.public.votes };
  for (const { seat, ...vote } of event.votes)
    votes[keyOf(event.item, seat)] = { item: event.item, seat, ...vote };
  return amendPublic(withPublic(state, { votes }), 'items', event.item, {
    status: 'closed',
    closesAt: 0,
    ...countOf(state.public, event.votes, 'state'),
    carried: event.carried,
    outcome: event.outcome,
  });
}

/** Who signs has not stepped back any more; the clauses that it leaves out know of it. */
function signed(state: State, { text, seat, outside, acceding }: EventOf<'signatureGiven'>): State {
  const treaty = state.public.treaties[text];
  if (!treaty) return state;
  const clauses = { ...state.public.clauses };
  for (const norm of outside) {
    const clause = clauses[keyOf(text, norm)];
    if (clause) clauses[keyOf(text, norm)] = { ...clause, outside: [...clause.outside, seat] };
  }
  return amendPublic(withPublic(state, { clauses }), 'treaties', text, {
    signedBy: [...treaty.signedBy, seat],
    acceded: acceding ? [...treaty.acceded, seat] : treaty.acceded,
    declined: treaty.declined.filter((other) => other !== seat),
  });
}
