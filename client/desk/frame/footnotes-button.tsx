import { Trans } from '@lingui/react/macro';
import { BookOpenText } from 'lucide-react';
import { Suspense } from 'react';
import type { FootnotesProps } from '../../footnotes/footnotes.tsx';
import { later } from '../../later.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Moment } from '../../parts/moment.tsx';
import { withWords } from '../../words/i18n.ts';

// Few open it: it comes with its own words.
const Footnotes = later(
  withWords(['footnotes'], () => import('../../footnotes/footnotes.tsx').then((file) => file.Footnotes)),
);

/** Opens what real states said or did in such a case, with the sources. */
export function FootnotesButton(props: FootnotesProps) {
  return (
    <div>
      <Dialog
        title={<Trans>In the real world</Trans>}
        trigger={
          <Button kind="quiet" icon={<BookOpenText aria-hidden="true" />}>
            <Trans>In the real world</Trans>
          </Button>
        }
      >
        {() => (
          <Suspense fallback={<Moment />}>
            <Footnotes {...props} />
          </Suspense>
        )}
      </Dialog>
    </div>
  );
}
