import { Trans } from '@lingui/react/macro';
import type { ClassComparison } from '../../shared/debrief/comparison.ts';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { StandingsFigure } from './standings.tsx';
import { useComparison } from './use-study.ts';

const CONTROL = 'comparison';

/** The facilitator's choice, or of who played alone; what it means stands beside it. */
function Choice({ joined }: { joined: boolean }) {
  const send = useSend();
  const pending = usePending(CONTROL);
  return (
    <div className={styles.step}>
      <p>
        {joined ? (
          <Trans>
            This session takes part: its figures count in the quartiles that others see, without names and
            without its code.
          </Trans>
        ) : (
          <Trans>
            If you agree, you see other sessions of this scenario on this server, and they see yours: as
            quartiles, without names and without codes. You can take it back at any time.
          </Trans>
        )}
      </p>
      <div>
        <Button
          pending={pending}
          onPress={() => void send({ type: 'setComparison', joined: !joined }, CONTROL)}
        >
          {joined ? <Trans>Take part no longer</Trans> : <Trans>Take part</Trans>}
        </Button>
        <RefusalLine control={CONTROL} />
      </div>
    </div>
  );
}

function Result({ comparison: { fewest, standings } }: { comparison: ClassComparison }) {
  if (standings.length > 0) return <StandingsFigure standings={standings} />;
  return (
    <p>
      <Trans>Too few other sessions take part so far. Nothing is shown of fewer than {fewest}.</Trans>
    </p>
  );
}

function Comparison() {
  const words = useWords();
  const answer = useComparison();
  if (!answer)
    return (
      <p role="status">
        <Trans>Looking through the other sessions.</Trans>
      </p>
    );
  if (answer.ok) return <Result comparison={answer.value} />;
  return <p role="status">{words.say(HTTP_ERROR_WORDS[answer.error], { fact: answer.fact })}</p>;
}

/** The session beside others of its kind on this server, where the facilitator agreed to it. */
export function BesideOthers() {
  const joined = usePublic((view) => view.debrief.compared);
  const isOpen = usePublic((view) => view.debrief.revealed.includes('conduct'));
  const solo = usePublic((view) => view.solo);
  const role = useGame((snapshot) => snapshot.me?.role);
  const chooses = role === 'facilitator' || (solo && role === 'player');
  // Nothing is to be seen before; and what comes late would push away the button that reveals.
  if (!isOpen || (!chooses && !joined)) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Beside other sessions</Trans>
      </h2>
      <div className={styles.card}>
        {joined ? <Comparison /> : null}
        {chooses ? <Choice joined={joined} /> : null}
      </div>
    </section>
  );
}
