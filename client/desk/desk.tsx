import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useOptions } from '../options.ts';
import { useWide } from '../use-wide.ts';
import { whenQuiet } from '../when-quiet.ts';
import { useComposer } from './deals/use-composer.ts';
import { useScannedDeal } from './deals/use-scanned-deal.ts';
import styles from './desk.module.css';
import { DeskHeader } from './frame/desk-header.tsx';
import { DeskTask } from './frame/desk-task.tsx';
import { KeysDialog } from './frame/keys-dialog.tsx';
import { loadLater } from './frame/later.ts';
import { NarrowDesk } from './frame/narrow-desk.tsx';
import type { Tab } from './frame/tabs.ts';
import { taskOf } from './frame/task.ts';
import { useTab } from './frame/use-tab.ts';
import { useUnread } from './frame/use-unread.ts';
import { useView } from './frame/use-view.ts';
import { WideDesk } from './frame/wide-desk.tsx';

/** The player's desk: a header, one sentence that says what to do, and the sections of the phase. */
export function Desk() {
  const { t } = useLingui();
  const view = useView();
  const options = useOptions();
  const wide = useWide();
  const composer = useComposer();
  const [tab, setTab] = useTab(view.public, view.own.seat, wide);
  const inSight: readonly Tab[] = wide
    ? ['brief', 'talk', ...(tab === 'more' ? [] : [tab])]
    : tab === 'more'
      ? []
      : [tab];
  const unread = useUnread(view, inSight.includes('talk'));
  /** The button of the task line goes away when its section is there: the focus goes on into the section. */
  const lead = (to: Tab) => {
    setTab(to);
    requestAnimationFrame(() => document.getElementById(`section-${to}`)?.focus({ preventScroll: true }));
  };
  useScannedDeal(() => setTab('deals'));
  useEffect(() => whenQuiet(() => void loadLater()), []);
  const panel = { view, options, composer, unread };

  return (
    <div className={styles.desk} data-wide={wide}>
      <div className={styles.top}>
        <DeskHeader view={view} />
        <section className={styles.task} aria-label={t`Your task`}>
          <DeskTask
            view={view}
            options={options}
            task={taskOf(view, options)}
            inSight={inSight}
            onOpen={lead}
            isBusy={composer.draft !== null && tab === 'deals'}
          />
        </section>
      </div>
      {wide ? (
        <WideDesk panel={panel} shown={tab} onShow={setTab} />
      ) : (
        <NarrowDesk panel={panel} shown={tab} onShow={setTab} />
      )}
      <KeysDialog />
    </div>
  );
}
