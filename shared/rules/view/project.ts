/** The only exit: what leaves the server for anybody is built here, field by field of the view's schema. */

import { injectable, plannedInjects } from '../conduct/injects.ts';
import { mayRead } from '../debrief/reasoning.ts';
import { Reason } from '../debrief/reasons.ts';
import { historyOnConsole } from '../history/history.ts';
import { brierOf, isTold } from '../people/forecasts.ts';
import { type Radar, soundings } from '../people/radar.ts';
import { surveyCounts } from '../people/survey-counts.ts';
import type { State } from '../state.ts';
import { undoableUntil } from '../undo.ts';
import { type ConsoleView, PublicView, type SeatView } from '../view.ts';
import type { Id, PersonId, SeatId } from '../vocabulary.ts';
import { waitingFor } from '../waiting.ts';
import type { MineView } from './mine.ts';
import { OwnView } from './own.ts';
import type { BriefsView, IncidentTruth, TruthView } from './truth.ts';

const PUBLIC_FIELDS = Object.keys(PublicView.shape) as (keyof PublicView)[];
const REASON_FIELDS = Object.keys(Reason.shape) as (keyof Reason)[];
const OWN_FIELDS = Object.keys(OwnView.shape) as (keyof OwnView)[];

function pick<T extends object>(from: T, fields: readonly (keyof T)[]): T {
  const picked: Partial<T> = {};
  for (const field of fields) if (field in from) picked[field] = from[field];
  return picked as T;
}

/** What everybody may know. */
export function publicView(state: State): PublicView {
  return pick(state.public, PUBLIC_FIELDS);
}

/** What one seat may know beside the public view; null for a seat that is not in the session. */
export function ownView(state: State, seat: SeatId): OwnView | null {
  const own = state.own[seat];
  return own ? pick(own, OWN_FIELDS) : null;
}

/** All that a seat may know, as rules, options and bots take it. */
export function seatView(state: State, seat: SeatId): SeatView {
  const own = state.own[seat];
  if (!own) throw new Error(`There is no seat “${seat}” in this session.`);
  return { public: state.public, own };
}

/** Why bots did what they did, as far as a seat may know it ('' for who has none): of one seat, about one thing, or all. */
export function reasonsFor(
  state: State,
  reader: SeatId | '',
  { seat, about }: { readonly seat: SeatId | ''; readonly about: Id | '' },
): readonly Reason[] {
  return Object.values(state.hidden.reasons)
    .filter(
      (reason) =>
        (seat === '' || reason.seat === seat) &&
        (about === '' || reason.about === about) &&
        mayRead(state, reader, reason),
    )
    .map((reason) => pick(reason, REASON_FIELDS));
}

function undoOf(state: State): ConsoleView['undo'] {
  const until = undoableUntil(state);
  return { act: state.hidden.lastAct?.act ?? '', until: Number.isFinite(until) ? until : 0 };
}

/** What one person may know of themselves. */
export function mineView(state: State, person: PersonId): MineView {
  const { forecasts, answers, consents, survey, questions, foretold } = state.hidden;
  const given = consents[person];
  return {
    survey,
    questions,
    foretold,
    forecasts: Object.fromEntries(
      Object.entries(forecasts[person] ?? {}).map(([key, made]) => [
        key,
        { ...made, brier: isTold(state, made.about) ? brierOf(state, made) : -1 },
      ]),
    ),
    answers: Object.fromEntries(
      Object.entries(answers[person] ?? {}).map(([key, { value, line }]) => [key, { value, line }]),
    ),
    consent: given === undefined ? '' : given ? 'given' : 'refused',
  };
}

/** What the facilitator's console needs: presence and counts, no private content. */
export function consoleView(state: State, radar: Radar = {}): ConsoleView {
  const own = Object.values(state.own);
  const offers = new Set(own.flatMap((view) => Object.keys(view.offers)));
  const messages = new Set(own.flatMap((view) => Object.keys(view.messages)));
  return {
    waitingFor: waitingFor(state),
    undo: undoOf(state),
    injectable: injectable(state),
    planned: plannedInjects(state),
    history: historyOnConsole(state),
    radar: soundings(state, radar),
    hands: Object.entries(state.hidden.hands)
      .filter(([person]) => state.public.people[person])
      .map(([person, since]) => ({ person, since })),
    notes: state.hidden.notes,
    survey: surveyCounts(state),
    messages: messages.size,
    offers: offers.size,
  };
}

/** What every seat wants; for the facilitator alone, who is written down as asking. */
export function briefsView({ own }: State): BriefsView {
  return {
    seats: Object.fromEntries(Object.entries(own).map(([seat, { interests }]) => [seat, interests])),
  };
}

type Held = IncidentTruth['items'][string];

/** What really happened beside what each believes; for the facilitator alone, who is written down as asking. */
export function truthView(state: State): TruthView {
  const { hidden, own } = state;
  const barsOf = (incident: Id) =>
    Object.values(state.public.beliefs)
      .filter((belief) => belief.incident === incident)
      .map(({ suspect, probability }) => [suspect, probability] as const);
  const incidents = Object.entries(hidden.incidents).map(([id, { origin, author, items, apparent }]) => {
    const believers = Object.entries(own).filter(([, view]) => view.beliefs[id]);
    const held = Object.entries(items).map(([item, { holder }]) => {
      const { published = false, shownTo = [] } = own[holder]?.evidence[item] ?? {};
      return [item, { holder, published, shownTo: [...shownTo] }] satisfies [Id, Held];
    });
    const truth = {
      origin,
      author,
      framed: apparent === author ? '' : apparent,
      public: Object.fromEntries(barsOf(id)),
      beliefs: Object.fromEntries(believers.map(([seat, view]) => [seat, view.beliefs[id] ?? {}])),
      items: Object.fromEntries(held),
    };
    return [id, truth] as const;
  });
  return { incidents: Object.fromEntries(incidents) };
}
