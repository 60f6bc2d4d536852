import { Trans } from '@lingui/react/macro';
import { chairIn, membersOf, ruleIn } from '../../../shared/rules/forums/forums-of.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import { MAIN } from '../../../shared/rules/vocabulary/forums.ts';
import type { Id, NormId } from '../../../shared/rules/vocabulary.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { RULE_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

/** The forums of the session: who is in each, by which rule it decides, and what lies in it. */
export function ForumsList({ view }: { view: PublicView }) {
  return (
    <Disclosure title={<Trans>Who meets where</Trans>}>
      <div className={styles.section}>
        <p className={styles.muted}>
          <Trans>
            Only its members write and vote in a forum, and its texts bind them alone. In the review an item
            may be moved to another forum.
          </Trans>
        </p>
        {[MAIN, ...view.setup.forums].map((forum) => (
          <Forum key={forum} view={view} forum={forum} />
        ))}
      </div>
    </Disclosure>
  );
}

function Forum({ view, forum }: { view: PublicView; forum: Id }) {
  const words = useWords();
  const norms = (Object.keys(view.agenda) as NormId[]).filter((norm) => view.agenda[norm]?.forum === forum);
  const items = words.list(norms.map((norm) => words.norm(norm)));
  const chair = words.seat(chairIn(view, forum));
  return (
    <article className={styles.card}>
      <h4 className={styles.row}>
        <span dir="auto">{words.forum(forum)}</span>
        <Tag>{words.say(RULE_WORDS[ruleIn(view, forum)])}</Tag>
      </h4>
      <p className={styles.row}>
        {forum === MAIN ? (
          <Trans>All states</Trans>
        ) : (
          membersOf(view, forum).map((seat) => <Emblem key={seat} seat={seat} size="s" />)
        )}
      </p>
      <p className={styles.muted}>
        <Trans>In the chair: {chair}.</Trans>{' '}
        {norms.length === 0 ? <Trans>No item lies here.</Trans> : <Trans>What lies here: {items}.</Trans>}
      </p>
    </article>
  );
}
