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

/** Sets a session up and leads to its console. */
export function HostForm() {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const scenarios = useScenarios();
  const cards = scenarios.state === 'there' ? scenarios.cards : [];
  const [chosen, setChosen] = useState('');
  const [preset, setPreset] = useState('');
  const [name, setName] = useState(rememberedName());
  const [pending, setPending] = useState(false);
  const problem = useProblem<'name' | 'form'>();
  const nameField = useRef<HTMLDivElement>(null);
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  const presets = card?.presets ?? [];
  const picked = presets.find(({ id }) => id === preset) ?? presets[0];

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    problem.clear();
    if (!card || !picked) return;
    if (name.trim() === '') {
      problem.report('name', problem.words('nameInvalid', ''), nameField.current);
      return;
    }
    setPending(true);
    const answer = await createSession({ scenario: card.id, preset: picked.id, name: name.trim() });
    setPending(false);
    if (answer.ok) {
      rememberName(name.trim());
      rememberToken(answer.value.code, 'console', answer.value.token);
      navigate(`/console/${answer.value.code}`);
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
    <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
      <ScenarioChoice scenarios={scenarios} value={card?.id ?? ''} onChange={setChosen} />
      {presets.length > 0 ? (
        <Choices
          label={t`How long`}
          value={picked?.id ?? ''}
          onChange={setPreset}
          options={presets.map((option) => {
            const { rounds, minutes } = option;
            return {
              value: option.id,
              label: option.title[textLanguage(i18n.locale)] || option.title.en,
              hint: option.clocked ? (
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
      <div ref={nameField}>
        <TextField
          label={t`Your name`}
          hint={t`You will be the facilitator: you run the session and play no seat.`}
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
      <Button type="submit" kind="primary" size="l" pending={pending} isDisabled={!card}>
        <Trans>Set up the session</Trans>
      </Button>
    </form>
  );
}
