import type { Item } from '../../shared/rules/commands.ts';
import { itemKey } from '../../shared/rules/items.ts';
import { useWords } from '../words/use-words.ts';
import styles from './item-list.module.css';

type Props = {
  items: readonly Item[];
  /** Say what a promised step of a norm asks for. */
  explained?: boolean;
};

/** What one side of a bargain gives, in plain words. */
export function ItemList({ items, explained = false }: Props) {
  const words = useWords();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={itemKey(item)} dir="auto">
          {words.item(item)}
          {explained && item.type === 'commitment' ? (
            <span className={styles.duty}>{words.duty(item.norm, item.rung)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
