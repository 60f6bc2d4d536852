import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { MineView } from '../../shared/rules/view/mine.ts';
import { LISTED_QUESTIONS, QUESTION_TIMES } from '../../shared/rules/vocabulary/people.ts';
import { LISTED_WORDS, QUESTION_TIME_WORDS } from '../lessons/survey-words.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import panel from './console.module.css';

const CONTROL = 'console.survey';
type Asked = Extract<FacilitatorCommand, { type: 'setSurvey' }>['questions'][number];
/** A place for a question: none, one of the list, or own words. */
type Place = {
  readonly pick: 'none' | 'own' | Asked['listed'];
  readonly text: string;
  readonly when: Asked['when'];
};

const EMPTY: Place = { pick: 'none', text: '', when: 'both' };

function placesOf(questions: MineView['questions']): readonly Place[] {
  const known = Object.values(questions)
    .sort((one, other) => one.order - other.order)
    .map(({ listed, text, when }): Place => ({ pick: listed === '' ? 'own' : listed, text, when }));
  return Array.from({ length: LIMITS.questions }, (_, at) => known[at] ?? EMPTY);
}

function questionsOf(places: readonly Place[]): Asked[] {
  return places.flatMap(({ pick, text, when }): Asked[] => {
    if (pick === 'none' || (pick === 'own' && text.trim() === '')) return [];
    if (pick === 'own') return [{ listed: '', text: text.trim(), kind: 'scale', when }];
    const listed = pick as Exclude<Asked['listed'], ''>;
    return [{ listed, text: '', kind: listed === 'takeHome' ? 'line' : 'scale', when }];
  });
}

/** Questions before and after, and consent to research; nothing is asked unless somebody sets it here. */
export function SurveyPanel() {
  const mine = useGame((snapshot) => snapshot.mine);
  const counts = useGame((snapshot) => snapshot.console?.survey);
  if (!mine) return null;
  const { survey, questions } = mine;
  const asked = Object.keys(questions).length;
  return (
    <section className={panel.panel}>
      <Disclosure
        title={
          asked > 0 ? <Trans>Questions and research ({asked})</Trans> : <Trans>Questions and research</Trans>
        }
      >
        <div className={panel.list}>
          {counts && (asked > 0 || survey.research) ? (
            <Counts counts={counts} research={survey.research} />
          ) : null}
          <SurveyForm key={JSON.stringify([survey, questions])} survey={survey} questions={questions} />
        </div>
      </Disclosure>
    </section>
  );
}

type Counted = {
  readonly before: number;
  readonly after: number;
  readonly given: number;
  readonly refused: number;
};

function Counts({ counts, research }: { counts: Counted; research: boolean }) {
  const words = useWords();
  return (
    <dl className={panel.facts}>
      <dt>
        <Trans>Answered before</Trans>
      </dt>
      <dd>{words.number(counts.before)}</dd>
      <dt>
        <Trans>Answered after</Trans>
      </dt>
      <dd>{words.number(counts.after)}</dd>
      {research ? (
        <>
          <dt>
            <Trans>Agreed to research</Trans>
          </dt>
          <dd>{words.number(counts.given)}</dd>
          <dt>
            <Trans>Did not agree</Trans>
          </dt>
          <dd>{words.number(counts.refused)}</dd>
        </>
      ) : null}
    </dl>
  );
}

function SurveyForm({ survey, questions }: Pick<MineView, 'survey' | 'questions'>) {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CONTROL);
  const [places, setPlaces] = useState(() => placesOf(questions));
  const [research, setResearch] = useState(survey.research);
  const [study, setStudy] = useState(survey.study);
  const change = (at: number, to: Partial<Place>) =>
    setPlaces(places.map((place, index) => (index === at ? { ...place, ...to } : place)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'setSurvey', questions: questionsOf(places), research, study }, CONTROL);
  };
  return (
    <form className={panel.list} onSubmit={submit}>
      {places.map((place, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places
        <OnePlace key={at} number={at + 1} place={place} onChange={(to) => change(at, to)} />
      ))}
      <CheckBox isSelected={research} onChange={setResearch}>
        <Trans>Ask each person for consent to research</Trans>
      </CheckBox>
      {research ? (
        <TextField
          label={t`What the research is`}
          hint={t`Who does it and what for, in a sentence.`}
          value={study}
          onChange={setStudy}
          maxLength={LIMITS.aside}
          multiline
        />
      ) : null}
      <div>
        <Button type="submit" pending={pending}>
          <Trans>Ask this</Trans>
        </Button>
      </div>
      <RefusalLine control={CONTROL} />
    </form>
  );
}

type OnePlaceProps = { number: number; place: Place; onChange: (to: Partial<Place>) => void };

function OnePlace({ number, place, onChange }: OnePlaceProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <div className={panel.list}>
      <Select<string>
        label={<Trans>Question {number}</Trans>}
        value={place.pick}
        onChange={(pick) => onChange({ pick: pick as Place['pick'] })}
        options={[
          { value: 'none', label: t`None` },
          ...LISTED_QUESTIONS.map((listed) => ({ value: listed, label: words.say(LISTED_WORDS[listed]) })),
          { value: 'own', label: t`In your own words` },
        ]}
      />
      {place.pick === 'own' ? (
        <TextField
          label={t`Your statement`}
          hint={t`Answered from 1, not at all, to 5, fully.`}
          value={place.text}
          onChange={(text) => onChange({ text })}
          maxLength={LIMITS.reason}
          autoComplete="off"
        />
      ) : null}
      {place.pick === 'none' ? null : (
        <Select<Place['when']>
          label={t`When`}
          value={place.when}
          onChange={(when) => onChange({ when })}
          options={QUESTION_TIMES.map((when) => ({
            value: when,
            label: words.say(QUESTION_TIME_WORDS[when]),
          }))}
        />
      )}
    </div>
  );
}
