import { useState } from 'react';
import { nextMoment, roundMomentIn, timeOfDay } from '../time-of-day.ts';

/** The end of a lesson of so many minutes, proposed until somebody types another one. */
export function useLessonEnd(minutes: number) {
  const [opened] = useState(() => Date.now());
  const [typed, type] = useState<string>();
  const shown = typed ?? (minutes > 0 ? timeOfDay(roundMomentIn(minutes, opened)) : '');
  return { typed: shown, type, endsAt: minutes > 0 ? nextMoment(shown, Date.now()) : 0 };
}
