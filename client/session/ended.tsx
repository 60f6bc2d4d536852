import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Ending } from '../endings.ts';
import { forgetToken, type Post } from '../identity.ts';
import { NameMark } from '../name-mark.tsx';
import { Button } from '../parts/button.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useGame } from '../store.ts';
import styles from './ended.module.css';

type Words = {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly way: 'reload' | 'join' | 'home';
};

function wordsFor(why: Ending): Words {
  switch (why) {
    case 'moved':
      return {
        title: <Trans>You went on somewhere else</Trans>,
        text: (
          <Trans>Your seat was opened on another device or in another window. Only one can hold it.</Trans>
        ),
        way: 'reload',
      };
    case 'recovered':
      return {
        title: <Trans>The console has moved</Trans>,
        text: (
          <Trans>
            Somebody opened it on another device with the recovery code. This one no longer runs it.
          </Trans>
        ),
        way: 'home',
      };
    case 'removed':
      return {
        title: <Trans>You are no longer in the session</Trans>,
        text: <Trans>The facilitator has taken you out of it.</Trans>,
        way: 'home',
      };
    case 'reload':
      return {
        title: <Trans>This page is out of date</Trans>,
        text: <Trans>The server has been renewed. Load the page again; what you sent is kept.</Trans>,
        way: 'reload',
      };
    case 'codeUnknown':
      return {
        title: <Trans>There is no such session</Trans>,
        text: <Trans>Its code may be mistyped, or the session was erased.</Trans>,
        way: 'home',
      };
    case 'tokenUnknown':
      return {
        title: <Trans>The session does not know this device</Trans>,
        text: <Trans>Join again with your name; the facilitator can give you back your seat.</Trans>,
        way: 'join',
      };
  }
}

const RELOADED = 'entente.reloaded';
/** A page that is still out of date after a reload asks its reader, instead of loading without end. */
const RELOAD_AGAIN = 60_000;

function reloadOnce(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < RELOAD_AGAIN) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
  } catch {
    // Without storage one could not tell the second time from the first.
    return;
  }
  location.reload();
}

/** A connection that does not come back by itself, why, and the way on. */
export function Ended({ why, post }: { why: Ending; post: Post }) {
  const [, navigate] = useLocation();
  const code = useGame((snapshot) => snapshot.code);
  const { title, text, way } = wordsFor(why);
  useEffect(() => {
    if (why === 'reload') reloadOnce();
  }, [why]);
  useEffect(() => {
    if (why === 'removed' || why === 'recovered' || why === 'tokenUnknown' || why === 'codeUnknown')
      forgetToken(code, post);
  }, [why, code, post]);
  return (
    <main id="content" className={styles.ended}>
      <NameMark />
      <RouteHeading>{title}</RouteHeading>
      <p>{text}</p>
      {way === 'reload' ? (
        <Button kind="primary" onPress={() => location.reload()}>
          {why === 'moved' ? <Trans>Take it back here</Trans> : <Trans>Load again</Trans>}
        </Button>
      ) : (
        <Button kind="primary" onPress={() => navigate(way === 'join' ? `/j/${code}` : '/')}>
          {way === 'join' ? <Trans>Join again</Trans> : <Trans>To the start</Trans>}
        </Button>
      )}
    </main>
  );
}
