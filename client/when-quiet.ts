const PATIENCE = 2_000;

/** Runs something once the page has nothing better to do; the answer calls it off. */
export function whenQuiet(task: () => void): () => void {
  // Safari has no idle callback: there a moment later is quiet enough.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, PATIENCE / 10);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: PATIENCE });
  return () => cancelIdleCallback(handle);
}
