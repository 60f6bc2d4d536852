import type { PublicView } from '../view.ts';

/** Q2: before the first round, or once play is over; '' in between. */
export function surveyMoment({ phase }: Pick<PublicView, 'phase'>): '' | 'before' | 'after' {
  if (phase === 'debrief') return 'after';
  return phase === 'lobby' || phase === 'briefing' ? 'before' : '';
}
