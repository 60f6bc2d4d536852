/** All parts of the proof; the figures are those that the product sets itself. */
import { arrivals } from '../../classroom/arrivals.ts';
import { holdClass } from '../../classroom/class.ts';
import { clusterKills } from '../cluster.ts';
import { fuzz } from '../hostile/fuzz.ts';
import { BESIDE, oneOfEight } from '../hostile/one-of-eight.ts';
import { MORE, slowReaders } from '../hostile/slow-readers.ts';
import { kills } from '../kills.ts';
import { leaks } from '../leaks/oracle.ts';
import { twins } from '../leaks/twin-pairs.ts';
import { wireLeaks } from '../leaks/wire.ts';
import { episodes } from '../network.ts';
import { outages } from '../outages.ts';
import { replays } from '../replays.ts';
import { soak } from '../soak.ts';
import { crashes } from '../storage/crashes.ts';
import { failingWrites } from '../storage/failing-writes.ts';
import { syncs } from '../storage/syncs.ts';
import { tampering } from '../storage/tampering.ts';
import { walCuts } from '../storage/wal-cuts.ts';
import { takeovers } from '../takeover.ts';
import { wireReplays } from '../wire-replays.ts';
import type { Part } from './part.ts';

export const PARTS: readonly Part[] = [
  {
    id: 'kills',
    claim: 'kill -9 loses nothing that was acknowledged, doubles nothing, and everybody comes back',
    trial: 'kills of 20 sessions × 8 clients at 2 commands a second',
    target: 200,
    batch: 10,
    bounds: [{ of: 'ms until all were back', quantile: 0.99, below: 5000 }],
    run: (from, count) => kills(count, { sessions: 20, clients: 8, perSecond: 2, upTo: 10_000, seed: from }),
  },
  {
    id: 'stops',
    claim: 'a server that stood still for seconds, as a laptop that slept, loses nothing and doubles nothing',
    trial: 'stops of up to 12 s of 4 sessions × 8 clients at 2 commands a second',
    target: 200,
    batch: 10,
    run: (from, count) =>
      kills(count, {
        sessions: 4,
        clients: 8,
        perSecond: 2,
        upTo: 5000,
        seed: from,
        // Longer than clients believe in a silent line, and than a lease lasts.
        stops: { of: 'all', upTo: 12_000 },
      }),
  },
  {
    id: 'cluster',
    claim: 'what a server leaves behind goes on in another one on the same database',
    trial: 'kills of the one of two servers that has 20 sessions × 8 clients at 2 commands a second',
    target: 50,
    batch: 5,
    bounds: [{ of: 'ms until all were back', quantile: 0.99, below: 5000 }],
    run: (from, count) =>
      clusterKills(count, { sessions: 20, clients: 8, perSecond: 2, upTo: 5000, seed: from }),
  },
  // Nine people to a session: the facilitator is one.
  ...[
    { people: 160, sessions: 18, within: 5000 },
    { people: 500, sessions: 56, within: 10_000 },
    { people: 1000, sessions: 112, within: 20_000 },
  ].map(
    ({ people, sessions, within }): Part => ({
      id: `storm-${people}`,
      claim: `${people} people whose server was killed are all back soon`,
      trial: `kills with ${sessions * 9} clients`,
      target: 20,
      batch: 5,
      bounds: [{ of: 'ms until all were back', quantile: 1, below: within }],
      run: (from, count) => kills(count, { sessions, clients: 8, perSecond: 0.2, upTo: 3000, seed: from }),
    }),
  ),
  {
    id: 'class',
    claim: 'a class of 25 is in its debrief on time, whatever goes wrong, and nobody waits for the software',
    trial: 'classes of 45 minutes in real browsers, at three times the speed of a clock',
    target: 3,
    batch: 1,
    bounds: [{ of: '% of its time that a seat had nothing to do', quantile: 1, below: 25 }],
    run: (from) => holdClass(from),
  },
  {
    id: 'arrivals',
    claim: 'forty people who come at once see the session soon, each with a name and a seat of their own',
    trial: 'arrivals of 40 people in 5 s',
    target: 20,
    batch: 5,
    bounds: [{ of: 'ms from the code to the session', quantile: 0.95, below: 2000 }],
    run: arrivals,
  },
  {
    id: 'soak',
    claim: 'memory and handles of a server that is used for long do not grow',
    trial: 'minutes of 20 sessions × 8 clients at 2 commands a second',
    target: 120,
    batch: 10,
    run: soak,
  },
  {
    id: 'leaks',
    claim: 'no stream of views holds what its reader may not know',
    trial: 'games of bots in process',
    target: 100_000,
    batch: 50,
    run: leaks,
  },
  {
    id: 'wire-leaks',
    claim: 'no byte that leaves the server, and no line of its log, holds a secret of somebody else',
    trial: 'sessions over the wire',
    target: 2000,
    batch: 10,
    run: wireLeaks,
  },
  {
    id: 'twins',
    claim: 'two games that differ in one secret look the same to everybody else, to the byte',
    trial: 'pairs of games',
    target: 20_000,
    batch: 100,
    run: twins,
  },
  {
    id: 'replays',
    claim: 'a record leads to the state that was live, at every revision',
    trial: 'sessions with pauses, acts taken back, seats handed over and restarts',
    target: 200,
    batch: 10,
    run: replays,
  },
  {
    id: 'wire-replays',
    claim:
      'a record leads to the hash that a server held, at every revision, over the wire and through kills',
    trial: 'sessions over the wire to their debrief, each with a kill at least',
    target: 50,
    batch: 5,
    run: wireReplays,
  },
  {
    id: 'outages',
    claim: 'a deadline that falls into an outage passes once, and what comes too late for it is refused',
    trial: 'deadlines of sessions of 6 clients whose server was killed before them and came back after',
    target: 2000,
    batch: 20,
    run: outages,
  },
  {
    id: 'network',
    claim: 'whatever the network does to single lines, every command is answered in the end, once',
    trial: 'faults of connections of 2 sessions × 8 clients at 2 commands a second',
    target: 5000,
    batch: 250,
    run: episodes,
  },
  {
    id: 'takeovers',
    claim: 'of two devices of one seat the later has it, one vote counts, and no acknowledgement is wrong',
    trial: 'interleavings of two devices, of the turn and of the store',
    target: 10_000,
    batch: 500,
    run: takeovers,
  },
  {
    id: 'fuzz',
    claim: 'no frame crashes the server, changes a session, or is answered with what went wrong inside',
    trial: 'frames of nonsense',
    target: 1_000_000,
    batch: 5000,
    run: fuzz,
  },
  {
    id: 'hostile',
    claim: 'one of eight who means harm neither cuts the others off nor keeps them waiting',
    trial: 'spells of 20 s beside one who floods, sends halves, reads at a trickle and comes and goes',
    target: 30,
    batch: 3,
    bounds: [{ of: BESIDE, quantile: 0.99, below: 200 }],
    run: oneOfEight,
  },
  {
    id: 'slow-readers',
    claim: 'readers of a kilobyte a second cost little, get nothing that is not theirs, and begin anew',
    trial: 'spells of 3 minutes with 100 slow readers, at seats and without one',
    target: 10,
    batch: 1,
    bounds: [{ of: MORE, quantile: 1, below: 64 }],
    run: slowReaders,
  },
  {
    id: 'crashes',
    claim:
      'a process that ends at any step between a command and its answers loses nothing and doubles nothing',
    trial: 'ends of a process, and failures of its store, in games of 5 clients (50 to a seed)',
    target: 1_000_000,
    batch: 10_000,
    run: crashes,
  },
  {
    id: 'failing-writes',
    claim: 'a write that fails, even in the middle of a batch, costs nothing and changes nobody’s order',
    trial: 'failures of a store under 2 sessions × 8 clients that send several commands at once',
    target: 1000,
    batch: 50,
    run: failingWrites,
  },
  {
    id: 'wal-cuts',
    claim: 'a power cut leaves whole batches, and all that was acknowledged before the last sync',
    trial: 'cuts of the journal, some torn within a frame or followed by garbage',
    target: 10_000,
    batch: 1000,
    run: walCuts,
  },
  {
    id: 'tampering',
    claim: 'whatever is changed in the record is found, and no other session suffers',
    trial: 'single bits flipped in a stored record',
    target: 5000,
    batch: 500,
    run: tampering,
  },
  {
    id: 'syncs',
    claim: 'every acknowledged batch is synced to the disk',
    trial: 'batches stored under a tracer of system calls',
    target: 1000,
    batch: 1000,
    run: syncs,
  },
];
