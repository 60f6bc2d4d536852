import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { SWITCHES } from '../shared/bots/switches.ts';
import { RULE_LEVELS } from '../shared/rules/vocabulary.ts';
import { count, doctrines, KEEP, names, pair, switches } from './commands/arguments.ts';
import { BENCHES, type Bench } from './commands/bench.ts';
import type { BotsFlags } from './commands/bots.ts';
import type { FactsFlags } from './commands/facts.ts';
import type { MechanicsFlags } from './commands/mechanics.ts';
import type { PlayFlags } from './commands/play.ts';
import type { ExportFlags } from './commands/record.ts';
import type { ReplayFlags } from './commands/replay.ts';
import { addStudyCommands } from './commands/study-commands.ts';
import type { TournamentFlags } from './commands/tournament.ts';
import type { ValidateFlags } from './commands/validate.ts';

type Experiments = { readonly mechanics?: true; readonly sensitivity?: true };
type Pooled = { readonly workers?: number; readonly keep?: string };
type Scripted = Pooled & { readonly json?: true };

/** Commands fail by saying why; anything else that is thrown is a fault and shows its trace. */
function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function print(value: object | string): void {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
}

/** What a command over many games plays with: threads, a bar, and an end at the person's word. */
async function poolFor(label: string, { workers, keep }: Pooled) {
  const { progressBar, stoppedByHand } = await import('./commands/progress.ts');
  const pool = { workers, onProgress: progressBar(label), signal: stoppedByHand() };
  return keep === undefined ? pool : { ...pool, kept: await keptIn(keep) };
}

async function keptIn(file: string) {
  const { OtherCode, openKeptGames } = await import('./games/kept-games.ts');
  try {
    return openKeptGames(file);
  } catch (error) {
    if (error instanceof OtherCode) fail(error.message);
    throw error;
  }
}

const program = new Command('entente').description('A multiplayer diplomacy simulation about cyber norms');

program
  .command('host')
  .description(
    'build the client and serve the game: PORT, HOST, ENTENTE_DATA_DIR, PUBLIC_ORIGIN and LOG set how',
  )
  .action(async () => {
    const { build } = await import('vite');
    await build({ configFile: join(import.meta.dirname, '../client/vite.config.ts'), logLevel: 'warn' });
    await import('./main.ts');
  });

program
  .command('play')
  .description('play one game without people')
  .argument('<scenario>', 'file name or path')
  .option('--seed <seed>', 'the only source of chance', '1')
  .option('--preset <id>', "one of the scenario's presets; the first where left out")
  .addOption(new Option('--rules <level>', 'in place of the level of the preset').choices(RULE_LEVELS))
  .addOption(new Option('--bots <list>', 'doctrines by seat: one=cautious,other=lawful').argParser(doctrines))
  .addOption(new Option('--swap <seats>', 'two seats whose briefs change places: one,other').argParser(pair))
  .addOption(new Option('--off <list>', `does without them: ${SWITCHES.join(', ')}`).argParser(switches))
  .option('--out <file>', 'writes the session file')
  .option('--json', 'prints one object and nothing else')
  .action(async (scenario: string, flags: PlayFlags & { readonly json?: true }) => {
    const { playCommand } = await import('./commands/play.ts');
    const played = playCommand(scenario, flags);
    if ('errors' in played) fail(played.errors.join('\n'));
    print(flags.json ? played.report : played.text);
    if (!played.report.finished) process.exitCode = 1;
  });

program
  .command('tournament')
  .description('play many games without people, and compare the seats')
  .argument('<scenario>', 'file name or path')
  .option('--games <n>', 'how many', count, 100)
  .option('--seed <seed>', 'the only source of chance', '1')
  .option('--preset <id>', "one of the scenario's presets; the first where left out")
  .addOption(new Option('--rules <level>', 'in place of the level of the preset').choices(RULE_LEVELS))
  .addOption(new Option('--bots <list>', 'doctrines by seat: one=cautious,other=lawful').argParser(doctrines))
  .option('--workers <k>', 'threads; as many as there are cores where left out', count)
  .option('--json', 'prints one object and nothing else')
  .action(async (scenario: string, flags: TournamentFlags & Scripted) => {
    const { tournamentCommand } = await import('./commands/tournament.ts');
    const held = await tournamentCommand(scenario, flags, await poolFor('games', flags));
    if ('errors' in held) fail(held.errors.join('\n'));
    print(flags.json ? held.report : held.text);
    if (held.report.finished < held.report.games) process.exitCode = 1;
  });

