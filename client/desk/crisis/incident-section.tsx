import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { type Id, NO_STATE } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { MEASURE_WORDS, OPERATION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { FootnotesButton } from '../frame/footnotes-button.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { ThresholdStrip } from '../text/threshold-strip.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { barsOf, likelihoodOf } from './belief.ts';
import { BeliefBar } from './belief-bar.tsx';
import { useIncidentWords } from './use-incident-words.ts';
import { useLikelihoodWords } from './use-likelihood-words.ts';

type Props = PanelProps & { id: string; onBegin: () => void };

/** One incident: what was seen, the bars, and the three taps or what came of them. */
export function IncidentSection({ id, onBegin, view, options }: Props) {
  const words = useWords();
  const incident = view.public.incidents[id];
  const { title, sector } = useIncidentWords(view.public)(id);
  const choice = options.answerIncident?.find((entry) => entry.incident === id);
  const answer = view.own.answers[id];
  const bars = barsOf(view.own.beliefs[id] ?? {});
  const [further, setFurther] = useState(false);
  if (!incident) return null;
  return (
    <section className={styles.section}>
      <header className={styles.section}>
        <h3 className={styles.heading} dir="auto">
          {title}
        </h3>
        <div className={styles.row}>
          <Emblem seat={incident.victim} size="s" />
          <span className={styles.muted}>{sector}</span>
          <ThresholdStrip threshold={incident.threshold} />
        </div>
        {isOwnAct(view, id) ? (
          <p className={styles.card} data-private="true">
            <Trans>This looks like your own operation. Only you know; your answer is what others see.</Trans>
          </p>
        ) : null}
      </header>
      {choice && (!answer || further) ? (
        <AnswerSteps view={view} choice={choice} onBegin={onBegin} />
      ) : (
        <>
          {answer ? (
            <MyAnswer
              suspect={answer.suspect}
              probability={answer.probability}
              measure={words.say(MEASURE_WORDS[answer.measure])}
            />
          ) : null}
          {choice ? (
            <div className={styles.section}>
              <p>
                <Trans>They have your notice. You may go further once.</Trans>
              </p>
              <Button onPress={() => setFurther(true)}>
                <Trans>Go further</Trans>
              </Button>
            </div>
          ) : null}
          <ul className={styles.list}>
            {bars.map(({ suspect, probability }) => (
              <li key={suspect}>
                <BeliefBar suspect={suspect} probability={probability} />
              </li>
            ))}
          </ul>
          <FootnotesButton topic={{ of: 'incident', effect: incident.effect }} titles={OPERATION_WORDS} />
        </>
      )}
    </section>
  );
}

/** Whether the seat itself did in that round what was noticed. */
function isOwnAct({ public: { incidents }, own }: SeatView, id: Id): boolean {
  const incident = incidents[id];
  const actions = own.conduct[incident?.round ?? 0]?.actions ?? [];
  return actions.some(
    ({ act, operation, seat, sector }) =>
      act === 'operate' &&
      operation === incident?.effect &&
      seat === incident.victim &&
      sector === incident.sector,
  );
}

type MyAnswerProps = { suspect: string; probability: number; measure: string };

function MyAnswer({ suspect, probability, measure }: MyAnswerProps) {
  const words = useWords();
  const likelihood = useLikelihoodWords()(likelihoodOf(probability));
  const name = suspect === NO_STATE ? '' : words.seat(suspect);
  return (
    <p className={styles.card} data-private="true">
      {name ? (
        <Trans>
          Your answer: {name}, {likelihood}. {measure}.
        </Trans>
      ) : (
        <Trans>
          Your answer: no state, {likelihood}. {measure}.
        </Trans>
      )}
    </p>
  );
}
