import type { Item } from '../../../shared/rules/commands.ts';
import { itemKey } from '../../../shared/rules/texts/items.ts';
import styles from './item-list.module.css';
import { useGivenWords } from './use-given-words.ts';

/** What one side of a bargain gives, in plain words. */
export function ItemList({ items }: { items: readonly Item[] }) {
  const given = useGivenWords();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={itemKey(item)} dir="auto">
          {given(item)}
        </li>
      ))}
    </ul>
  );
}
