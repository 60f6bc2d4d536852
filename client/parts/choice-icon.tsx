import { Check, ListChecks, Minus, OctagonX, X } from 'lucide-react';
import type { Choice } from '../../shared/rules/vocabulary.ts';

export type ChoiceIconProps = { choice: Choice };

/** The sign of a vote; its word always stands beside it. */
export function ChoiceIcon({ choice }: ChoiceIconProps) {
  switch (choice) {
    case 'yes':
    case 'join':
      return <Check aria-hidden="true" strokeWidth={3} />;
    case 'no':
      return <X aria-hidden="true" strokeWidth={3} />;
    case 'abstain':
      return <Minus aria-hidden="true" strokeWidth={3} />;
    case 'joinExcept':
      return <ListChecks aria-hidden="true" strokeWidth={2.5} />;
    case 'object':
      return <OctagonX aria-hidden="true" strokeWidth={2.5} />;
  }
}
