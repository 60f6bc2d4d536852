import { Trans } from '@lingui/react/macro';
import { Zap } from 'lucide-react';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { useWide } from '../use-wide.ts';
import { useLanguage } from '../words/texts.ts';
import styles from './console.module.css';

type Injectable = ConsoleView['injectable'];

const NONE: Injectable = {};

type InjectProps = { script: string; incident: Injectable[string] };

function Inject({ script, incident }: InjectProps) {
  const language = useLanguage();
  const send = useSend();
  const control = `console.inject.${script}`;
  const pending = usePending(control);
  return (
    <li className={styles.incident}>
      <strong dir="auto">{incident.title[language]}</strong>
      <p className={styles.muted} dir="auto">
        {incident.text[language]}
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
  const wide = useWide();
  const injectable = useGame((snapshot) => snapshot.console?.injectable ?? NONE);
  const scripts = Object.entries(injectable);
  if (scripts.length === 0) return null;
  return (
    <section className={styles.panel}>
      <Disclosure title={<Trans>Bring in an incident</Trans>} level={2} open={!wide}>
        <ul className={styles.list}>
          {scripts.map(([script, incident]) => (
            <Inject key={script} script={script} incident={incident} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
