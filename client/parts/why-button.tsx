import { Trans } from '@lingui/react/macro';
import { CircleHelp } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import type { Reason } from '../../shared/rules/debrief/reasons.ts';
import type { WhyQuestion } from '../../shared/wire.ts';
import { later } from '../later.tsx';
import { withWords } from '../words/i18n.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Moment } from './moment.tsx';

const ReasonList = later(
  withWords(['why'], () => import('../why/reason-list.tsx').then((file) => file.ReasonList)),
);

export type WhyButtonProps = {
  question: WhyQuestion;
  /** Of several reasons about the same thing, those that are meant. */
  only?: (reason: Reason) => boolean;
  /** What is asked about, for who does not see where the button stands. */
  label: string;
  children?: ReactNode;
};

/** Asks the bots why: what they weighed, as far as one may know it. */
export function WhyButton({ question, only, label, children }: WhyButtonProps) {
  return (
    <Dialog
      title={label}
      trigger={
        <Button kind="quiet" icon={<CircleHelp aria-hidden="true" />} aria-label={label}>
          {children ?? <Trans>Why?</Trans>}
        </Button>
      }
    >
      {() => (
        <Suspense fallback={<Moment />}>
          <ReasonList question={question} only={only} />
        </Suspense>
      )}
    </Dialog>
  );
}
