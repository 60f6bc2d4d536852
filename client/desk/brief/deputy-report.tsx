import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Bot, X } from 'lucide-react';
import type { SeatCommand } from '../../../shared/rules/commands.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { useFirstTime } from '../../first-time.ts';
import { Button } from '../../parts/button.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { WhyButton } from '../../parts/why-button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useDeedWords } from '../crisis/use-deed-words.ts';
import cards from '../frame/announcement-cards.module.css';
import styles from '../frame/panel.module.css';
import { type StintReport, stintReports } from './deputy.ts';

/** Half a page for whoever comes back: what the bot did for the seat. It stands until it is put away. */
export function DeputyCard({ view, code }: { view: SeatView; code: string }) {
  const [last] = stintReports(view);
  return last ? <NewReport key={last.id} view={view} report={last} code={code} /> : null;
}

type ReportProps = { view: SeatView; report: StintReport };
/** The card stands before all sections, the list within one. */
type Headed = { heading: 'h2' | 'h3' };

function NewReport({ code, ...held }: ReportProps & { code: string }) {
  const { t } = useLingui();
  const [isNew, putAway] = useFirstTime(`deputy.${code}.${held.view.own.seat}.${held.report.id}`);
  if (!isNew) return null;
  return (
    <aside className={cards.card} data-kind="deputy" aria-label={t`What your bot did`}>
      <Bot aria-hidden="true" />
      <div className={cards.words}>
        <Report {...held} heading="h2" />
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Understood`} onPress={putAway} />
    </aside>
  );
}

/** All that bots did for the seat, to be read again. */
export function DeputyReports({ view }: { view: SeatView }) {
  return (
    <div className={styles.section}>
      {stintReports(view).map((report) => (
        <Report key={report.id} view={view} report={report} heading="h3" />
      ))}
    </div>
  );
}

/** Commands come from one schema, with their fields in one order. */
function isSame(one: SeatCommand, other: SeatCommand): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function Report({ view, report: { stint, acts, said }, heading: Heading }: ReportProps & Headed) {
  const { t } = useLingui();
  const words = useWords();
  const deed = useDeedWords(view);
  const { round, endRound } = stint;
  const [phase, endPhase] = [words.phase(stint.phase), words.phase(stint.endPhase)];
  const isOnePhase = round === endRound && stint.phase === stint.endPhase;
  return (
    <section className={styles.section}>
      <Heading className={styles.heading}>
        <Trans>What I did for you</Trans>
      </Heading>
      <p className={styles.muted}>
        {isOnePhase ? (
          <Trans>
            Your bot, in round {round}: {phase}.
          </Trans>
        ) : (
          <Trans>
            Your bot, from round {round}, {phase}, to round {endRound}, {endPhase}.
          </Trans>
        )}
      </p>
      <PrivateMark to={words.seat(view.own.seat)}>
        <ul className={styles.list}>
          {acts.map((act) => (
            <li key={act.order} dir="auto">
              {deed(act.command)}
            </li>
          ))}
          {said > 0 ? (
            <li>
              <Plural
                value={said}
                one="Spoke once; it stands under Talk."
                other="Spoke # times; it stands under Talk."
              />
            </li>
          ) : null}
        </ul>
        {acts.length > 0 ? (
          <div className={styles.actions}>
            <WhyButton
              question={{ seat: view.own.seat, about: '' }}
              only={({ command }) => acts.some((act) => isSame(act.command, command))}
              label={t`Why did your bot do so?`}
            />
          </div>
        ) : null}
      </PrivateMark>
    </section>
  );
}
