import { isDeepStrictEqual } from 'node:util';
import { botPlan } from '../../shared/bots/bot.ts';
import { decisionPoints, disguised, reckonAgain } from '../../shared/bots/recompute.ts';
import {
  PROBES,
  type Probed,
  type ProbeKind,
  type ProbeRow,
  probe,
  rowOf,
} from '../../shared/facts/probes.ts';
import { play } from '../../shared/play.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { readNamed } from '../scenarios/library.ts';

export type BotsFlags = {
  /** Decisions to check. */
  readonly decisions: number;
  /** Games in which each kind of probe is tried. */
  readonly probes: number;
  readonly seed: string;
};

export type BotsReport = {
  readonly decisions: number;
  /** Decisions whose command and terms came out again from the view at that place. */
  readonly recomputed: number;
  /** Decisions that stayed the same when all that the seat cannot see was another game's. */
  readonly unmoved: number;
  /** Milliseconds for one decision, its reason included. */
  readonly time: { readonly median: number; readonly p99: number };
  readonly probes: readonly ProbeRow[];
};

/** What bots do in a scenario held against what they say and may know, and how they take offers. */
export function botsCommand(
  name: string,
  flags: BotsFlags,
): { readonly report: BotsReport; readonly text: string } | { readonly errors: readonly string[] } {
  const read = readNamed(name);
  if ('errors' in read) return read;
  const { scenario } = read;
  const checked = checkDecisions(scenario, flags);
  const probes = (Object.keys(PROBES) as ProbeKind[]).map((kind) => probesOf(scenario, kind, flags));
  const report = { ...checked, probes };
  return { report, text: describe(report) };
}

function checkDecisions(scenario: Scenario, { decisions, seed }: BotsFlags): Omit<BotsReport, 'probes'> {
  const times: number[] = [];
  let [recomputed, unmoved] = [0, 0];
  let stranger = play(scenario, { seed: `${seed}.stranger` }).state;
  for (let game = 1; times.length < decisions; game++) {
    const played = play(scenario, { seed: `${seed}.${game}`, reasons: true });
    for (const point of decisionPoints(played.events)) {
      if (times.length === decisions) break;
      const { seat, command, basis, terms } = point.given.reason;
      const start = performance.now();
      const again = reckonAgain(point);
      const why = again?.why?.();
      times.push(performance.now() - start);
      if (isDeepStrictEqual({ command: again?.command, why }, { command, why: { basis, terms } }))
        recomputed++;
      // A copy: nothing that was reckoned for the first view may help.
      const other = botPlan(structuredClone(seatView(disguised(point, stranger), seat)), point.dice);
      if (isDeepStrictEqual([other?.command, other?.why?.()], [again?.command, why])) unmoved++;
    }
    stranger = played.state;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { decisions: times.length, recomputed, unmoved, time: { median: at(0.5), p99: at(0.99) } };
}

function probesOf(scenario: Scenario, kind: ProbeKind, { probes, seed }: BotsFlags): ProbeRow {
  const made: Probed[] = [];
  for (let number = 1; number <= probes; number++) {
    const one = probe(scenario, kind, `${seed}.${kind}.${number}`);
    if (one) made.push(one);
  }
  return rowOf(kind, made);
}

function describe({ decisions, recomputed, unmoved, time, probes }: BotsReport): string {
  const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
  return [
    `${recomputed} of ${decisions} reasons recompute, ${unmoved} are the same whatever the seat cannot see`,
    `A decision takes ${time.median.toFixed(2)} ms (median), ${time.p99.toFixed(2)} ms (p99)`,
    '',
    'offer    made  accepted  refused  of these countered, clause named  at once from faithful, faithless',
    ...probes.map((row) =>
      [
        row.kind.padEnd(7),
        String(row.probes).padStart(5),
        percent(row.accepted),
        percent(row.refused),
        percent(row.countered),
        percent(row.named),
        percent(row.fromFaithful),
        percent(row.fromFaithless),
      ].join('  '),
    ),
  ].join('\n');
}
