import { useLingui } from '@lingui/react/macro';
import { Button, Toolbar } from 'react-aria-components';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { Choice, NormId } from '../../../shared/rules/vocabulary.ts';
import { ChoiceIcon } from '../../parts/choice-icon.tsx';
import { classNames } from '../../parts/class-names.ts';
import { CHOICE_TONES, CHOICE_WORDS } from '../../words/front/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { ClauseChoice } from './clause-choice.tsx';
import styles from './vote-buttons.module.css';

type Ballot = NonNullable<Options['castBallot']>[number];

type Props = {
  ballot: Ballot;
  mine: Choice | undefined;
  pending: boolean;
  reason: string;
  onReason: (reason: string) => void;
  onCast: (choice: Choice, norms?: readonly NormId[]) => void;
};

/** How many clauses a choice has to name: none, or some of those on the ballot. */
function named(choice: Choice, ballot: Ballot): number {
  if (choice === 'joinExcept') return ballot.exceptions;
  return choice === 'object' ? ballot.norms.length : 0;
}

/** Always in the same places: for, against, neither. Icon, word and colour say the same. The arrows go among them. */
export function VoteButtons({ ballot, mine, pending, reason, onReason, onCast }: Props) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <Toolbar className={classNames(styles.votes)} aria-label={t`Your vote`}>
      {ballot.choices.map((choice) => {
        const most = named(choice, ballot);
        const button = (
          <Button
            key={choice}
            className={classNames(styles.vote)}
            data-tone={CHOICE_TONES[choice]}
            data-chosen={mine === choice}
            aria-pressed={mine === choice}
            aria-disabled={pending}
            {...(most > 0 || pending ? {} : { onPress: () => onCast(choice) })}
          >
            <ChoiceIcon choice={choice} />
            {words.say(CHOICE_WORDS[choice])}
          </Button>
        );
        if (most === 0) return button;
        return (
          <ClauseChoice
            key={choice}
            title={words.say(CHOICE_WORDS[choice])}
            meaning={
              choice === 'object'
                ? t`Your objection blocks the whole text, until the chair finds a way out. Which clauses do you object to?`
                : t`You join the text and stay out of these clauses: you owe them to nobody, and nobody owes them to you.`
            }
            reason={reason}
            onReason={onReason}
            norms={ballot.norms}
            most={most}
            trigger={button}
            onChoose={(norms) => onCast(choice, norms)}
          />
        );
      })}
    </Toolbar>
  );
}
