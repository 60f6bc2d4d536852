import { Trans, useLingui } from '@lingui/react/macro';
import { FilePlus } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useTextNames } from '../../words/use-text-names.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Choice = NonNullable<Options['openText']>[number];
type Props = { view: SeatView; choices: readonly Choice[] };

/** A text beside the rolling one: a draft of one's own, or the compromise of the chair. */
export function NewText({ view, choices }: Props) {
  return (
    <div className={styles.actions}>
      {choices.map((choice) => (
        <OpenText key={choice.kind} view={view} choice={choice} />
      ))}
    </div>
  );
}

function OpenText({ view, choice: { kind, from } }: { view: SeatView; choice: Choice }) {
  const { t } = useLingui();
  const names = useTextNames(view.public);
  const title = kind === 'draft' ? t`Open a draft of your own` : t`Open a compromise as chair`;
  const control = `openText.${kind}`;
  return (
    <Dialog
      title={title}
      trigger={
        <Button kind="quiet" icon={<FilePlus aria-hidden="true" />}>
          {title}
        </Button>
      }
    >
      {(close) => (
        <div className={styles.section}>
          <p>
            {kind === 'draft' ? (
              <Trans>You and its sponsors write it. It needs sponsors like every other text.</Trans>
            ) : (
              <Trans>You alone write it, and it needs no other sponsors. One in each round.</Trans>
            )}
          </p>
          <div className={styles.list}>
            {from.map((text) => {
              const name = names(text);
              return (
                <SendButton
                  key={text}
                  command={{ type: 'openText', kind, from: text }}
                  control={control}
                  onTaken={close}
                >
                  {text === '' ? <Trans>Begin with a blank page</Trans> : <Trans>Begin from: {name}</Trans>}
                </SendButton>
              );
            })}
          </div>
          <RefusalLine control={control} />
        </div>
      )}
    </Dialog>
  );
}
