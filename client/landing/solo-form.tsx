import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, Suspense, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { DIFFICULTIES, type Difficulty } from '../../shared/rules/vocabulary.ts';
import { later } from '../later.tsx';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { DIFFICULTY_HINTS, DIFFICULTY_WORDS, RULE_LEVEL_WORDS } from '../words/front/choices.ts';
import { textLanguage } from '../words/i18n.ts';
import styles from './form.module.css';
import { lengthsOf } from './lengths.ts';
import { ScenarioChoice } from './scenario-choice.tsx';
import { useCreation } from './use-creation.ts';
import { useScenarios } from './use-scenarios.ts';

// Few scenarios have one.
const NoticeDialog = later(() =>
  import('./notice-dialog.tsx').then((file) => ({ default: file.NoticeDialog })),
);

/** One person against bots: a state, a length, how well the others play; and the session begins. */
export function SoloForm() {
  const { t, i18n } = useLingui();
  const scenarios = useScenarios();
  const cards = scenarios.state === 'there' ? scenarios.cards : [];
  const [chosen, setChosen] = useState('');
  const [seat, setSeat] = useState('');
  const [length, setLength] = useState('');
  const [difficulty, setDifficulty] = useState<Difficulty>('standard');
  const [adviser, setAdviser] = useState(true);
  const [asking, setAsking] = useState(false);
  const creation = useCreation('desk');
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  const seats = card?.solo ?? [];
  const picked = seats.find((option) => option.seat === seat) ?? seats[0];
  const lengths = lengthsOf(card?.presets ?? []);
  const preset = lengths.find(({ id }) => id === length) ?? lengths[0];
  const words = (text: { en: string; it: string; fr: string }) => text[textLanguage(i18n.locale)] || text.en;

  function open(): void {
    if (card && preset && picked)
      void creation.create({
        scenario: card.id,
        preset: preset.id,
        solo: picked.seat,
        difficulty,
        adviser,
      });
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
      {lengths.length > 1 ? (
        <Choices
          label={t`How long`}
          value={preset?.id ?? ''}
          onChange={setLength}
          options={lengths.map((option) => {
            const { rounds, minutesAlone } = option;
            return {
              value: option.id,
              label: (
                <Trans>
                  {rounds} rounds, about {minutesAlone} minutes
                </Trans>
              ),
              hint: i18n._(RULE_LEVEL_WORDS[option.rules]),
            };
          })}
        />
      ) : null}
      <Choices<Difficulty>
        label={t`The others play`}
        layout="segmented"
        value={difficulty}
        onChange={setDifficulty}
        options={DIFFICULTIES.map((value) => ({ value, label: i18n._(DIFFICULTY_WORDS[value]) }))}
      />
      <p className={styles.meta}>{i18n._(DIFFICULTY_HINTS[difficulty])}</p>
      <CheckBox isSelected={adviser} onChange={setAdviser}>
        <Trans>An adviser tells me what a thing means for my state</Trans>
      </CheckBox>
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
