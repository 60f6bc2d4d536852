import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../shared/rules/keys.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { surveyMoment } from '../../shared/rules/people/survey-moment.ts';
import type { MineView } from '../../shared/rules/view/mine.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './survey-card.module.css';
import { LISTED_WORDS } from './survey-words.ts';

const CONSENT = 'survey.consent';
const SCALE = ['1', '2', '3', '4', '5'] as const;
type Step = (typeof SCALE)[number];
type Question = MineView['questions'][string];

/** Consent to research, and a few questions before the first round and after the game. Nobody has to answer. */
export function SurveyCard() {
  const phase = usePublic((view) => view.phase);
  const mine = useGame((snapshot) => snapshot.mine);
  const isPlayer = useGame((snapshot) => snapshot.me !== null && snapshot.me.role !== 'facilitator');
  if (!isPlayer || !mine) return null;
  const { survey, questions } = mine;
  const moment = surveyMoment({ phase });
  const asked = Object.entries(questions)
    .filter(([, { when }]) => moment !== '' && (when === 'both' || when === moment))
    .sort(([, one], [, other]) => one.order - other.order);
  if (asked.length === 0 && !survey.research) return null;
  const said = mine.consent;
  // Who has said so has done with it, and finds it again.
  if (asked.length === 0 && said !== '')
    return (
      <Disclosure
        title={
          said === 'given' ? <Trans>Research: you agreed</Trans> : <Trans>Research: you did not agree</Trans>
        }
      >
        <Consent said={said} study={survey.study} />
      </Disclosure>
    );
  return (
    <section className={styles.card}>
      <h2>{asked.length > 0 ? <Trans>A few questions</Trans> : <Trans>Research</Trans>}</h2>
      {survey.research ? <Consent said={said} study={survey.study} /> : null}
      {asked.length > 0 ? (
        <p className={styles.muted}>
          <Trans>You may leave any of them out. The facilitator sees numbers for all, not yours.</Trans>
        </p>
      ) : null}
      {asked.map(([id, question]) => (
        <OneQuestion key={`${id} ${moment}`} id={id} question={question} moment={moment} />
      ))}
    </section>
  );
}

function Consent({ said, study }: { said: '' | 'given' | 'refused'; study: string }) {
  const { t } = useLingui();
  const send = useSend();
  return (
    <div className={styles.part}>
      <p>
        <Trans>May what you do here be used for research, without your name?</Trans>
      </p>
      {study === '' ? null : <p dir="auto">{study}</p>}
      <Choices<'given' | 'refused'>
        label={t`Use for research`}
        quietLabel
        layout="segmented"
        value={said}
        onChange={(value) => void send({ type: 'consent', given: value === 'given' }, CONSENT)}
        options={[
          { value: 'given', label: t`Yes` },
          { value: 'refused', label: t`No` },
        ]}
      />
      <p className={styles.muted}>
        <Trans>You can change this at any time. Without a yes you are left out.</Trans>
      </p>
      <RefusalLine control={CONSENT} />
    </div>
  );
}

type OneProps = { id: string; question: Question; moment: string };

function OneQuestion({ id, question, moment }: OneProps) {
  const words = useWords();
  const send = useSend();
  const control = `survey.${id}`;
  const given = useGame((snapshot) => snapshot.mine?.answers[keyOf(id, moment)]);
  const text = question.listed === '' ? question.text : words.say(LISTED_WORDS[question.listed]);
  const value = SCALE.find((step) => step === String(given?.value ?? 0)) ?? '';
  return (
    <div className={styles.part}>
      {question.kind === 'scale' ? (
        <>
          <Choices<Step>
            label={<span dir="auto">{text}</span>}
            layout="scale"
            value={value}
            onChange={(step) =>
              void send({ type: 'answer', question: id, value: Number(step), line: '' }, control)
            }
            options={SCALE.map((step) => ({ value: step, label: step }))}
          />
          <p className={styles.ends}>
            <span>
              <Trans>not at all</Trans>
            </span>
            <span>
              <Trans>fully</Trans>
            </span>
          </p>
        </>
      ) : (
        <Line key={given?.line ?? ''} id={id} text={text} said={given?.line ?? ''} />
      )}
      <RefusalLine control={control} />
    </div>
  );
}

function Line({ id, text, said }: { id: string; text: string; said: string }) {
  const send = useSend();
  const control = `survey.${id}`;
  const pending = usePending(control);
  const [typed, setTyped] = useState(said);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'answer', question: id, value: 0, line: typed }, control);
  };
  return (
    <form className={styles.part} onSubmit={submit}>
      <TextField
        label={<span dir="auto">{text}</span>}
        value={typed}
        onChange={setTyped}
        maxLength={LIMITS.reflection}
        autoComplete="off"
      />
      <div>
        <Button type="submit" pending={pending} isDisabled={typed.trim() === '' || typed.trim() === said}>
          <Trans>Send</Trans>
        </Button>
      </div>
    </form>
  );
}
