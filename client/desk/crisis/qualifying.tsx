import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Gavel } from 'lucide-react';
import { cumulation } from '../../../shared/rules/conduct/qualification.ts';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Tag } from '../../parts/tag.tsx';
import { tallyOf } from '../../parts/tally.ts';
import { THRESHOLD_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import panel from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import styles from './qualifying.module.css';

type Props = { view: SeatView; options: Options; incident: Id };

/** The threshold strip with the tally of the states: each says once, in public, how grave the act was in law. */
export function Qualifying({ view, options, incident }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const shown = view.public.incidents[incident];
  const choice = options.qualify?.find((entry) => entry.incident === incident);
  const control = `qualify.${incident}`;
  if (!shown) return null;
  const found = shown.found === '' ? '' : words.say(THRESHOLD_WORDS[shown.found]);
  return (
    <>
      <ol className={styles.strip}>
        {tallyOf(view.public, incident).map(({ threshold, by, orGraver }) => (
          <li key={threshold} className={styles.step} data-here={shown.threshold === threshold}>
            <span className={panel.row}>
              <strong>{words.say(THRESHOLD_WORDS[threshold])}</strong>
              {shown.threshold === threshold ? (
                <span className={panel.muted}>
                  <Trans>by its harm</Trans>
                </span>
              ) : null}
            </span>
            {orGraver > 0 ? (
              <span className={panel.row} data-numbers>
                {by.map((seat) => (
                  <Emblem key={seat} seat={seat} size="s" />
                ))}
                <span className={panel.muted}>
                  <Plural value={orGraver} one="# calls it this or graver" other="# call it this or graver" />
                </span>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {found ? (
        <p>
          <Tag tone="brand" icon={<Gavel aria-hidden="true" />}>
            <Trans>The forum found: {found}</Trans>
          </Tag>
        </p>
      ) : null}
      <Counter view={view} incident={incident} />
      {choice ? (
        <>
          <p className={panel.muted}>
            <Trans>Say it once, in public. What most states call it is the forum’s finding.</Trans>
          </p>
          <fieldset className={panel.actions} aria-label={t`What was it in law?`}>
            {choice.thresholds.map((threshold) => (
              <SendButton
                key={threshold}
                command={{ type: 'qualify', incident, threshold }}
                control={control}
              >
                {words.say(THRESHOLD_WORDS[threshold])}
              </SendButton>
            ))}
          </fieldset>
          <RefusalLine control={control} />
        </>
      ) : null}
    </>
  );
}

/** Acts that add up: what else the world lays at the same door. */
function Counter({ view, incident }: { view: SeatView; incident: Id }) {
  const words = useWords();
  const { suspect, acts } = cumulation(view, incident);
  if (acts.length === 0) return null;
  const name = words.seat(suspect);
  const titles = words.list(acts.map((id) => words.incident(id)));
  const count = acts.length;
  return (
    <p className={panel.card}>
      {count === 1 ? (
        <Trans>
          One earlier act is laid at the door of {name}: {titles}.
        </Trans>
      ) : (
        <Trans>
          {count} earlier acts are laid at the door of {name}: {titles}. Together they may be argued as one
          graver act.
        </Trans>
      )}
    </p>
  );
}
