import { Trans, useLingui } from '@lingui/react/macro';
import { NameMark } from '../name-mark.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { joinAddress, shortAddress } from '../session/join-address.ts';
import { TableMark } from '../session/table-mark.tsx';
import { useGame, usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

/** How to get in, as large as it goes, and names as they arrive. */
export function LobbyScene() {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const seats = usePublic((view) => view.seats);
  const people = usePublic((view) => view.people);
  const waiting = Object.values(people).filter((person) => person.role === 'player' && person.seat === '');
  return (
    <section className={styles.lobby}>
      <div className={styles.way}>
        <NameMark size="l" />
        <p className={styles.scenario} dir="auto">
          {words.text('scenario.title')}
        </p>
        <p className={styles.join}>
          <Trans>
            Open <strong>{shortAddress()}</strong> and type
          </Trans>
        </p>
        <p className={styles.hugeCode}>{code}</p>
        <TableMark />
        <div className={styles.hugeQr}>
          <QrCode text={joinAddress(code)} label={t`QR code of the address to join`} />
        </div>
      </div>
      <ul className={styles.arrivals}>
        {Object.entries(seats).map(([id, seat]) => (
          <li key={id} data-taken={seat.members.length > 0}>
            <Emblem seat={id} size="m" name />
            <span className={styles.names} dir="auto">
              {seat.members.length > 0 ? words.list(seat.members) : <Trans>free</Trans>}
            </span>
          </li>
        ))}
      </ul>
      {waiting.length > 0 ? (
        <p className={styles.unseated} dir="auto">
          <Trans>Choosing a seat: {words.list(waiting.map(({ name }) => name))}</Trans>
        </p>
      ) : null}
    </section>
  );
}
