import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, Suspense, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { later } from '../later.tsx';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { textLanguage } from '../words/i18n.ts';
import { BROUGHT, type Brought, withBrought } from './brought.ts';
import styles from './form.module.css';
import { ScenarioChoice } from './scenario-choice.tsx';
import { TableChoice, tablesChosen } from './table-choice.tsx';
import { useCreation } from './use-creation.ts';
import { useLessonEnd } from './use-lesson-end.ts';
import { useScenarios } from './use-scenarios.ts';

// Few scenarios have one.
const NoticeDialog = later(() =>
  import('./notice-dialog.tsx').then((file) => ({ default: file.NoticeDialog })),
);

// Few have written one.
const OwnScenario = later(() => import('./own-scenario.tsx').then((file) => ({ default: file.OwnScenario })));

/** As large as what comes: nothing below may move under somebody's finger. */
function OwnScenarioComes() {
  return (
    <div className={styles.own}>
      <Button isDisabled>
        <Trans>Use a scenario of your own</Trans>
      </Button>
      <div />
    </div>
  );
}

/** Sets a session up and leads to its console. */
export function HostForm() {
  const { t, i18n } = useLingui();
  const scenarios = useScenarios();
  const [brought, setBrought] = useState<Brought>();
  const offered = withBrought(scenarios, brought);
  const cards = offered.state === 'there' ? offered.cards : [];
  const [chosen, setChosen] = useState('');
  const [preset, setPreset] = useState('');
  const [adviser, setAdviser] = useState(true);
  const [people, setPeople] = useState('');
  const [tables, setTables] = useState('');
  const [asking, setAsking] = useState(false);
  const creation = useCreation('console');
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  const presets = card?.presets ?? [];
  const picked = presets.find(({ id }) => id === preset) ?? presets[0];

  const several = tablesChosen({ people, tables });
  const lesson = useLessonEnd(picked?.lesson ?? 0);

  function open(): void {
    if (card && picked)
      void creation.create({
        ...(card.id === BROUGHT && brought ? { brought: brought.key } : { scenario: card.id }),
        preset: picked.id,
        adviser,
        ...(several > 1 ? { tables: several } : {}),
        ...(lesson.endsAt > 0 ? { lessonEndsAt: lesson.endsAt } : {}),
      });
  }

  function create(event: FormEvent): void {
    event.preventDefault();
    if (card?.notice) setAsking(true);
    else open();
  }

  return (
    <form className={styles.form} onSubmit={create} noValidate>
      {asking ? (
        <Suspense fallback={null}>
          <NoticeDialog notice={card?.notice} open={asking} onOpenChange={setAsking} onAgree={open} />
        </Suspense>
      ) : null}
      <ScenarioChoice scenarios={offered} value={card?.id ?? ''} onChange={setChosen} aims />
      <Suspense fallback={<OwnScenarioComes />}>
        <OwnScenario
          brought={brought}
          onBring={(one) => {
            setBrought(one);
            setChosen(BROUGHT);
          }}
        />
      </Suspense>
      {presets.length > 0 ? (
        <Choices
          label={t`How long`}
          value={picked?.id ?? ''}
          onChange={setPreset}
          options={presets.map((option) => {
            const { rounds, minutes, lesson: length } = option;
            return {
              value: option.id,
              label: option.title[textLanguage(i18n.locale)] || option.title.en,
              hint: option.series ? (
                <Trans>Full rules, lessons of {length} minutes, with a recap each time</Trans>
              ) : option.clocked ? (
                <Trans>
                  {rounds} rounds, {minutes} minutes of play, then the debrief
                </Trans>
              ) : (
                <Trans>{rounds} rounds, no clocks</Trans>
              ),
            };
          })}
        />
      ) : null}
      <TableChoice people={people} onPeople={setPeople} tables={tables} onTables={setTables} />
      <CheckBox isSelected={adviser} onChange={setAdviser}>
        <Trans>An adviser tells each seat what a thing means for it</Trans>
      </CheckBox>
      {picked && picked.lesson > 0 ? (
        <TextField
          label={t`The lesson ends at`}
          hint={t`The debrief keeps its share of the time. Leave it empty if the lesson is on another day.`}
          type="time"
          value={lesson.typed}
          onChange={lesson.type}
        />
      ) : null}
      <div ref={creation.nameField}>
        <TextField
          label={t`Your name`}
          hint={t`You will be the facilitator: you run the session and play no seat.`}
          value={creation.name}
          onChange={creation.setName}
          error={creation.problemAt('name')}
          maxLength={LIMITS.name}
          autoComplete="nickname"
        />
      </div>
      <p role="alert" className={styles.problem}>
        {creation.problemAt('form')}
      </p>
      <Button type="submit" kind="primary" size="l" pending={creation.pending} isDisabled={!card}>
        {several > 1 ? <Trans>Set up {several} tables</Trans> : <Trans>Set up the session</Trans>}
      </Button>
    </form>
  );
}
