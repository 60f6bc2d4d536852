import { Trans } from '@lingui/react/macro';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { SECTOR_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { useIncidentWords } from '../crisis/use-incident-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { CARD_WORDS } from './card-words.ts';

type Domain = NonNullable<Options['playCard']>[number];

type Props = { view: SeatView; domain: Domain; onBack: () => void };

const CONTROL = 'card';

/** Whom and what a card concerns: only what it names is asked for. */
export function StakeholderChoice({ view, domain, onBack }: Props) {
  const words = useWords();
  const incidentWords = useIncidentWords(view.public);
  const { card } = domain;
  const [seat, setSeat] = useState(domain.seats[0] ?? '');
  const [norm, setNorm] = useState(domain.norms[0] ?? '');
  const [sector, setSector] = useState(domain.sectors[0] ?? '');
  const [incident, setIncident] = useState(domain.incidents[0] ?? '');
  return (
    <section className={styles.card} data-private="true">
      <h3 className={styles.heading}>{words.say(CARD_WORDS[card].name)}</h3>
      <p>{words.say(CARD_WORDS[card].does)}</p>
      {seat === '' ? null : (
        <Select
          label={<Trans>Seat</Trans>}
          value={seat}
          onChange={setSeat}
          options={domain.seats.map((value) => ({ value, label: words.seat(value) }))}
        />
      )}
      {norm === '' ? null : (
        <Select
          label={<Trans>Article</Trans>}
          value={norm}
          onChange={setNorm}
          options={domain.norms.map((value) => ({ value, label: words.norm(value) }))}
        />
      )}
      {sector === '' ? null : (
        <Select
          label={<Trans>Sector</Trans>}
          value={sector}
          onChange={setSector}
          options={domain.sectors.flatMap((value) =>
            value === '' ? [] : [{ value, label: words.say(SECTOR_WORDS[value]) }],
          )}
        />
      )}
      {incident === '' ? null : (
        <Select
          label={<Trans>Incident</Trans>}
          value={incident}
          onChange={setIncident}
          options={domain.incidents.map((value) => ({ value, label: incidentWords(value).title }))}
        />
      )}
      <div className={styles.actions}>
        <SendButton
          command={{ type: 'playCard', card, seat, norm, sector, incident }}
          control={CONTROL}
          kind="primary"
          size="l"
          onTaken={onBack}
        >
          <Trans>Play it</Trans>
        </SendButton>
        <Button size="l" icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
      <RefusalLine control={CONTROL} />
    </section>
  );
}
