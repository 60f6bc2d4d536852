import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { Tabs } from '../../parts/tabs.tsx';
import styles from '../desk.module.css';
import { Announcements } from './announcements.tsx';
import { countOf } from './counts.ts';
import { MorePanel } from './later.ts';
import { Panel } from './panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { workTabs } from './tabs.ts';
import type { Shown } from './use-tab.ts';
import { useTabWords } from './use-tab-words.ts';

type Props = { panel: PanelProps; shown: Shown; onShow: (tab: Shown) => void };

/** Three panes: what I want, what is being done, who says what. */
export function WideDesk({ panel, shown, onShow }: Props) {
  const { t } = useLingui();
  const names = useTabWords();
  const tabs = workTabs().map((tab) => ({
    id: tab as Shown,
    label: names[tab],
    count: countOf(tab, panel),
    panel: <Panel tab={tab} props={panel} />,
  }));
  return (
    <div className={styles.panes}>
      <aside className={styles.pane} aria-label={names.brief}>
        <Panel tab="brief" props={panel} />
        <Suspense fallback={null}>
          <MorePanel view={panel.view} options={panel.options} />
        </Suspense>
      </aside>
      <main id="content" className={styles.pane}>
        <Announcements view={panel.view} />
        <div className={styles.work}>
          <Tabs label={t`Sections of the desk`} tabs={tabs} selected={shown} onSelect={onShow} />
        </div>
      </main>
      <aside className={classNames(styles.pane, styles.talk)} aria-label={names.talk}>
        <Panel tab="talk" props={panel} />
      </aside>
    </div>
  );
}
