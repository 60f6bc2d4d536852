import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import type { HttpErrorCode } from '../http.ts';
import { NameMark } from '../name-mark.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import styles from './ended.module.css';

/** A session that could not be entered, and why. */
export function HttpProblem({ error, fact }: { error: HttpErrorCode; fact: string }) {
  const { i18n } = useLingui();
  const words = { ...HTTP_ERROR_WORDS[error], values: { fact } };
  return (
    <main id="content" className={styles.ended}>
      <NameMark />
      <RouteHeading>
        <Trans>This session cannot be entered</Trans>
      </RouteHeading>
      <p>{i18n._(words)}</p>
      <Link href="/">
        <Trans>To the start</Trans>
      </Link>
    </main>
  );
}
