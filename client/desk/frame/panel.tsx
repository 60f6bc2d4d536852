import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Hidden } from '../../parts/hidden.tsx';
import { BriefPanel } from '../brief/brief-panel.tsx';
import { ActPanel, AnswerPanel, DealsPanel, ReviewPanel, TalkPanel, TextPanel, VotePanel } from './later.ts';
import styles from './panel.module.css';
import type { PanelProps } from './panel-props.ts';
import type { Tab } from './tabs.ts';
import { useTabWords } from './use-tab-words.ts';

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
