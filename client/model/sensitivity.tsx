import { Trans, useLingui } from '@lingui/react/macro';
import styles from './model.module.css';
import { useNumbers } from './number.ts';
import { SENSITIVITY } from './sensitivity-data.ts';

/** Below it, another weighting would put outcomes in another order. */
const ENOUGH = 0.8;

/** How far the order of outcomes hangs on the weights. */
export function Sensitivity() {
  const { t } = useLingui();
  const { plain, fixed } = useNumbers();
  const lowest = Math.min(1, ...SENSITIVITY.flatMap(({ tau, worlds }) => [tau, worlds]));
  const worst = plain(lowest);
  const enough = plain(ENOUGH);
  return (
    <div className={styles.text}>
      <p className={styles.lead}>
        <Trans>
          The weights are choices. Here each is lowered and raised by half, the others making room, and the
          same games are put in order again: one by one, and as means of worlds from no text to a deep one.
          Kendall’s τ says how alike the two orders are: 1 is the same order, 0 is no relation. We ask for{' '}
          {enough} or more.
        </Trans>
      </p>
      {SENSITIVITY.length === 0 ? (
        <p>
          <Trans>The games for this table have not been run yet.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>The lowest τ is {worst}.</Trans>
          </p>
          <table className={styles.table} data-stack="">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Weight</Trans>
                </th>
                <th scope="col" data-number>
                  <Trans>From</Trans>
                </th>
                <th scope="col" data-number>
                  <Trans>To</Trans>
                </th>
                <th scope="col" data-number>
                  <Trans>τ of games</Trans>
                </th>
                <th scope="col" data-number>
                  <Trans>τ of worlds</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {SENSITIVITY.map(({ name, low, high, tau, worlds }) => (
                <tr key={name} data-overridden={Math.min(tau, worlds) < ENOUGH ? '' : undefined}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td data-number data-label={t`From`}>
                    {plain(low)}
                  </td>
                  <td data-number data-label={t`To`}>
                    {plain(high)}
                  </td>
                  <td data-number data-label={t`τ of games`}>
                    {fixed(tau)}
                  </td>
                  <td data-number data-label={t`τ of worlds`}>
                    {fixed(worlds)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
