import { describe, expect, test } from 'vitest';
import { ActLine } from '../../client/desk/conduct/act-line.tsx';
import { ActList } from '../../client/desk/conduct/act-list.tsx';
import { coverageOf, prospectOf, temptationOf } from '../../client/desk/conduct/covert.ts';
import { aimOf, dutiesOf, NO_PLAN, openActs, operationAt } from '../../client/desk/conduct/plan.ts';
import { FlagStep, OperationStep, SectorStep, TargetStep } from '../../client/desk/conduct/plan-aim.tsx';
import { PlanOverview } from '../../client/desk/conduct/plan-overview.tsx';
import { Weigh } from '../../client/desk/conduct/plan-weigh.tsx';
import { DutiesStep } from '../../client/desk/crisis/duties-step.tsx';
import { taskOf } from '../../client/desk/frame/task.ts';
import type { Action } from '../../shared/rules/commands.ts';
import { plainAct } from '../../shared/rules/conduct/plans.ts';
import type { ActChoice, Options } from '../../shared/rules/options/choices.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import { INSPECTIONS, OPERATIONS, REPORTS, SECTORS } from '../../shared/rules/vocabulary.ts';
import { given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { wordsOf } from './drawn.tsx';

const nothing = () => undefined;
const others = ['bravo', 'charlie', 'delta'];
const operating = {
  act: 'operate',
  seats: others,
  operations: OPERATIONS,
  sectors: SECTORS,
  frames: ['', ...others],
  methods: [''],
} as const satisfies ActChoice;
const acts: readonly ActChoice[] = [
  { act: 'open', seats: [''] },
  { act: 'inspect', seats: others },
  { act: 'build', seats: [''] },
  { act: 'help', seats: others },
  { act: 'localise', seats: [''] },
  operating,
];
const domain: NonNullable<Options['planConduct']> = {
  most: 2,
  acts,
  reports: REPORTS,
  inspections: INSPECTIONS,
};

/** Alfa in the first conduct at standard rules, having declared N02 and bound itself by nothing else. */
function planning(): SeatView {
  const game = given({ scenario: table(), settings: { rules: 'standard' } }).reaches('negotiation');
  game.does('alfa', { type: 'declare', norm: 'N02', rung: 1 });
  return seatView(game.reaches('conduct').state, 'alfa');
}

const view = planning();
const words = (content: Parameters<typeof wordsOf>[1]) => wordsOf(view, content);
const strike: Action = operationAt({ target: 'bravo', operation: 'strike', sector: 'health' });

describe('a plan', () => {
  test('is the task of the conduct', () => {
    expect(taskOf(view, { planConduct: domain }).kind).toBe('chooseConduct');
  });

  test('takes no act on one seat twice, and the same act on two seats', () => {
    const rest = openActs(acts, { ...NO_PLAN, actions: [plainAct('build'), plainAct('help', 'bravo')] });
    expect(rest.map(({ act }) => act)).toEqual(['open', 'inspect', 'help', 'localise', 'operate']);
    expect(rest.find(({ act }) => act === 'help')?.seats).toEqual(['charlie', 'delta']);
  });

  test('begins with what may be done, and the dealt card with its number', () => {
    const text = words(<ActList view={view} acts={acts} isFirst onChoose={nothing} onNothing={nothing} />);
    for (const name of ['Open yourself', 'Build defences', 'Keep data at home', 'Covert operation'])
      expect(text).toContain(name);
    const gain = temptationOf(view)?.gain ?? 0;
    expect(text).toContain(`Disruption: charlie (+${gain.toFixed(1)})`);
    expect(text).toContain('Nothing: keep your promises');
  });

  test('says what is sealed with it', () => {
    const text = words(
      <PlanOverview
        plan={{ actions: [strike], reports: 'withhold', inspections: 'accept' }}
        most={2}
        mayAdd
        onAdd={nothing}
        onDrop={nothing}
        onDuties={nothing}
        onSealed={nothing}
      />,
    );
    expect(text).toMatch(/Destructive strike : bravo, Health/);
    expect(text).toMatch(/Add a second act.*Reports withheld, inspectors let in.*Seal it/);
  });

  test('names the flag that an operation goes under', () => {
    expect(words(<ActLine action={{ ...strike, framed: 'delta' }} />)).toContain('under the flag of delta');
  });
});

describe('an operation, step by step', () => {
  test('the dealt card first, then every other target', () => {
    const text = words(
      <TargetStep view={view} choice={operating} onDealt={nothing} onChoose={nothing} onBack={nothing} />,
    );
    expect(text).toMatch(/Disruption: charlie, Health your temptation.*bravo.*charlie.*delta/);
  });

  test('the kind, with its chances', () => {
    const text = words(
      <OperationStep view={view} choice={operating} target="bravo" onChoose={nothing} onBack={nothing} />,
    );
    expect(text).toMatch(/Espionage success very likely, noticed possible/);
  });

  test('the sector, with what the coverage map says of it', () => {
    const text = words(
      <SectorStep
        view={view}
        choice={operating}
        target="bravo"
        operation="strike"
        onChoose={nothing}
        onBack={nothing}
      />,
    );
    expect(text).toMatch(/Health breaks .*“Say it”/);
    expect(text).toMatch(/Energy and water .*you do not owe it them/);
    expect(text).toMatch(/Government no rule covers this/);
  });

  test('whose traces', () => {
    const text = words(
      <FlagStep choice={operating} action={strike} lead="" onChoose={nothing} onBack={nothing} />,
    );
    expect(text).toMatch(/None but your own.*charlie.*delta/);
    expect(text).not.toContain('bravo');
  });

  test('and what it would win, break and risk', () => {
    const aim = aimOf(strike);
    if (!aim) throw new Error('a strike aims at something');
    const text = words(
      <Weigh
        view={view}
        action={{ ...strike, framed: 'delta' }}
        aim={aim}
        onAdd={nothing}
        onBack={nothing}
      />,
    );
    expect(text).toMatch(/It would break .*which you owe bravo at “Say it”/);
    expect(text).toMatch(/holds you responsible: \w+/);
    expect(text).toMatch(/stock of exploits/i);
    expect(text).toContain('You leave traces of delta');
    const prospect = prospectOf(view, aim);
    expect(prospect.blamed).toBeLessThanOrEqual(prospect.seen);
    expect(coverageOf(view, aim).map(({ norm }) => norm)).toEqual(['N02', 'N01']);
  });
});

describe('reports and inspections', () => {
  test('what is owed decides what withholding costs', () => {
    expect(dutiesOf(view)).toEqual({ reported: [], verified: [] });
    const text = words(
      <DutiesStep view={view} domain={domain} plan={NO_PLAN} onChange={nothing} onDone={nothing} />,
    );
    expect(text).toContain('You owe no report.');
    expect(text).toContain('You owe nobody an inspection.');
  });
});
