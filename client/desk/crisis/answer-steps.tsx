import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, startTransition, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { lawOf } from '../../../shared/rules/conduct/grounds.ts';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { type Confidence, type Measure, NO_STATE, type SeatId } from '../../../shared/rules/vocabulary.ts';
import { later } from '../../later.tsx';
import { Button } from '../../parts/button.tsx';
import { classNames } from '../../parts/class-names.ts';
import { LawTag } from '../../parts/law-tag.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { CONFIDENCE_WORDS, MEASURE_WORDS, OPERATION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { FootnotesButton } from '../frame/footnotes-button.tsx';
import panel from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { BackButton } from '../text/step-list.tsx';
import styles from './answer-steps.module.css';
import { type Bar, barsOf, sortBars } from './belief.ts';
import { BeliefBar, FewerBars } from './belief-bar.tsx';

// Only where the legal ground is chosen.
const GroundStep = later(() => import('./ground-step.tsx').then((file) => ({ default: file.GroundStep })));

type Choice = NonNullable<Options['answerIncident']>[number];

type StepsProps = { view: SeatView; choice: Choice; onBegin: () => void };

/** Three taps, and a fourth where the legal ground is in question: who, how sure, what we do. Every step offers what the rules allow, and nothing else. */
export function AnswerSteps({ view, choice: { incident, answers }, onBegin }: StepsProps) {
  // Whoever goes further does so against the one that had the notice.
  const noticed = view.own.answers[incident]?.suspect ?? null;
  const [suspect, setSuspect] = useState<SeatId | null>(noticed);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const [measure, setMeasure] = useState<Measure | null>(null);
  const answer = answers.find((entry) => entry.suspect === suspect);
  const control = `answer.${incident}`;
  const effect = view.public.incidents[incident]?.effect;

  if (!answer)
    return (
      <WhoStep
        bars={barsOf(view.own.beliefs[incident] ?? {}).filter((bar) =>
          answers.some((entry) => entry.suspect === bar.suspect),
        )}
        onChoose={(named) => {
          onBegin();
          setSuspect(named);
        }}
      />
    );
  if (!confidence)
    return <SureStep answer={answer} onChoose={setConfidence} onBack={() => setSuspect(null)} />;
  if (measure)
    return (
      <Suspense fallback={null}>
        <GroundStep
          view={view}
          answer={{ type: 'answerIncident', incident, suspect: answer.suspect, confidence, measure }}
          grounds={answer.grounds[measure] ?? []}
          control={control}
          onBack={() => setMeasure(null)}
        />
      </Suspense>
    );
  return (
    <section className={panel.section}>
      <StepTitle suspect={answer.suspect} confidence={confidence} />
      <p className={panel.lead}>
        <Trans>What do you do?</Trans>
      </p>
      <div className={panel.list}>
        {answer.measures.map((one) => (
          <MeasureButton
            key={one}
            view={view}
            command={{
              type: 'answerIncident',
              incident,
              suspect: answer.suspect,
              confidence,
              measure: one,
              ground: answer.grounds[one]?.[0] ?? 'none',
            }}
            isOpen={(answer.grounds[one]?.length ?? 0) > 1}
            control={control}
            onGround={() => startTransition(() => setMeasure(one))}
          />
        ))}
      </div>
      {answer.measures.length === 1 && answer.suspect !== NO_STATE ? (
        <p className={panel.muted}>
          <Trans>Your evidence carries no more than that.</Trans>
        </p>
      ) : null}
      <RefusalLine control={control} />
      <BackButton onPress={() => setConfidence(null)} />
      {effect ? (
        <FootnotesButton
          topic={{ of: 'measures', effect, measures: answer.measures }}
          titles={{ ...OPERATION_WORDS, ...MEASURE_WORDS }}
        />
      ) : null}
    </section>
  );
}

type WhoProps = { bars: readonly Bar[]; onChoose: (suspect: SeatId) => void };

function WhoStep({ bars, onChoose }: WhoProps) {
  const { t } = useLingui();
  const [spread, setSpread] = useState(false);
  const { alone, together, none } = sortBars(bars);
  const rows = (some: readonly Bar[]) =>
    some.map(({ suspect, probability }) => (
      <AriaButton key={suspect} className={classNames(styles.bar)} onPress={() => onChoose(suspect)}>
        <BeliefBar suspect={suspect} probability={probability} />
      </AriaButton>
    ));
  return (
    <section className={panel.section}>
      <h4 className={panel.lead}>
        <Trans>Who did it?</Trans>
      </h4>
      <fieldset className={styles.bars} aria-label={t`Who did it?`}>
        {rows(alone)}
        {spread ? rows(together) : null}
        {together.length > 0 && !spread ? (
          <AriaButton className={classNames(styles.bar)} onPress={() => setSpread(true)}>
            <FewerBars bars={together} />
          </AriaButton>
        ) : null}
        {rows(none)}
      </fieldset>
    </section>
  );
}

type Answer = Choice['answers'][number];
type SureProps = { answer: Answer; onChoose: (confidence: Confidence) => void; onBack: () => void };

function SureStep({ answer, onChoose, onBack }: SureProps) {
  const words = useWords();
  return (
    <section className={panel.section}>
      <StepTitle suspect={answer.suspect} confidence={null} />
      <p className={panel.lead}>
        <Trans>How sure are you?</Trans>
      </p>
      <div className={panel.list}>
        {answer.confidences.map((confidence) => (
          <Button key={confidence} size="l" onPress={() => onChoose(confidence)}>
            {words.say(CONFIDENCE_WORDS[confidence])}
          </Button>
        ))}
      </div>
      <BackButton onPress={onBack} />
    </section>
  );
}

function StepTitle({ suspect, confidence }: { suspect: SeatId | 'none'; confidence: Confidence | null }) {
  const words = useWords();
  const name = suspect === NO_STATE ? '' : words.seat(suspect);
  return (
    <h4 className={panel.muted}>
      {name || <Trans>No state</Trans>}
      {confidence ? `, ${words.say(CONFIDENCE_WORDS[confidence]).toLowerCase()}` : ''}
    </h4>
  );
}

type MeasureProps = {
  view: SeatView;
  command: Extract<Parameters<typeof SendButton>[0]['command'], { type: 'answerIncident' }>;
  /** There is more than one ground to choose from. */
  isOpen: boolean;
  control: string;
  onGround: () => void;
};

/** What stands on its ground beyond doubt is done at once; else its ground is asked for first. */
function MeasureButton({ view, command, isOpen, control, onGround }: MeasureProps) {
  const words = useWords();
  const kind = command.measure === 'nothing' ? 'plain' : 'primary';
  const name = words.say(MEASURE_WORDS[command.measure]);
  const law = lawOf(view, command);
  if (law?.lawful && !law.contested && !isOpen)
    return (
      <SendButton command={command} control={control} size="l" kind={kind}>
        {name}
      </SendButton>
    );
  return (
    <Button size="l" kind="plain" onPress={onGround}>
      {name} {law ? <LawTag {...law} /> : null}
    </Button>
  );
}
