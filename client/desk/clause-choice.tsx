import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { Button } from '../parts/button.tsx';
import { classNames } from '../parts/class-names.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './clause-choice.module.css';

type Props = {
  title: string;
  norms: readonly NormId[];
  /** How many may be named. */
  most: number;
  trigger: ReactElement;
  onChoose: (norms: readonly NormId[]) => void;
};

/** Names the clauses that a seat stays out of, or objects to. */
export function ClauseChoice({ title, norms, most, trigger, onChoose }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <div className={styles.choice}>
          <CheckboxGroup
            className={classNames(styles.group)}
            aria-label={title}
            value={[...chosen]}
            onChange={setChosen}
          >
            <p>
              <Trans>At most {most}.</Trans>
            </p>
            {norms.map((norm) => (
              <Checkbox
                key={norm}
                value={norm}
                className={classNames(styles.box)}
                isDisabled={chosen.length >= most && !chosen.includes(norm)}
              >
                <span className={styles.mark} aria-hidden="true">
                  <Check strokeWidth={3} />
                </span>
                <span dir="auto">{words.norm(norm)}</span>
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Button
            kind="primary"
            size="l"
            isDisabled={chosen.length === 0}
            onPress={() => {
              onChoose(norms.filter((norm) => chosen.includes(norm)));
              close();
            }}
          >
            <Trans>Cast it</Trans>
          </Button>
        </div>
      )}
    </Dialog>
  );
}
