import { Trans, useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import type { PublicView } from '../../shared/rules/view.ts';
import { yesNeeded } from '../../shared/rules/yes-needed.ts';
import { usePublic } from '../store.ts';
import { CHOICE_TONES, CHOICE_WORDS } from '../words/front/choices.ts';
import { useWords } from '../words/use-words.ts';
import { ChoiceIcon } from './choice-icon.tsx';
import { Emblem } from './emblem.tsx';
import styles from './roll-call.module.css';
import { VoteReasons } from './vote-reasons.tsx';

export type RollCallProps = {
  /** Id of the ballot item. */
  item: string;
  size?: 'm' | 'l';
};

type Vote = PublicView['votes'][string];

function Tile({ seat, vote }: { seat: string; vote: Vote | undefined }) {
  const words = useWords();
  return (
    <li className={styles.tile} data-tone={vote ? CHOICE_TONES[vote.choice] : 'sealed'}>
      <Emblem seat={seat} />
      <span className={styles.vote}>
        {vote ? (
          <>
            <ChoiceIcon choice={vote.choice} />
            <span>{words.say(CHOICE_WORDS[vote.choice])}</span>
            {vote.silent ? (
              <span className={styles.silent}>
                <Trans>by silence</Trans>
              </span>
            ) : null}
          </>
        ) : (
          <>
            <Lock aria-hidden="true" />
            <span>
              <Trans>Sealed</Trans>
            </span>
          </>
        )}
      </span>
    </li>
  );
}

/** The sum of a closed ballot as one bar, with the line that yes had to reach. */
function Bar({ item }: { item: PublicView['items'][string] }) {
  const { yes, no, abstain } = item;
  const forum = usePublic((view) => view.forum);
  const needed = yesNeeded(forum, item);
  const total = Math.max(1, yes + no + abstain);
  return (
    <div className={styles.result}>
      <div className={styles.bar} aria-hidden="true">
        <span data-tone="yes" style={{ inlineSize: `${(yes / total) * 100}%` }} />
        <span data-tone="no" style={{ inlineSize: `${(no / total) * 100}%` }} />
        <span data-tone="abstain" style={{ inlineSize: `${(abstain / total) * 100}%` }} />
        {needed > 0 ? (
          <span className={styles.line} style={{ insetInlineStart: `${(needed / total) * 100}%` }} />
        ) : null}
      </div>
      <p className={styles.sums} data-numbers="">
        {forum === 'consensus' ? (
          <Trans>
            Join {yes} · Object {no}
          </Trans>
        ) : (
          <Trans>
            Yes {yes} · No {no} · Abstain {abstain}
          </Trans>
        )}
        {needed > 0 ? (
          <>
            {' · '}
            <Trans>needed {needed}</Trans>
          </>
        ) : null}
      </p>
    </div>
  );
}

/** Every state in its fixed place, with icon, word and colour; sealed until the ballot is closed. */
export function RollCall({ item: id, size = 'm' }: RollCallProps) {
  const { t } = useLingui();
  const item = usePublic((view) => view.items[id]);
  const votes = usePublic((view) => view.votes);
  const seats = usePublic((view) => view.seats);
  if (!item) return null;
  const bySeat = new Map(
    Object.values(votes)
      .filter((vote) => vote.item === id)
      .map((vote) => [vote.seat, vote]),
  );
  const { cast, voters } = item;
  return (
    <div className={styles.call} data-size={size}>
      <ul className={styles.grid} aria-label={t`Roll call`}>
        {Object.entries(seats)
          .filter(([, seat]) => seat.kind === 'state')
          .map(([seat]) => (
            <Tile key={seat} seat={seat} vote={bySeat.get(seat)} />
          ))}
      </ul>
      {item.status === 'closed' ? (
        <>
          <Bar item={item} />
          {size === 'l' ? null : <VoteReasons votes={[...bySeat.values()]} />}
        </>
      ) : (
        <p className={styles.sums} data-numbers="">
          <Trans>
            {cast} of {voters} have voted
          </Trans>
        </p>
      )}
    </div>
  );
}
