import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { usePublic } from '../store.ts';
import { Causes } from './causes.tsx';
import { classNames } from './class-names.ts';
import { Dialog } from './dialog.tsx';
import styles from './stability-gauge.module.css';
import { StabilityGauge } from './stability-gauge.tsx';

/** The headline as a button: pressing it shows the causes. On the big screen they stand beside it instead. */
export function StabilityButton() {
  const { t } = useLingui();
  const ledger = usePublic((view) => view.ledger);
  const score = usePublic((view) => view.stability);
  const before = usePublic((view) => view.stabilityBefore);
  const rows = Object.values(ledger);
  const round = Math.max(0, ...rows.map((row) => row.round));
  return (
    <Dialog
      title={<Trans>Why stability moved</Trans>}
      trigger={
        <Button className={classNames(styles.button)} aria-description={t`Shows why it moved`}>
          <StabilityGauge size="s" />
        </Button>
      }
    >
      {() =>
        round === 0 ? (
          <p>
            <Trans>Nothing has moved it yet. It is reviewed at the end of each round.</Trans>
          </p>
        ) : (
          <Causes rows={rows.filter((row) => row.round === round)} from={before} to={score} />
        )
      }
    </Dialog>
  );
}
