import { Trans } from '@lingui/react/macro';
import type { Band, Fan } from '../../shared/replay/fan.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

/** One course as an interval: nine tenths as a line, the half as a bar, the middle as a mark; 0-100. */
function Interval({ band, at }: { band: Band; at: number }) {
  return (
    <g>
      <line className={styles.fanLine} x1={band.p05} x2={band.p95} y1={at} y2={at} />
      <rect className={styles.fanHalf} x={band.p25} width={band.p75 - band.p25} y={at - 2} height={4} />
      <line className={styles.fanMiddle} x1={band.p50} x2={band.p50} y1={at - 4} y2={at + 4} />
    </g>
  );
}

function Row({ band }: { band: Band }) {
  const words = useWords();
  return (
    <>
      {[band.p05, band.p25, band.p50, band.p75, band.p95].map((value, at) => (
        // The five figures of a band stand in one order.
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of five
        <td key={at}>{words.number(value)}</td>
      ))}
    </>
  );
}

/** Final stability with and without the change, and the same as a table. */
export function FanPicture({ fan }: { fan: Fan }) {
  return (
    <>
      <svg className={styles.fan} viewBox="0 0 100 24" aria-hidden="true">
        <Interval band={fan.control} at={6} />
        <Interval band={fan.changed} at={18} />
      </svg>
      <ScrollBox>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Final stability</Trans>
              </th>
              <th scope="col">5 %</th>
              <th scope="col">25 %</th>
              <th scope="col">
                <Trans>Middle</Trans>
              </th>
              <th scope="col">75 %</th>
              <th scope="col">95 %</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Trans>Without the change</Trans>
              </th>
              <Row band={fan.control} />
            </tr>
            <tr>
              <th scope="row">
                <Trans>With it</Trans>
              </th>
              <Row band={fan.changed} />
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
