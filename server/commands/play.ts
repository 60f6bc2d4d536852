import { writeFileSync } from 'node:fs';
import type { Switch } from '../../shared/bots/switches.ts';
import { type Played, type PlayOptions, play } from '../../shared/play.ts';
import type { RuleLevel } from '../../shared/rules/vocabulary.ts';
import { sessionFile } from '../record/session-file.ts';
import { readNamed } from '../scenarios/library.ts';
import { describeReport, type PlayReport, reportOf } from './play-report.ts';

export type PlayFlags = {
  readonly seed: string;
  readonly preset?: string;
  readonly rules?: RuleLevel;
  readonly bots?: Readonly<Record<string, string>>;
  readonly swap?: readonly [string, string];
  readonly off?: readonly Switch[];
  readonly out?: string;
};

/** Plays, or says in words why it cannot. */
export function playCommand(
  name: string,
  { bots, out, ...flags }: PlayFlags,
): { readonly report: PlayReport; readonly text: string } | { readonly errors: readonly string[] } {
  const read = readNamed(name);
  if ('errors' in read) return read;
  const { scenario } = read;
  const unknown = Object.keys(bots ?? {}).filter((id) => !scenario.seats.some((seat) => seat.id === id));
  if (unknown.length > 0) return { errors: [`${scenario.id} has no seat “${unknown.join('”, “')}”`] };
  const options: PlayOptions = { ...flags, personalities: bots };
  let played: Played;
  try {
    played = play(scenario, options);
  } catch (error) {
    // What a person named and the scenario does not have.
    if (error instanceof RangeError) return { errors: [error.message] };
    throw error;
  }
  const report = reportOf(played);
  if (out !== undefined) writeFileSync(out, sessionFile(played.records));
  return { report, text: describeReport(report) };
}