program
  .command('bots')
  .description('check that reasons recompute and nobody peeks, and put probing offers to the bots')
  .argument('<scenario>', 'file name or path')
  .option('--decisions <n>', 'decisions to check', count, 10_000)
  .option('--probes <n>', 'games for each kind of offer', count, 100)
  .option('--seed <seed>', 'the only source of chance', '1')
  .option('--json', 'prints one object and nothing else')
  .action(async (scenario: string, flags: BotsFlags & Scripted) => {
    const { botsCommand } = await import('./commands/bots.ts');
    const checked = botsCommand(scenario, flags);
    if ('errors' in checked) fail(checked.errors.join('\n'));
    const { report, text } = checked;
    print(flags.json ? report : text);
    if (report.recomputed < report.decisions || report.unmoved < report.decisions) process.exitCode = 1;
  });

program
  .command('facts')
  .description('play the experiments that the model must pass')
  .option('--games <n>', 'pairs of games for each', count, 300)
  .option('--seed <seed>', 'the only source of chance', '1')
  .option('--only <list>', 'these alone: F1,F22', names)
  .addOption(new Option('--rules <level>', 'in place of the level of each experiment').choices(RULE_LEVELS))
  .option('--quick', 'the gate: those that a few games show')
  .option('--gaming', 'the ways to play the score in place of the game')
  .option('--bots', 'naive strategies, a generous trader, and one trait changed, against the standard bots')
  .option('--mechanics', 'what a game is like without each thing that the rules hold')
  .option('--sensitivity', 'how far results hang on the weights; writes the table that the product shows')
  .option('--on <scenario>', 'the scenario for --gaming, --bots and --mechanics')
  .option('--write', 'adds the verdicts to the table that the product shows')
  .option('--workers <k>', 'threads; as many as there are cores where left out', count)
  .option('--keep <file>', KEEP)
  .option('--json', 'prints one object and nothing else')
  .action(async (flags: FactsFlags & MechanicsFlags & Experiments & Scripted) => {
    const pool = await poolFor('games', flags);
    if (flags.mechanics) {
      const { mechanicsCommand } = await import('./commands/mechanics.ts');
      const table = await mechanicsCommand(flags, pool);
      if ('errors' in table) fail(table.errors.join('\n'));
      return print(flags.json ? table.report : table.text);
    }
    if (flags.sensitivity) {
      const { sensitivityCommand } = await import('./commands/sensitivity.ts');
      const table = await sensitivityCommand(flags, pool);
      print(flags.json ? table.report : table.text);
      if (!table.ok) process.exitCode = 1;
      return;
    }
    const { factsCommand } = await import('./commands/facts.ts');
    const judged = await factsCommand(flags, pool);
    if ('errors' in judged) fail(judged.errors.join('\n'));
    print(flags.json ? judged.report : judged.text);
    if (judged.report.failed > 0) process.exitCode = 1;
  });

program
  .command('bench')
  .description('measure the server, its record and the rules beside the least that could be done')
  .addArgument(new Argument('[which...]', 'these alone').choices(BENCHES))
  .option('--repetitions <n>', 'how often each is measured', count)
  .option('--json', 'prints objects and nothing else')
  .action(async (which: readonly Bench[], { repetitions, json }: { repetitions?: number; json?: true }) => {
    const { benchCommand } = await import('./commands/bench.ts');
    const more = [
      ...(repetitions ? ['--repetitions', String(repetitions)] : []),
      ...(json ? ['--json'] : []),
    ];
    process.exitCode = await benchCommand(which.length > 0 ? which : BENCHES, more);
  });

program
  .command('validate')
  .description('check scenario files')
  .argument('<files...>')
  .option('--screen', 'play many games of them: mixed motives, exploits, authors, small seats')
  .option('--who', 'say who reads each kind of text, and when')
  .option('--games <n>', 'games for each screen', count, 150)
  .option('--seed <seed>', 'the only source of chance', '1')
  .option('--workers <k>', 'threads; as many as there are cores where left out', count)
  .option('--keep <file>', KEEP)
  .option('--json', 'prints one object and nothing else')
  .action(async (files: string[], flags: ValidateFlags & Scripted) => {
    const { validateCommand } = await import('./commands/validate.ts');
    const { report, text, ok } = await validateCommand(
      files,
      flags,
      flags.screen ? await poolFor('games', flags) : {},
    );
    print(flags.json ? report : text);
    if (!ok) process.exitCode = 1;
  });

