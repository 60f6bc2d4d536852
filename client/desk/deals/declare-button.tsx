import { Trans } from '@lingui/react/macro';
import { Megaphone } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

/** A promise made alone, to everybody, whatever becomes of the text. */
export function DeclareButton({ options, norm }: { options: Options; norm: NormId }) {
  const words = useWords();
  const rungs = options.declare?.find((entry) => entry.norm === norm)?.rungs ?? [];
  const control = `declare.${norm}`;
  if (rungs.length === 0) return null;
  return (
    <Dialog
      title={words.norm(norm)}
      trigger={
        <Button kind="quiet" icon={<Megaphone aria-hidden="true" />}>
          <Trans>Declare</Trans>
        </Button>
      }
    >
      {(close) => (
        <div className={styles.section}>
          <p>
            <Trans>
              You promise it to everybody at once, without asking for anything. It cannot be taken back here.
            </Trans>
          </p>
          {rungs.map((rung) => {
            const verb = words.rung(rung);
            return (
              <div key={rung} className={styles.section}>
                <p dir="auto">{words.duty(norm, rung)}</p>
                <SendButton
                  command={{ type: 'declare', norm, rung }}
                  control={control}
                  kind="primary"
                  onTaken={close}
                >
                  <Trans>Declare: {verb}</Trans>
                </SendButton>
              </div>
            );
          })}
          <RefusalLine control={control} />
        </div>
      )}
    </Dialog>
  );
}
