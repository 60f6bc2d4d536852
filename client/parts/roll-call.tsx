import { Trans, useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { Fragment } from 'react';
import { forumOf, ruleIn } from '../../shared/rules/forums/forums-of.ts';
import { countOf, seeksConsent, votersOn } from '../../shared/rules/texts/voters.ts';
import { yesNeeded } from '../../shared/rules/texts/yes-needed.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { type DecisionRule, SEAT_KINDS, type SeatKind } from '../../shared/rules/vocabulary.ts';
import { usePublic } from '../store.ts';
import { CHOICE_TONES, CHOSEN_WORDS } from '../words/front/choices.ts';
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
            <span>{words.say(CHOSEN_WORDS[vote.choice])}</span>
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

type BarProps = { rule: DecisionRule; count: ReturnType<typeof countOf>; needed: number };

/** The sum of a closed ballot as one bar, with the line that yes had to reach. */
function Bar({ rule, count: { yes, no, abstain }, needed }: BarProps) {
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
        {seeksConsent(rule) ? (
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

/**
 * Everybody who votes in a fixed place, with icon, word and colour; sealed until the ballot is closed. Where two
 * majorities are needed, states and stakeholders each have their tiles and their sum.
 */
export function RollCall({ item: id, size = 'm' }: RollCallProps) {
  const { t } = useLingui();
  const item = usePublic((view) => view.items[id]);
  const votes = usePublic((view) => view.votes);
  const seats = usePublic((view) => view.seats);
  const forum = usePublic((view) => view.forum);
  const setup = usePublic((view) => view.setup);
  const of = usePublic((view) => forumOf(view, view.items[id]?.text ?? ''));
  if (!item) return null;
  const cast = Object.values(votes).filter((vote) => vote.item === id);
  const table = { forum, seats, setup };
  const voters = votersOn(table, item.kind, of);
  const kinds = SEAT_KINDS.filter((kind) => voters.some((seat) => seats[seat]?.kind === kind));
  const names = { state: t`States`, stakeholder: t`Stakeholders` };
  return (
    <div className={styles.call} data-size={size}>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          {kinds.length > 1 ? <p className={styles.sums}>{names[kind]}</p> : null}
          <ul className={styles.grid} aria-label={kinds.length > 1 ? names[kind] : t`Roll call`}>
            {voters
              .filter((seat) => seats[seat]?.kind === kind)
              .map((seat) => (
                <Tile key={seat} seat={seat} vote={cast.find((vote) => vote.seat === seat)} />
              ))}
          </ul>
          {item.status === 'closed' ? <Bar {...sumOf(seats, ruleIn(table, of), item, kind, cast)} /> : null}
        </Fragment>
      ))}
      {item.status === 'closed' ? (
        size === 'l' ? null : (
          <VoteReasons votes={cast} />
        )
      ) : (
        <VotesIn cast={item.cast} voters={item.voters} />
      )}
    </div>
  );
}

function VotesIn({ cast, voters }: { cast: number; voters: number }) {
  return (
    <p className={styles.sums} data-numbers="">
      <Trans>
        {cast} of {voters} have voted
      </Trans>
    </p>
  );
}

function sumOf(
  seats: PublicView['seats'],
  rule: DecisionRule,
  item: PublicView['items'][string],
  kind: SeatKind,
  votes: Vote[],
): BarProps {
  const count = countOf({ seats }, votes, kind);
  return { rule, count, needed: yesNeeded(rule, { ...item, ...count }) };
}
