/** How often a server that does not answer is asked again, in milliseconds. */
const PAUSE = 2_000;

function answers(): Promise<boolean> {
  return fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function loadAgain(): Promise<void> {
  while (!(await answers())) await new Promise((later) => setTimeout(later, PAUSE * (0.5 + Math.random())));
  history.replaceState({ ...history.state, reloadedFor: location.pathname }, '');
  location.reload();
}

/**
 * A server that was renewed no longer has the pieces of an old page: the page is loaded again, once. A piece fails to
 * come from a server that is away, too: then the page stays until it is back, for there is no other to be had.
 */
export function reloadWhenOutOfDate(): void {
  let waiting = false;
  window.addEventListener('vite:preloadError', () => {
    if (waiting || history.state?.reloadedFor === location.pathname) return;
    waiting = true;
    void loadAgain();
  });
}
