import { Trans } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { REPLY_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { useIncidentWords } from '../crisis/use-incident-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Choice = NonNullable<Options['reply']>[number];

/** The accused has its say; silence is an answer too. */
export function ReplyCard({ view, choice: { incident, replies } }: { view: SeatView; choice: Choice }) {
  const words = useWords();
  const { title } = useIncidentWords(view.public)(incident);
  const control = `reply.${incident}`;
  const accusers = [...Object.values(view.public.responses), ...Object.values(view.own.demarches)]
    .filter((response) => response.incident === incident && response.suspect === view.own.seat)
    .map(({ by }) => words.seat(by));
  const names = words.list([...new Set(accusers)]);
  return (
    <section className={styles.card} data-urgent="true">
      <h3 className={styles.heading}>
        <Trans>You stand accused</Trans>
      </h3>
      <p>
        <Trans>
          {names}: “{title}” was your doing.
        </Trans>
      </p>
      <div className={styles.list}>
        {replies.map((reply) => (
          <SendButton key={reply} command={{ type: 'reply', incident, reply }} control={control}>
            {words.say(REPLY_WORDS[reply])}
          </SendButton>
        ))}
      </div>
      <RefusalLine control={control} />
    </section>
  );
}
