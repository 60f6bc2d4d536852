import { Trans, useLingui } from '@lingui/react/macro';
import { keyOf } from '../../shared/rules/keys.ts';
import { type ForecastDue, forecastsDue } from '../../shared/rules/people/forecasts-due.ts';
import { VOTE_ODDS, type VoteOdds } from '../../shared/rules/vocabulary/people.ts';
import { NO_STATE, PREDICTIONS } from '../../shared/rules/vocabulary.ts';
import { Choices } from '../parts/choices.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { LaterSurvey } from '../session/later-survey.tsx';
import { useGame, usePublic, useSend } from '../store.ts';
import { ODDS_WORDS, PREDICTION_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './forecasts.module.css';

/** So many ballots at once; the next ones come when these are closed. */
const MOST = 3;

/** For somebody who watches on a device of their own: what will come, by one tap each. */
export function Forecasts() {
  const view = useGame((snapshot) => snapshot.public);
  const mine = useGame((snapshot) => snapshot.mine);
  if (!view || !mine) return null;
  const due = forecastsDue(view);
  return (
    <aside className={styles.forecasts}>
      <LaterSurvey />
      {due.length > 0 ? (
        <section className={styles.card}>
          <h2>
            <Trans>What do you expect?</Trans>
          </h2>
          <p className={styles.muted}>
            <Trans>One tap, for your eyes alone. The debrief says how well you foretold.</Trans>
          </p>
          {due.slice(0, MOST).map((one) => (
            <One
              key={`${one.about} ${one.ref}`}
              due={one}
              chosen={mine.forecasts[keyOf(one.about, one.ref === '' ? view.round : one.ref)]?.choice ?? ''}
            />
          ))}
        </section>
      ) : null}
    </aside>
  );
}

function One({ due: { about, ref, choices }, chosen }: { due: ForecastDue; chosen: string }) {
  const send = useSend();
  const title = useTitleOf({ about, ref });
  const label = useChoiceWords();
  const control = `forecast.${about}.${ref}`;
  return (
    <div>
      <Choices
        label={<span dir="auto">{title}</span>}
        layout={about === 'culprit' ? 'cards' : 'segmented'}
        value={chosen}
        onChange={(choice) => void send({ type: 'forecast', about, ref, choice }, control)}
        options={choices.map((choice) => ({ value: choice, label: label(choice) }))}
      />
      <RefusalLine control={control} />
    </div>
  );
}

function useTitleOf({ about, ref }: Pick<ForecastDue, 'about' | 'ref'>): string {
  const { t } = useLingui();
  const words = useWords();
  const item = usePublic((view) => view.items[ref]);
  switch (about) {
    case 'stability':
      return t`Where will stability go?`;
    case 'culprit':
      return t`Who did it? ${words.incident(ref)}`;
    case 'vote': {
      if (!item || item.norm === '') return t`Will the text pass?`;
      const clause = `${words.norm(item.norm)} – ${words.rung(item.toRung)}`;
      return item.kind === 'amendment' ? t`Will the change pass: ${clause}?` : t`Will this pass: ${clause}?`;
    }
  }
}

function useChoiceWords(): (choice: string) => string {
  const { t } = useLingui();
  const words = useWords();
  return (choice) => {
    const odds = Object.keys(VOTE_ODDS).find((one) => one === choice) as VoteOdds | undefined;
    if (odds) return words.say(ODDS_WORDS[odds]);
    const direction = PREDICTIONS.find((one) => one === choice);
    if (direction) return words.say(PREDICTION_WORDS[direction]);
    return choice === NO_STATE ? t`No state` : words.seat(choice);
  };
}
