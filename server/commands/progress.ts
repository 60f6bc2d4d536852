/** Signs of the bar between its brackets. */
const WIDTH = 30;

/** A bar on the terminal; nothing where the output is read by a program. */
export function progressBar(label: string): ((done: number, all: number) => void) | undefined {
  const { stderr } = process;
  if (!stderr.isTTY) return undefined;
  return (done, all) => {
    const full = Math.round((WIDTH * done) / all);
    const bar = `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}`;
    stderr.write(`\r${label} [${bar}] ${done} of ${all}${done === all ? '\n' : ''}`);
  };
}

/** The person at the terminal has had enough. */
export class Stopped extends Error {}

/** Ends what is under way when the person at the terminal asks for it. */
export function stoppedByHand(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Stopped('stopped')));
  return controller.signal;
}
