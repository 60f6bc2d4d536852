import { expect, test } from 'vitest';
import { methodEffect } from '../../shared/model/methods.ts';
import { parametersOf } from '../../shared/model/parameters.ts';
import type { Action } from '../../shared/rules/commands.ts';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Method, NormId, SeatId } from '../../shared/rules/vocabulary.ts';
import { eventsOf, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const p = parametersOf();
const full = { rules: 'full' } as const;
const operation = (method?: Method, host?: SeatId): Action => ({
  act: 'operate',
  seat: 'charlie',
  operation: 'disruption',
  sector: 'government',
  framed: '',
  ...(method && { method }),
  ...(host && { host }),
});
const plan = (...actions: Action[]) =>
  ({ type: 'planConduct', actions, reports: 'file', inspections: 'accept' }) as const;

/** A game in which alfa operates against charlie, by that way, where these norms are owed by all. */
function acted(way: Action, norms: readonly NormId[] = [], seed = 'seed'): Game {
  const agenda: readonly NormId[] = ['N01', 'N05', 'N08', 'N12', 'N14', 'N15', 'N16'];
  const acquis = norms.map((norm) => ({ norm, rung: 2, outvoted: [], age: 1 }));
  const game = given({ scenario: table({ agenda, acquis }), settings: full, seed }).reaches('conduct');
  game.does('alfa', plan(way));
  return game.reaches('crisis');
}
const runOf = (game: Game) => {
  const [run] = eventsOf(game.events, 'operationRun');
  if (!run) throw new Error('Nobody operated.');
  return run;
};

test('K20 methods are for operations of full rules, a proxy with a host that is neither side', () => {
  const game = given({ settings: full }).reaches('conduct');
  expect(game.refusal('alfa', plan(operation('proxy')))).toBe('badTarget');
  expect(game.refusal('alfa', plan(operation('proxy', 'alfa')))).toBe('badTarget');
  expect(game.refusal('alfa', plan(operation('proxy', 'charlie')))).toBe('badTarget');
  expect(game.refusal('alfa', plan(operation('proxy', 'firm')))).toBe('badTarget');
  expect(game.refusal('alfa', plan(operation('tool', 'delta')))).toBe('badTarget');
  const build = { act: 'build', seat: '', operation: '', sector: '', framed: '', method: 'tool' } as const;
  expect(game.refusal('alfa', plan(build))).toBe('badTarget');
  expect(game.refusal('alfa', plan(operation('proxy', 'delta')))).toBe('taken');
  const standard = given({ settings: { rules: 'standard' } }).reaches('conduct');
  expect(standard.refusal('alfa', plan(operation('tool')))).toBe('notAtThisLevel');
  const methods = ({ state }: Game) =>
    options(seatView(state, 'alfa')).planConduct?.acts.find((choice) => choice.act === 'operate')?.methods;
  expect(methods(game)).toEqual(['', 'update', 'proxy', 'tool']);
  expect(methods(standard)).toEqual(['']);
});

test.each([
  ['update', 'N05'],
  ['proxy', 'N14'],
  ['tool', 'N12'],
] as const)('K20 %s breaks %s where no rule covers the deed itself', (method, norm) => {
  const way = operation(method, method === 'proxy' ? 'delta' : undefined);
  expect(runOf(acted(way, [norm])).norm).toBe(norm);
  expect(runOf(acted(operation(), [norm])).norm).toBe('');
  const game = acted(way, [norm]);
  const broken = Object.entries(game.state.public.commitments).filter(
    ([id, duty]) => duty.debtor === 'alfa' && game.state.hidden.commitments[id]?.state === 'breached',
  );
  expect(broken.map(([, duty]) => duty.norm)).toContain(norm);
});

test('K20 the host of a proxy did not look after its soil', () => {
  const game = acted(operation('proxy', 'delta'), ['N08']);
  const truthOf = (debtor: SeatId) =>
    Object.entries(game.state.public.commitments)
      .filter(([, duty]) => duty.debtor === debtor)
      .map(([id]) => game.state.hidden.commitments[id]?.state);
  expect(truthOf('delta')).toContain('strained');
  expect(truthOf('bravo')).not.toContain('strained');
});

test('K20 an update is graver, a bought tool spares the own exploit, costs and leaks', () => {
  const succeeded = (method?: Method) => {
    for (let at = 0; at < 40; at++) {
      const game = acted(operation(method), [], `seed-${at}`);
      if (runOf(game).succeeded) return game;
    }
    throw new Error('None succeeded.');
  };
  const plain = succeeded();
  expect(runOf(succeeded('update')).severity).toBeCloseTo(
    Math.min(1, runOf(plain).severity * p['update.severity']),
    12,
  );
  const bought = succeeded('tool');
  const { stock, leaks } = bought.state.hidden.worlds.true;
  expect(stock.alfa).toBeGreaterThan(plain.state.hidden.worlds.true.stock.alfa ?? 0);
  expect(leaks).toBeGreaterThanOrEqual(p['tool.leak']);
  expect(bought.state.hidden.accounts.alfa?.costs).toBeCloseTo(p['tool.cost'], 12);
});

test('K20 the trail of a proxy ends with its host as often as the table says', () => {
  const trails = Array.from({ length: 60 }, (_, at) => acted(operation('proxy', 'delta'), [], `s${at}`))
    .flatMap((game) => Object.values(game.state.hidden.incidents))
    .filter(({ author }) => author === 'alfa')
    .map(({ apparent }) => apparent);
  expect(new Set(trails)).toEqual(new Set(['alfa', 'delta']));
  const share = trails.filter((seat) => seat === 'delta').length / trails.length;
  expect(Math.abs(share - p['proxy.host'])).toBeLessThan(0.25);
});

test('K20 what an update or a tool touches shows in the incident, a proxy does not show', () => {
  const shown = (way: Action) => {
    for (let at = 0; at < 60; at++) {
      const game = acted(way, [], `n-${at}`);
      const { incident } = runOf(game);
      if (incident) return game.state.public.incidents[incident]?.norms;
    }
    throw new Error('None was noticed.');
  };
  expect(shown(operation('update'))).toEqual(['N05']);
  expect(shown(operation('tool'))).toEqual(['N12']);
  expect(shown(operation('proxy', 'delta'))).toEqual([]);
});

test('K20 crime comes by bought tools and updates too, at full rules alone', () => {
  const norms = (rules: 'standard' | 'full') =>
    Array.from({ length: 30 }, (_, at) =>
      given({
        scenario: table({
          agenda: ['N01', 'N05', 'N08', 'N12', 'N15', 'N16'],
          world: { backgroundIncidents: 2 },
        }),
        settings: { rules },
        seed: `crime-${at}`,
      }).reaches('crisis'),
    ).flatMap((game) => Object.values(game.state.public.incidents).flatMap((incident) => incident.norms));
  expect(norms('full')).toEqual(expect.arrayContaining(['N05', 'N12']));
  expect(norms('standard')).not.toContain('N12');
});

test('K20 a bought tool tells authors apart less, and no method changes nothing', () => {
  expect(methodEffect('tool', p).sight).toBeLessThan(1);
  expect(methodEffect('update', p).sight).toBe(1);
  expect(methodEffect('', p)).toEqual(methodEffect(undefined, p));
});
