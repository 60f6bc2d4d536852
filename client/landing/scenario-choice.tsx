import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense } from 'react';
import type { ScenarioCard } from '../../shared/wire.ts';
import { later } from '../later.tsx';
import { Choices } from '../parts/choices.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Moment } from '../parts/moment.tsx';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import { textLanguage } from '../words/i18n.ts';
import styles from './form.module.css';
import type { Scenarios } from './use-scenarios.ts';

// Not everybody wants to know.
const Aims = later(() => import('./aims.tsx').then((file) => ({ default: file.Aims })));

export type ScenarioChoiceProps = {
  scenarios: Scenarios;
  value: string;
  onChange: (id: string) => void;
  /** Whether what it teaches is told: to those who teach. */
  aims?: boolean;
};

function Cast({ card }: { card: ScenarioCard }): ReactNode {
  return (
    <>
      <Plural value={card.states} one="# state" other="# states" />
      {card.stakeholders > 0 ? (
        <>
          {', '}
          <Plural value={card.stakeholders} one="# stakeholder" other="# stakeholders" />
        </>
      ) : null}
    </>
  );
}

/** Which scenario; with one alone there is nothing to choose, and it only introduces itself. */
export function ScenarioChoice({ scenarios, value, onChange, aims = false }: ScenarioChoiceProps) {
  const { t, i18n } = useLingui();
  const words = (text: ScenarioCard['title']) => text[textLanguage(i18n.locale)] || text.en;
  if (scenarios.state === 'asking') return <Moment />;
  if (scenarios.state === 'failed')
    return (
      <p role="alert" className={styles.problem}>
        {i18n._(HTTP_ERROR_WORDS[scenarios.error])}
      </p>
    );
  const [first] = scenarios.cards;
  if (first && scenarios.cards.length === 1)
    return (
      <div className={styles.scenario}>
        <h2 className={styles.scenarioTitle} dir="auto">
          {words(first.title)}
        </h2>
        <p dir="auto">{words(first.summary)}</p>
        <p className={styles.meta}>
          <Cast card={first} />
        </p>
      </div>
    );
  const chosen = scenarios.cards.find(({ id }) => id === value);
  return (
    <>
      <Choices
        label={t`Scenario`}
        value={value}
        onChange={onChange}
        options={scenarios.cards.map((card) => ({
          value: card.id,
          label: words(card.title),
          hint: <Cast card={card} />,
        }))}
      />
      {chosen ? (
        <div className={styles.scenario}>
          <p dir="auto">{words(chosen.summary)}</p>
          {chosen.notice ? (
            <p className={styles.meta}>
              <Trans>Sensitive: you will be asked once more before it opens.</Trans>
            </p>
          ) : null}
          {aims && chosen.objectives.length > 0 ? (
            // Its head stands at once: nothing below may move under somebody's finger.
            <Disclosure level={2} title={<Trans>What it teaches</Trans>}>
              <Suspense fallback={null}>
                <Aims objectives={chosen.objectives} />
              </Suspense>
            </Disclosure>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
