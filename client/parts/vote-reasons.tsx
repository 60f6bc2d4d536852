import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { useWords } from '../words/use-words.ts';
import { Emblem } from './emblem.tsx';
import styles from './roll-call.module.css';

type Vote = PublicView['votes'][string];

/** What seats stay out of, or object to, and what they say for it. */
export function VoteReasons({ votes }: { votes: readonly Vote[] }) {
  const said = votes.filter(({ norms, reason }) => norms.length > 0 || reason !== '');
  if (said.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {said.map((vote) => (
        <li key={vote.seat} className={styles.reason}>
          <Emblem seat={vote.seat} size="s" />
          <span>
            <Named vote={vote} />
            {vote.reason === '' ? null : (
              <>
                {' '}
                <q dir="auto">{vote.reason}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Named({ vote: { choice, norms } }: { vote: Vote }) {
  const words = useWords();
  if (norms.length === 0) return null;
  const titles = words.list(norms.map((norm) => words.norm(norm)));
  return choice === 'object' ? <Trans>objects to {titles}.</Trans> : <Trans>stays out of {titles}.</Trans>;
}
