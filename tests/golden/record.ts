/**
 * Keeps sessions in the present format: `node tests/golden/record.ts`, once before a format is released. Files of
 * formats that were released are never written again.
 */
import { type Row, rowsOf, START } from '../../server/log/chain.ts';
import type { Entry } from '../../server/log/event-log.ts';
import { FORMAT } from '../../server/log/format.ts';
import { Names, type NewName } from '../../server/log/names.ts';
import { readNamed } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { given } from '../support/given.ts';
import { randomPlay, variedTable } from '../support/random-play.ts';
import { type Kept, outcomeOf, writeKept } from './kept.ts';

const EVENTS_PER_RECORD = 4;

function kept(what: string, events: readonly GameEvent[]): Kept {
  const person = 'p-00000001';
  const entries = Array.from({ length: Math.ceil(events.length / EVENTS_PER_RECORD) }, (_, at): Entry => {
    const first = at * EVENTS_PER_RECORD;
    return {
      at: 1_764_000_000_000 + at,
      actor: { kind: 'person', person },
      command: { person, id: `c${at}`, bodyHash: `hash ${at}` },
      events: events.slice(first, first + EVENTS_PER_RECORD),
    };
  });
  const names: NewName[] = [];
  const rows: readonly Row[] = rowsOf('BBBBB', START, entries, new Names([]), names);
  const state = events.reduce<State | null>(evolve, null);
  if (!state) throw new Error(`${what} has no events`);
  return { what, rows, names: names.map(({ id, name }) => ({ id, name })), outcome: outcomeOf(state) };
}

/** A whole game of bots, as `entente play` plays it. */
function botGame(name: string): Kept {
  const read = readNamed(name);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return kept(`bots play ${name}`, play(read.scenario, { seed: 'golden' }).events);
}

/** People come, take seats and speak, and the server is away for a while. */
function gameOfPeople(): Kept {
  const game = given({ seed: 'golden', settings: { clocks: { negotiation: 300 } } });
  const ada = game.joins('Ada', 'alfa');
  game.joins('Zoë 🦊', 'bravo');
  game.sends(ada, { type: 'rename', name: 'Ada of Alfa' });
  game.reaches('negotiation');
  game.sends(ada, { type: 'say', to: 'floor', said: { type: 'text', text: 'Good morning.' } });
  game.sends({ kind: 'system' }, { type: 'creditOutage', since: game.at - 5000 });
  return kept('people come and speak', game.events);
}

writeKept(`format-${FORMAT}.json.gz`, [
  botGame('first-table'),
  botGame('osce-2018'),
  gameOfPeople(),
  ...[1, 2, 3].map((number) =>
    kept(`table ${number} by chance`, randomPlay({ scenario: variedTable(number), number }).events),
  ),
]);
