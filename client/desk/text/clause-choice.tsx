import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LIMITS } from '../../../shared/rules/limits.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { CheckList } from '../../parts/check-list.tsx';
import { Dialog, type Trigger } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

type Props = {
  title: string;
  /** What naming a clause does. */
  meaning: string;
  norms: readonly NormId[];
  /** How many may be named. */
  most: number;
  trigger: Trigger;
  /** The reason that is shown with the vote, and how it is changed. */
  reason: string;
  onReason: (reason: string) => void;
  onChoose: (norms: readonly NormId[]) => void;
};

/** Names the clauses that a seat stays out of, or objects to, and says why. */
export function ClauseChoice({ title, meaning, norms, most, trigger, reason, onReason, onChoose }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly NormId[]>([]);
  const isTooLong = reason.length > LIMITS.reason;
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <div className={styles.section}>
          <p>{meaning}</p>
          {most < norms.length ? (
            <p className={styles.muted}>
              <Trans>At most {most}.</Trans>
            </p>
          ) : null}
          <CheckList
            label={title}
            entries={norms.map((norm) => ({ value: norm, words: words.norm(norm) }))}
            chosen={chosen}
            onChange={setChosen}
            most={most}
          />
          <ReasonField reason={reason} onReason={onReason} />
          <Button
            kind="primary"
            size="l"
            isDisabled={chosen.length === 0 || isTooLong}
            onPress={() => {
              onChoose(chosen);
              close();
            }}
          >
            <Trans>Cast it</Trans>
          </Button>
        </div>
      )}
    </Dialog>
  );
}

type ReasonProps = { reason: string; onReason: (reason: string) => void };

/** The line that stands beside a vote in the roll call. */
export function ReasonField({ reason, onReason }: ReasonProps) {
  const { t } = useLingui();
  // The schema counts code units here, not signs.
  const extra = reason.length - LIMITS.reason;
  return (
    <TextField
      label={t`Your reason, shown with the roll call`}
      value={reason}
      onChange={onReason}
      error={
        extra > 0
          ? t`A reason has at most ${LIMITS.reason} signs; this one has ${extra} too many.`
          : undefined
      }
    />
  );
}
