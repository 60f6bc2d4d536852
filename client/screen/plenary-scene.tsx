import { Trans, useLingui } from '@lingui/react/macro';
import { forumOf, ruleOf } from '../../shared/rules/forums/forums-of.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { Emblem } from '../parts/emblem.tsx';
import { RollCall } from '../parts/roll-call.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { ITEM_OUTCOME_WORDS, itemOutcome } from '../words/outcomes.ts';
import { PlenaryOutcome } from '../words/plenary-outcome.tsx';
import { RULE_WORDS } from '../words/terms.ts';
import { useTextNames } from '../words/use-text-names.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';
import { Articles, TextScene } from './text-scene.tsx';

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

/** The text with what was proposed to change it. */
function Amendments({ text }: { text: string }) {
  const words = useWords();
  const items = usePublic((view) => view.items);
  const queued = Object.entries(items).filter(([, item]) => item.text === text && item.kind === 'amendment');
  const name = useNameOf(text);
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>Amendments: {name}</Trans>
      </h2>
      <Articles explained={queued.length === 0} />
      {queued.length > 0 ? (
        <>
          <h3 className={styles.sub}>
            <Trans>Amendments</Trans>
          </h3>
          <ul className={styles.floor}>
            {queued.map(([id, item]) => (
              <li key={id}>
                <Emblem seat={item.by} size="s" />
                <span dir="auto">
                  {words.norm(item.norm)}: {words.rung(item.fromRung)} → {words.rung(item.toRung)}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** The name of a text where others wait for their turn, or had it; else it is the text. */
function useNameOf(text: string): string {
  const { t } = useLingui();
  const treaties = usePublic((view) => view.treaties);
  const items = usePublic((view) => view.items);
  const round = usePublic((view) => view.round);
  const names = useTextNames({ treaties });
  const others = Object.keys(treaties).filter(
    (id) =>
      id !== text &&
      (treaties[id]?.status === 'tabled' ||
        Object.values(items).some((item) => item.text === id && item.round === round)),
  );
  return others.length > 0 ? names(text) : t`the text`;
}

/** The roll call, sealed until closed; then the outcome. */
export function PlenaryScene() {
  const words = useWords();
  const stage = usePublic((view) => view.stage);
  const text = usePublic((view) => view.currentText);
  const items = usePublic((view) => view.items);
  const rule = usePublic((view) => ruleOf(view, text));
  const forum = usePublic((view) => forumOf(view, text));
  const view = usePublic((all) => all);
  const { outcome } = view;
  const shown = shownItem(items, text);
  const name = useNameOf(text);
  if (stage === 'amending') return <Amendments text={text} />;
  if (!shown)
    return (
      <div className={styles.scene}>
        {outcome === '' ? null : (
          <p className={styles.outcome}>
            <PlenaryOutcome view={view} />
          </p>
        )}
        <TextScene />
      </div>
    );
  const [id, item] = shown;
  const ended = itemOutcome(view, item);
  return (
    <section className={styles.scene}>
      <h2 className={styles.title} dir="auto">
        {item.kind === 'text' || item.norm === '' ? (
          <Trans>Roll call: {name}</Trans>
        ) : (
          <Trans>Roll call: {words.norm(item.norm)}</Trans>
        )}
      </h2>
      {item.norm === '' ? null : (
        <p className={styles.lead}>
          {item.kind === 'amendment' ? `${words.rung(item.fromRung)} → ` : null}
          <strong>{words.rung(item.toRung)}</strong>
        </p>
      )}
      <RollCall item={id} size="l" />
      <p className={styles.verdict}>
        {ended === '' ? (
          <>
            {forum === '' ? null : `${words.forum(forum)} `}
            <Tag>{words.say(RULE_WORDS[rule])}</Tag>
          </>
        ) : (
          <strong>{words.say(ITEM_OUTCOME_WORDS[ended])}</strong>
        )}
      </p>
      {stage === 'done' && outcome !== '' ? (
        <p className={styles.lead}>
          <PlenaryOutcome view={view} beside={item.text} />
        </p>
      ) : null}
    </section>
  );
}
