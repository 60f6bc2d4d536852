import { Trans } from '@lingui/react/macro';
import address from '../../shared/backtest/measured.json?url';
import type { Backtest as Table } from '../../shared/backtest/report.ts';
import { Cases } from './cases.tsx';
import { FromFile } from './from-file.tsx';
import styles from './model.module.css';
import { Votes } from './votes.tsx';

/** The model before what happened: what it foretells, and what was only coded after the fact. */
export function Backtest() {
  return (
    <div className={styles.text}>
      <p className={styles.lead}>
        <Trans>
          What does this model know of the world? Here it meets votes that were really cast. Ask of each
          number: was it said before, or fitted after?
        </Trans>
      </p>
      <FromFile<Table> address={address}>
        {({ votes, cases }) => (
          <>
            <Votes votes={votes} />
            <Cases cases={cases} />
          </>
        )}
      </FromFile>
    </div>
  );
}
