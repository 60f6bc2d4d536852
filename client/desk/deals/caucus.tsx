import { Trans, useLingui } from '@lingui/react/macro';
import { LogOut, Users } from 'lucide-react';
import { useState } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { CheckList } from '../../parts/check-list.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import panel from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import styles from './caucus.module.css';

const CONTROL = 'caucus';

type OpenProps = { seats: NonNullable<Options['openCaucus']> };

/** Chooses who talks with whom, behind a door. */
export function OpenCaucus({ seats }: OpenProps) {
  const { t } = useLingui();
  const words = useWords();
  const [chosen, setChosen] = useState<readonly SeatId[]>([]);
  const names = words.list(chosen.map((seat) => words.seat(seat)));
  return (
    <Dialog
      title={<Trans>Open a caucus</Trans>}
      trigger={
        <Button icon={<Users aria-hidden="true" />} aria-label={t`Open a caucus`}>
          <Trans>Caucus</Trans>
        </Button>
      }
    >
      {(close) => (
        <div className={panel.section}>
          <p>
            <Trans>Only its members read what is said in it. Everybody in it sees who is in.</Trans>
          </p>
          <CheckList
            label={t`Members`}
            entries={seats.map((seat) => ({ value: seat, words: words.seat(seat) }))}
            chosen={chosen}
            onChange={setChosen}
          />
          {chosen.length > 0 ? (
            <SendButton
              command={{ type: 'openCaucus', seats: [...chosen] }}
              control={CONTROL}
              kind="primary"
              size="l"
              onTaken={() => {
                setChosen([]);
                close();
              }}
            >
              <Trans>Meet with {names}</Trans>
            </SendButton>
          ) : null}
          <RefusalLine control={CONTROL} />
        </div>
      )}
    </Dialog>
  );
}

type MembersProps = { view: SeatView; caucus: Id; mayLeave: boolean; onLeft: () => void };

/** Who hears what is said here, one by one, and the way out. */
export function CaucusMembers({ view, caucus, mayLeave, onLeft }: MembersProps) {
  const { t } = useLingui();
  const members = view.own.caucuses[caucus]?.members ?? [];
  return (
    <div className={styles.members}>
      <ul className={styles.names} aria-label={t`In this caucus`}>
        {members.map((seat) => (
          <li key={seat}>
            <Emblem seat={seat} size="s" name />
          </li>
        ))}
      </ul>
      {mayLeave ? (
        <SendButton
          command={{ type: 'leaveCaucus', caucus }}
          control={CONTROL}
          kind="quiet"
          icon={<LogOut aria-hidden="true" />}
          onTaken={onLeft}
        >
          <Trans>Leave</Trans>
        </SendButton>
      ) : null}
      <RefusalLine control={CONTROL} />
    </div>
  );
}
