import { Trans } from '@lingui/react/macro';
import { Hand } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, useSend } from '../store.ts';

const CONTROL = 'hand';

/** Asks the facilitator to come; nobody else is told. */
export function HandButton() {
  const send = useSend();
  const pending = usePending(CONTROL);
  const isUp = useGame((snapshot) => snapshot.me?.handUp ?? false);
  return (
    <div>
      <Button
        kind={isUp ? 'plain' : 'quiet'}
        icon={<Hand aria-hidden="true" />}
        pending={pending}
        onPress={() => void send({ type: 'raiseHand', raised: !isUp }, CONTROL)}
      >
        {isUp ? <Trans>The facilitator is told. Lower the hand</Trans> : <Trans>Call the facilitator</Trans>}
      </Button>
      <RefusalLine control={CONTROL} />
    </div>
  );
}
