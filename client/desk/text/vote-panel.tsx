import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { hasBots } from '../../bots.ts';
import { later } from '../../later.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { RollCall } from '../../parts/roll-call.tsx';
import { WhyButton } from '../../parts/why-button.tsx';
import { ITEM_OUTCOME_WORDS, itemOutcome } from '../../words/outcomes.ts';
import { PlenaryOutcome } from '../../words/plenary-outcome.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { Scene } from '../frame/scene.tsx';
import { AmendSection } from './amend-section.tsx';
import { BallotCard, ballotControl } from './ballot-card.tsx';
import { LastWord, LastWordAnswer } from './last-word.tsx';
import { textsInPlay } from './text-list.ts';
import { useItemWords } from './use-item-words.ts';

const OrderOfBusiness = later(() =>
  import('./order-of-business.tsx').then((file) => ({ default: file.OrderOfBusiness })),
);

/** The plenary: what may be amended, what is on the ballot, what came of it. */
export function VotePanel(props: PanelProps) {
  const { view, options } = props;
  const { phase, stage, items, round } = view.public;
  const all = Object.entries(items).sort(([, a], [, b]) => a.order - b.order);
  const hasOrder = textsInPlay(view.public).length > 1;
  const open = all.filter(([, item]) => item.status === 'open');
  const queued = all.filter(([, item]) => item.status === 'queued');
  const over = all.filter(([, item]) => item.status === 'closed' || item.status === 'fallen').reverse();
  const [last, ...before] = over.filter(([, item]) => item.round === round);
  const earlier = over.filter(([, item]) => item.round !== round);
  return (
    <div className={styles.panel}>
      {open.map(([id]) => (
        <BallotCard key={id} id={id} {...props} />
      ))}
      {options.amend?.length ? <AmendSection {...props} /> : null}
      {options.lastWord?.length ? <LastWord view={view.public} choices={options.lastWord} /> : null}
      {options.answerLastWord?.map((text) => (
        <LastWordAnswer key={text} view={view.public} text={text} />
      ))}
      {queued.length > 0 ? <Queue view={view.public} items={queued} /> : null}
      {hasOrder ? (
        <Suspense fallback={null}>
          <OrderOfBusiness view={view} options={options} />
        </Suspense>
      ) : null}
      {phase === 'plenary' && stage === 'done' ? (
        <p className={styles.lead} role="status">
          <PlenaryOutcome view={view.public} />
        </p>
      ) : null}
      {last ? <ClosedBallot key={last[0]} id={last[0]} item={last[1]} view={view.public} /> : null}
      {before.length > 0 ? (
        <Disclosure title={<Trans>Earlier in this round ({before.length})</Trans>}>
          <div className={styles.section}>
            {before.map(([id, item]) => (
              <ClosedBallot key={id} id={id} item={item} view={view.public} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      {earlier.length > 0 ? (
        <Disclosure title={<Trans>Earlier rounds</Trans>}>
          <div className={styles.section}>
            {earlier.map(([id, item]) => (
              <ClosedBallot key={id} id={id} item={item} view={view.public} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      {all.length === 0 && phase !== 'plenary' ? (
        <p className={styles.empty}>
          <Trans>
            Nothing is put to the vote yet. The plenary votes on the text, and on amendments to it.
          </Trans>
        </p>
      ) : null}
      {phase === 'plenary' && open.length === 0 && !options.amend?.length ? <Scene view={view} /> : null}
    </div>
  );
}

type Item = PublicView['items'][string];

function Queue({ view, items }: { view: PublicView; items: readonly (readonly [string, Item])[] }) {
  const { t } = useLingui();
  const itemWords = useItemWords(view);
  const words = useWords();
  const change = (norm: NormId, rung: number) =>
    `${words.norm(norm)} – ${rung === 0 ? t`nothing` : words.rung(rung)}`;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Next on the ballot</Trans>
      </h3>
      <ol className={styles.list}>
        {items.map(([id, item]) => (
          <li key={id}>
            {words.pair(itemWords(item), item.norm === '' ? '' : change(item.norm, item.toRung))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClosedBallot({ id, item, view }: { id: string; item: Item; view: PublicView }) {
  const { t } = useLingui();
  const outcome = itemOutcome(view, item);
  const words = useWords();
  const itemWords = useItemWords(view);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{itemWords(item)}</h3>
      <p>
        <strong>{outcome === '' ? null : words.say(ITEM_OUTCOME_WORDS[outcome])}</strong>
      </p>
      {/* A vote that came when the ballot had closed. */}
      <RefusalLine control={ballotControl(id)} />
      {item.status === 'closed' ? (
        <>
          <RollCall item={id} />
          {hasBots(view) ? (
            <div className={styles.actions}>
              <WhyButton question={{ seat: '', about: id }} label={t`Why did they vote so?`} />
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
