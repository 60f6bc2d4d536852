import { Trans } from '@lingui/react/macro';

/** Stands where a part of a screen is on its way. */
export function Moment() {
  return (
    <p role="status" data-pending>
      <Trans>One moment…</Trans>
    </p>
  );
}
