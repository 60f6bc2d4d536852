import { Trans } from '@lingui/react/macro';
import { backgroundRate } from '../../../shared/model/evidence-items.ts';
import { outlook } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Meter } from '../../parts/meter.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './mandate-why.module.css';

/** Two things that grow slowly and that no single act decides: tools in criminal hands, and how far the net has closed. */
export function WorldMeters({ view }: { view: SeatView }) {
  const words = useWords();
  const { leaks, closure } = view.public.meters;
  const { world, cast, p } = outlook(view);
  const usual = backgroundRate({ ...world, leaks: 0 }, cast, p);
  const more = usual > 0 ? backgroundRate(world, cast, p) / usual - 1 : 0;
  const crime = words.percent(more);
  const closed = words.percent(Math.max(0, closure));
  return (
    <section className={styles.why}>
      <h3>
        <Trans>What grows in the background</Trans>
      </h3>
      <Meter
        label={<Trans>Leaked tools</Trans>}
        value={Math.min(leaks, p['stock.most'])}
        max={p['stock.most']}
        text={words.number(leaks, 1)}
        tone="no"
      />
      <p>
        <Trans>
          Tools of noticed operations leak, and criminals use them: {crime} more everyday attacks than
          without.
        </Trans>
      </p>
      <Meter label={<Trans>Net closed off</Trans>} value={Math.max(0, closure)} text={closed} tone="no" />
      <p>
        <Trans>
          Rounds without a common text, data kept at home and over-broad sanctions close it; openness falls by
          as much.
        </Trans>
      </p>
    </section>
  );
}
