import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { clauseWorth } from '../../../shared/rules/outlook.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Rung } from '../../../shared/rules/vocabulary.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { useWords } from '../../words/use-words.ts';
import { WorthLine } from '../brief/worth-line.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { SendButton } from '../frame/send-button.tsx';
import { ArticleTabs } from './article-tabs.tsx';
import { clausesOf } from './articles.ts';
import { ClauseDiff } from './clause-diff.tsx';

/** The window for amendments: choose an article, choose how far, and see the difference before proposing it. */
export function AmendSection({ view, options }: PanelProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Amend an article</Trans>
      </h3>
      <ArticleTabs view={view} clauses={clausesOf(view.public, view.public.currentText)}>
        {(clause) => <AmendForm key={clause.norm} view={view} options={options} clause={clause} />}
      </ArticleTabs>
    </section>
  );
}

type FormProps = Pick<PanelProps, 'view' | 'options'> & { clause: PublicView['clauses'][string] };

function AmendForm({ view, options, clause: { text, norm, rung } }: FormProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<Rung | undefined>();
  const rungs = options.amend?.find((entry) => entry.text === text && entry.norm === norm)?.rungs ?? [];
  const control = `amend.${norm}`;
  if (rungs.length === 0)
    return (
      <p className={styles.muted}>
        <Trans>No more amendments to this one.</Trans>
      </p>
    );
  return (
    <div className={styles.section}>
      <Select
        label={<Trans>Take it to</Trans>}
        value={chosen === undefined ? '' : String(chosen)}
        onChange={(value) => setChosen(rungs.find((step) => String(step) === value))}
        options={rungs.map((step) => ({ value: String(step), label: words.rung(step) }))}
      />
      {chosen === undefined ? null : (
        <>
          <ClauseDiff norm={norm} from={rung} to={chosen} />
          <WorthLine worth={clauseWorth(view, [{ norm, rung: chosen }])} />
          <SendButton command={{ type: 'amend', text, norm, rung: chosen }} control={control} kind="primary">
            <Trans>Propose it</Trans>
          </SendButton>
        </>
      )}
      <RefusalLine control={control} />
    </div>
  );
}
