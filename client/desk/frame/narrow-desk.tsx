import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { type TabEntry, Tabs } from '../../parts/tabs.tsx';
import styles from '../desk.module.css';
import { Announcements } from './announcements.tsx';
import { countOf, holdsSomething } from './counts.ts';
import { MoreSection } from './later.ts';
import { Panel } from './panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { TabIcon } from './tab-icon.tsx';
import { frontTabs, TABS } from './tabs.ts';
import type { Shown } from './use-tab.ts';
import { useTabWords } from './use-tab-words.ts';

type Props = { panel: PanelProps; shown: Shown; onShow: (tab: Shown) => void };

/** The desk of a phone: three sections of the phase, and the rest behind “More”. */
export function NarrowDesk({ panel, shown, onShow }: Props) {
  const { t } = useLingui();
  const names = useTabWords();
  const { phase, seats } = panel.view.public;
  const front = frontTabs(phase, seats[panel.view.own.seat]?.kind ?? 'state');
  const others = TABS.filter((tab) => !front.includes(tab) && holdsSomething(tab, panel));
  const isFront = shown !== 'more' && front.includes(shown);

  const tabs: TabEntry<Shown>[] = front.map((tab) => ({
    id: tab,
    label: names[tab],
    icon: <TabIcon tab={tab} />,
    count: countOf(tab, panel),
    panel: <Panel tab={tab} props={panel} />,
  }));
  tabs.push({
    id: 'more',
    label: shown === 'more' || isFront ? names.more : names[shown],
    icon: <TabIcon tab={isFront ? 'more' : shown} />,
    count: others.reduce((sum, tab) => sum + countOf(tab, panel), 0),
    panel:
      shown === 'more' ? (
        <Suspense fallback={null}>
          <MoreSection others={others} panel={panel} onShow={onShow} />
        </Suspense>
      ) : (
        <Panel tab={shown} props={panel} />
      ),
  });

  return (
    <main id="content" className={styles.narrow}>
      <Announcements view={panel.view} />
      <Tabs
        label={t`Sections of the desk`}
        tabs={tabs}
        selected={isFront ? shown : 'more'}
        onSelect={onShow}
        place="bottom"
      />
    </main>
  );
}
