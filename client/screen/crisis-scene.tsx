import { Trans } from '@lingui/react/macro';
import { NO_STATE } from '../../shared/rules/vocabulary.ts';
import { CallSentence, CallVoices } from '../parts/club-call.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { LawTag } from '../parts/law-tag.tsx';
import { Meter } from '../parts/meter.tsx';
import { usePublic } from '../store.ts';
import { MEASURE_WORDS, REPLY_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { IncidentCard } from './incident-card.tsx';
import styles from './scenes.module.css';

const BARS = 3;
/** Beside what the states call the act there is room for fewer. */
const FEWER_BARS = 2;

/** The incident that is asked about: what published facts say, who was named, what they answered. */
export function CrisisScene() {
  const words = useWords();
  const asked = usePublic((view) => view.askedIncident);
  const beliefs = usePublic((view) => view.beliefs);
  const responses = usePublic((view) => view.responses);
  const replies = usePublic((view) => view.replies);
  const allCalls = usePublic((view) => view.calls);
  const answered = usePublic((view) => view.incidents[view.askedIncident]?.answered ?? 0);
  const qualified = usePublic((view) =>
    Object.values(view.qualifications).some(({ incident }) => incident === view.askedIncident),
  );
  const second = usePublic(
    (view) => Object.entries(view.incidents).find(([, { asked: place }]) => place > 1)?.[0] ?? '',
  );
  const other = words.incident(second);
  if (asked === '')
    return (
      <section className={styles.scene}>
        <h2 className={styles.title}>
          <Trans>Nothing was noticed</Trans>
        </h2>
        <p className={styles.lead}>
          <Trans>That nothing was seen does not mean that nothing was done.</Trans>
        </p>
      </section>
    );
  const bars = Object.values(beliefs)
    .filter((bar) => bar.incident === asked)
    .sort((left, right) => right.probability - left.probability)
    .slice(0, qualified ? FEWER_BARS : BARS);
  const named = Object.entries(responses).filter(([, response]) => response.incident === asked);
  const calls = Object.entries(allCalls).filter(([, call]) => call.incident === asked);
  const said = Object.entries(replies).filter(([, reply]) => reply.incident === asked);
  return (
    <section className={styles.scene}>
      <IncidentCard incident={asked} level={2} />
      <div className={styles.columns}>
        <div className={styles.bars}>
          <h3 className={styles.sub}>
            <Trans>What is public points to</Trans>
          </h3>
          {bars.map((bar) => (
            <Meter
              key={bar.suspect}
              value={bar.probability}
              label={
                bar.suspect === NO_STATE ? (
                  <Trans>Criminals, accident, unknown</Trans>
                ) : (
                  <Emblem seat={bar.suspect} size="s" name />
                )
              }
              text={words.percent(bar.probability)}
              tone="abstain"
            />
          ))}
        </div>
        <div className={styles.bars}>
          <h3 className={styles.sub}>
            <Trans>Answers ({answered})</Trans>
          </h3>
          {named.length === 0 ? (
            <p>
              <Trans>Nobody has been named.</Trans>
            </p>
          ) : null}
          <ul className={styles.answers}>
            {named.map(([id, response]) => (
              <li key={id}>
                <Emblem seat={response.by} size="s" /> →{' '}
                {response.suspect === NO_STATE ? (
                  <Trans>nobody</Trans>
                ) : (
                  <Emblem seat={response.suspect} size="s" />
                )}{' '}
                {words.say(MEASURE_WORDS[response.measure])}
                {response.joiners.length > 0 ? ` +${response.joiners.length}` : ''}{' '}
                {response.lawful && !response.contested ? null : <LawTag {...response} />}
              </li>
            ))}
            {calls.map(([id, call]) => (
              <li key={id}>
                <CallSentence call={call} />
                <CallVoices call={call} />
              </li>
            ))}
            {said.map(([id, reply]) => (
              <li key={id}>
                <Emblem seat={reply.seat} size="s" />: {words.say(REPLY_WORDS[reply.reply])}
              </li>
            ))}
          </ul>
          {other ? (
            <p className={styles.also} dir="auto">
              <Trans>Also asked about: {other}</Trans>
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
