import { Trans } from '@lingui/react/macro';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../parts/button.tsx';
import { classNames } from '../../parts/class-names.ts';
import panel from '../frame/panel.module.css';
import styles from './step-list.module.css';

export type StepRow = {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly name: ReactNode;
  /** What choosing it means, in a few words. */
  readonly gist?: ReactNode;
  readonly onPress: () => void;
};

type Props = {
  title: ReactNode;
  /** What was chosen before, in a line. */
  lead?: ReactNode;
  rows: readonly StepRow[];
  onBack?: (() => void) | undefined;
};

/** One question and its answers as large rows: the steps by which a phone composes something. */
export function StepList({ title, lead, rows, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const follows = onBack !== undefined;
  // The button that led here is gone: who goes by keyboard goes on from the question.
  useEffect(() => {
    if (follows) heading.current?.focus({ preventScroll: true });
  }, [follows]);
  return (
    <section className={panel.section}>
      {lead ? <p className={panel.muted}>{lead}</p> : null}
      <h3 ref={heading} tabIndex={-1} className={classNames(panel.lead, styles.title)}>
        {title}
      </h3>
      <div className={styles.rows}>
        {rows.map(({ id, icon, name, gist, onPress }) => (
          <AriaButton key={id} className={classNames(styles.row)} onPress={onPress}>
            {icon}
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>
              {gist ? <span className={styles.gist}>{gist}</span> : null}
            </span>
          </AriaButton>
        ))}
      </div>
      {onBack ? <BackButton onPress={onBack} /> : null}
    </section>
  );
}

export function BackButton({ onPress }: { onPress: () => void }) {
  return (
    <Button kind="quiet" icon={<ArrowLeft aria-hidden="true" />} onPress={onPress}>
      <Trans>Back</Trans>
    </Button>
  );
}
