import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Lock } from 'lucide-react';
import { useState } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { CONDUCT_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { CovertFacts } from './covert-facts.tsx';

type Domain = NonNullable<Options['playConduct']>[number];

type Props = { view: SeatView; domain: Domain; onBack: () => void; onSealed: () => void };

const CONTROL = 'conduct';
/** A list cannot hold the empty key. */
const NOBODY = 'nobody';

/** The chosen card with what will follow from it, and the seal. */
export function ConductChoice({ view, domain: { card, seats }, onBack, onSealed }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const [seat, setSeat] = useState<SeatId | ''>(seats[0] ?? '');
  return (
    <section className={styles.card} data-private="true">
      <h3 className={styles.heading}>{words.say(CONDUCT_WORDS[card])}</h3>
      {card === 'covert' ? (
        <CovertFacts view={view} />
      ) : (
        <p>
          {card === 'keep' ? (
            <Trans>
              You do what you promised, and others may look. You may ask to inspect one seat; it must let you.
            </Trans>
          ) : null}
          {card === 'build' ? <Trans>Your defences grow. Everybody reads of it at the review.</Trans> : null}
          {card === 'help' ? (
            <Trans>
              The seat you choose gains much in defence; you lose a little. Everybody reads of it at the
              review.
            </Trans>
          ) : null}
        </p>
      )}
      {seats.length > 1 ? (
        <Select<SeatId>
          label={card === 'keep' ? <Trans>Inspect</Trans> : <Trans>Help</Trans>}
          value={seat || NOBODY}
          onChange={(value) => setSeat(value === NOBODY ? '' : value)}
          options={seats.map((value) => ({
            value: value || NOBODY,
            label: value === '' ? t`Nobody` : words.seat(value),
          }))}
        />
      ) : null}
      <div className={styles.actions}>
        <SendButton
          command={{ type: 'playConduct', card, seat }}
          control={CONTROL}
          kind="primary"
          size="l"
          icon={<Lock aria-hidden="true" />}
          onTaken={onSealed}
        >
          <Trans>Seal it</Trans>
        </SendButton>
        <Button size="l" icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
      <RefusalLine control={CONTROL} />
    </section>
  );
}
