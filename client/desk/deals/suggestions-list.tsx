import { useLingui } from '@lingui/react/macro';
import { Button as AriaButton } from 'react-aria-components';
import type { Item } from '../../../shared/rules/commands.ts';
import type { Options } from '../../../shared/rules/options/choices.ts';
import { itemKey } from '../../../shared/rules/texts/items.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { classNames } from '../../parts/class-names.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { Select } from '../../parts/select.tsx';
import { usePublic } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import { RungDots } from '../text/rung-dots.tsx';
import { useGivenWords } from '../text/use-given-words.ts';
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
  const busy = new Set(
    Object.values(view.own.offers).flatMap(({ status, terms }) =>
      status === 'open' ? terms.map(({ seat }) => seat) : [],
    ),
  );
  // Whoever has an offer to answer is not sent another one unasked.
  const idle = counterparts.filter(({ seat }) => !busy.has(seat));
  const shown = suggestions(view, idle).slice(0, SHOWN);
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
            {netOf(pairing.worth) === 0 ? null : words.signed(100 * netOf(pairing.worth), 1)}
          </span>
        </AriaButton>
      ))}
      {others.length > 0 ? (
        <Select<SeatId>
          label={<Hidden>{t`Deal with`}</Hidden>}
          value=""
          placeholder={t`Somebody else`}
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
      <ShortSide label={t`Both`} items={both} />
      <ShortSide label={t`Get`} items={given(other)} />
      <ShortSide label={t`Give`} items={given(me)} />
    </>
  );
}

function ShortSide({ label, items }: { label: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <span className={styles.side}>
      <span className={styles.label}>{label}</span>
      {items.map((item) => (
        <ShortItem key={itemKey(item)} item={item} />
      ))}
    </span>
  );
}

function ShortItem({ item }: { item: Item }) {
  const words = useWords();
  const given = useGivenWords();
  const highest = usePublic((view) => view.setup.highestRung);
  if (item.type !== 'commitment') return <span>{given(item)}</span>;
  return (
    <span className={styles.promise}>
      <span>{words.norm(item.norm)}</span> <RungDots rung={item.rung} highest={highest} />
    </span>
  );
}
