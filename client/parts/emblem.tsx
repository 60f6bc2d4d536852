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

/** Ways to divide a disc, and charges to put on it: drawn from the code, the same for everybody. */
const FIELDS = [
  'M0 0h20v40H0z',
  'M0 20h40v20H0z',
  'M0 40 40 0v40z',
  'M0 26 20 8l20 18v14H0z',
  'M14 0h12v40H14z',
  'M0 14h40v12H0z',
  'M0 0h40L20 30z',
  'M0 0h20v20H0zM20 20h20v20H20z',
];
const CHARGES = [
  'm20 9 3.2 7.4 8 .7-6.1 5.3 1.9 7.8-7-4.2-7 4.2 1.9-7.8-6.1-5.3 8-.7z',
  'M20 10a10 10 0 1 0 8.7 15A8 8 0 1 1 20 10z',
  'M9 23c3.7-4 7.3-4 11 0s7.3 4 11 0v5c-3.7 4-7.3 4-11 0s-7.3-4-11 0z',
  'M20 9a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm0 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
  'm20 8 11 12-11 12L9 20z',
  'M17 9h6v8h8v6h-8v8h-6v-8H9v-6h8z',
];

function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return value;
}

/** A seat: its disc and its three-letter code, which together, and never the colour, say who it is. */
export function Emblem({ seat, size = 'm', name = false, driver = false }: EmblemProps) {
  const { t } = useLingui();
  const code = usePublic((view) => view.seats[seat]?.code ?? seat.slice(0, 3).toUpperCase());
  const isBot = usePublic((view) => view.seats[seat]?.driver === 'bot');
  const full = useText(`seat.${seat}.name`);
  const number = hash(code);
  return (
    <span className={styles.emblem} data-size={size} title={full}>
      <svg className={styles.disc} viewBox="0 0 40 40" aria-hidden="true" data-tone={(number % 6) + 1}>
        <clipPath id={`disc-${code}`}>
          <circle cx="20" cy="20" r="18.5" />
        </clipPath>
        <g clipPath={`url(#disc-${code})`}>
          <rect className={styles.ground} width="40" height="40" />
          <path className={styles.field} d={FIELDS[number % FIELDS.length]} />
          <path className={styles.charge} d={CHARGES[Math.floor(number / 8) % CHARGES.length]} />
        </g>
        <circle className={styles.rim} cx="20" cy="20" r="18.5" />
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
