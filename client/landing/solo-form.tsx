import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { textLanguage } from '../words/i18n.ts';
import styles from './form.module.css';
import { ScenarioChoice } from './scenario-choice.tsx';
import { useCreation } from './use-creation.ts';
import { useScenarios } from './use-scenarios.ts';

// Few scenarios have one.
const NoticeDialog = lazy(() =>
  import('./notice-dialog.tsx').then((file) => ({ default: file.NoticeDialog })),
);

/** One person against bots: pick a seat, and the session begins. */
export function SoloForm() {
  const { t, i18n } = useLingui();
  const scenarios = useScenarios();
  const cards = scenarios.state === 'there' ? scenarios.cards : [];
  const [chosen, setChosen] = useState('');
  const [seat, setSeat] = useState('');
  const [asking, setAsking] = useState(false);
  const creation = useCreation('desk');
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  const seats = card?.solo ?? [];
  const picked = seats.find((option) => option.seat === seat) ?? seats[0];
  // Alone there is no hurry: the preset without clocks.
  const preset = card?.presets.find(({ clocked }) => !clocked) ?? card?.presets[0];
  const words = (text: { en: string; it: string; fr: string }) => text[textLanguage(i18n.locale)] || text.en;

  function open(): void {
    if (card && preset && picked)
      void creation.create({ scenario: card.id, preset: preset.id, solo: picked.seat });
  }

  function start(event: FormEvent): void {
    event.preventDefault();
    if (card?.notice) setAsking(true);
    else open();
  }

  return (
    <form className={styles.form} onSubmit={start} noValidate>
      {asking ? (
        <Suspense fallback={null}>
          <NoticeDialog notice={card?.notice} open={asking} onOpenChange={setAsking} onAgree={open} />
        </Suspense>
      ) : null}
      <ScenarioChoice scenarios={scenarios} value={card?.id ?? ''} onChange={setChosen} />
      {seats.length > 0 ? (
        <Choices
          label={t`Play for`}
          value={picked?.seat ?? ''}
          onChange={setSeat}
          options={seats.map((option) => ({
            value: option.seat,
            label: words(option.name),
            hint: <span dir="auto">{words(option.about)}</span>,
          }))}
        />
      ) : null}
      <div ref={creation.nameField}>
        <TextField
          label={t`Your name`}
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
      <Button type="submit" kind="primary" size="l" pending={creation.pending} isDisabled={!picked}>
        <Trans>Start</Trans>
      </Button>
    </form>
  );
}
