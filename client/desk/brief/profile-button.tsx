import { Trans } from '@lingui/react/macro';
import { IdCard } from 'lucide-react';
import { Suspense } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import { plays } from '../../../shared/rules/settings.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { later } from '../../later.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/use-words.ts';

const SeatProfile = later(() => import('./seat-profile.tsx').then((file) => ({ default: file.SeatProfile })));

type Props = { view: SeatView; options: Options; seat: SeatId };

/** Opens what is known of another state, where embassies report. */
export function ProfileButton({ view, options, seat }: Props) {
  const words = useWords();
  if (!plays(view.public, 'embassies') || view.public.seats[seat]?.kind !== 'state') return null;
  const name = words.seat(seat);
  return (
    <Dialog
      title={name}
      trigger={
        <Button kind="quiet" icon={<IdCard aria-hidden="true" />}>
          <Trans>What you know of {name}</Trans>
        </Button>
      }
    >
      {() => (
        <Suspense fallback={null}>
          <SeatProfile view={view} options={options} seat={seat} />
        </Suspense>
      )}
    </Dialog>
  );
}
