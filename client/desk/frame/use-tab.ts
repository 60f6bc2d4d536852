import { useEffect, useState } from 'react';
import type { PublicView } from '../../../shared/rules/view.ts';
import { firstWorkTab, frontTabs, type Tab } from './tabs.ts';

export type Shown = Tab | 'more';

function isWriting(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement;
}

/** The open tab. A new phase opens its own first tab, unless somebody is in the middle of a sentence. */
export function useTab(
  view: PublicView,
  seat: string,
  wide: boolean,
): readonly [Shown, (tab: Shown) => void] {
  const kind = view.seats[seat]?.kind ?? 'state';
  const first = wide ? firstWorkTab(view.phase, kind) : (frontTabs(view.phase, kind)[0] ?? 'brief');
  const [shown, setShown] = useState<{ readonly phase: string; readonly tab: Shown }>({
    phase: view.phaseId,
    tab: first,
  });
  useEffect(() => {
    if (shown.phase === view.phaseId) return;
    if (isWriting()) setShown({ phase: view.phaseId, tab: shown.tab });
    else {
      window.scrollTo(0, 0);
      setShown({ phase: view.phaseId, tab: first });
    }
  }, [shown, view.phaseId, first]);
  const { stage } = view;
  const [seen, setSeen] = useState(stage);
  useEffect(() => {
    if (seen === stage) return;
    setSeen(stage);
    // What the new stage asks for stands at the top.
    if (!isWriting()) window.scrollTo(0, 0);
  }, [seen, stage]);
  const tab =
    wide && (shown.tab === 'brief' || shown.tab === 'talk' || shown.tab === 'more') ? first : shown.tab;
  const show = (next: Shown) => {
    // A section begins at its top, however far the last one was read.
    window.scrollTo(0, 0);
    setShown({ phase: view.phaseId, tab: next });
  };
  return [tab, show];
}
