import { Trans } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Ban } from 'lucide-react';
import { stanceOf } from '../../../shared/rules/advice.ts';
import type { Worth } from '../../../shared/rules/outlook.ts';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { StanceTag } from './stance.tsx';

/** In the one decimal that is shown. */
function isBelowZero(value: number): boolean {
  return Math.round(1000 * value) < 0;
}

type Props = {
  worth: Worth;
  /** The adviser adds what the two come to, in a word. */
  isAdvised?: boolean;
};

/**
 * Two numbers, in points of the mandate: what it gives me, what it costs me; and any red line that it crosses. What is
 * struck out of a text takes away and spares: a gain below zero is said as a loss.
 */
export function WorthLine({ worth, isAdvised = false }: Props) {
  const words = useWords();
  const get = words.number(100 * Math.abs(worth.get), 1);
  const cost = words.number(100 * Math.abs(worth.cost), 1);
  return (
    <p className={styles.row} data-numbers>
      {isAdvised && worth.redLines.length === 0 ? <StanceTag stance={stanceOf(worth)} /> : null}
      {isBelowZero(worth.get) ? (
        <Tag tone="warning" icon={<ArrowDown aria-hidden="true" />}>
          <Trans>loses {get}</Trans>
        </Tag>
      ) : (
        <Tag tone="success" icon={<ArrowUp aria-hidden="true" />}>
          <Trans>gains {get}</Trans>
        </Tag>
      )}
      {isBelowZero(worth.cost) ? (
        <Tag tone="success" icon={<ArrowUp aria-hidden="true" />}>
          <Trans>spares {cost}</Trans>
        </Tag>
      ) : (
        <Tag tone="warning" icon={<ArrowDown aria-hidden="true" />}>
          <Trans>costs {cost}</Trans>
        </Tag>
      )}
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
