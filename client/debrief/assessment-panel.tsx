import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { useGame } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { assess, csvOf } from './assessment.ts';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

const NO_RADAR: ConsoleView['radar'] = {};

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** For who teaches, and nobody else: what of the rubric can be reckoned, as a table and as a file. */
export function AssessmentPanel() {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const view = useGame((snapshot) => snapshot.public);
  const radar = useGame((snapshot) => snapshot.console?.radar ?? NO_RADAR);
  const promisesTold = useGame((snapshot) => snapshot.public?.debrief.revealed.includes('promises') ?? false);
  if (!view) return null;
  const rows = assess(view, radar);
  if (rows.length === 0) return null;
  const mark = (value: number) => (value < 0 ? '–' : words.number(value, 1));
  const promises = (count: number) => (promisesTold ? String(count) : '–');
  const head = [
    t`Seat`,
    t`People`,
    t`Spoke`,
    t`Backers`,
    t`Own mandate (0–4)`,
    t`Joint value (0–4)`,
    t`Evidence (0–4)`,
    t({ message: 'Kept', context: 'promises of a seat' }),
    t({ message: 'Broken', context: 'promises of a seat' }),
  ];
  const save = () =>
    download(
      `entente-${code}-assessment.csv`,
      csvOf(
        head,
        rows.map((row) => [
          words.seat(row.seat),
          words.list(row.people),
          row.spoke,
          row.backers,
          mark(row.package),
          mark(row.joint),
          mark(row.evidence),
          promises(row.kept),
          promises(row.broken),
        ]),
      ),
    );
  return (
    <section className={styles.section}>
      <h2>
        <Trans>For marking</Trans>
      </h2>
      <p className={styles.muted}>
        <Trans>
          Only you see this. Promises kept and broken are told for the talk, and are no mark: to break one may
          be good play. They stand here once they are revealed.
        </Trans>
      </p>
      <ScrollBox>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seat}>
                <th scope="row">
                  <Emblem seat={row.seat} size="s" name />
                </th>
                <td dir="auto">{words.list(row.people)}</td>
                <td>{words.number(row.spoke)}</td>
                <td>{words.number(row.backers)}</td>
                <td>{mark(row.package)}</td>
                <td>{mark(row.joint)}</td>
                <td>{mark(row.evidence)}</td>
                <td>{promises(row.kept)}</td>
                <td>{promises(row.broken)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div>
        <Button icon={<Download aria-hidden="true" />} onPress={save}>
          <Trans>Download as CSV</Trans>
        </Button>
      </div>
    </section>
  );
}
