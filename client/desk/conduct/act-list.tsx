import { Trans } from '@lingui/react/macro';
import type { ActChoice } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { ACT_WORDS, OPERATION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import panel from '../frame/panel.module.css';
import { StepList } from '../text/step-list.tsx';
import { temptationOf } from './covert.ts';
import { ACT_GISTS, ACT_ICONS } from './plan-words.ts';

type Props = {
  view: SeatView;
  acts: readonly ActChoice[];
  isFirst: boolean;
  onChoose: (choice: ActChoice) => void;
  onBack?: () => void;
  /** To plan nothing besides keeping every promise. */
  onNothing?: () => void;
};

/** What may be done in secret, each with its consequence in a few words. */
export function ActList({ view, acts, isFirst, onChoose, onBack, onNothing }: Props) {
  const words = useWords();
  const { covert } = view.own;
  const temptation = temptationOf(view);
  const lure =
    covert && temptation
      ? `${words.pair(words.say(OPERATION_WORDS[covert.operation]), words.seat(covert.target))} (${words.signed(temptation.gain, 1)})`
      : '';
  return (
    <div className={panel.section}>
      <StepList
        title={isFirst ? <Trans>What do you do in secret?</Trans> : <Trans>And besides?</Trans>}
        rows={acts.map((choice) => {
          const Icon = ACT_ICONS[choice.act];
          return {
            id: choice.act,
            icon: <Icon aria-hidden="true" />,
            name: words.say(ACT_WORDS[choice.act]),
            gist: choice.act === 'operate' ? lure : words.say(ACT_GISTS[choice.act]),
            onPress: () => onChoose(choice),
          };
        })}
        onBack={onBack}
      />
      {onNothing ? (
        <Button kind="quiet" onPress={onNothing}>
          <Trans>Nothing: keep your promises</Trans>
        </Button>
      ) : null}
    </div>
  );
}
