import type { Clocks } from './view/table.ts';
import type { Phase } from './vocabulary.ts';

type Planned = Partial<Record<Phase | 'firstTalks', number>>;

export const NO_CLOCKS: Clocks = {
  briefing: 0,
  negotiation: 0,
  firstTalks: 0,
  plenary: 0,
  conduct: 0,
  crisis: 0,
  assessment: 0,
};

/** P14: seconds that a phase of a round is planned for; 0: no clock. */
export function secondsOf(clocks: Planned | Clocks | undefined, phase: Phase, round: number): number {
  const planned: Planned = clocks ?? {};
  const first = phase === 'negotiation' && round === 1 ? planned.firstTalks : 0;
  return first || (planned[phase] ?? 0);
}
