import { Trans } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { CommitmentCard } from './commitment-card.tsx';

/** Private deals: kept secret they guide conduct; published they count in public. */
export function CommitmentDecisions({ view, options }: { view: SeatView; options: Options }) {
  const words = useWords();
  const round = (id: string) => view.own.commitments[id]?.round ?? 0;
  const open = [...(options.decide ?? [])].sort((a, b) => round(b.commitment) - round(a.commitment));
  if (open.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Your private deals</Trans>
      </h3>
      <p className={styles.muted}>
        <Trans>
          Published, they count for stability. Published without the other side, they cost you trust.
        </Trans>
      </p>
      {open.map(({ commitment: id, decisions }) => {
        const commitment = view.own.commitments[id];
        const decided = view.own.decisions[id];
        const control = `decide.${id}`;
        if (!commitment) return null;
        const title = words.norm(commitment.norm);
        return (
          <CommitmentCard key={id} id={id} commitment={commitment} view={view} isPrivate>
            <fieldset className={styles.actions} aria-label={title}>
              {decisions.map((decision) => (
                <SendButton
                  key={decision}
                  command={{ type: 'decide', commitment: id, decision }}
                  control={control}
                  kind={decided === decision ? 'primary' : 'plain'}
                >
                  {decision === 'keep' ? <Trans>Keep it secret</Trans> : <Trans>Publish it</Trans>}
                </SendButton>
              ))}
            </fieldset>
            <RefusalLine control={control} />
          </CommitmentCard>
        );
      })}
    </section>
  );
}
