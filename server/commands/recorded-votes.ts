/** Where the recorded votes lie on this machine: they belong to others, and no copy of them comes along. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Assembly, type Files, readAssembly } from '../../shared/backtest/roll-calls.ts';

const NAMES: Readonly<Record<keyof Files, string>> = {
  votes: 'unga_cyber_rollcalls.csv',
  meta: 'unga_cyber_rollcalls_meta.csv',
  idealPoints: 'unga_ideal_points_2005_2024.csv',
};
const HERE = '../shared/data';

export type Recorded = { readonly assembly: Assembly; readonly digest: string };

/** The folder that was named, or that of the environment, or the one beside this project. */
export function dataFolder(named: string | undefined, environment: NodeJS.ProcessEnv): string {
  return resolve(named ?? environment.ENTENTE_DATA ?? HERE);
}

/** Reads the three files, or says what is missing and where somebody finds it. */
export function readRecordedVotes(folder: string): Recorded | { readonly errors: readonly string[] } {
  const missing = Object.values(NAMES).filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0)
    return {
      errors: [
        `In ${folder} there is no ${missing.join(', no ')}.`,
        'Name the folder with --data DIR, or in ENTENTE_DATA. The files are extracts of public data:',
        `  ${NAMES.votes}       iso3,country, and a column for each resolution with Y, N, A or nothing`,
        `  ${NAMES.meta}  resolution,adopted,title_short,lead_sponsor,yes,no,abstain`,
        '    from the voting records of the UN Digital Library (digitallibrary.un.org), or the data set “unvotes”',
        `  ${NAMES.idealPoints} iso3c,countryname,year,idealpointfp`,
        '    from Bailey, Strezhnev and Voeten, “United Nations General Assembly Voting Data” (Harvard Dataverse)',
      ],
    };
  const texts = Object.entries(NAMES).map(([kind, name]) => [kind, readFileSync(join(folder, name), 'utf8')]);
  const hash = createHash('sha256');
  for (const [, text = ''] of texts) hash.update(text).update('\0');
  return { assembly: readAssembly(Object.fromEntries(texts) as Files), digest: hash.digest('hex') };
}
