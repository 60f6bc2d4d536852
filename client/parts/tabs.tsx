import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './tabs.module.css';

export type TabEntry<T extends string> = {
  readonly id: T;
  readonly label: string;
  readonly icon?: ReactNode;
  /** How many things wait in it; said as part of its name. */
  readonly count?: number;
  readonly panel: ReactNode;
};

export type TabsProps<T extends string> = {
  /** What the tabs are for, read out before them. */
  label: string;
  tabs: readonly TabEntry<T>[];
  selected: T;
  onSelect: (id: T) => void;
  /** At the top, or held at the bottom of the window for a thumb. */
  place?: 'top' | 'bottom';
};

export function Tabs<T extends string>({ label, tabs, selected, onSelect, place = 'top' }: TabsProps<T>) {
  return (
    <AriaTabs
      className={classNames(styles.tabs)}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <TabList className={classNames(styles.list)} data-place={place} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles.tab)}>
            {tab.icon}
            <span className={styles.word}>
              {tab.label}
              {tab.count ? (
                <>
                  {' '}
                  <span className={styles.count}>{tab.count}</span>
                </>
              ) : null}
            </span>
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames(styles.panel)}>
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
