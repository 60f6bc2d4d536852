import type { SeatCommand } from '../rules/commands.ts';
import { draw, type Mind } from './mind.ts';

/** Predicts the score from what it has seen of the round, and decides on its private commitments. */
export function review(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  if (can.predict && view.own.predictions[String(view.public.round)] === undefined) return predict(mind);
  // What is not decided on is kept as it is.
  const bargain = (can.decide ?? []).find(({ commitment }) => isBetterKnown(mind, commitment));
  return bargain ? { type: 'decide', commitment: bargain.commitment, decision: 'publish' } : null;
}

/** What a partner owes whom the seat does not trust is safer in the open. */
function isBetterKnown(mind: Mind, id: string): boolean {
  const commitment = mind.view.own.commitments[id];
  if (!commitment || commitment.debtor === mind.me) return false;
  const trust = mind.view.own.trust[commitment.debtor] ?? 0.5;
  return draw(mind, 'publish', id) < 0.5 - trust;
}

function predict({ view }: Mind): SeatCommand {
  const { round } = view.public;
  const adopted = Object.values(view.public.treaties).filter(
    (treaty) => treaty.round === round && treaty.status === 'adopted',
  ).length;
  const harm = Object.values(view.public.incidents)
    .filter((incident) => incident.round === round && !incident.opening)
    .reduce((sum, incident) => sum + incident.severity, 0);
  const outlook = 6 * adopted - 2 * harm;
  return { type: 'predict', direction: outlook > 1 ? 'up' : outlook < -1 ? 'down' : 'same' };
}

/** A word on leaving the role; one is enough. */
export function reflect({ can, view, dice }: Mind): SeatCommand | null {
  if (!can.reflect || dice.turn > 0) return null;
  const scores = Object.values(view.own.scores);
  const score = scores.at(-1)?.score ?? 50;
  const feeling = score > 65 ? 'proud' : score > 52 ? 'satisfied' : score > 40 ? 'uneasy' : 'frustrated';
  return { type: 'reflect', feeling, line: '' };
}
