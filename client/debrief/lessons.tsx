import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import { later } from '../later.tsx';
import { LaterSurvey } from '../session/later-survey.tsx';
import { useGame, usePublic } from '../store.ts';
import { withWords } from '../words/i18n.ts';
import { useWords } from '../words/use-words.ts';
import { Aims } from './aims.tsx';
import styles from './debrief.module.css';
import { Foretold } from './foretold.tsx';
import { Found } from './found.tsx';
import { OwnScore } from './own-score.tsx';
import type { Paper } from './papers/paper-title.tsx';
import { RealTexts } from './real-texts.tsx';
import { RecordFiles } from './record-files.tsx';
import { SeatScores } from './seat-scores.tsx';

// It needs what the replay's branches need.
const WhatIf = later(() => import('./what-if.tsx').then((file) => ({ default: file.WhatIf })));
const SurveyResults = later(
  withWords(['lessons'], () => import('./survey-results.tsx').then((file) => file.SurveyResults)),
);
const AssessmentPanel = later(() =>
  import('./assessment-panel.tsx').then((file) => ({ default: file.AssessmentPanel })),
);

/** The scenario's own questions first, then those that fit every game. */
function Questions() {
  const words = useWords();
  const texts = usePublic((view) => view.texts);
  const own = Object.keys(texts).filter((key) => key.startsWith('question.'));
  return (
    <ol className={styles.findings}>
      {own.map((key) => (
        <li key={key} dir="auto">
          {words.text(key)}
        </li>
      ))}
      <li>
        <Trans>Which promise changed what somebody did, and which one only sounded good?</Trans>
      </li>
      <li>
        <Trans>When the evidence was thin, what made you accuse, or keep silent?</Trans>
      </li>
      <li>
        <Trans>What would have made breaking your word cost more than it gained?</Trans>
      </li>
      <li>
        <Trans>Where in the real world have you seen the same trade?</Trans>
      </li>
    </ol>
  );
}

/** Step 4: what the record says, how each seat did, and what to talk about. */
export function Lessons({ onPrint }: { onPrint: (paper: Paper) => void }) {
  const leads = useGame((snapshot) => snapshot.me?.role === 'facilitator');
  return (
    <div className={styles.step}>
      <section className={styles.section}>
        <h2>
          <Trans>What the record says</Trans>
        </h2>
        <Found />
      </section>
      <RealTexts />
      <OwnScore />
      <Foretold />
      <section className={styles.section}>
        <h2>
          <Trans>How the seats did</Trans>
        </h2>
        <SeatScores />
      </section>
      <Suspense fallback={null}>
        <WhatIf />
      </Suspense>
      <section className={styles.section}>
        <h2>
          <Trans>To talk about</Trans>
        </h2>
        <Aims />
        <Questions />
      </section>
      <LaterSurvey />
      {leads ? (
        <Suspense fallback={null}>
          <SurveyResults />
        </Suspense>
      ) : null}
      {leads ? (
        <Suspense fallback={null}>
          <AssessmentPanel />
        </Suspense>
      ) : null}
      <RecordFiles onPrint={onPrint} />
    </div>
  );
}
