import { Trans } from '@lingui/react/macro';
import { Zap } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

const NONE: readonly string[] = [];

function Inject({ script }: { script: string }) {
  const words = useWords();
  const send = useSend();
  const control = `console.inject.${script}`;
  const pending = usePending(control);
  return (
    <li className={styles.incident}>
      <strong dir="auto">{words.text(`incident.${script}.title`)}</strong>
      <p className={styles.muted} dir="auto">
        {words.text(`incident.${script}.text`)}
      </p>
      <div>
        <Button
          icon={<Zap aria-hidden="true" />}
          pending={pending}
          onPress={() => void send({ type: 'inject', incident: script }, control)}
        >
          <Trans>Let it happen</Trans>
        </Button>
      </div>
      <RefusalLine control={control} />
    </li>
  );
}

/** Incidents of the scenario that have not happened yet. */
export function Injects() {
  const injectable = useGame((snapshot) => snapshot.console?.injectable ?? NONE);
  if (injectable.length === 0) return null;
  return (
    <section className={styles.panel}>
      <Disclosure title={<Trans>Bring in an incident</Trans>} level={2}>
        <ul className={styles.list}>
          {injectable.map((script) => (
            <Inject key={script} script={script} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
