import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Users } from 'lucide-react';
import { actsCounted } from '../../../shared/rules/clubs/clubs-of.ts';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { CONFIDENCES, type Confidence, type Id } from '../../../shared/rules/vocabulary.ts';
import { CallSentence, CallVoices } from '../../parts/club-call.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { STANCE_WORDS } from '../../words/clubs.ts';
import { MEASURE_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Props = { view: SeatView; options: Options; incident: Id };

/** The clubs that the incident concerns: what they are called for, and what the seat may ask of its own. */
export function ClubSection({ view, options, incident }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const calls = Object.entries(view.public.calls).filter(([, call]) => call.incident === incident);
  const talks = (options.callTalks ?? []).filter(({ incidents }) => incidents.includes(incident));
  const answers = (options.callAnswer ?? []).filter((entry) => entry.incident === incident);
  if (calls.length + talks.length + answers.length === 0) return null;
  const clubName = (club: Id) => words.text(`club.${club}.name`);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Clubs</Trans>
      </h3>
      {calls.map(([id, call]) => (
        <article key={id} className={styles.card}>
          <p dir="auto">
            <CallSentence call={call} />
          </p>
          <CallVoices call={call} className={styles.row} />
          {(options.answerCall ?? [])
            .filter((choice) => choice.call === id)
            .map(({ stances }) => (
              <fieldset key={id} className={styles.actions} aria-label={t`Your answer to the call`}>
                {stances.map((stance) => (
                  <SendButton
                    key={stance}
                    command={{ type: 'answerCall', call: id, stance }}
                    control={`call.${id}`}
                  >
                    {words.say(STANCE_WORDS[stance])}
                  </SendButton>
                ))}
              </fieldset>
            ))}
          <RefusalLine control={`call.${id}`} />
        </article>
      ))}
      {talks.map(({ club }) => {
        const name = clubName(club);
        return (
          <div key={club} className={styles.actions}>
            <SendButton
              command={{ type: 'callTalks', club, incident }}
              control={`talks.${club}`}
              icon={<Users aria-hidden="true" />}
            >
              <Trans>Call {name} to talk</Trans>
            </SendButton>
            <RefusalLine control={`talks.${club}`} />
          </div>
        );
      })}
      {talks.length > 0 ? (
        <p className={styles.muted}>
          <Trans>Who agrees shows the others all that it holds on this incident.</Trans>
        </p>
      ) : null}
      {answers.map((entry) => (
        <CommonAnswer key={entry.club} view={view} entry={entry} name={clubName(entry.club)} />
      ))}
    </section>
  );
}

type Entry = NonNullable<Options['callAnswer']>[number];

/** The word for how sure the seat is that is nearest to its own reading. */
function nearest(belief: number, confidences: readonly Confidence[]): Confidence {
  const [first = 'possible', ...others] = confidences;
  return others.reduce(
    (best, word) =>
      Math.abs(CONFIDENCES[word] - belief) < Math.abs(CONFIDENCES[best] - belief) ? word : best,
    first,
  );
}

/** One answer of the whole club, to the suspect that the seat believes in most. */
function CommonAnswer({ view, entry, name }: { view: SeatView; entry: Entry; name: string }) {
  const words = useWords();
  const { club, incident } = entry;
  const beliefs = view.own.beliefs[incident] ?? {};
  const [answer] = [...entry.answers].sort(
    (one, other) => (beliefs[other.suspect] ?? 0) - (beliefs[one.suspect] ?? 0),
  );
  if (!answer) return null;
  const { suspect, measures, confidences, grounds } = answer;
  const accused = words.seat(suspect);
  const acts = actsCounted(view, club, suspect).length;
  const needed = view.public.clubs[club]?.cumulative ?? 0;
  return (
    <div className={styles.section}>
      <p>
        <Trans>
          {name}: one answer to {accused}. Who agrees is in it, and shares its cost.
        </Trans>
      </p>
      {needed > 0 && acts > 0 ? (
        <p className={styles.muted} data-numbers>
          <Plural value={acts} one="# act is laid at its door" other="# acts are laid at its door" />
          {'. '}
          <Trans>From {needed} on they count as one, a step graver.</Trans>
        </p>
      ) : null}
      <div className={styles.actions}>
        {measures.map((measure) => {
          const [ground = 'none'] = grounds[measure] ?? [];
          const confidence = nearest(beliefs[suspect] ?? 0, confidences);
          return (
            <SendButton
              key={measure}
              command={{ type: 'callAnswer', club, incident, suspect, confidence, measure, ground }}
              control={`common.${club}`}
              icon={<Users aria-hidden="true" />}
            >
              {words.say(MEASURE_WORDS[measure])}
            </SendButton>
          );
        })}
      </div>
      <RefusalLine control={`common.${club}`} />
    </div>
  );
}
