import { parentPort, workerData } from 'node:worker_threads';
import { play } from '../../shared/play.ts';
import { presetsOf } from '../../shared/rules/people/series.ts';
import { Scenario as ScenarioFile } from '../../shared/rules/scenario.ts';
import type { Checked, Checking, Told } from './check.ts';
import { openYaml } from './file.ts';
import { withNorms } from './library.ts';
import { notesOn } from './notes.ts';

/** Reads one file, and plays it once in each preset: what breaks here breaks no session. */
function check({ bytes, isPlayed }: Checking): Checked {
  const opened = openYaml(bytes, ScenarioFile);
  if ('problems' in opened) return opened;
  const scenario = withNorms(opened.value);
  if ('errors' in scenario) throw new Error(scenario.errors.join('\n'));
  if (isPlayed)
    for (const { id, title } of presetsOf(scenario.scenario)) {
      tell({ begins: 'game' });
      const { state } = play(scenario.scenario, { seed: 'trial', preset: id });
      if (state.public.phase === 'debrief') continue;
      const at = opened.placeOf(['presets']);
      return {
        problems: [{ ...at, path: 'presets', reason: `a game of “${title.en}” does not come to its end` }],
      };
    }
  return { scenario: scenario.scenario, notes: notesOn(opened.value, opened.placeOf) };
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

tell({ begins: 'reading' });
tell({ begins: 'nothing', checked: check(workerData as Checking) });
