import { Trans, useLingui } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { OPERATION_WORDS, SECTOR_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { likelihoodOf } from '../crisis/belief.ts';
import { useLikelihoodWords } from '../crisis/use-likelihood-words.ts';
import styles from '../frame/panel.module.css';
import { AttackSum } from './attack-sum.tsx';
import { type Aim, prospectOf } from './covert.ts';

/** Below these an operation brings a little, or a good deal; above, very much. */
const SIZES = { little: 2, good: 5 };

/** What an operation would do, win, break and risk, with its numbers. */
export function OperationFacts({ view, aim }: { view: SeatView; aim: Aim }) {
  const { t } = useLingui();
  const words = useWords();
  const likelihood = useLikelihoodWords();
  const prospect = prospectOf(view, aim);
  const { broken, strained, rung: owed } = prospect.touched;
  const operation = words.say(OPERATION_WORDS[aim.operation]);
  const target = words.seat(aim.target);
  const sector = words.say(SECTOR_WORDS[aim.sector]);
  const gain = words.signed(prospect.gain, 1);
  const success = likelihood(likelihoodOf(prospect.success));
  const seen = likelihood(likelihoodOf(prospect.seen));
  const title = words.norm(broken);
  const rung = words.rung(owed);
  const others = words.list(strained.map((norm) => words.norm(norm)));
  const size =
    prospect.gain < SIZES.little ? t`a little` : prospect.gain < SIZES.good ? t`a good deal` : t`very much`;
  return (
    <div className={styles.section}>
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
          {broken === '' && strained.length === 0 ? (
            <Trans>No rule that you owe {target} covers this.</Trans>
          ) : null}
          {broken === '' ? null : (
            <Trans>
              It would break <strong>{title}</strong>, which you owe {target} at “{rung}”.
            </Trans>
          )}{' '}
          {strained.length > 0 ? <Trans>It would strain {others}.</Trans> : null}
        </li>
      </ul>
      {view.public.setup.adviser ? <AttackSum view={view} aim={aim} /> : null}
    </div>
  );
}
