import { Menu, MenuItem } from 'react-aria-components';
import { classNames } from '../../parts/class-names.ts';
import styles from '../desk.module.css';
import { MorePanel } from './more-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { TabIcon } from './tab-icon.tsx';
import type { Tab } from './tabs.ts';
import { useTabWords } from './use-tab-words.ts';

type MoreProps = { panel: PanelProps; others: readonly Tab[]; onShow: (tab: Tab) => void };

/** The sections that found no place in the bar, and what one seldom needs. */
export function MoreSection({ others, panel, onShow }: MoreProps) {
  const names = useTabWords();
  const open = (key: string) => {
    const tab = others.find((other) => other === key);
    if (tab) onShow(tab);
  };
  return (
    <MorePanel view={panel.view} options={panel.options}>
      <Menu className={classNames(styles.menu)} aria-label={names.more} onAction={(key) => open(String(key))}>
        {others.map((tab) => (
          <MenuItem key={tab} id={tab} textValue={names[tab]} className={classNames(styles.item)}>
            <TabIcon tab={tab} />
            {names[tab]}
          </MenuItem>
        ))}
      </Menu>
    </MorePanel>
  );
}
