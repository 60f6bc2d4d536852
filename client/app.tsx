import { Trans } from '@lingui/react/macro';
import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import styles from './app.module.css';
import { type Ahead, later } from './later.tsx';
import { Button } from './parts/button.tsx';
import { RouteHeading } from './route-heading.tsx';
import { Waiting } from './waiting.tsx';
import { withWords } from './words/i18n.ts';

// A phone loads what it shows: each screen is a piece of its own.
const Landing = later(
  withWords(['landing'], () => import('./landing/landing.tsx').then((file) => file.Landing)),
);
const Arrival = later(
  withWords(['landing'], () => import('./landing/arrival.tsx').then((file) => file.Arrival)),
);
const Seat = later(withWords(['session'], () => import('./session/seat.tsx').then((file) => file.Seat)));
const Control = later(
  withWords(['session', 'console'], () => import('./session/control.tsx').then((file) => file.Control)),
);
const Enter = later(
  withWords(['session', 'landing'], () => import('./session/enter.tsx').then((file) => file.Enter)),
);
const Shake = later(withWords(['session'], () => import('./session/shake.tsx').then((file) => file.Shake)));
const Wall = later(
  withWords(['session', 'screen'], () => import('./session/wall.tsx').then((file) => file.Wall)),
);
const Record = later(
  withWords(['session', 'debrief'], () => import('./session/record.tsx').then((file) => file.Record)),
);
const Groups = later(
  withWords(['session', 'console', 'groups'], () =>
    import('./groups/groups.tsx').then((file) => file.Groups),
  ),
);
const Board = later(
  withWords(['session', 'groups'], () => import('./groups/board.tsx').then((file) => file.Board)),
);
const ModelPage = later(
  withWords(['session', 'model'], () => import('./model/model-page.tsx').then((file) => file.ModelPage)),
);

/** The front door; two of its ways in have addresses of their own, so that one can be sent there, and come back. */
const WAYS_IN = /^\/(?<way>solo|host)?\/?$/;

/** What an address will show, by how it begins; all others are a way in. */
const SCREENS: Readonly<Record<string, Ahead>> = {
  '': Landing,
  solo: Landing,
  host: Landing,
  j: Arrival,
  enter: Enter,
  desk: Seat,
  console: Control,
  screen: Wall,
  groups: Groups,
  board: Board,
  shake: Shake,
  debrief: Record,
  model: ModelPage,
};

/** Fetches the screen of an address while its words come: neither is shown without the other. */
export async function loadAhead(path: string): Promise<void> {
  await SCREENS[path.split('/')[1] ?? '']?.ahead();
}

function Broken() {
  return (
    <main className={styles.page}>
      <RouteHeading>
        <Trans>Something broke on this page</Trans>
      </RouteHeading>
      <p>
        <Trans>Your place in the session is kept. Load the page again to go on.</Trans>
      </p>
      <Button kind="primary" onPress={() => location.reload()}>
        <Trans>Load again</Trans>
      </Button>
    </main>
  );
}

/** One boundary per route: a broken screen does not take the others along. */
function Screen({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return (
    <ErrorBoundary FallbackComponent={Broken} resetKeys={[path]}>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

export function App() {
  return (
    <>
      <a href="#content" className={styles.skip}>
        <Trans>Skip to the content</Trans>
      </a>
      <Switch>
        <Route path={WAYS_IN}>
          {({ way }) => (
            <Screen>
              <Landing code="" way={way === 'solo' || way === 'host' ? way : 'join'} />
            </Screen>
          )}
        </Route>
        <Route path="/j/:code">
          {({ code }) => (
            <Screen>
              <Arrival key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/enter/:code?">
          {({ code = '' }) => (
            <Screen>
              <Enter key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/desk/:code">
          {({ code }) => (
            <Screen>
              <Seat key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/console/:code">
          {({ code }) => (
            <Screen>
              <Control key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/screen/:code">
          {({ code }) => (
            <Screen>
              <Wall key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/groups/:code/:table?">
          {({ code, table = '' }) => (
            <Screen>
              <Groups key={code} code={code} table={table} />
            </Screen>
          )}
        </Route>
        <Route path="/board/:code">
          {({ code }) => (
            <Screen>
              <Board key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/shake/:code">
          {({ code }) => (
            <Screen>
              <Shake key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/debrief/:code">
          {({ code }) => (
            <Screen>
              <Record key={code} code={code} />
            </Screen>
          )}
        </Route>
        <Route path="/model/:part?">
          {({ part = '' }) => (
            <Screen>
              <ModelPage part={part} />
            </Screen>
          )}
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </>
  );
}
