import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ScenarioChecked, ScenarioProblem } from '../../shared/wire.ts';
import { ask } from '../http.ts';
import { Button } from '../parts/button.tsx';
import type { Brought } from './brought.ts';
import styles from './form.module.css';
import { useProblem } from './use-problem.ts';

/** It is read, and played to its end in each preset. */
const PATIENCE = 120_000;
const MOST_BYTES = 1_000_000;

/** What the check says, as an editor has it: file:line:column, where in the scenario, and why. In English. */
function Lines({ file, lines }: { file: string; lines: readonly ScenarioProblem[] }) {
  return (
    <ol className={styles.lines} lang="en" dir="ltr">
      {lines.map(({ line, column, path, reason }) => (
        <li key={`${line}:${column} ${path} ${reason}`}>
          <code>
            {file}:{line}:{column}
          </code>{' '}
          {path ? <code>{path}</code> : null} {reason}
        </li>
      ))}
    </ol>
  );
}

export type OwnScenarioProps = {
  /** The one that was brought last, where there is one. */
  brought: Brought | undefined;
  onBring: (brought: Brought) => void;
};

/** A scenario that the facilitator wrote: checked as those that come along, and kept for their session alone. */
export function OwnScenario({ brought, onBring }: OwnScenarioProps) {
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<{ readonly file: string; readonly told: ScenarioChecked }>();
  const problem = useProblem<'file'>();
  const name = brought?.file ?? '';
  const notes = brought?.notes.length ?? 0;
  const more = refused && 'problems' in refused.told ? refused.told.more : 0;

  async function bring(file: File): Promise<void> {
    problem.clear();
    setRefused(undefined);
    if (file.size > MOST_BYTES) {
      const line = { line: 1, column: 1, path: '', reason: `longer than ${MOST_BYTES} bytes` };
      setRefused({ file: file.name, told: { problems: [line], more: 0 } });
      return;
    }
    setPending(true);
    const answer = await ask<ScenarioChecked>('/api/scenarios', { body: file, patience: PATIENCE });
    setPending(false);
    if (!answer.ok) problem.report('file', problem.words(answer.error, answer.fact), null);
    else if ('problems' in answer.value) setRefused({ file: file.name, told: answer.value });
    else onBring({ file: file.name, ...answer.value });
  }

  return (
    <div className={styles.own}>
      <FileTrigger
        acceptedFileTypes={['.yaml', '.yml', '.json']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) void bring(file);
        }}
      >
        <Button pending={pending}>
          <Trans>Use a scenario of your own</Trans>
        </Button>
      </FileTrigger>
      <div role="status">
        {brought && !refused ? (
          <>
            <p>
              <Trans>{name} is good: every preset was played to its end.</Trans>
            </p>
            {notes > 0 ? (
              <>
                <p>
                  <Plural value={notes} one="One thing to look at:" other="# things to look at:" />
                </p>
                <Lines file={brought.file} lines={brought.notes} />
              </>
            ) : null}
          </>
        ) : null}
      </div>
      <div role="alert">
        {problem.at('file') ? <p className={styles.problem}>{problem.at('file')}</p> : null}
        {refused && 'problems' in refused.told ? (
          <>
            <p className={styles.problem}>
              <Trans>This file cannot be played yet. Mend this, and choose it again:</Trans>
            </p>
            <Lines file={refused.file} lines={refused.told.problems} />
            {more > 0 ? (
              <p>
                <Plural value={more} one="and one more" other="and # more" />
              </p>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  );
}
