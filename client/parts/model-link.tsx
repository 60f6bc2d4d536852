import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { modelAddress } from '../model/overrides.ts';

/** To the pages about the model, in a window of its own: the game goes on in this one. */
export function ModelLink({ view }: { view: PublicView }) {
  return (
    <a href={modelAddress(view.parameters)} target="_blank" rel="noreferrer">
      <Trans>How the score is reckoned (opens a new window)</Trans>
    </a>
  );
}
