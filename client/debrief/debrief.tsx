import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { DebriefStep } from '../../shared/rules/vocabulary.ts';
import { later } from '../later.tsx';
import { NameMark } from '../name-mark.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { StabilityButton } from '../parts/stability-button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useGame } from '../store.ts';
import { useTitle } from '../title.ts';
import { Waiting } from '../waiting.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { Happened } from './happened.tsx';
import { LeadBar } from './lead-bar.tsx';
import { Lessons } from './lessons.tsx';
import type { Paper } from './papers/paper-title.tsx';
import { Reaction } from './reaction.tsx';
import { Replay } from './replay.tsx';
import { Reveals } from './reveals.tsx';
import { LeadProvider, useLead, useLeading } from './use-lead.ts';
import { Why } from './why.tsx';

const LedBranch = later(() => import('./led-branch.tsx').then((file) => ({ default: file.LedBranch })));
// Few print.
const Papers = later(() => import('./papers/papers.tsx').then((file) => ({ default: file.Papers })));

/** The four steps, in this order: how it felt, what happened, why, what we take home. */
function Steps({ onPrint }: { onPrint: (paper: Paper) => void }) {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const { place, go } = useLead();
  const open = (step: DebriefStep) => go({ step, revision: 0, eyes: '' });
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
        <LeadBar />
        {place.branch === '' ? null : (
          <Suspense fallback={null}>
            <LedBranch />
          </Suspense>
        )}
        <Tabs<DebriefStep>
          label={t`Steps of the debrief`}
          selected={place.step}
          onSelect={open}
          tabs={[
            { id: 'reaction', label: t`1 Reaction`, panel: <Reaction onNext={() => open('happened')} /> },
            { id: 'happened', label: t`2 What happened`, panel: <Happened onNext={() => open('why')} /> },
            { id: 'why', label: t`3 Why`, panel: <Why onNext={() => open('lessons')} /> },
            { id: 'lessons', label: t`4 Lessons`, panel: <Lessons onPrint={onPrint} /> },
          ]}
        />
        <Reveals />
      </main>
    </div>
  );
}

/** After the game: four steps, led by the facilitator where there is one; and any moment of it again. */
export function Debrief() {
  const { t } = useLingui();
  const lead = useLeading();
  useTitle(t`Debrief`);
  const [paper, setPaper] = useState<Paper>();
  if (paper)
    return (
      <Suspense fallback={<Waiting />}>
        <Papers paper={paper} onBack={() => setPaper(undefined)} />
      </Suspense>
    );
  return (
    <LeadProvider value={lead}>
      {lead.place.revision > 0 ? <Replay /> : <Steps onPrint={setPaper} />}
    </LeadProvider>
  );
}
