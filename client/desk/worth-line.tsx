import { Trans } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Ban } from 'lucide-react';
import { stanceOf } from '../../shared/rules/advice.ts';
import type { Worth } from '../../shared/rules/outlook.ts';
import { Tag } from '../parts/tag.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './panel.module.css';
import { StanceTag } from './stance.tsx';

type Props = {
  worth: Worth;
  /** The adviser adds what the two come to, in a word. */
  isAdvised?: boolean;
};

/** Two numbers, in points of the mandate: what it gives me, what it costs me; and any red line that it crosses. */
export function WorthLine({ worth, isAdvised = false }: Props) {
  const words = useWords();
  const get = words.number(100 * worth.get, 1);
  const cost = words.number(100 * worth.cost, 1);
  return (
    <p className={styles.row} data-numbers>
      {isAdvised && worth.redLines.length === 0 ? <StanceTag stance={stanceOf(worth)} /> : null}
      <Tag tone="success" icon={<ArrowUp aria-hidden="true" />}>
        <Trans>gains {get}</Trans>
      </Tag>
      <Tag tone="warning" icon={<ArrowDown aria-hidden="true" />}>
        <Trans>costs {cost}</Trans>
      </Tag>
      {worth.redLines.map(({ norm, limit, kind }) => {
        const title = words.norm(norm);
        const step = words.rung(limit);
        return (
          <Tag key={norm} tone="danger" icon={<Ban aria-hidden="true" />}>
            {kind === 'cap' ? (
              <Trans>
                your red line: {title} not beyond “{step}”
              </Trans>
            ) : (
              <Trans>
                your red line: {title} not below “{step}”
              </Trans>
            )}
          </Tag>
        );
      })}
    </p>
  );
}
