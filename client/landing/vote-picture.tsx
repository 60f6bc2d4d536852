import { Trans, useLingui } from '@lingui/react/macro';
import { ChoiceIcon } from '../parts/choice-icon.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { CHOICE_TONES, CHOICE_WORDS } from '../words/front/choices.ts';
import styles from './vote-picture.module.css';

/** A roll call as it looks in play; its six states exist in no scenario. */
const VOTES = [
  { code: 'ARD', choice: 'yes' },
  { code: 'BEL', choice: 'yes' },
  { code: 'COR', choice: 'no' },
  { code: 'DOV', choice: 'yes' },
  { code: 'ELM', choice: 'abstain' },
  { code: 'FEN', choice: 'yes' },
] as const;

export function VotePicture() {
  const { i18n } = useLingui();
  return (
    <figure className={styles.picture}>
      <blockquote className={styles.text}>
        <span className={styles.number}>§ 1</span>
        <span>
          <Trans>
            States <del>should</del> <ins>shall</ins> leave hospitals alone, and show each year that they do.
          </Trans>
        </span>
      </blockquote>
      <ul className={styles.votes}>
        {VOTES.map(({ code, choice }) => (
          <li key={code} className={styles.vote} data-tone={CHOICE_TONES[choice]}>
            <span className={styles.code}>{code}</span>
            <span className={styles.choice}>
              <ChoiceIcon choice={choice} />
              {i18n._(CHOICE_WORDS[choice])}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.bar} aria-hidden="true">
        <span data-tone="yes" />
        <span data-tone="no" />
        <span data-tone="abstain" />
      </div>
      <figcaption className={styles.caption}>
        <Hidden>
          <Trans>An example:</Trans>{' '}
        </Hidden>
        <Trans>
          Four yes, one no, one abstains: two-thirds reached. Whether it is kept is another matter.
        </Trans>
      </figcaption>
    </figure>
  );
}
