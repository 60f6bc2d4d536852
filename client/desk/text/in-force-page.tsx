import { Plural, Trans } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { BINDING } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { ORIGIN_WORDS } from '../../words/terms.ts';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { articleOf } from './articles.ts';
import { type Instrument, type NormInForce, normsInForce } from './in-force.ts';
import { LawStatus } from './law-status.tsx';
import { NormSources } from './norm-sources.tsx';
import { RungDots } from './rung-dots.tsx';
import paper from './text-panel.module.css';

/** Everything that binds anybody in public, norm by norm, and what the score would be without it. */
export function InForce({ view }: { view: SeatView }) {
  return (
    <article className={paper.paper}>
      <h3 className={styles.heading}>
        <Trans>What is in force</Trans>
      </h3>
      {normsInForce(view.public).map((entry) => (
        <Norm key={entry.norm} view={view} entry={entry} />
      ))}
    </article>
  );
}

function Norm({ view, entry: { norm, instruments } }: { view: SeatView; entry: NormInForce }) {
  const words = useWords();
  return (
    <section className={paper.article} data-empty={instruments.length === 0}>
      <h4 className={paper.heading}>
        <span>{articleOf(view.public, norm)}</span> {words.norm(norm)}
      </h4>
      {instruments.length === 0 ? (
        <p className={styles.muted}>
          <Trans>Nobody owes this in public.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {instruments.map((instrument) => (
            <li
              key={`${instrument.origin}.${instrument.source}.${instrument.rung}`}
              className={styles.section}
            >
              <InstrumentLine view={view} instrument={instrument} />
              {instrument.rung === BINDING ? (
                <LawStatus view={view.public} text={instrument.source} norm={norm} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {instruments.length > 0 ? <WithoutLine view={view} norm={norm} /> : null}
      <NormSources view={view.public} norm={norm} />
    </section>
  );
}

function InstrumentLine({ view, instrument }: { view: SeatView; instrument: Instrument }) {
  const words = useWords();
  const names = useTextNames(view.public);
  const { origin, source, rung, parties } = instrument;
  const states = Object.values(view.public.seats).filter(({ kind }) => kind === 'state').length;
  return (
    <p className={styles.row}>
      <RungDots rung={rung} highest={view.public.setup.highestRung} />
      <strong>{words.rung(rung)}</strong>
      <span className={styles.muted}>{names(source) || words.say(ORIGIN_WORDS[origin])}</span>
      {parties.length === states ? (
        <Tag tone="success">
          <Trans>all states</Trans>
        </Tag>
      ) : (
        parties.map((seat) => <Emblem key={seat} seat={seat} size="s" />)
      )}
      {parties.length === states ? null : (
        <span className={styles.muted}>
          <Plural value={states - parties.length} one="# state is out" other="# states are out" />
        </span>
      )}
    </p>
  );
}

/** “Without it” is reckoned by the model at each review, with the same luck. */
function WithoutLine({ view, norm }: { view: SeatView; norm: NormInForce['norm'] }) {
  const words = useWords();
  const without = view.public.agenda[norm]?.without ?? -1;
  if (without < 0) return null;
  const score = words.number(without, 1);
  const now = words.number(view.public.stability, 1);
  return (
    <p data-numbers>
      <Trans>
        Without it, stability would be <strong>{score}</strong>, not {now}.
      </Trans>
    </p>
  );
}
