/**
 * Whether folding takes time in proportion to the events, whatever a session is full of: `node tests/bench/fold.ts
 * 50000`. The second half of a record of one kind must not take much longer than the first.
 */
import type { SeatCommand } from '../../shared/rules/commands.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { CLOCKS, type Game, given } from '../support/given.ts';

const [, , wanted = '50000', only = ''] = process.argv;
const total = Number(wanted);

function negotiation(): Game {
  const game = given({ seed: 'long', settings: { clocks: CLOCKS } });
  game.joins('Ada', 'alfa');
  // Who is alone would end the phase by being ready.
  game.joins('Ben', 'bravo');
  return game.reaches('negotiation');
}

const ADA = { kind: 'seat', seat: 'alfa', person: 'p-1' } as const;
const TEXT = { type: 'text', text: 'For all to hear.' } as const;
const TERMS: Extract<SeatCommand, { type: 'makeOffer' }>['terms'] = [
  { seat: 'alfa', gives: [{ type: 'commitment', norm: 'N01', rung: 1 }] },
  { seat: 'bravo', gives: [{ type: 'commitment', norm: 'N15', rung: 1 }] },
];

/** Events of one kind as often as asked, under ids of their own. */
function again(pattern: readonly GameEvent[], times: number): GameEvent[] {
  const ids = new Set(
    pattern.flatMap((event) => JSON.stringify(event).match(/(?<=")[a-z]-[0-9a-z]{8}(?=")/g) ?? []),
  );
  const text = JSON.stringify(pattern);
  return Array.from({ length: times }, (_, at) => {
    let copy = text;
    for (const id of ids)
      copy = copy.replaceAll(id, `${id[0]}-${id.slice(2, 4)}${at.toString(36).padStart(6, '0')}`);
    return JSON.parse(copy) as GameEvent[];
  }).flat();
}

/** What a long session may be full of; each is done once to see what it brings about. */
const KINDS: Readonly<Record<string, (game: Game) => readonly GameEvent[]>> = {
  'talk on the floor': (game) => game.sends(ADA, { type: 'say', to: 'floor', said: TEXT }),
  'talk between two': (game) => game.sends(ADA, { type: 'say', to: 'bravo', said: TEXT }),
  'talk after an act': (game) => {
    game.facilitator({ type: 'lock', locked: true });
    return game.sends(ADA, { type: 'say', to: 'floor', said: TEXT });
  },
  'coming and going': (game) =>
    [false, true].flatMap((connected) =>
      game.sends({ kind: 'system' }, { type: 'setPresence', person: 'p-1', connected }),
    ),
  'getting ready': (game) => [true, false].flatMap((ready) => game.sends(ADA, { type: 'ready', ready })),
  'offers made and withdrawn': (game) => {
    const made = game.sends(ADA, { type: 'makeOffer', terms: TERMS });
    const [offer = ''] = Object.keys(game.state.own.alfa?.offers ?? {});
    return [...made, ...game.sends(ADA, { type: 'withdrawOffer', offer })];
  },
};

function foldOn(start: State, events: readonly GameEvent[]): { state: State; ms: number } {
  const begun = performance.now();
  const state = events.reduce<State>((before, event) => evolve(before, event), start);
  return { state, ms: Math.round(performance.now() - begun) };
}

const report = Object.entries(KINDS)
  .filter(([kind]) => kind.includes(only))
  .map(([kind, act]) => {
    const game = negotiation();
    const pattern = act(game);
    const events = again(pattern, Math.ceil(total / pattern.length)).slice(0, total);
    const half = Math.floor(events.length / 2);
    const first = foldOn(game.state, events.slice(0, half));
    const second = foldOn(first.state, events.slice(half));
    return { kind, events: events.length, firstHalfMs: first.ms, secondHalfMs: second.ms };
  });
process.stdout.write(`${report.map((row) => JSON.stringify(row)).join('\n')}\n`);
