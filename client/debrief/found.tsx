import { Plural, Trans } from '@lingui/react/macro';
import { useGame } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { findingsOf } from './findings.ts';

/** Sentences made from the record of this game. */
export function Found() {
  const words = useWords();
  const view = useGame((snapshot) => snapshot.public);
  if (!view) return null;
  const { best, worst, gap, operations, namings, commitments, guesses } = findingsOf(view);
  const [promisesTold, culpritsTold, conductTold] = (['promises', 'culprits', 'conduct'] as const).map(
    (what) => view.debrief.revealed.includes(what),
  );
  const bestWords = best ? words.cause(best) : '';
  const bestPoints = best ? words.signed(best.points, 1) : '';
  const worstWords = worst ? words.cause(worst) : '';
  const worstPoints = worst ? words.signed(worst.points, 1) : '';
  const gapPoints = words.number(Math.abs(gap ?? 0), 1);
  return (
    <ul className={styles.findings}>
      {best ? (
        <li>
          <Trans>
            What helped most: {bestWords} ({bestPoints}).
          </Trans>
        </li>
      ) : null}
      {worst ? (
        <li>
          <Trans>
            What hurt most: {worstWords} ({worstPoints}).
          </Trans>
        </li>
      ) : null}
      {gap !== undefined && Math.abs(gap) >= 1 ? (
        <li>
          {gap > 0 ? (
            <Trans>The world believed itself {gapPoints} points more stable than it was.</Trans>
          ) : (
            <Trans>The world was {gapPoints} points more stable than it believed.</Trans>
          )}
        </li>
      ) : null}
      {conductTold ? (
        <li>
          <Plural
            value={operations.run}
            _0="Nobody ran an operation."
            one="One operation was run;"
            other="# operations were run;"
          />{' '}
          {operations.run > 0 ? (
            <>
              <Plural
                value={operations.noticed}
                _0="none was noticed."
                one="one was noticed."
                other="# were noticed."
              />{' '}
              {operations.falseFlags > 0 ? (
                <Plural
                  value={operations.falseFlags}
                  one="One flew a false flag."
                  other="# flew a false flag."
                />
              ) : null}
            </>
          ) : null}
        </li>
      ) : null}
      {culpritsTold && namings.right + namings.wrong > 0 ? (
        <li>
          <Plural
            value={namings.right}
            _0="No accusation was right"
            one="One accusation was right"
            other="# accusations were right"
          />
          {', '}
          <Plural value={namings.wrong} _0="none was wrong." one="one was wrong." other="# were wrong." />
        </li>
      ) : null}
      {promisesTold && commitments.made > 0 ? (
        <li>
          <Plural
            value={commitments.broken}
            _0="No commitment was broken"
            one="One commitment was broken"
            other="# commitments were broken"
          />
          {commitments.unseen > 0 ? (
            <>
              {', '}
              <Plural value={commitments.unseen} one="one of them unseen." other="# of them unseen." />
            </>
          ) : (
            '.'
          )}
        </li>
      ) : null}
      {guesses.made > 0 ? (
        <li>
          <Trans>
            {guesses.right} of {guesses.made} guesses about the next number were right.
          </Trans>
        </li>
      ) : null}
    </ul>
  );
}
