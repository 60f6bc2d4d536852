import { type ReactNode, useRef } from 'react';
import { useTab, useTabList, useTabPanel } from 'react-aria/useTabList';
import { Item } from 'react-stately/Item';
import { type TabListState, useTabListState } from 'react-stately/useTabListState';
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

/** From the hooks of React Aria: its ready tabs draw their content twice to count them, and weigh half as much again. */
export function Tabs<T extends string>({ label, tabs, selected, onSelect, place = 'top' }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const state = useTabListState({
    selectedKey: selected,
    onSelectionChange: (key) => {
      const chosen = tabs.find((tab) => tab.id === key);
      if (chosen && chosen.id !== selected) onSelect(chosen.id);
    },
    children: tabs.map(({ id, label: name }) => <Item key={id}>{name}</Item>),
  });
  const { tabListProps } = useTabList({ 'aria-label': label }, state, list);
  const shown = tabs.find((tab) => tab.id === selected);
  return (
    <div className={styles.tabs}>
      <div {...tabListProps} ref={list} className={styles.list} data-place={place}>
        {tabs.map((tab) => (
          <TabOf key={tab.id} tab={tab} state={state} />
        ))}
      </div>
      {shown ? (
        <PanelOf key={shown.id} state={state}>
          {shown.panel}
        </PanelOf>
      ) : null}
    </div>
  );
}

function TabOf<T extends string>({ tab, state }: { tab: TabEntry<T>; state: TabListState<object> }) {
  const ref = useRef<HTMLDivElement>(null);
  const { tabProps, isSelected } = useTab({ key: tab.id }, state, ref);
  return (
    <div {...tabProps} ref={ref} className={styles.tab} data-selected={isSelected || undefined}>
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
    </div>
  );
}

function PanelOf({ state, children }: { state: TabListState<object>; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const { tabPanelProps } = useTabPanel({}, state, ref);
  return (
    <div {...tabPanelProps} ref={ref} className={styles.panel}>
      {children}
    </div>
  );
}
