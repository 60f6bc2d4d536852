import { Trans } from '@lingui/react/macro';

export type Paper = 'communique' | 'personal' | 'report';

export function PaperTitle({ paper }: { paper: Paper }) {
  switch (paper) {
    case 'communique':
      return <Trans>Communiqué</Trans>;
    case 'personal':
      return <Trans>Your page</Trans>;
    case 'report':
      return <Trans>The facilitator’s report</Trans>;
  }
}
