import { Trans, useLingui } from '@lingui/react/macro';
import { UserPlus } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import { plays } from '../../../shared/rules/settings.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { type Id, NO_STATE } from '../../../shared/rules/vocabulary.ts';
import { isBot } from '../../bots.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { WhyButton } from '../../parts/why-button.tsx';
import { MEASURE_WORDS, REPLY_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { ResponseLaw } from './response-law.tsx';

type Props = { view: SeatView; options: Options; incident: Id };

/** Who has named whom, what the named replied, and whom one may join. */
export function ResponseList({ view, options, incident }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const responses = Object.entries(view.public.responses).filter(
    ([, response]) => response.incident === incident,
  );
  const replies = Object.entries(view.public.replies).filter(([, reply]) => reply.incident === incident);
  if (responses.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Answers in public</Trans>
      </h3>
      <ul className={styles.list}>
        {responses.map(([id, response]) => {
          const { by, suspect, measure, joiners, cites } = response;
          const name = words.seat(by);
          const accused = words.seat(suspect);
          const means = words.say(MEASURE_WORDS[measure]);
          return (
            <li key={id} className={styles.card}>
              <p>
                {suspect === NO_STATE ? (
                  <Trans>
                    <strong>{name}</strong> acts, and names nobody. {means}.
                  </Trans>
                ) : (
                  <Trans>
                    <strong>{name}</strong> holds {accused} responsible. {means}.
                  </Trans>
                )}
              </p>
              {plays(view.public, 'legalGround') ? <ResponseLaw response={response} /> : null}
              {cites.length > 0 ? (
                <p className={styles.muted}>
                  <Trans>It cites:</Trans> {words.list(cites.map((norm) => words.norm(norm)))}
                </p>
              ) : null}
              {joiners.length > 0 ? (
                <p className={styles.row}>
                  <Trans>Joined by</Trans>
                  {joiners.map((seat) => (
                    <Emblem key={seat} seat={seat} size="s" />
                  ))}
                </p>
              ) : null}
              {options.joinResponse?.includes(id) ? (
                <SendButton
                  command={{ type: 'joinResponse', response: id }}
                  control={`join.${id}`}
                  icon={<UserPlus aria-hidden="true" />}
                >
                  <Trans>Join {name}</Trans>
                </SendButton>
              ) : null}
              <RefusalLine control={`join.${id}`} />
              {isBot(view.public, by) ? (
                <div className={styles.actions}>
                  <WhyButton
                    question={{ seat: by, about: incident }}
                    only={({ command }) => command.type === 'answerIncident' || command.type === 'callAnswer'}
                    label={t`Why does ${name} answer so?`}
                  />
                </div>
              ) : null}
            </li>
          );
        })}
        {replies.map(([id, { seat, reply }]) => {
          const name = words.seat(seat);
          const said = words.say(REPLY_WORDS[reply]);
          return (
            <li key={id}>
              <Trans>
                <strong>{name}</strong> replies: {said}.
              </Trans>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
