import { Trans } from '@lingui/react/macro';
import { EyeOff, Fingerprint, Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../../../shared/rules/commands.ts';
import type { ActChoice } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Operation, SeatId, Sector } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { OPERATION_WORDS, SECTOR_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { CoverageGist } from '../brief/coverage-gist.tsx';
import { likelihoodOf } from '../crisis/belief.ts';
import { useLikelihoodWords } from '../crisis/use-likelihood-words.ts';
import { StepList } from '../text/step-list.tsx';
import { prospectOf, temptationOf } from './covert.ts';
import { operationAt } from './plan.ts';

type Operating = Extract<ActChoice, { act: 'operate' }>;
type StepProps<T> = {
  choice: Operating;
  onChoose: (chosen: T) => void;
  onBack: (() => void) | undefined;
};

type TargetProps = StepProps<SeatId> & { view: SeatView; onDealt: (action: Action) => void };

/** Whom: the card that was dealt comes first, for it is worth what the brief says. */
export function TargetStep({ view, choice: { seats }, onDealt, onChoose, onBack }: TargetProps) {
  const words = useWords();
  const { covert } = view.own;
  const temptation = temptationOf(view);
  const rows = seats.map((seat) => ({
    id: seat,
    name: <Emblem seat={seat} name />,
    onPress: () => onChoose(seat),
  }));
  const dealt =
    covert && temptation && seats.includes(covert.target)
      ? [
          {
            id: 'dealt',
            icon: <EyeOff aria-hidden="true" />,
            name: (
              <>
                {words.say(OPERATION_WORDS[covert.operation])}: {words.seat(covert.target)},{' '}
                {words.say(SECTOR_WORDS[covert.sector])}
              </>
            ),
            gist: (
              <Trans>your temptation of the round: {words.signed(temptation.gain, 1)} for your result</Trans>
            ),
            onPress: () => onDealt(operationAt(covert)),
          },
        ]
      : [];
  return <StepList title={<Trans>Against whom?</Trans>} rows={[...dealt, ...rows]} onBack={onBack} />;
}

type OperationProps = StepProps<Operation> & { view: SeatView; target: SeatId };

/** What: each kind with its chances against that target. */
export function OperationStep({ view, choice, target, onChoose, onBack }: OperationProps) {
  const words = useWords();
  const likelihood = useLikelihoodWords();
  const [sector] = choice.sectors;
  return (
    <StepList
      lead={words.seat(target)}
      title={<Trans>What kind of operation?</Trans>}
      rows={choice.operations.map((operation) => {
        const prospect = sector ? prospectOf(view, { operation, target, sector }) : null;
        const success = likelihood(likelihoodOf(prospect?.success ?? 0));
        const seen = likelihood(likelihoodOf(prospect?.seen ?? 0));
        return {
          id: operation,
          name: words.say(OPERATION_WORDS[operation]),
          gist: prospect ? (
            <Trans>
              success {success}, noticed {seen}
            </Trans>
          ) : null,
          onPress: () => onChoose(operation),
        };
      })}
      onBack={onBack}
    />
  );
}

type SectorProps = StepProps<Sector> & { view: SeatView; target: SeatId; operation: Operation };

/** Where: each sector with the rule that covers it, which is the coverage map. */
export function SectorStep({ view, choice, target, operation, onChoose, onBack }: SectorProps) {
  const words = useWords();
  return (
    <StepList
      lead={
        <>
          {words.seat(target)} · {words.say(OPERATION_WORDS[operation])}
        </>
      }
      title={<Trans>Which sector?</Trans>}
      rows={choice.sectors.map((sector) => ({
        id: sector,
        name: words.say(SECTOR_WORDS[sector]),
        gist: <CoverageGist view={view} aim={{ operation, target, sector }} />,
        onPress: () => onChoose(sector),
      }))}
      onBack={onBack}
    />
  );
}

type FlagProps = StepProps<SeatId | ''> & { action: Action; lead: ReactNode };

/** Under whose flag: one's own traces, or those of a state that others would believe it of. */
export function FlagStep({ choice, action, lead, onChoose, onBack }: FlagProps) {
  const seats = choice.frames.filter((seat) => seat !== action.seat);
  return (
    <StepList
      lead={lead}
      title={<Trans>Whose traces do you leave?</Trans>}
      rows={seats.map((seat) => ({
        id: seat || 'own',
        icon: seat === '' ? <Fingerprint aria-hidden="true" /> : <Flag aria-hidden="true" />,
        name: seat === '' ? <Trans>None but your own</Trans> : <Emblem seat={seat} name />,
        onPress: () => onChoose(seat),
      }))}
      onBack={onBack}
    />
  );
}
