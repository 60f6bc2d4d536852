/** Options of the crisis: evidence, answers, replies. */
import { answerable, groundOf, measuresFor, suspectsFor } from './crisis.ts';
import { type Offering, others } from './offering.ts';
import { CONFIDENCES, type Confidence, REPLIES } from './vocabulary.ts';

export function offerCrisis({ view, add, allowed }: Offering): void {
  const items = Object.keys(view.own.evidence);
  add(
    'showEvidence',
    items
      .map((item) => ({
        item,
        to: others(view).filter((to) => allowed({ type: 'showEvidence', item, to, named: true })),
      }))
      .filter(({ to }) => to.length > 0),
  );
  add(
    'publishEvidence',
    items.filter((item) => allowed({ type: 'publishEvidence', item, named: true })),
  );
  const confidences = Object.keys(CONFIDENCES) as Confidence[];
  add(
    'answerIncident',
    answerable(view).map((incident) => ({
      incident,
      answers: suspectsFor(view, incident).map((suspect) => ({
        suspect,
        confidences,
        measures: measuresFor(view, incident, suspect),
        grounds: Object.fromEntries(
          measuresFor(view, incident, suspect).map((measure) => [measure, [groundOf(measure)]]),
        ),
      })),
    })),
  );
  add(
    'joinResponse',
    Object.keys(view.public.responses).filter((response) => allowed({ type: 'joinResponse', response })),
  );
  add(
    'reply',
    Object.keys(view.public.incidents)
      .map((incident) => ({
        incident,
        replies: REPLIES.filter((reply) => allowed({ type: 'reply', incident, reply })),
      }))
      .filter(({ replies }) => replies.length > 0),
  );
}
