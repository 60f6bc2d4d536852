import { Trans } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { plays } from '../../../shared/rules/settings.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { useFirstTime } from '../../first-time.ts';
import { later } from '../../later.tsx';
import { Button } from '../../parts/button.tsx';
import { ReplyCard } from '../deals/reply-card.tsx';
import { FirstTimeCard } from '../frame/first-time-card.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { LastRollCall, Scene } from '../frame/scene.tsx';
import { Stage } from '../frame/stage.tsx';
import { askedOf } from '../frame/task.ts';
import { EvidenceSection } from './evidence-section.tsx';
import { IncidentSection } from './incident-section.tsx';
import { ResponseList } from './response-list.tsx';
import { useIncidentWords } from './use-incident-words.ts';

// Only where an act is qualified in law.
const IncidentLaw = later(() => import('./incident-law.tsx').then((file) => ({ default: file.IncidentLaw })));

// Only where there are clubs.
const ClubSection = later(() =>
  import('../text/club-section.tsx').then((file) => ({ default: file.ClubSection })),
);

/** The crisis: what happened, who did it, how sure I am, and what I do about it. */
export function AnswerPanel(props: PanelProps) {
  const { view, options } = props;
  const { incidents, phase } = view.public;
  const incidentWords = useIncidentWords(view.public);
  const [isFirst, dismiss] = useFirstTime('crisis');
  const [chosen, setChosen] = useState<{ id: Id; asked: string }>({ id: '', asked: '' });
  const ids = Object.keys(incidents).sort((a, b) => (incidents[b]?.round ?? 0) - (incidents[a]?.round ?? 0));
  const asked = askedOf(view);
  const open = asked.find((id) => !(id in view.own.answers)) ?? asked[0] ?? '';
  const called = view.public.calls[options.answerCall?.[0]?.call ?? '']?.incident ?? '';
  const answered = Object.keys(view.own.answers);
  // What somebody chose to look at stays until something else is asked; once it is answered, what is still open comes.
  const current = [called, open, ...(answered.includes(open) ? [] : answered)].join(' ');
  const shown =
    chosen.asked === current && incidents[chosen.id] ? chosen.id : called || open || (ids[0] ?? '');
  const others = ids.filter((id) => id !== shown);
  if (!incidents[shown])
    return (
      <p className={styles.empty}>
        <Trans>Nothing has been noticed.</Trans>
      </p>
    );
  const incident = <IncidentSection key={shown} id={shown} onBegin={dismiss} {...props} />;
  const { text } = incidentWords(shown);
  return (
    <div className={styles.panel}>
      <Stage>
        {phase === 'crisis' && isFirst ? (
          <FirstTimeCard onDismiss={dismiss}>
            <Trans>The bars are your reading of the evidence. Others may have seen other parts of it.</Trans>
          </FirstTimeCard>
        ) : null}
        {options.reply?.length
          ? options.reply.map((choice) => <ReplyCard key={choice.incident} view={view} choice={choice} />)
          : incident}
      </Stage>
      {options.reply?.length ? incident : null}
      {text ? <p dir="auto">{text}</p> : null}
      {plays(view.public, 'qualification') ? (
        <Suspense fallback={null}>
          <IncidentLaw view={view} options={options} incident={shown} />
        </Suspense>
      ) : null}
      {Object.keys(view.public.clubs).length > 0 ? (
        <Suspense fallback={null}>
          <ClubSection view={view} options={options} incident={shown} />
        </Suspense>
      ) : null}
      <ResponseList view={view} options={options} incident={shown} />
      <EvidenceSection view={view} options={options} incident={shown} />
      {others.length > 0 ? (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            <Trans>Other incidents</Trans>
          </h3>
          <div className={styles.list}>
            {others.map((id) => (
              <Button key={id} onPress={() => setChosen({ id, asked: current })}>
                {incidentWords(id).title}
              </Button>
            ))}
          </div>
        </section>
      ) : null}
      {phase === 'crisis' && view.own.answers[shown] ? (
        <>
          <Scene view={view} />
          <LastRollCall view={view.public} />
        </>
      ) : null}
    </div>
  );
}
