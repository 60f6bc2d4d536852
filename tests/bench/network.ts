/**
 * The work of PERFORMANCE.md on the real server with everything on, beside the least that could be done (`ws`) and a
 * plain room of Colyseus, in turns of one run. `node tests/bench/network.ts [--repetitions 5] [--shapes 50x8,10x40]
 * [--seconds 4] [--json]`. The limit on commands of one person is raised for ours, as the table says.
 */
import { parseArgs } from 'node:util';
import { CONTENDERS, type Contender } from './network/contenders.ts';
import type { Figures } from './network/load.ts';
import { median } from './network/statistics.ts';
import { type Shape, type Trial, tryOut } from './network/trial.ts';

type Round = Readonly<Record<Contender, Trial>>;
type Row = { readonly what: string; readonly of: (trial: Trial) => number };

const { values } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '5' },
    shapes: { type: 'string', default: '50x8,10x40' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string', default: CONTENDERS.join(',') },
    json: { type: 'boolean', default: false },
  },
});
const repetitions = Number(values.repetitions);
const seconds = Number(values.seconds);
const chosen = CONTENDERS.filter((contender) => values.only.split(',').includes(contender));

const rowsOf = (load: 'open' | 'single' | 'window', name: string): readonly Row[] => {
  const figure = (of: (figures: Figures) => number) => (trial: Trial) => of(trial[load]);
  return [
    { what: `${name}: server µs a command`, of: figure(({ cpu }) => cpu) },
    { what: `${name}: commands a second`, of: figure(({ perSecond }) => perSecond) },
    { what: `${name}: seen by all, p50 ms`, of: figure(({ seen }) => seen.p50) },
    { what: `${name}: seen by all, p99 ms`, of: figure(({ seen }) => seen.p99) },
    { what: `${name}: confirmed, p50 ms`, of: figure(({ confirmed }) => confirmed?.p50 ?? Number.NaN) },
    { what: `${name}: bytes a command and client`, of: figure(({ bytes }) => bytes) },
  ];
};
const ROWS: readonly Row[] = [
  { what: 'capacity (1 / server time, window of 8)', of: ({ window }) => 1e6 / window.cpu },
  ...rowsOf('open', 'open loop, 5/s a room'),
  ...rowsOf('single', 'one in flight'),
  ...rowsOf('window', 'window of 8'),
  { what: 'a whole room joins, ms', of: ({ join }) => join },
  { what: 'RSS a seat, KiB', of: ({ rssPerSeat }) => rssPerSeat },
  { what: 'heap a seat, KiB', of: ({ heapPerSeat }) => heapPerSeat },
];

function shapeOf(text: string): Shape {
  const [rooms = 0, clients = 0] = text.split('x').map(Number);
  if (!(rooms > 0 && clients > 0)) throw new Error(`A shape is rooms x clients, as 50x8; this is ${text}.`);
  return { rooms, clients };
}

function short(value: number): string {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function describe(name: string, rounds: readonly Round[]): string {
  const lines = ROWS.map(({ what, of }) => {
    const cells = chosen.map((contender) => {
      const own = rounds.map((round) => of(round[contender]));
      const ratios = rounds.map((round) => of(round[contender]) / of(round[chosen[0] ?? contender]));
      return `${short(median(own))} (${short(median(ratios))})`.padStart(20);
    });
    return `${what.padEnd(46)}${cells.join('')}`;
  });
  const head = `${name}, ${rounds.length} repetitions, medians (ratio to ${chosen[0]})`.padEnd(46);
  return [head + chosen.map((contender) => contender.padStart(20)).join(''), ...lines, ''].join('\n');
}

const report: Record<string, readonly Round[]> = {};
for (const name of values.shapes.split(',')) {
  const rounds: Round[] = [];
  for (let at = 0; at < repetitions; at += 1) {
    // Each begins once, so that none always comes after the same one.
    const order = chosen.map((_, place) => chosen[(place + at) % chosen.length] ?? 'ws');
    const round: Partial<Record<Contender, Trial>> = {};
    for (const contender of order) {
      process.stderr.write(`${name} ${at + 1}/${repetitions} ${contender}\n`);
      round[contender] = await tryOut(contender, shapeOf(name), { open: seconds, closed: seconds }, at + 1);
    }
    rounds.push(round as Round);
  }
  report[name] = rounds;
}
const NOTE =
  'entente: rules, validation, a record in a file (fdatasync) and private views on; 100,000 commands a second allowed to one person in place of 10';
if (values.json) process.stdout.write(`${JSON.stringify({ note: NOTE, report })}\n`);
else for (const [name, rounds] of Object.entries(report)) process.stdout.write(`${describe(name, rounds)}\n`);
if (!values.json) process.stdout.write(`${NOTE}\n`);
