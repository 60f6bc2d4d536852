import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense } from 'react';
import { Link, useSearch } from 'wouter';
import { later } from '../later.tsx';
import { NameMark } from '../name-mark.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Moment } from '../parts/moment.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useTitle } from '../title.ts';
import { FullText } from './full-text.tsx';
import styles from './model.module.css';
import { OnePage } from './one-page.tsx';
import { ParameterTable } from './parameter-table.tsx';
import { Sensitivity } from './sensitivity.tsx';
import { Tested } from './tested.tsx';

// Long tables for few readers.
const Coverage = later(() => import('./coverage.tsx').then((file) => ({ default: file.Coverage })));
const Backtest = later(() => import('./backtest.tsx').then((file) => ({ default: file.Backtest })));

const PARTS = ['', 'full', 'numbers', 'tested', 'history', 'sensitivity', 'coverage'] as const;
type Part = (typeof PARTS)[number];

/** The model behind the score, for those who play it and for those who doubt it. */
export function ModelPage({ part }: { part: string }) {
  const { t } = useLingui();
  const search = useSearch();
  const titles: Record<Part, string> = {
    '': t`On one page`,
    full: t`In full`,
    numbers: t`All numbers`,
    tested: t`Tested`,
    history: t`Against history`,
    sensitivity: t`Sensitivity`,
    coverage: t`Ideas`,
  };
  const open = PARTS.find((known) => known === part) ?? '';
  useTitle(t`The model`);
  const pages: Record<Part, () => ReactNode> = {
    '': () => <OnePage />,
    full: () => <FullText />,
    numbers: () => <ParameterTable search={search} />,
    tested: () => <Tested />,
    history: () => <Backtest />,
    sensitivity: () => <Sensitivity />,
    coverage: () => <Coverage />,
  };
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.home} aria-label={t`Entente: to the front page`}>
          <NameMark size="s" />
        </Link>
        <nav className={styles.nav} aria-label={t`About the model`}>
          {PARTS.map((known) => (
            <Link
              key={known}
              href={`/model${known && `/${known}`}${search && `?${search}`}`}
              className={styles.link}
              aria-current={known === open ? 'page' : undefined}
            >
              {titles[known]}
            </Link>
          ))}
        </nav>
        <span className={styles.language}>
          <LanguageChoice />
        </span>
      </header>
      <main id="content" className={styles.main}>
        <RouteHeading key={open}>
          <Trans>The model</Trans> <span className={styles.part}>{titles[open]}</span>
        </RouteHeading>
        <Suspense fallback={<Moment />}>{pages[open]()}</Suspense>
      </main>
    </div>
  );
}
