import { Plural, Trans, useLingui } from '@lingui/react/macro';
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

type Ballot = readonly [string, PublicView['items'][string]];

/** The ballots on one text in one round. */
type Group = { readonly text: string; readonly round: number; readonly ballots: readonly Ballot[] };

function groupsOf(closed: readonly Ballot[]): readonly Group[] {
  const groups = new Map<string, Ballot[]>();
  for (const ballot of closed) {
    const [, { text, round }] = ballot;
    const key = `${round} ${text}`;
    groups.set(key, [...(groups.get(key) ?? []), ballot]);
  }
  return [...groups.values()]
    .flatMap((ballots) => {
      const [first] = ballots;
      return first ? [{ text: first[1].text, round: first[1].round, ballots }] : [];
    })
    .sort((left, right) => left.round - right.round);
}

function Title({ item }: { item: PublicView['items'][string] }) {
  const words = useWords();
  const ended = usePublic((view) => itemOutcome(view, item));
  const outcome = ended === '' ? '' : words.say(ITEM_OUTCOME_WORDS[ended]);
  const norm = words.norm(item.norm);
  const rung = words.rung(item.toRung);
  return (
    <span dir="auto">
      {item.norm === '' ? (
        <Trans>The text: {outcome}</Trans>
      ) : (
        <Trans>
          {norm} to “{rung}”: {outcome}
        </Trans>
      )}
    </span>
  );
}

/** A text, how its own ballot ended, and on how many things there was a vote. */
function GroupTitle({ group: { text, round, ballots } }: { group: Group }) {
  const { t } = useLingui();
  const words = useWords();
  const treaties = usePublic((view) => view.treaties);
  const names = useTextNames({ treaties });
  const outcome = usePublic((view) => {
    const whole = ballots.find(([, item]) => item.norm === '');
    return whole ? itemOutcome(view, whole[1]) : '';
  });
  // The name of a text tells the round that it is from.
  const isOfRound = treaties[text]?.round === round;
  const name = !isOfRound
    ? `${t`Round ${round}`} · ${names(text)}`
    : treaties[text]?.kind === 'rolling'
      ? t`Round ${round}`
      : names(text);
  return (
    <span dir="auto">
      {outcome === '' ? name : words.pair(name, words.say(ITEM_OUTCOME_WORDS[outcome]))}{' '}
      <span className={styles.muted}>
        <Plural value={ballots.length} one="# ballot" other="# ballots" />
      </span>
    </span>
  );
}

/** Every ballot that was closed: by text, for there are many. */
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
      {groupsOf(closed).map((group) => (
        <Disclosure key={`${group.round} ${group.text}`} title={<GroupTitle group={group} />}>
          {group.ballots.map(([id, item]) => (
            <Disclosure key={id} level={4} title={<Title item={item} />}>
              <RollCall item={id} />
              {bots ? (
                <WhyButton question={{ seat: '', about: id }} label={t`Why did they vote so?`} />
              ) : null}
            </Disclosure>
          ))}
        </Disclosure>
      ))}
    </div>
  );
}
