/** Commands for those who study the model, and for authors. */
import type { Command } from 'commander';
import type { BacktestFlags } from './backtest-command.ts';

type Ways = {
  /** Says why, and ends the process with 1. */
  readonly fail: (message: string) => never;
  readonly print: (value: object | string) => void;
};
type Scripted = { readonly json?: true };

export function addStudyCommands(program: Command, { fail, print }: Ways): void {
  program
    .command('backtest')
    .description('hold the voting model against recorded votes of the UN General Assembly')
    .option('--data <dir>', 'folder of the recorded votes; ENTENTE_DATA, or ../shared/data, where left out')
    .option('--write', 'puts the table on the page about the model')
    .option('--json', 'prints one object and nothing else')
    .action(async (flags: BacktestFlags & Scripted) => {
      const { progressBar } = await import('./progress.ts');
      const { backtestCommand } = await import('./backtest-command.ts');
      const held = backtestCommand(flags, process.env, progressBar('votes'));
      if ('errors' in held) return fail(held.errors.join('\n'));
      print(flags.json ? held.report : held.text);
    });
}
