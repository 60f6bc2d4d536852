import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PersonRole } from '../../shared/rules/vocabulary.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { useGame, usePublic } from '../store.ts';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import styles from './debrief.module.css';
import { type Paper, PaperTitle } from './papers/paper-title.tsx';
import { useTakeOut } from './take-out.ts';

/** The whole session as a file: for who led it, and for who played alone. */
function Download() {
  const { i18n } = useLingui();
  const solo = usePublic((view) => view.solo);
  const role = useGame((snapshot) => snapshot.me?.role);
  const research = useGame((snapshot) => snapshot.mine?.survey.research ?? false);
  const [names, setNames] = useState(false);
  const { pending, problem, takeOut } = useTakeOut();
  if (role !== 'facilitator' && !(solo && role === 'player')) return null;
  return (
    <>
      <p>
        <Trans>
          One zip: the game as a file that opens on any other server of this kind, the whole log, tables for a
          spreadsheet, and a code book. Seats stand in it, not people. What people wrote stands as they wrote
          it.
        </Trans>
      </p>
      <CheckBox isSelected={names} onChange={setNames}>
        <Trans>With the names of people</Trans>
      </CheckBox>
      <div>
        <Button pending={pending} onPress={() => void takeOut(names ? 'names' : 'whole')}>
          <Trans>Download the record</Trans>
        </Button>
      </div>
      {research ? (
        <div>
          <p>
            <Trans>
              For research: the tables alone, without who did not agree, without seats that they sat on, and
              without names.
            </Trans>
          </p>
          <Button pending={pending} onPress={() => void takeOut('research')}>
            <Trans>Download for research</Trans>
          </Button>
        </div>
      ) : null}
      <p role="alert">{problem ? i18n._({ ...HTTP_ERROR_WORDS[problem], values: { fact: '' } }) : null}</p>
    </>
  );
}

const TO_PRINT = {
  facilitator: ['communique', 'report'],
  player: ['communique', 'personal'],
  observer: ['communique'],
  screen: [],
} as const satisfies Readonly<Record<PersonRole, readonly Paper[]>>;

/** What is taken along: pages to print, for everybody; and the session as a file. */
export function RecordFiles({ onPrint }: { onPrint: (paper: Paper) => void }) {
  const role = useGame((snapshot) => snapshot.me?.role ?? 'observer');
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Take the record along</Trans>
      </h2>
      <div className={styles.tags}>
        {TO_PRINT[role].map((paper) => (
          <Button key={paper} onPress={() => onPrint(paper)}>
            <PaperTitle paper={paper} />
          </Button>
        ))}
      </div>
      <Download />
    </section>
  );
}
