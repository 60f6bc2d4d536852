import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { NameMark } from '../name-mark.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { StabilityButton } from '../parts/stability-button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useGame } from '../store.ts';
import { useTitle } from '../title.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { Happened } from './happened.tsx';
import { Lessons } from './lessons.tsx';
import { Reaction } from './reaction.tsx';
import { Why } from './why.tsx';

type Step = 'reaction' | 'happened' | 'why' | 'lessons';

/** Four steps, in this order: how it felt, what happened, why, what we take home. */
export function Debrief() {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const [step, setStep] = useState<Step>('reaction');
  useTitle(t`Debrief`);
  return (
    <div className={styles.debrief}>
      <header className={styles.header}>
        <NameMark size="s" />
        <span className={styles.where} dir="auto">
          {words.text('scenario.title')} · {code}
        </span>
        <StabilityButton />
        <LanguageChoice />
      </header>
      <main id="content" className={styles.main}>
        <RouteHeading>
          <Trans>Debrief</Trans>
        </RouteHeading>
        <Tabs<Step>
          label={t`Steps of the debrief`}
          selected={step}
          onSelect={setStep}
          tabs={[
            { id: 'reaction', label: t`1 Reaction`, panel: <Reaction onNext={() => setStep('happened')} /> },
            { id: 'happened', label: t`2 What happened`, panel: <Happened onNext={() => setStep('why')} /> },
            { id: 'why', label: t`3 Why`, panel: <Why onNext={() => setStep('lessons')} /> },
            { id: 'lessons', label: t`4 Lessons`, panel: <Lessons /> },
          ]}
        />
      </main>
    </div>
  );
}
