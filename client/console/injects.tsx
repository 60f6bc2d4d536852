import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, X, Zap } from 'lucide-react';
import { useState } from 'react';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Tag } from '../parts/tag.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { useWide } from '../use-wide.ts';
import { INCIDENT_ORIGIN_WORDS, SECTOR_WORDS, THRESHOLD_WORDS } from '../words/terms.ts';
import { useLanguage } from '../words/texts.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';
import { WhenChoice, WhenWords, whenOf } from './inject-when.tsx';

type Injectable = ConsoleView['injectable'];

const NONE: Injectable = {};

type InjectProps = { script: string; incident: Injectable[string] };

/** Whom it hits, how hard, and what covers it: what it would do. */
function Effect({
  incident: { origin, victim, sector, severity, threshold, norms },
}: Omit<InjectProps, 'script'>) {
  const words = useWords();
  const covering = words.list(norms.map((norm) => words.norm(norm)));
  return (
    <p className={styles.muted}>
      <Emblem seat={victim} size="s" name /> · {words.say(SECTOR_WORDS[sector])} ·{' '}
      <Trans>
        severity {severity} of 5 ({words.say(THRESHOLD_WORDS[threshold])})
      </Trans>{' '}
      · {words.say(INCIDENT_ORIGIN_WORDS[origin])} ·{' '}
      {norms.length > 0 ? <Trans>covered by {covering}</Trans> : <Trans>no rule covers this</Trans>}
    </p>
  );
}

function Planned({ script, planned }: { script: string; planned: ConsoleView['planned'][string] }) {
  const send = useSend();
  const control = `console.inject.${script}`;
  return (
    <p className={styles.actions}>
      <Tag tone="brand" icon={<CalendarClock aria-hidden="true" />}>
        <WhenWords planned={planned} />
      </Tag>
      <Button
        kind="quiet"
        icon={<X aria-hidden="true" />}
        onPress={() => void send({ type: 'dropInject', incident: script }, control)}
      >
        <Trans>Take off the plan</Trans>
      </Button>
    </p>
  );
}

function Inject({ script, incident }: InjectProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const send = useSend();
  const control = `console.inject.${script}`;
  const pending = usePending(control);
  const planned = useGame((snapshot) => snapshot.console?.planned[script]);
  const [chosen, setChosen] = useState('now');
  const when = whenOf(chosen);
  const title = incident.title[language];
  function press(): void {
    setChosen('now');
    void send(
      when ? { type: 'planInject', incident: script, when } : { type: 'inject', incident: script },
      control,
    );
  }
  return (
    <li className={styles.incident}>
      <strong dir="auto">{title}</strong>
      <p className={styles.muted} dir="auto">
        {incident.text[language]}
      </p>
      <Effect incident={incident} />
      {planned ? <Planned script={script} planned={planned} /> : null}
      <div className={styles.when}>
        <WhenChoice label={t`When`} value={chosen} onChange={setChosen} />
        <Button
          icon={when ? <CalendarClock aria-hidden="true" /> : <Zap aria-hidden="true" />}
          pending={pending}
          onPress={press}
        >
          {when ? <Trans>Plan it</Trans> : <Trans>Let it happen</Trans>}
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
