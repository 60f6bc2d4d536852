import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type CSSProperties, useState } from 'react';
import type { ClassFigure } from '../../shared/debrief/class-figures.ts';
import type { Standing } from '../../shared/debrief/comparison.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import debrief from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';
import styles from './standings.module.css';

const FIGURE_WORDS: Readonly<Record<ClassFigure, MessageDescriptor>> = {
  stability: msg`Final stability, of 100`,
  possible: msg`Reached of what common texts could add, %`,
  kept: msg`Commitments not broken, %`,
  deals: msg`Deals agreed`,
  operations: msg`Operations run`,
  beliefs: msg`Misjudged: 0 is best, 2 is worst`,
};

type Scale = { readonly from: number; readonly to: number };

/** Shares have a scale of their own; counts one with room beside what is shown. */
function scaleOf({ figure, quarter, threeQuarters, own }: Standing): Scale {
  if (figure === 'beliefs') return { from: 0, to: Math.max(1, own, threeQuarters) };
  if (figure === 'deals' || figure === 'operations')
    return { from: 0, to: Math.max(4, Math.ceil(1.25 * Math.max(own, threeQuarters))) };
  return { from: Math.min(0, own, quarter), to: Math.max(100, own) };
}

/** Ends of the scale, half of the others as a bar, the middle as a mark, the own session as a dot with its number. */
function Strip({ standing }: { standing: Standing }) {
  const words = useWords();
  const { figure, quarter, middle, threeQuarters, own } = standing;
  const digits = figure === 'beliefs' ? 2 : 0;
  const { from, to } = scaleOf(standing);
  const at = (value: number) => `${(100 * (value - from)) / (to - from)}%`;
  return (
    <div className={styles.strip}>
      <div className={styles.track}>
        <span
          className={styles.half}
          style={{ '--from': at(quarter), '--to': at(threeQuarters) } as CSSProperties}
        />
        <span className={styles.middle} style={{ insetInlineStart: at(middle) }} />
        <span className={styles.own} style={{ insetInlineStart: at(own) }} />
      </div>
      <span className={styles.ends}>
        <span>{words.number(from, digits)}</span>
        <span>{words.number(to, digits)}</span>
      </span>
    </div>
  );
}

function Chart({ standings }: { standings: readonly Standing[] }) {
  const words = useWords();
  return (
    <div className={styles.chart} aria-hidden="true">
      {standings.map((standing) => (
        <div key={standing.figure} className={styles.row}>
          <span className={styles.name}>{words.say(FIGURE_WORDS[standing.figure])}</span>
          <span className={styles.number}>
            {words.number(standing.own, standing.figure === 'beliefs' ? 2 : 0)}
          </span>
          <Strip standing={standing} />
        </div>
      ))}
    </div>
  );
}

function Table({ standings }: { standings: readonly Standing[] }) {
  const words = useWords();
  return (
    <ScrollBox>
      <table className={debrief.table}>
        <Columns>
          <Trans>Figure</Trans>
          <Trans>Yours</Trans>
          <Trans>A quarter lies below</Trans>
          <Trans>Middle</Trans>
          <Trans>A quarter lies above</Trans>
          <Trans>Others with less</Trans>
          <Trans>As much</Trans>
          <Trans>Others</Trans>
        </Columns>
        <tbody>
          {standings.map(({ figure, n, quarter, middle, threeQuarters, own, below, equal }) => {
            const digits = figure === 'beliefs' ? 2 : 0;
            return (
              <tr key={figure}>
                <th scope="row">{words.say(FIGURE_WORDS[figure])}</th>
                <td>{words.number(own, digits)}</td>
                <td>{words.number(quarter, digits)}</td>
                <td>{words.number(middle, digits)}</td>
                <td>{words.number(threeQuarters, digits)}</td>
                <td>{words.number(below)}</td>
                <td>{words.number(equal)}</td>
                <td>{words.number(n)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The first figure as a sentence: stability, where it is known. */
function Finding({ standing: { figure, n, below, equal } }: { standing: Standing }) {
  const words = useWords();
  const others = words.number(n);
  const less = words.number(below);
  const same = words.number(equal);
  if (figure !== 'stability')
    return <Plural value={n} one="Your session beside # other" other="Your session beside # others" />;
  if (equal > 0)
    return (
      <Trans>
        You ended with more stability than {less} of {others} other sessions, and as much as {same}
      </Trans>
    );
  return (
    <Trans>
      You ended with more stability than {less} of {others} other sessions
    </Trans>
  );
}

/** One row for each figure: half of the others, their middle, and the own session. */
export function StandingsFigure({ standings }: { standings: readonly Standing[] }) {
  const { t } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const [first] = standings;
  if (!first) return null;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <Finding standing={first} />
      </figcaption>
      {asTable ? <Table standings={standings} /> : <Chart standings={standings} />}
      <div className={styles.foot}>
        {asTable ? null : (
          <p className={styles.legend}>
            <span className={styles.key} data-of="own" /> <Trans>yours</Trans>{' '}
            <span className={styles.key} data-of="half" /> <Trans>half of the others</Trans>{' '}
            <span className={styles.key} data-of="middle" /> <Trans>their middle</Trans>
          </p>
        )}
        <Button kind="quiet" onPress={() => setAsTable(!asTable)}>
          {asTable ? t`Show as chart` : t`Show as table`}
        </Button>
      </div>
      <p className={debrief.muted}>
        <Trans>
          Sessions of people on this server: the same scenario, preset and number of rounds, played to the
          end. More is not always better.
        </Trans>
      </p>
    </figure>
  );
}
