import { Trans, useLingui } from '@lingui/react/macro';
import { Button as AriaButton } from 'react-aria-components';
import type { Options } from '../../shared/rules/choices.ts';
import type { Item } from '../../shared/rules/commands.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { classNames } from '../parts/class-names.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Select } from '../parts/select.tsx';
import { useWords } from '../words/use-words.ts';
import { bestPairing, netOf, type Pairing, sharedTerms, suggestions, termsOf } from './pairing.ts';
import styles from './suggestions-list.module.css';
import type { Composer } from './use-composer.ts';

const SHOWN = 3;

type Props = { view: SeatView; options: Options; composer: Composer };

/** With whom: a ready-made exchange with each of the most useful partners, and all the others by name. */
export function SuggestionsList({ view, options, composer }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const counterparts = options.makeOffer ?? [];
  const shown = suggestions(view, counterparts).slice(0, SHOWN);
  const start = ({ counterpart, mine, theirs }: Pairing) =>
    composer.start({ other: counterpart.seat, counters: '', mine, theirs });
  const startWith = (seat: SeatId) => {
    const counterpart = counterparts.find((entry) => entry.seat === seat);
    const pairing = counterpart && bestPairing(view, counterpart);
    if (pairing) start(pairing);
  };
  const others = counterparts.filter(
    ({ seat }) => !shown.some(({ counterpart }) => counterpart.seat === seat),
  );
  return (
    <div className={styles.suggestions}>
      {shown.map((pairing) => (
        <AriaButton
          key={pairing.counterpart.seat}
          className={classNames(styles.card)}
          onPress={() => start(pairing)}
        >
          <Emblem seat={pairing.counterpart.seat} />
          <span className={styles.words}>
            <ShortTerms pairing={pairing} me={view.own.seat} />
          </span>
          <span className={styles.net} data-numbers>
            {words.signed(100 * netOf(pairing.worth), 1)}
          </span>
        </AriaButton>
      ))}
      {others.length > 0 ? (
        <Select<SeatId>
          label={<Trans>Somebody else</Trans>}
          value=""
          placeholder={t`Choose a seat`}
          onChange={startWith}
          options={others.map(({ seat }) => ({ value: seat, label: words.seat(seat) }))}
        />
      ) : null}
    </div>
  );
}

function ShortTerms({ pairing, me }: { pairing: Pairing; me: SeatId }) {
  const { t } = useLingui();
  const other = pairing.counterpart.seat;
  const { both, sides } = sharedTerms(termsOf(me, other, pairing));
  const given = (seat: SeatId) => sides.find((side) => side.seat === seat)?.gives ?? [];
  return (
    <>
      <ShortSide label={t`Both:`} items={both} />
      <ShortSide label={t`You get`} items={given(other)} />
      <ShortSide label={t`You give`} items={given(me)} />
    </>
  );
}

function ShortSide({ label, items }: { label: string; items: readonly Item[] }) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <span className={styles.side}>
      <span className={styles.label}>{label}</span> {items.map((item) => words.item(item)).join(', ')}
    </span>
  );
}
