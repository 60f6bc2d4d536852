import { useLingui } from '@lingui/react/macro';
import { Bot } from 'lucide-react';
import { usePublic } from '../store.ts';
import { useText } from '../words/texts.ts';
import styles from './emblem.module.css';

export type EmblemProps = {
  /** A seat of the session. */
  seat: string;
  size?: 's' | 'm' | 'l';
  /** The full name beside the code. */
  name?: boolean;
  /** Say that a bot plays the seat. */
  driver?: boolean;
};

/** Ways to divide a disc, and charges to put on it: taken by the seat's place at the table, so that no two are alike. */
const FIELDS = [
  'M0 0h20v40H0z',
  'M0 20h40v20H0z',
  'M0 40 40 0v40z',
  'M0 26 20 8l20 18v14H0z',
  'M0 14h40v12H0z',
  'M0 0h40L20 30z',
  'M0 0h20v20H0zM20 20h20v20H20z',
];
const CHARGES = [
  'm20 8 3.5 8.1 8.8.8-6.7 5.8 2.1 8.6L20 26.7l-7.7 4.6 2.1-8.6-6.7-5.8 8.8-.8z',
  'M17 8h6v9h9v6h-9v9h-6v-9H8v-6h9z',
  'M7 16c4.3-4 8.7-4 13 0s8.7 4 13 0v8c-4.3 4-8.7 4-13 0s-8.7-4-13 0z',
  'M21 9a11 11 0 1 0 9.6 16.4A8.5 8.5 0 1 1 21 9z',
  'M20 8 32 20 20 32 8 20z',
  'M20 9a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm0 6a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
  'M20 8 32 30H8z',
  'M11 9h4v22h-4zM18 9h4v22h-4zM25 9h4v22h-4z',
];
const TONES = 6;

/** A seat: its disc and its three-letter code, which together, and never the colour, say who it is. */
export function Emblem({ seat, size = 'm', name = false, driver = false }: EmblemProps) {
  const { t } = useLingui();
  const code = usePublic((view) => view.seats[seat]?.code ?? seat.slice(0, 3).toUpperCase());
  const isBot = usePublic((view) => view.seats[seat]?.driver === 'bot');
  const full = useText(`seat.${seat}.name`);
  const place = usePublic((view) => Math.max(0, Object.keys(view.seats).indexOf(seat)));
  return (
    <span className={styles.emblem} data-size={size} title={full}>
      <svg className={styles.disc} viewBox="0 0 40 40" aria-hidden="true" data-tone={(place % TONES) + 1}>
        <path
          className={styles.field}
          d={FIELDS[(place + Math.floor(place / CHARGES.length)) % FIELDS.length]}
        />
        <path className={styles.charge} d={CHARGES[place % CHARGES.length]} />
      </svg>
      <abbr className={styles.code} title={full}>
        {code}
      </abbr>
      {name ? (
        <span className={styles.name} dir="auto">
          {full}
        </span>
      ) : null}
      {driver && isBot ? <Bot className={styles.bot} role="img" aria-label={t`Played by a bot`} /> : null}
    </span>
  );
}
