/** Options of the crisis: evidence, answers, replies. */
import { answerable, suspectsFor } from './crisis.ts';
import { groundsFor, measuresFor } from './grounds.ts';
import { type Offering, others } from './offering.ts';
import { thresholdsFor } from './qualification.ts';
import { CONFIDENCES, type Confidence, REPLIES } from './vocabulary.ts';

export function offerCrisis({ view, add, allowed }: Offering): void {
  const items = Object.keys(view.own.evidence);
  add('showEvidence', () =>
    items
      .map((item) => ({
        item,
        to: others(view).filter((to) => allowed({ type: 'showEvidence', item, to, named: true })),
      }))
      .filter(({ to }) => to.length > 0),
  );
  add('publishEvidence', () =>
    items.filter((item) => allowed({ type: 'publishEvidence', item, named: true })),
  );
  const confidences = Object.keys(CONFIDENCES) as Confidence[];
  add('answerIncident', () =>
    answerable(view).map((incident) => ({
      incident,
      answers: suspectsFor(view, incident).map((suspect) => ({
        suspect,
        confidences,
        measures: measuresFor(view, incident, suspect),
        grounds: Object.fromEntries(
          measuresFor(view, incident, suspect).map((measure) => [
            measure,
            groundsFor(view, incident, suspect, measure),
          ]),
        ),
      })),
    })),
  );
  const incidents = Object.keys(view.public.incidents);
  add('qualify', () =>
    incidents
      .map((incident) => ({
        incident,
        thresholds: thresholdsFor(view, incident).filter((threshold) =>
          allowed({ type: 'qualify', incident, threshold }),
        ),
      }))
      .filter(({ thresholds }) => thresholds.length > 0),
  );
  add('consult', () =>
    incidents
      .map((incident) => ({
        incident,
        seats: others(view).filter((seat) => allowed({ type: 'consult', incident, seat })),
      }))
      .filter(({ seats }) => seats.length > 0),
  );
  add('joinResponse', () =>
    Object.keys(view.public.responses).filter((response) => allowed({ type: 'joinResponse', response })),
  );
  add('reply', () =>
    incidents
      .map((incident) => ({
        incident,
        replies: REPLIES.filter((reply) => allowed({ type: 'reply', incident, reply })),
      }))
      .filter(({ replies }) => replies.length > 0),
  );
}
