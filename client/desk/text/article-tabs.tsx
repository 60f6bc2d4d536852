import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { PublicView, SeatView } from '../../../shared/rules/view.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { classNames } from '../../parts/class-names.ts';
import { useWords } from '../../words/use-words.ts';
import { ClauseMark } from '../brief/stance.tsx';
import styles from './article-tabs.module.css';
import { articleOf } from './articles.ts';
import { RungDots } from './rung-dots.tsx';

type Clause = PublicView['clauses'][string];

type Props = {
  view: SeatView;
  clauses: readonly Clause[];
  /** What can be read and done about one article. */
  children: (clause: Clause) => ReactNode;
};

/** A text as a list of its articles, one of them open below: how a text fits on a phone. */
export function ArticleTabs({ view, clauses, children }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const [open, setOpen] = useState<NormId | undefined>();
  const first = clauses.find(({ rung }) => rung > 0) ?? clauses[0];
  const shown = clauses.find(({ norm }) => norm === open) ?? first;
  return (
    <Tabs
      className={classNames(styles.tabs)}
      orientation="vertical"
      selectedKey={shown?.norm ?? ''}
      onSelectionChange={(key) => setOpen(clauses.find(({ norm }) => norm === key)?.norm)}
    >
      <TabList className={classNames(styles.list)} aria-label={t`Articles`}>
        {clauses.map((clause) => (
          <Tab key={clause.norm} id={clause.norm} className={classNames(styles.tab)}>
            <span className={styles.number}>{articleOf(view.public, clause.norm)}</span>
            <span className={styles.title} dir="auto">
              {words.norm(clause.norm)}
            </span>
            <ClauseMark view={view} norm={clause.norm} rung={clause.rung} />
            <RungDots rung={clause.rung} highest={view.public.setup.highestRung} />
          </Tab>
        ))}
      </TabList>
      {clauses.map((clause) => (
        <TabPanel key={clause.norm} id={clause.norm} className={classNames(styles.panel)}>
          {children(clause)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
