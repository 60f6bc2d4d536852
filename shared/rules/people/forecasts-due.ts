import { isAsleep } from '../asleep.ts';
import type { PublicView } from '../view.ts';
import { type Forecasting, VOTE_ODDS } from '../vocabulary/people.ts';
import { type Id, NO_STATE, PREDICTIONS } from '../vocabulary.ts';

/** A question to somebody who watches; any of the choices is one tap. */
export type ForecastDue = {
  readonly about: Forecasting;
  /** The ballot or the incident that it is about; '' for the round. */
  readonly ref: Id;
  readonly choices: readonly string[];
};

/** O1: before its ballot closes whether a thing will pass; before the review where stability goes, and who it was. */
export function forecastsDue(view: PublicView): readonly ForecastDue[] {
  if (isAsleep(view)) return [];
  const { phase, stage, items } = view;
  if (phase === 'plenary')
    return Object.entries(items)
      .filter(([, { status }]) => status === 'open' || status === 'queued')
      .sort(([, one], [, other]) => placeOf(one) - placeOf(other))
      .map(([ref]) => ({ about: 'vote', ref, choices: Object.keys(VOTE_ODDS) }));
  if (phase !== 'crisis' && !(phase === 'assessment' && stage === 'deciding')) return [];
  const culprits = Object.keys(view.incidents)
    .filter((id) => view.incidents[id]?.round === view.round || view.askedIncident === id)
    .map((ref): ForecastDue => ({ about: 'culprit', ref, choices: suspectsOf(view, ref) }));
  return [{ about: 'stability', ref: '', choices: PREDICTIONS }, ...culprits];
}

/** What is being voted on comes first, then what comes next. */
function placeOf({ status, order }: PublicView['items'][Id]): number {
  return status === 'open' ? Number.NEGATIVE_INFINITY : order;
}

function suspectsOf({ beliefs }: PublicView, incident: Id): readonly string[] {
  const named = Object.values(beliefs).flatMap((bar) => (bar.incident === incident ? [bar.suspect] : []));
  return [...named.filter((suspect) => suspect !== NO_STATE), NO_STATE];
}
