/** The stops of a replay's slider: what everybody could see happen, and when. No schema: the client imports types. */
import type { State } from '../rules/state.ts';
import type { PublicView } from '../rules/view.ts';
import type { Phase } from '../rules/vocabulary.ts';
import type { Course } from './course.ts';

export type Tick = {
  readonly revision: number;
  readonly round: number;
  readonly phase: Phase;
  /** A phase opens here. */
  readonly opens: boolean;
  readonly news: readonly PublicView['news'][string][];
};

/** One for each revision at which a phase opens or something becomes public. */
export function ticksOf({ states }: Course): readonly Tick[] {
  let before: State['public'] | undefined;
  return states.flatMap(({ public: now }, index) => {
    const opens = before?.phaseId !== now.phaseId;
    const known = before?.news ?? {};
    const news = before?.news === now.news ? [] : Object.keys(now.news).filter((id) => !(id in known));
    before = now;
    if (!opens && news.length === 0) return [];
    return [
      {
        revision: index + 1,
        round: now.round,
        phase: now.phase,
        opens,
        news: news.flatMap((id) => now.news[id] ?? []),
      },
    ];
  });
}
