import { Trans, useLingui } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { BriefsView } from '../../shared/rules/view/truth.ts';
import { briefOf } from '../brief.ts';
import { askForBriefs } from '../http.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { joinAddress, shortAddress } from '../session/join-address.ts';
import { usePublic, useTicket } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './backup.module.css';

function Seat({ seat, interests }: { seat: string; interests: BriefsView['seats'][string] }) {
  const words = useWords();
  const highest = usePublic((view) => view.setup.highestRung);
  const members = usePublic((view) => view.seats[seat]?.members ?? []);
  const { wants, never } = briefOf(interests);
  return (
    <li className={styles.seat}>
      <h3>
        <Emblem seat={seat} size="s" name />
      </h3>
      <p dir="auto">{words.text(`seat.${seat}.about`)}</p>
      {members.length > 0 ? <p dir="auto">{words.list(members)}</p> : null}
      <ul>
        {wants.map(({ norm, rung }) => (
          <li key={norm}>
            <Trans>
              Wants <strong>{words.norm(norm)}</strong>: {words.rung(Math.min(rung, highest))}
            </Trans>
          </li>
        ))}
        {never ? (
          <li>
            {never.kind === 'above' ? (
              <Trans>
                Never beyond “{words.rung(never.rung)}”: <strong>{words.norm(never.norm)}</strong>
              </Trans>
            ) : (
              <Trans>
                Never below “{words.rung(never.rung)}”: <strong>{words.norm(never.norm)}</strong>
              </Trans>
            )}
          </li>
        ) : null}
      </ul>
    </li>
  );
}

function Page({ briefs }: { briefs: BriefsView }) {
  const { t } = useLingui();
  const words = useWords();
  const { code } = useTicket();
  return (
    <div className={styles.page}>
      <p data-noprint>
        <Trans>Every brief stands on it: print it for yourself, and keep it.</Trans>
      </p>
      <div className={styles.head}>
        <QrCode text={joinAddress(code)} label={t`QR code of the address to join`} />
        <div>
          <strong dir="auto">{words.text('scenario.title')}</strong>
          <p className={styles.code}>{code}</p>
          <p>{shortAddress()}</p>
          <p>
            <Trans>Recovery code, to be written by hand:</Trans> ______________________
          </p>
        </div>
      </div>
      <ul className={styles.seats}>
        {Object.entries(briefs.seats).map(([seat, interests]) => (
          <Seat key={seat} seat={seat} interests={interests} />
        ))}
      </ul>
      <Button icon={<Printer aria-hidden="true" />} onPress={() => print()} data-noprint>
        <Trans>Print the page</Trans>
      </Button>
    </div>
  );
}

/** Codes, seats and briefs on paper, for when the network fails. */
export function BackupPage() {
  const { code, token } = useTicket();
  const [briefs, setBriefs] = useState<BriefsView>();
  const [failed, setFailed] = useState(false);
  const [pending, setPending] = useState(false);
  async function open(): Promise<void> {
    setPending(true);
    const answer = await askForBriefs(code, token);
    setPending(false);
    setFailed(!answer.ok);
    if (answer.ok) setBriefs(answer.value);
  }
  return (
    <>
      <Button icon={<Printer aria-hidden="true" />} pending={pending} onPress={() => void open()}>
        <Trans>Backup page…</Trans>
      </Button>
      {failed ? (
        <p role="alert">
          <Trans>It could not be seen. Try again in a moment.</Trans>
        </p>
      ) : null}
      <Dialog
        title={<Trans>Backup page</Trans>}
        open={briefs !== undefined}
        onOpenChange={() => setBriefs(undefined)}
      >
        {() => (briefs ? <Page briefs={briefs} /> : null)}
      </Dialog>
    </>
  );
}
