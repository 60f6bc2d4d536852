import type { SeatId } from '../rules/vocabulary.ts';
import { draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Predicts the score from what it has seen of the round, and decides on its private commitments. */
export function review(mind: Mind): Plan | null {
  const { can, view } = mind;
  if (can.predict && view.own.predictions[String(view.public.round)] === undefined) return predict(mind);
  // What is not decided on is kept as it is.
  const bargain = (can.decide ?? []).find(({ commitment }) => isBetterKnown(mind, commitment));
  if (!bargain) return null;
  const { commitment } = bargain;
  return plan({ type: 'decide', commitment, decision: 'publish' }, 'likely', () => {
    const debtor = view.own.commitments[commitment]?.debtor ?? '';
    return [
      term('trust', trustIn(mind, debtor), { seat: debtor }),
      term('likely', Math.max(0, 0.5 - trustIn(mind, debtor))),
      term('thrown', draw(mind, 'publish', commitment)),
    ];
  });
}

/** What a partner owes whom the seat does not trust is safer in the open. */
function isBetterKnown(mind: Mind, id: string): boolean {
  const commitment = mind.view.own.commitments[id];
  if (!commitment || commitment.debtor === mind.me) return false;
  return draw(mind, 'publish', id) < 0.5 - trustIn(mind, commitment.debtor);
}

function trustIn({ view }: Mind, seat: SeatId): number {
  return view.own.trust[seat] ?? 0.5;
}

function predict({ view }: Mind): Plan {
  const { round } = view.public;
  const adopted = Object.values(view.public.treaties).filter(
    (treaty) => treaty.round === round && treaty.status === 'adopted',
  ).length;
  const harm = Object.values(view.public.incidents)
    .filter((incident) => incident.round === round && !incident.opening)
    .reduce((sum, incident) => sum + incident.severity, 0);
  const outlook = 6 * adopted - 2 * harm;
  const direction = outlook > 1 ? 'up' : outlook < -1 ? 'down' : 'same';
  return plan({ type: 'predict', direction }, 'best', () => [
    term('textsAdopted', adopted),
    term('harmSeen', harm),
  ]);
}

/**
 * A word on leaving the role; one is enough. Nobody can tell whose words they are: a bot that was started anew holds its
 * tongue where there are as many as there are bots.
 */
export function reflect({ can, view, dice }: Mind): Plan | null {
  if (!can.reflect || dice.turn > 0) return null;
  const bots = Object.values(view.public.seats).filter(({ driver }) => driver === 'bot');
  if (Object.keys(view.public.reflections).length >= bots.length) return null;
  const scores = Object.values(view.own.scores);
  const score = scores.at(-1)?.score ?? 50;
  const feeling = score > 65 ? 'proud' : score > 52 ? 'satisfied' : score > 40 ? 'uneasy' : 'frustrated';
  return { command: { type: 'reflect', feeling, line: '' }, why: null };
}
