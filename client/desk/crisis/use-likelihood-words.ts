import { useLingui } from '@lingui/react/macro';
import type { Likelihood } from './belief.ts';

export function useLikelihoodWords(): (likelihood: Likelihood) => string {
  const { t } = useLingui();
  return (likelihood) => {
    switch (likelihood) {
      case 'remote':
        return t`hardly possible`;
      case 'unlikely':
        return t`unlikely`;
      case 'possible':
        return t`possible`;
      case 'even':
        return t`even`;
      case 'likely':
        return t`likely`;
      case 'veryLikely':
        return t`very likely`;
      case 'almostCertain':
        return t`almost certain`;
    }
  };
}
