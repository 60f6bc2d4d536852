/** Commands for those who study the model, and for authors. */
import { type Command, Option } from 'commander';
import type { PoolOptions } from '../games/game-pool.ts';
import { count, KEEP } from './arguments.ts';
import type { BacktestFlags } from './backtest.ts';
import type { SurveyFlags } from './survey.ts';

type Ways = {
  /** Says why, and ends the process with 1. */
  readonly fail: (message: string) => never;
  readonly print: (value: object | string) => void;
  readonly poolFor: (label: string, flags: Pooled) => Promise<PoolOptions>;
};
type Pooled = { readonly workers?: number; readonly keep?: string };
type Scripted = { readonly json?: true };

export function addStudyCommands(program: Command, { fail, print, poolFor }: Ways): void {
  program
    .command('backtest')
    .description('hold the voting model against recorded votes, and scenarios against what happened')
    .option('--data <dir>', 'folder of the recorded votes; ENTENTE_DATA, or ../shared/data, where left out')
    .option('--games <n>', 'games of each case', count, 100)
    .option('--seed <seed>', 'the only source of chance', 'history')
    .addOption(new Option('--only <part>', 'one of both').choices(['votes', 'cases']))
    .option('--workers <k>', 'threads; as many as there are cores where left out', count)
    .option('--write', 'puts the table on the page about the model')
    .option('--json', 'prints one object and nothing else')
    .action(async (flags: BacktestFlags & Scripted & { readonly workers?: number }) => {
      const { progressBar, stoppedByHand } = await import('./progress.ts');
      const { backtestCommand } = await import('./backtest.ts');
      const held = await backtestCommand(flags, process.env, {
        workers: flags.workers,
        onProgress: progressBar('votes and games'),
        signal: stoppedByHand(),
      });
      if ('errors' in held) return fail(held.errors.join('\n'));
      print(flags.json ? held.report : held.text);
    });

  program
    .command('survey')
    .description(
      'play every preset of every scenario, and tell how far what bots do differs between scenarios',
    )
    .option('--games <n>', 'games of each preset', count, 50)
    .option('--seed <seed>', 'the only source of chance', '1')
    .option('--workers <k>', 'threads; as many as there are cores where left out', count)
    .option('--keep <file>', KEEP)
    .option('--json', 'prints one object and nothing else')
    .action(async (flags: SurveyFlags & Pooled & Scripted) => {
      const { surveyCommand } = await import('./survey.ts');
      const { report, text } = await surveyCommand(flags, await poolFor('games', flags));
      print(flags.json ? report : text);
      if (report.presets.some(({ finished }) => finished < report.games)) process.exitCode = 1;
    });

  program
    .command('coverage')
    .description('where each concept of the seed texts lives: scenario, rule, or why it does not')
    .option('--write', 'puts the table on the page about the model')
    .option('--json', 'prints one object and nothing else')
    .action(async (flags: { readonly write?: true } & Scripted) => {
      const { coverageCommand } = await import('./coverage.ts');
      const told = coverageCommand(flags);
      if ('errors' in told) return fail(told.errors.join('\n'));
      print(flags.json ? told.report : told.text);
    });

  program
    .command('schema')
    .description('write the JSON Schema by which editors complete and check scenario files')
    .option('--json', 'prints one object and nothing else')
    .action(async (flags: Scripted) => {
      const { schemaCommand } = await import('./schema.ts');
      const { report, text } = schemaCommand();
      print(flags.json ? report : text);
    });
}
