/** Options of the crisis: evidence, answers, replies. */
import { answerable, suspectsFor } from '../conduct/crisis.ts';
import { groundsFor, measuresFor } from '../conduct/grounds.ts';
import { thresholdsFor } from '../conduct/qualification.ts';
import { allowed, type Domains, others } from '../talks/offering.ts';
import type { SeatView } from '../view.ts';
import { CONFIDENCES, type Confidence, REPLIES, type SeatId } from '../vocabulary.ts';

const ALL_CONFIDENCES = Object.keys(CONFIDENCES) as Confidence[];

export const CRISIS_DOMAINS = {
  showEvidence: (view) =>
    Object.keys(view.own.evidence)
      .map((item) => ({
        item,
        to: others(view).filter((to) => allowed(view, { type: 'showEvidence', item, to, named: true })),
      }))
      .filter(({ to }) => to.length > 0),
  publishEvidence: (view) =>
    Object.keys(view.own.evidence).filter((item) =>
      allowed(view, { type: 'publishEvidence', item, named: true }),
    ),
  answerIncident: (view) =>
    answerable(view).map((incident) => ({
      incident,
      answers: suspectsFor(view, incident).map((suspect) => answerChoice(view, incident, suspect)),
    })),
  qualify: (view) =>
    Object.keys(view.public.incidents)
      .map((incident) => ({
        incident,
        thresholds: thresholdsFor(view, incident).filter((threshold) =>
          allowed(view, { type: 'qualify', incident, threshold }),
        ),
      }))
      .filter(({ thresholds }) => thresholds.length > 0),
  consult: (view) =>
    Object.keys(view.public.incidents)
      .map((incident) => ({
        incident,
        seats: others(view).filter((seat) => allowed(view, { type: 'consult', incident, seat })),
      }))
      .filter(({ seats }) => seats.length > 0),
  joinResponse: (view) =>
    Object.keys(view.public.responses).filter((response) =>
      allowed(view, { type: 'joinResponse', response }),
    ),
  reply: (view) =>
    Object.keys(view.public.incidents)
      .map((incident) => ({
        incident,
        replies: REPLIES.filter((reply) => allowed(view, { type: 'reply', incident, reply })),
      }))
      .filter(({ replies }) => replies.length > 0),
} as const satisfies Domains;

function answerChoice(view: SeatView, incident: string, suspect: SeatId | 'none') {
  const measures = measuresFor(view, incident, suspect);
  return {
    suspect,
    confidences: ALL_CONFIDENCES,
    measures,
    grounds: Object.fromEntries(
      measures.map((measure) => [measure, groundsFor(view, incident, suspect, measure)]),
    ),
  };
}
