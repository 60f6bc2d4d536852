import { useLingui as useLocale } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SeatView } from '../../shared/rules/view.ts';
import { textLanguage } from '../words/i18n.ts';
import { OPERATION_WORDS, SECTOR_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { likelihoodOf } from './belief.ts';
import { temptationOf } from './covert.ts';
import styles from './panel.module.css';
import { useLikelihoodWords } from './use-likelihood-words.ts';

/** What the covert card would do, win, break and risk: the temptation with its numbers. */
export function CovertFacts({ view }: { view: SeatView }) {
  const { t } = useLingui();
  const { i18n } = useLocale();
  const words = useWords();
  const likelihood = useLikelihoodWords();
  const { covert } = view.own;
  const temptation = temptationOf(view);
  if (!covert || !temptation) return null;
  const operation = words.say(OPERATION_WORDS[covert.operation]);
  const target = words.seat(covert.target);
  const sector = words.say(SECTOR_WORDS[covert.sector]);
  const gain = words.signed(temptation.gain, 1);
  const success = likelihood(likelihoodOf(temptation.success));
  const seen = likelihood(likelihoodOf(temptation.seen));
  const title = words.norm(covert.breaks);
  const rung = words.rung(covert.rung);
  const size = temptation.gain < 2 ? t`a little` : temptation.gain < 5 ? t`a good deal` : t`very much`;
  return (
    <div className={styles.section}>
      <p dir="auto">{covert.lure[textLanguage(i18n.locale)] || covert.lure.en}</p>
      <ul className={styles.list}>
        <li>
          <Trans>
            {operation} against {target}: {sector}.
          </Trans>
        </li>
        <li data-numbers>
          <Trans>
            It would give you <strong>{size}</strong> ({gain} for your result). Success:{' '}
            <strong>{success}</strong>.
          </Trans>
        </li>
        <li>
          <Trans>
            That it is noticed: <strong>{seen}</strong>.
          </Trans>
        </li>
        <li>
          {covert.breaks === '' ? (
            <Trans>No rule that you owe {target} covers this.</Trans>
          ) : (
            <Trans>
              It would break <strong>{title}</strong>, which you owe {target} at “{rung}”.
            </Trans>
          )}
        </li>
      </ul>
    </div>
  );
}
