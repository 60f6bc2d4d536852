import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Hidden } from '../parts/hidden.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { BriefPanel } from './brief-panel.tsx';
import styles from './panel.module.css';
import type { PanelProps } from './panel-props.ts';
import type { Tab } from './tabs.ts';
import { TalkPanel } from './talk-panel.tsx';
import { useTabWords } from './use-tab-words.ts';

const loadAct = () => import('./act-panel.tsx').then((file) => ({ default: file.ActPanel }));
const loadDeals = () => import('./deals-panel.tsx').then((file) => ({ default: file.DealsPanel }));
const loadReview = () => import('./review-panel.tsx').then((file) => ({ default: file.ReviewPanel }));
const loadText = () => import('./text-panel.tsx').then((file) => ({ default: file.TextPanel }));
const loadVote = () => import('./vote-panel.tsx').then((file) => ({ default: file.VotePanel }));
const ActPanel = lazy(loadAct);
const DealsPanel = lazy(loadDeals);
const ReviewPanel = lazy(loadReview);
const TextPanel = lazy(loadText);
const VotePanel = lazy(loadVote);

/** The briefing shows none of these; they are loaded while it lasts, so that no later phase waits for them. */
export function loadLaterPanels(): void {
  for (const load of [loadDeals, loadText, loadVote, loadAct, loadReview]) void load();
}

function section(tab: Tab, props: PanelProps) {
  switch (tab) {
    case 'brief':
      return <BriefPanel {...props} />;
    case 'talk':
      return <TalkPanel {...props} />;
    case 'deals':
      return <DealsPanel {...props} />;
    case 'text':
      return <TextPanel {...props} />;
    case 'vote':
      return <VotePanel {...props} />;
    case 'act':
      return <ActPanel {...props} />;
    case 'answer':
      return <AnswerPanel {...props} />;
    case 'review':
      return <ReviewPanel {...props} />;
  }
}

/** One section. A fault in it leaves the others standing, and the next phase tries again. */
export function Panel({ tab, props }: { tab: Tab; props: PanelProps }) {
  const names = useTabWords();
  return (
    <ErrorBoundary
      resetKeys={[tab, props.view.public.phaseId]}
      fallback={
        <p role="alert">
          <Trans>This part could not be shown. Reload the page; nothing that you sent is lost.</Trans>
        </p>
      }
    >
      <h2 id={`section-${tab}`} tabIndex={-1} className={styles.title}>
        <Hidden>{names[tab]}</Hidden>
      </h2>
      <Suspense fallback={null}>{section(tab, props)}</Suspense>
    </ErrorBoundary>
  );
}
