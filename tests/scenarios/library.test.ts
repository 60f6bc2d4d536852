import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLibrary, readScenario, SCENARIO_FOLDER } from '../../server/scenarios/library.ts';

const FIRST_TABLE = readFileSync(join(SCENARIO_FOLDER, 'first-table.yaml'), 'utf8');
const VIENNA = readFileSync(join(SCENARIO_FOLDER, 'osce-2018.yaml'), 'utf8');

test('every scenario of the product can be played', () => {
  const { scenarios, broken } = readLibrary();
  expect([...broken.values()].flat()).toEqual([]);
  const files = readdirSync(SCENARIO_FOLDER).filter((file) => /^(?!norms\.).*\.yaml$/.test(file));
  expect([...scenarios.keys()].sort()).toEqual(files.map((file) => file.replace(/\.yaml$/, '')).sort());
});

describe('a scenario with something wrong in it', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
    cpSync(join(SCENARIO_FOLDER, 'norms.yaml'), join(folder, 'norms.yaml'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What is said of a scenario after one replacement, without the file's name. */
  function errorsAfter(found: string, replacement: string, scenario = FIRST_TABLE): readonly string[] {
    expect(scenario).toContain(found);
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, scenario.replace(found, replacement));
    const read = readScenario(file, folder);
    if (!('errors' in read)) return [];
    for (const error of read.errors) expect(error).toMatch(/wrong\.yaml:\d+:\d+ /);
    return read.errors.map((error) => error.slice(error.indexOf('wrong.yaml') + 'wrong.yaml:'.length));
  }

  /** Line and column, from 1, of the first place where a text stands. */
  function placeOf(found: string): string {
    const before = FIRST_TABLE.slice(0, FIRST_TABLE.indexOf(found)).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  }

  test('a value of the wrong kind is named with file, line, column and path', () => {
    expect(errorsAfter('power: 0.8', 'power: great')).toEqual([
      expect.stringMatching(new RegExp(`^${placeOf('0.8')} seats\\.0\\.power: `)),
    ]);
  });

  test('a field that no schema knows is named where it stands', () => {
    expect(errorsAfter('hawkishness: 0.3', 'hawkishnes: 0.3')).toEqual([
      expect.stringContaining('seats.0.hawkishness: '),
      expect.stringContaining(`${placeOf('hawkishness: 0.3')} seats.0: `),
    ]);
  });

  test('indentation that breaks the file is named where it breaks', () => {
    expect(errorsAfter('  chair: selmora', '   chair: selmora')).not.toEqual([]);
  });

  test.each([
    ['chair: selmora', 'chair: nobody', 'forum.chair: “nobody” is not a state seat'],
    ['chair: selmora', 'chair: quayside', 'forum.chair: “quayside” is not a state seat'],
    ['agenda: [N01, N08, N15, N16]', 'agenda: [N01, N08, N15, N15]', 'agenda.3: “N15” is there twice'],
    ['agenda: [N01, N08, N15, N16]', 'agenda: [N01, N08, N15, N16, N02]', 'no interest for N02'],
    ['agenda: [N01, N08, N15, N16]', 'agenda: [N01, N08, N15, N09]', 'agenda: no norm of institution'],
    ['cap: 2 }', 'cap: 2, floor: 3 }', 'the floor is above the cap'],
    ['id: tarrow', 'id: selmora', '“selmora” is there twice'],
    ['code: TAR', 'code: SEL', '“SEL” is there twice'],
    ['target: immera', 'target: selmora', 'seats.0.covert.target: a seat cannot target itself'],
    ['between: [tarrow, dunmere]', 'between: [tarrow, tarrow]', 'a pair has two different seats'],
    ['between: [tarrow, dunmere]', 'between: [immera, tarrow]', 'is there twice'],
    ['opening: hospitals', 'opening: hospital', 'opening: “hospital” is not an incident'],
    ['victim: selmora', 'victim: quayside', 'incidents.0.victim: “quayside” is not a state seat'],
    ['id: cranes', 'id: hospitals', '“hospitals” is there twice'],
    ['accident: cranes', 'accident: crane', 'rounds.0.draw.accident: “crane” is not an incident'],
    ['seats: [tarrow, dunmere, immera]', 'seats: [tarrow, immera]', 'rounds.0.draw.seats: '],
    ['seats: [tarrow, dunmere, immera]', 'seats: [tarrow, tarrow, tarrow]', 'at least two blocs'],
    ['quiet: update', 'quiet: updates', 'rounds.1.quiet: “updates” is not an incident'],
    ['id: workshop90', 'id: class45', '“class45” is there twice'],
    ['preset: solo', 'preset: alone', 'solo.preset: “alone” is not a preset'],
    ['seats: [selmora, pellin]', 'seats: [selmora, pelin]', 'solo.seats.1: “pelin” is not a seat'],
  ])('%s → %s', (found, replacement, reason) => {
    expect(errorsAfter(found, replacement).join('\n')).toContain(reason);
  });

  test.each([
    ['kind: turnover\n      seat: calvera', 'kind: turnover', 'rounds.1.shock: a turnover needs a seat'],
    ['kind: turnover', 'kind: technology', 'rounds.1.shock.seat: a technology befalls everybody'],
    ['seat: haldis\n      title', 'seat: corvane\n      title', '“corvane” is not a state seat'],
    ['kind: turnover', 'kind: earthquake', 'rounds.1.shock.kind: '],
    ['- norm: N06', '- norm: N05', 'acquis.2.norm: N05 is not on the agenda'],
    ['age: 2', 'age: 2\n    parties: [ardan, ardan]', 'acquis.2.parties.1: “ardan” is there twice'],
    ['age: 2', 'age: 2\n    parties: [ardan, secretariat]', '“secretariat” is not a state seat'],
    ['age: 2', 'age: 2\n    outvoted: [nobody]', 'acquis.2.outvoted.0: “nobody” is not a state seat'],
    ['age: 2', 'age: 2\n    parties: [ardan, haldis]\n    outvoted: [oskelia]', '“oskelia” is not a party'],
    ['opening: metro', 'opening: metro\nparameters: { calm.pints: 3 }', 'the model has no such number'],
    [
      'opening: metro',
      'opening: metro\nparameters: { calm.slope: 9 }',
      'parameters.calm.slope: 0 to 5 expected',
    ],
    [
      'rules: basic',
      'rules: basic\n    highestRung: 4',
      'presets.1.highestRung: basic rules go up to rung 3',
    ],
    ['rounds: 3', 'rounds: 3\n    end: open', 'presets.0.end: an open end needs more than 4 rounds'],
    ['No result says', 'No result at all ever says', 'notice.en: more than 40 words'],
  ])('in Vienna, %s → %s', (found, replacement, reason) => {
    expect(errorsAfter(found, replacement, VIENNA).join('\n')).toContain(reason);
  });
});
