import { Trans, useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { hasBots } from '../bots.ts';
import { classNames } from '../parts/class-names.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { RollCall } from '../parts/roll-call.tsx';
import { WhyButton } from '../parts/why-button.tsx';
import { usePublic } from '../store.ts';
import { ITEM_OUTCOME_WORDS, itemOutcome } from '../words/outcomes.ts';
import { useTextNames } from '../words/use-text-names.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

/** Texts of a round that came to the vote. */
function votedIn({ items, treaties }: PublicView, round: number): readonly string[] {
  const voted = Object.values(items).filter(({ norm }) => norm === '');
  return voted.map(({ text }) => text).filter((text) => treaties[text]?.round === round);
}

function Title({ item }: { item: PublicView['items'][string] }) {
  const words = useWords();
  const treaties = usePublic((view) => view.treaties);
  const round = treaties[item.text]?.round ?? 0;
  const ended = usePublic((view) => itemOutcome(view, item));
  const outcome = ended === '' ? '' : words.say(ITEM_OUTCOME_WORDS[ended]);
  const isOnly = usePublic((view) => votedIn(view, round).length < 2);
  const name = useTextNames({ treaties })(item.text);
  const norm = words.norm(item.norm);
  const rung = words.rung(item.toRung);
  return (
    <span dir="auto">
      {item.norm === '' ? (
        isOnly ? (
          <Trans>
            Round {round}, the text: {outcome}
          </Trans>
        ) : (
          <Trans>
            {name}: {outcome}
          </Trans>
        )
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