program
  .command('replay')
  .description('fold a session file and verify it')
  .argument('<file>')
  .option('--at <revision>', 'the state after so many records; the last where left out', count)
  .option('--json', 'prints one object and nothing else')
  .action(async (file: string, flags: ReplayFlags & { json?: true }) => {
    const { replayCommand } = await import('./commands/replay.ts');
    const replayed = replayCommand(file, flags);
    if ('wrong' in replayed) fail(replayed.wrong);
    print(flags.json ? replayed.report : replayed.text);
    if (!replayed.report.verified) process.exitCode = 1;
  });

program
  .command('verify')
  .description("check every session's record: its chain of hashes, its numbering, its events")
  .option('--json', 'prints one object and nothing else')
  .action(async (flags: { json?: true }) => {
    const { verifyRecord } = await import('./commands/record.ts');
    const verified = await verifyRecord(process.env);
    if ('wrong' in verified) fail(verified.wrong.join('\n'));
    if (flags.json) print({ ok: verified.problems.length === 0, ...verified });
    else {
      for (const { session, reason } of verified.problems) print(`${session || 'The file'}: ${reason}`);
      print(`${verified.sessions} sessions checked, ${verified.problems.length} problems`);
    }
    if (verified.problems.length > 0) process.exitCode = 1;
  });

program
  .command('backup')
  .description('copy the record to a file, while the server runs')
  .argument('<file>', 'a file that is not there yet')
  .option('--json', 'prints one object and nothing else')
  .action(async (file: string, flags: { json?: true }) => {
    const { backUp } = await import('./commands/record.ts');
    const made = await backUp(process.env, file);
    if ('wrong' in made) fail(made.wrong.join('\n'));
    print(flags.json ? { ok: true, ...made } : `${made.sessions} sessions copied to ${made.file}`);
  });

program
  .command('erase')
  .description('remove the names of people from the record of a session')
  .argument('<code>', 'the code of the session')
  .option('--all', 'remove all of the session')
  .option('--json', 'prints one object and nothing else')
  .action(async (code: string, flags: { all?: true; json?: true }) => {
    const { erase } = await import('./commands/record.ts');
    const erased = await erase(process.env, code.toUpperCase(), flags.all ? 'all' : 'names');
    if ('wrong' in erased) fail(erased.wrong.join('\n'));
    if (flags.json) return print({ ok: true, ...erased });
    print(`Erased of session ${erased.session}: ${erased.erased}`);
    if (erased.backups.length > 0)
      print(['Copies that were made before may still hold it:', ...erased.backups].join('\n  '));
  });

program
  .command('export')
  .description('write a session as a zip: a file to import, the whole log, tables and their code book')
  .argument('<code>', 'the code of the session')
  .option('--out <file>', 'where to; CODE.zip where left out')
  .option('--names', 'with the names of people')
  .option('--research', 'tables alone, without who did not agree to research; never with names')
  .option('--json', 'prints one object and nothing else')
  .action(async (code: string, flags: ExportFlags & { json?: true }) => {
    const { exportSession } = await import('./commands/record.ts');
    const written = await exportSession(process.env, code.toUpperCase(), flags);
    if ('wrong' in written) fail(written.wrong.join('\n'));
    print(flags.json ? { ok: true, ...written } : `${written.records} records written to ${written.file}`);
  });

program
  .command('import')
  .description('take a game that was played elsewhere into the record')
  .argument('<file>', 'a zip of “export”, or a session file')
  .option('--json', 'prints one object and nothing else')
  .action(async (file: string, flags: { json?: true }) => {
    const { importSession } = await import('./commands/record.ts');
    const brought = await importSession(process.env, file, Date.now());
    if ('wrong' in brought) fail(brought.wrong.join('\n'));
    if (flags.json) return print({ ok: true, ...brought });
    print(`Imported as session ${brought.code}. A server that runs opens it when it starts next.`);
    print(`To come in, open /enter/${brought.code} with the code ${brought.recovery}`);
  });

addStudyCommands(program, { fail, print, poolFor });

try {
  await program.parseAsync();
} catch (error) {
  const { Stopped } = await import('./commands/progress.ts');
  if (!(error instanceof Stopped)) throw error;
  fail(error.message);
}
