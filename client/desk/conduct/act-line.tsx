import { Trans } from '@lingui/react/macro';
import type { Action } from '../../../shared/rules/commands.ts';
import { ACT_WORDS, OPERATION_WORDS, SECTOR_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './act-line.module.css';
import { MethodLine } from './plan-method.tsx';
import { ACT_ICONS } from './plan-words.ts';

/** One act of a plan in a line. */
export function ActLine({ action }: { action: Action }) {
  const words = useWords();
  const Icon = ACT_ICONS[action.act];
  const { operation, sector, seat } = action;
  const name = operation === '' ? words.say(ACT_WORDS[action.act]) : words.say(OPERATION_WORDS[operation]);
  const framed = words.seat(action.framed);
  return (
    <span className={styles.line}>
      <Icon aria-hidden="true" />
      <span>
        <strong>{name}</strong>
        {seat === '' ? '' : `: ${words.seat(seat)}`}
        {sector === '' ? '' : `, ${words.say(SECTOR_WORDS[sector])}`}
        {action.method ? (
          <>
            {', '}
            <MethodLine action={action} />
          </>
        ) : null}
        {framed === '' ? null : (
          <>
            {', '}
            <Trans>under the flag of {framed}</Trans>
          </>
        )}
      </span>
    </span>
  );
}
