import { Trans } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { NO_STATE } from '../../../shared/rules/vocabulary.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Meter } from '../../parts/meter.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { EvidenceCard } from './evidence-card.tsx';

type Props = { view: SeatView; options: Options; incident: Id };

/** What this seat holds or was shown, and what the published facts say. */
export function EvidenceSection({ view, options, incident }: Props) {
  const words = useWords();
  const held = Object.entries(view.own.evidence).filter(([, item]) => item.incident === incident);
  const common = Object.values(view.public.beliefs).filter((belief) => belief.incident === incident);
  return (
    <>
      {held.length > 0 ? (
        <Disclosure title={<Trans>Evidence in your hands ({held.length})</Trans>}>
          <div className={styles.section}>
            {held.map(([id, item]) => (
              <EvidenceCard key={id} id={id} item={item} options={options} view={view} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      {common.length > 0 ? (
        <Disclosure title={<Trans>What published facts say</Trans>}>
          <div className={styles.section}>
            {common.map(({ suspect, probability }) => (
              <Meter
                key={suspect}
                label={suspect === NO_STATE ? <Trans>No state</Trans> : words.seat(suspect)}
                value={probability}
                tone="abstain"
              />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}
