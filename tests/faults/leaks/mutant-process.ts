/**
 * Hunts one mutant, in a process of its own: the source is changed as it is loaded, and nothing on the disk.
 * Prints one object: whether it was caught, and by what.
 */
import { registerHooks } from 'node:module';
import { type Hunter, MUTANTS } from './mutants.ts';

/** Games, pairs of games and sessions on the wire that a mutant may live through. */
const PATIENCE = { views: 20, twins: 60, wire: 1 } as const satisfies Record<Hunter, number>;

const [, , id = ''] = process.argv;
const mutant = MUTANTS.find((each) => each.id === id);
if (!mutant) throw new Error(`there is no mutant “${id}”`);
const { file, from, to, hunters } = mutant;

let applied = false;
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(`/${file}`) || loaded.source === undefined) return loaded;
    const source =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    const parts = source.split(from);
    if (parts.length !== 2) throw new Error(`the place of “${id}” is in ${file} ${parts.length - 1} times`);
    applied = true;
    return { ...loaded, source: parts.join(to) };
  },
});

async function hunt(hunter: Hunter, trial: number): Promise<readonly string[]> {
  switch (hunter) {
    case 'views': {
      const { leaksOf } = await import('./oracle.ts');
      return leaksOf(trial);
    }
    case 'twins': {
      const { twinPair } = await import('./twin-pairs.ts');
      const { kind, difference } = twinPair(trial);
      return difference ? [`pair ${trial}, ${kind}: ${difference}`] : [];
    }
    case 'wire': {
      const { WireOracle } = await import('./wire.ts');
      const oracle = new WireOracle();
      await oracle.start();
      return oracle.leaksOf(trial);
    }
  }
}

const trials = Math.max(...hunters.map((hunter) => PATIENCE[hunter]));
let caught: { hunter: Hunter; trial: number; what: string } | null = null;
for (let trial = 0; trial < trials && !caught; trial++)
  for (const hunter of hunters) {
    if (caught || trial >= PATIENCE[hunter]) continue;
    const [what] = await hunt(hunter, trial);
    if (what !== undefined) caught = { hunter, trial, what: what.slice(0, 300) };
  }
process.stdout.write(`${JSON.stringify({ id, applied, caught })}\n`);
process.exit(0);
