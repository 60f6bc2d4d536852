import { Trans, useLingui } from '@lingui/react/macro';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { CheckList } from '../../parts/check-list.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Signatories } from '../../parts/signatories.tsx';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Offered = NonNullable<Options['sign']>[number];

/** Texts that are open for signature: who voted for one signs it, or says that it does not; others may accede. */
export function Signatures({ view, options: { sign = [] } }: { view: SeatView; options: Options }) {
  if (sign.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Open for signature</Trans>
      </h3>
      {sign.map((offered) => (
        <SignCard key={offered.text} view={view} offered={offered} />
      ))}
    </section>
  );
}

function SignCard({ view, offered }: { view: SeatView; offered: Offered }) {
  const { text, choices, norms, exceptions } = offered;
  const name = useTextNames(view.public)(text);
  const words = useWords();
  const { t } = useLingui();
  const [except, setExcept] = useState<readonly NormId[]>([]);
  const control = `sign.${text}`;
  const isExpected = choices.includes('decline');
  return (
    <article className={styles.card}>
      <h4>{name}</h4>
      <Signatories text={text} />
      <p className={styles.muted}>
        {isExpected ? (
          <Trans>
            You voted for it: if you say nothing, you sign. If you do not sign, its sponsors trust you less.
          </Trans>
        ) : (
          <Trans>You have not signed it. If you accede, you owe it to who has signed, and they to you.</Trans>
        )}
      </p>
      {exceptions > 0 ? (
        <Disclosure title={<Trans>Sign without some of it ({exceptions} at most)</Trans>} level={4}>
          <CheckList
            label={t`Clauses to leave out`}
            entries={norms.map((norm) => ({ value: norm, words: words.norm(norm) }))}
            chosen={except}
            onChange={setExcept}
            most={exceptions}
          />
        </Disclosure>
      ) : null}
      <div className={styles.actions}>
        <SendButton
          command={{ type: 'sign', text, choice: 'sign', except: [...except] }}
          control={control}
          kind="primary"
          icon={<PenLine aria-hidden="true" />}
        >
          {isExpected ? <Trans>Sign</Trans> : <Trans>Accede</Trans>}
        </SendButton>
        {isExpected ? (
          <SendButton command={{ type: 'sign', text, choice: 'decline', except: [] }} control={control}>
            <Trans>Do not sign</Trans>
          </SendButton>
        ) : null}
      </div>
      <RefusalLine control={control} />
    </article>
  );
}
