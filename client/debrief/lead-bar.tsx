import { Trans } from '@lingui/react/macro';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import styles from './lead-bar.module.css';
import { LEAD_CONTROL, useLead } from './use-lead.ts';

/** Who leads, whether one follows, and the way out and back. */
export function LeadBar() {
  const { leader, leads, away, setAway } = useLead();
  if (leader === '') return null;
  return (
    <div className={styles.bar} data-away={away}>
      <p>
        {leads ? (
          away ? (
            <Trans>You look around alone. The others stay where you left them.</Trans>
          ) : (
            <Trans>You lead: what you open here, everybody who follows sees.</Trans>
          )
        ) : away ? (
          <Trans>You look around alone.</Trans>
        ) : (
          <Trans>You follow {leader}. Open anything to look around alone.</Trans>
        )}
      </p>
      <Button onPress={() => setAway(!away)}>
        {away ? (
          leads ? (
            <Trans>Lead again</Trans>
          ) : (
            <Trans>Back to {leader}</Trans>
          )
        ) : (
          <Trans>Look around alone</Trans>
        )}
      </Button>
      <RefusalLine control={LEAD_CONTROL} />
    </div>
  );
}
