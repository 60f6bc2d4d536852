import { Trans, useLingui } from '@lingui/react/macro';
import type { ScenarioCard } from '../../shared/wire.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { textLanguage } from '../words/i18n.ts';
import styles from './form.module.css';

export type NoticeDialogProps = {
  notice: ScenarioCard['notice'];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAgree: () => void;
};

/** A sensitive scenario asks once more before it opens. */
export function NoticeDialog({ notice, open, onOpenChange, onAgree }: NoticeDialogProps) {
  const { i18n } = useLingui();
  if (!notice) return null;
  return (
    <Dialog title={<Trans>Before you open it</Trans>} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <div className={styles.form}>
          <p dir="auto">{notice[textLanguage(i18n.locale)] || notice.en}</p>
          <div>
            <Button
              kind="primary"
              onPress={() => {
                close();
                onAgree();
              }}
            >
              <Trans>I have read it: open</Trans>
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
