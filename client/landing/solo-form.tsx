import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { LIMITS } from '../../shared/rules/limits.ts';
import { createSession } from '../http.ts';
import { rememberedName, rememberName, rememberToken } from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { textLanguage } from '../words/i18n.ts';
import styles from './form.module.css';
import { ScenarioChoice } from './scenario-choice.tsx';
import { useProblem } from './use-problem.ts';
import { useScenarios } from './use-scenarios.ts';

/** One person against bots: pick a seat, and the session begins. */
export function SoloForm() {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const scenarios = useScenarios();
  const cards = scenarios.state === 'there' ? scenarios.cards : [];
  const [chosen, setChosen] = useState('');
  const [seat, setSeat] = useState('');
  const [name, setName] = useState(rememberedName());
  const [pending, setPending] = useState(false);
  const problem = useProblem<'name' | 'form'>();
  const nameField = useRef<HTMLDivElement>(null);
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  const seats = card?.solo ?? [];
  const picked = seats.find((option) => option.seat === seat) ?? seats[0];
  // Alone there is no hurry: the preset without clocks.
  const preset = card?.presets.find(({ clocked }) => !clocked) ?? card?.presets[0];
  const words = (text: { en: string; it: string; fr: string }) => text[textLanguage(i18n.locale)] || text.en;

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault();
    problem.clear();
    if (!card || !preset || !picked) return;
    if (name.trim() === '') {
      problem.report('name', problem.words('nameInvalid', ''), nameField.current);
      return;
    }
    setPending(true);
    const answer = await createSession({
      scenario: card.id,
      preset: preset.id,
      name: name.trim(),
      solo: picked.seat,
    });
    setPending(false);
    if (answer.ok) {
      rememberName(name.trim());
      rememberToken(answer.value.code, 'desk', answer.value.token);
      navigate(`/desk/${answer.value.code}`);
      return;
    }
    const field = answer.error === 'nameInvalid' ? 'name' : 'form';
    problem.report(
      field,
      problem.words(answer.error, answer.fact),
      field === 'name' ? nameField.current : null,
    );
  }

  return (
    <form className={styles.form} onSubmit={(event) => void start(event)} noValidate>
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
      <div ref={nameField}>
        <TextField
          label={t`Your name`}
          value={name}
          onChange={setName}
          error={problem.at('name')}
          maxLength={LIMITS.name}
          autoComplete="nickname"
        />
      </div>
      <p role="alert" className={styles.problem}>
        {problem.at('form')}
      </p>
      <Button type="submit" kind="primary" size="l" pending={pending} isDisabled={!picked}>
        <Trans>Start</Trans>
      </Button>
    </form>
  );
}
