import { Trans, useLingui } from '@lingui/react/macro';
import { OctagonX } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { isAsleep } from '../../shared/rules/asleep.ts';
import { confirmFacilitator } from '../http.ts';
import { rememberedToken } from '../identity.ts';
import { useProblem } from '../landing/use-problem.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePublic, useSend } from '../store.ts';
import styles from './console.module.css';

const CONTROL = 'console.end';

function EndForm({ close }: { close: () => void }) {
  const { t } = useLingui();
  const send = useSend();
  const code = useGame((snapshot) => snapshot.code);
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const problem = useProblem<'recovery'>();
  const field = useRef<HTMLDivElement>(null);
  const end = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const answer = await confirmFacilitator(code, typed, rememberedToken(code, 'console'));
    setPending(false);
    if (!answer.ok) {
      problem.report('recovery', problem.words(answer.error, answer.fact), field.current);
      return;
    }
    close();
    void send({ type: 'end' }, CONTROL);
  };
  return (
    <form className={styles.list} onSubmit={(event) => void end(event)}>
      <p>
        <Trans>
          Play stops, what was secret is shown to everybody, and the debrief begins. This cannot be undone.
        </Trans>
      </p>
      <div ref={field}>
        <TextField
          label={t`Recovery code`}
          hint={t`Sixteen letters, which the console showed when the session was set up.`}
          look="code"
          value={typed}
          onChange={setTyped}
          error={problem.at('recovery')}
          autoComplete="off"
          spellCheck="false"
        />
      </div>
      <Button type="submit" kind="danger" pending={pending} isDisabled={typed.trim() === ''}>
        <Trans>End the session</Trans>
      </Button>
    </form>
  );
}

/** The end before the last round, confirmed by typing; afterwards the way to the debrief. */
export function Ending() {
  const phase = usePublic((view) => view.phase);
  const code = useGame((snapshot) => snapshot.code);
  const asleep = usePublic(isAsleep);
  if (phase === 'lobby' || asleep) return null;
  if (phase === 'debrief')
    return (
      <section className={styles.panel}>
        <h2>
          <Trans>Debrief</Trans>
        </h2>
        <Link className={styles.link} href={`/debrief/${code}`}>
          <Trans>Open the debrief</Trans>
        </Link>
      </section>
    );
  return (
    <div>
      <Dialog
        title={<Trans>End the session now?</Trans>}
        trigger={
          <Button kind="danger" icon={<OctagonX aria-hidden="true" />}>
            <Trans>End the session…</Trans>
          </Button>
        }
      >
        {(close) => <EndForm close={close} />}
      </Dialog>
      <RefusalLine control={CONTROL} />
    </div>
  );
}
