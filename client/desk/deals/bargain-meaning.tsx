import { Trans } from '@lingui/react/macro';
import type { Terms } from '../../../shared/rules/commands.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

/** What the promised steps ask for, in the words of the norms. */
export function BargainMeaning({ terms }: { terms: Terms }) {
  const words = useWords();
  const promised = new Map(
    terms
      .flatMap(({ gives }) => gives)
      .flatMap((item) => (item.type === 'commitment' ? [[`${item.norm}.${item.rung}`, item] as const] : [])),
  );
  if (promised.size === 0) return null;
  return (
    <Disclosure title={<Trans>What it means</Trans>} level={4}>
      <ul className={styles.list}>
        {[...promised].map(([key, item]) => (
          <li key={key} dir="auto">
            <strong>{words.item(item)}.</strong> {words.duty(item.norm, item.rung)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
