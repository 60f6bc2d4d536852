import type { Item } from '../../../shared/rules/commands.ts';
import { itemKey } from '../../../shared/rules/texts/items.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './item-list.module.css';

/** What one side of a bargain gives, in plain words. */
export function ItemList({ items }: { items: readonly Item[] }) {
  const words = useWords();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={itemKey(item)} dir="auto">
          {words.item(item)}
        </li>
      ))}
    </ul>
  );
}
