import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { SessionImported } from '../../shared/wire.ts';
import { ask } from '../http.ts';
import { rememberToken } from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { keepRecovery } from '../recovery-code.ts';
import styles from './form.module.css';
import { useProblem } from './use-problem.ts';

/** A long session is verified moment by moment. */
const PATIENCE = 120_000;

/** Brings a game that was played elsewhere, and leads to its debrief. */
export function ImportGame() {
  const [, navigate] = useLocation();
  const [pending, setPending] = useState(false);
  const problem = useProblem<'file'>();

  async function bring(file: File): Promise<void> {
    problem.clear();
    setPending(true);
    const answer = await ask<SessionImported>('/api/imports', { body: file, patience: PATIENCE });
    setPending(false);
    if (!answer.ok) return problem.report('file', problem.words(answer.error, answer.fact), null);
    const { code, token, recovery, role } = answer.value;
    const post = role === 'facilitator' ? 'console' : 'desk';
    rememberToken(code, post, token);
    if (recovery !== undefined && post === 'console') keepRecovery(code, recovery);
    navigate(`/${post}/${code}`);
  }

  return (
    <div className={styles.apart}>
      <p>
        <Trans>Or open a game that is over, from the file that its debrief gave you.</Trans>
      </p>
      <FileTrigger
        acceptedFileTypes={['.zip', '.json']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) void bring(file);
        }}
      >
        <Button pending={pending}>
          <Trans>Open a file</Trans>
        </Button>
      </FileTrigger>
      <p role="alert" className={styles.problem}>
        {problem.at('file')}
      </p>
    </div>
  );
}
