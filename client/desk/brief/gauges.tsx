import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { currentUtility } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { classNames } from '../../parts/class-names.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Moment } from '../../parts/moment.tsx';
import { BAND_WORDS, bandOf } from '../../words/stability.ts';
import { useWords } from '../../words/use-words.ts';
import { NumbersWhy } from '../frame/later.ts';
import styles from './gauges.module.css';

/**
 * How far the seat's own interests are reached, 0-100. A state's moves with every bargain; a stakeholder is told at
 * each review, and knows nothing before the first.
 */
function mandateOf(view: SeatView): number | null {
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  if (isState) return Math.round(100 * currentUtility(view));
  return Object.keys(view.own.scores).length > 0 ? Math.round(100 * view.own.utility) : null;
}

type HalfProps = { label: string; value: number | null; word: string; tone: string };

function Half({ label, value, word, tone }: HalfProps) {
  return (
    <span className={styles.half} data-tone={tone}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value} data-numbers>
        {value ?? '–'}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ inlineSize: `${value ?? 0}%` }} />
      </span>
      <span className={styles.word}>{word}</span>
    </span>
  );
}

/** Mandate and stability in equal size: one's own result and everybody's. Pressing either says why. */
export function Gauges({ view }: { view: SeatView }) {
  const { t } = useLingui();
  const words = useWords();
  const mandate = mandateOf(view);
  const stability = Math.round(view.public.stability);
  const change = stability - Math.round(view.public.stabilityBefore);
  const band = bandOf(stability);
  const trigger = (
    <Button className={classNames(styles.gauges)}>
      <Half label={t`Mandate`} value={mandate} word="" tone="private" />
      <Half
        label={t`Stability`}
        value={stability}
        word={
          change === 0
            ? words.say(BAND_WORDS[band])
            : `${words.say(BAND_WORDS[band])} ${words.signed(change)}`
        }
        tone={band}
      />
    </Button>
  );
  return (
    <Dialog title={<Trans>Why these numbers?</Trans>} trigger={trigger}>
      {() => (
        <Suspense fallback={<Moment />}>
          <NumbersWhy view={view} mandate={mandate} />
        </Suspense>
      )}
    </Dialog>
  );
}
