import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { RollCall } from '../parts/roll-call.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { ITEM_OUTCOME_WORDS, PLENARY_OUTCOME_WORDS } from '../words/outcomes.ts';
import { RULE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';
import { TextScene } from './text-scene.tsx';

type Item = PublicView['items'][string];

/** The ballot that is open; else the one that was closed last. */
function shownItem(items: PublicView['items'], text: string): [string, Item] | undefined {
  const ofText = Object.entries(items).filter(([, item]) => item.text === text);
  return (
    ofText.find(([, item]) => item.status === 'open') ??
    ofText
      .filter(([, item]) => item.status === 'closed')
      .sort(([, left], [, right]) => right.order - left.order)[0]
  );
}

function Queue({ text }: { text: string }) {
  const words = useWords();
  const items = usePublic((view) => view.items);
  const queued = Object.entries(items).filter(([, item]) => item.text === text && item.status === 'queued');
  if (queued.length === 0) return null;
  return (
    <ul className={styles.queue}>
      {queued.map(([id, item]) => (
        <li key={id} dir="auto">
          {item.norm === '' ? (
            <Trans>The text</Trans>
          ) : (
            `${words.norm(item.norm)}: ${words.rung(item.fromRung)} → ${words.rung(item.toRung)}`
          )}
        </li>
      ))}
    </ul>
  );
}

/** The roll call, sealed until closed; then the outcome. */
export function PlenaryScene() {
  const words = useWords();
  const stage = usePublic((view) => view.stage);
  const text = usePublic((view) => view.currentText);
  const items = usePublic((view) => view.items);
  const forum = usePublic((view) => view.forum);
  const outcome = usePublic((view) => view.outcome);
  const shown = shownItem(items, text);
  if (!shown || stage === 'amending')
    return (
      <>
        <TextScene />
        <Queue text={text} />
        {outcome === '' ? null : (
          <p className={styles.outcome}>{words.say(PLENARY_OUTCOME_WORDS[outcome])}</p>
        )}
      </>
    );
  const [id, item] = shown;
  return (
    <section className={styles.scene}>
      <h2 className={styles.title} dir="auto">
        {item.kind === 'text' || item.norm === '' ? (
          <Trans>Roll call: the text</Trans>
        ) : (
          <Trans>Roll call: {words.norm(item.norm)}</Trans>
        )}
      </h2>
      {item.norm === '' ? null : (
        <p className={styles.lead}>
          {words.rung(item.fromRung)} → <strong>{words.rung(item.toRung)}</strong>
        </p>
      )}
      <RollCall item={id} size="l" />
      <p className={styles.verdict}>
        {item.outcome === '' ? (
          <Tag>{words.say(RULE_WORDS[forum])}</Tag>
        ) : (
          <strong>{words.say(ITEM_OUTCOME_WORDS[item.outcome])}</strong>
        )}
        {stage === 'done' && outcome !== '' ? ` ${words.say(PLENARY_OUTCOME_WORDS[outcome])}` : null}
      </p>
    </section>
  );
}
