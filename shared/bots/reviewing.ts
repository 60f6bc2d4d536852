import type { SeatCommand } from '../rules/commands.ts';
import { draw, type Mind } from './mind.ts';

/** Predicts the score from what it has seen of the round, and decides on its private commitments. */
export function review(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  if (can.predict && view.own.predictions[String(view.public.round)] === undefined) return predict(mind);
  const [choice] = can.decide ?? [];
  if (!choice) return null;
  const commitment = view.own.commitments[choice.commitment];
  const distrusted = commitment && (view.own.trust[commitment.debtor] ?? 0.5) < 0.45;
  const publishes = distrusted && draw(mind, 'publish', choice.commitment) < 0.5;
  const decision = publishes && choice.decisions.includes('publish') ? 'publish' : 'keep';
  return { type: 'decide', commitment: choice.commitment, decision };
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

/** A word on leaving the role. */
export function reflect({ can, view }: Mind): SeatCommand | null {
  if (!can.reflect) return null;
  const scores = Object.values(view.own.scores);
  const score = scores.at(-1)?.score ?? 50;
  const feeling = score > 65 ? 'proud' : score > 52 ? 'satisfied' : score > 40 ? 'uneasy' : 'frustrated';
  return { type: 'reflect', feeling, line: '' };
}
