import { Trans, useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { hasBots } from '../bots.ts';
import { classNames } from '../parts/class-names.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { RollCall } from '../parts/roll-call.tsx';
import { WhyButton } from '../parts/why-button.tsx';
import { usePublic } from '../store.ts';
import { ITEM_OUTCOME_WORDS } from '../words/outcomes.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

function Title({ item }: { item: PublicView['items'][string] }) {
  const words = useWords();
  const round = usePublic((view) => view.treaties[item.text]?.round ?? 0);
  const outcome = item.outcome === '' ? '' : words.say(ITEM_OUTCOME_WORDS[item.outcome]);
  const norm = words.norm(item.norm);
  const rung = words.rung(item.toRung);
  return (
    <span dir="auto">
      {item.norm === '' ? (
        <Trans>
          Round {round}, the text: {outcome}
        </Trans>
      ) : (
        <Trans>
          Round {round}, {norm} to “{rung}”: {outcome}
        </Trans>
      )}
    </span>
  );
}

/** Every ballot that was closed, in order. */
export function RollCalls() {
  const { t } = useLingui();
  const items = usePublic((view) => view.items);
  const bots = usePublic(hasBots);
  const closed = Object.entries(items).filter(([, item]) => item.status === 'closed');
  if (closed.length === 0)
    return (
      <p>
        <Trans>Nothing came to the vote.</Trans>
      </p>
    );
  return (
    <div className={classNames(styles.card, styles.folds)}>
      {closed.map(([id, item]) => (
        <Disclosure key={id} title={<Title item={item} />}>
          <RollCall item={id} />
          {bots ? <WhyButton question={{ seat: '', about: id }} label={t`Why did they vote so?`} /> : null}
        </Disclosure>
      ))}
    </div>
  );
}
