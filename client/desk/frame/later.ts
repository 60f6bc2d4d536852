import { later } from '../../later.tsx';
import { DialogOverlay } from '../../parts/dialog.tsx';
import { withWords } from '../../words/i18n.ts';

/** Parts of the desk that the first look at one's brief does not need, with words of their own. */
export const ActPanel = later(
  withWords(['sections'], () => import('../conduct/act-panel.tsx').then((file) => file.ActPanel)),
);
export const AnswerPanel = later(
  withWords(['sections'], () => import('../crisis/answer-panel.tsx').then((file) => file.AnswerPanel)),
);
export const DealsPanel = later(
  withWords(['sections'], () => import('../deals/deals-panel.tsx').then((file) => file.DealsPanel)),
);
export const MorePanel = later(
  withWords(['sections'], () => import('./more-panel.tsx').then((file) => file.MorePanel)),
);
export const MoreSection = later(
  withWords(['sections'], () => import('./more-section.tsx').then((file) => file.MoreSection)),
);
export const NumbersWhy = later(
  withWords(['sections'], () => import('../brief/numbers-why.tsx').then((file) => file.NumbersWhy)),
);
export const ReviewPanel = later(
  withWords(['sections'], () => import('../crisis/review-panel.tsx').then((file) => file.ReviewPanel)),
);
export const TalkPanel = later(
  withWords(['sections'], () => import('../deals/talk-panel.tsx').then((file) => file.TalkPanel)),
);
export const TextPanel = later(
  withWords(['sections'], () => import('../text/text-panel.tsx').then((file) => file.TextPanel)),
);
export const VotePanel = later(
  withWords(['sections'], () => import('../text/vote-panel.tsx').then((file) => file.VotePanel)),
);

/** They are loaded while the brief is read, the next ones first, so that no tap and no phase waits for them. */
const NEXT_FIRST = [
  [TalkPanel, AnswerPanel, MoreSection, MorePanel],
  [NumbersWhy, DialogOverlay, DealsPanel, TextPanel],
  [VotePanel, ActPanel, ReviewPanel],
] as const;

export async function loadLater(): Promise<void> {
  for (const parts of NEXT_FIRST) await Promise.all(parts.map((part) => part.ahead()));
}
