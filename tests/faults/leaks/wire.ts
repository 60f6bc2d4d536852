/**
 * The canary oracle on the wire: a server, people at some seats, a facilitator's console and a screen, and every
 * byte that any of them gets, by socket or by HTTP, and what the server logs.
 */
import { Writable } from 'node:stream';
import { matchMaker } from '@colyseus/core';
import type { Addition } from '../../../server/log/event-log.ts';
import { MemoryLog } from '../../../server/log/memory-log.ts';
import { openJournal } from '../../../server/session/journal.ts';
import type { SeatCommand } from '../../../shared/rules/commands.ts';
import { evolve } from '../../../shared/rules/evolve.ts';
import type { Scenario } from '../../../shared/rules/scenario.ts';
import type { State } from '../../../shared/rules/state.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { TestClient } from '../../support/client.ts';
import type { Dice } from '../../support/expand.ts';
import { diceFrom } from '../../support/random-play.ts';
import { createSession, joinSession, startServer, type TestServer } from '../../support/server.ts';
import type { Batch } from '../proof/part.ts';
import { marksIn } from './encodings.ts';
import { withCanaries } from './planted.ts';
import { EVERYBODY, type Knowers, LEADER, ONLOOKER, Secrets, tokensIn } from './secrets.ts';
import { firstTable } from './streams.ts';

const PEOPLE = ['tarrow', 'dunmere', 'pellin'] as const;
const STACK = /\n\s+at .+:\d+:\d+/;

/** A record in memory that tells what it stores. */
class ToldLog extends MemoryLog {
  tell: (addition: Addition) => void = () => undefined;

  override async append(batch: readonly Addition[]): Promise<void> {
    await super.append(batch);
    for (const addition of batch) this.tell(addition);
  }
}

type Reader = {
  readonly name: string;
  readonly eyes: Knowers;
  readonly client: TestClient;
  /** What it got before the debrief revealed things. */
  frames: number;
  messages: number;
};

/** One session after the other on one server. */
export class WireOracle {
  readonly #log = new ToldLog();
  readonly #lines: string[] = [];
  #scenario: Scenario = firstTable;
  #server: TestServer | undefined;

  async start(): Promise<void> {
    const to = new Writable({
      write: (line: Buffer, _, done) => {
        this.#lines.push(line.toString());
        done();
      },
    });
    this.#server = await startServer({
      log: this.#log,
      journal: openJournal('debug', to),
      library: () => ({ scenarios: new Map([[firstTable.id, this.#scenario]]), broken: new Map() }),
    });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** Plays one session; what somebody was sent that they may not know. */
  async leaksOf(number: number): Promise<readonly string[]> {
    const server = this.#server;
    if (!server) throw new Error('the server is not started');
    const dice = diceFrom(number);
    const secrets = new Secrets(firstTable.seats.map(({ id }) => id));
    this.#scenario = withCanaries(firstTable, secrets, dice);
    this.#lines.length = 0;
    let state: State | null = null;
    this.#log.tell = ({ entries }) => {
      for (const event of entries.flatMap((entry) => entry.events)) {
        if (state) secrets.learn(event, state);
        state = evolve(state, event);
      }
    };
    const tokens: string[] = [];
    const { code, token } = await createSession(server.url, { name: `Host ${secrets.plant(...PEOPLE)}` });
    tokens.push(token);
    const readers: Reader[] = [];
    const enter = async (name: string, eyes: Knowers, theirs: string) => {
      const client = await TestClient.join(server.url, code, theirs);
      readers.push({ name, eyes, client, frames: 0, messages: 0 });
      return client;
    };
    const facilitator = await enter('facilitator', ONLOOKER | LEADER, token);
    const clients = new Map<SeatId, TestClient>();
    for (const seat of PEOPLE) {
      const joined = await joinSession(server.url, code, `Of ${seat}`);
      tokens.push(joined.token);
      const client = await enter(seat, secrets.bitOf(seat), joined.token);
      await client.act({ type: 'takeSeat', seat });
      clients.set(seat, client);
    }
    const screen = await joinSession(server.url, code, 'Screen', 'observer');
    tokens.push(screen.token);
    await enter('screen', ONLOOKER, screen.token);
    await this.#play(facilitator, clients, secrets, dice);
    for (const reader of readers) {
      reader.frames = reader.client.frames.length;
      reader.messages = reader.client.messages.length;
    }
    const answers = await this.#answersOf(server, code);
    const found = new Set<string>();
    for (const reader of readers) for (const what of findingsOf(reader, secrets)) found.add(what);
    const seed = (state as State | null)?.hidden.seed ?? '';
    const bytes = Buffer.concat(readers.flatMap(({ client }) => client.frames));
    for (const secret of [seed, ...tokens])
      for (const [where, text] of [
        ['a frame', bytes] as const,
        ['an answer', answers] as const,
        ['the log', this.#lines.join('')] as const,
      ])
        if (secret !== '' && text.includes(secret)) found.add(`a seed or token stands in ${where}`);
    for (const [where, text] of [
      ['an answer', answers] as const,
      ['the log', this.#lines.join('\n')] as const,
    ]) {
      for (const { tag, encoding } of marksIn(Buffer.from(text)))
        if (where === 'the log' || (secrets.ownersOfTag(tag) & ONLOOKER) === 0)
          found.add(`canary ${tag} stands in ${where} in ${encoding}`);
      if (where === 'an answer' && STACK.test(text)) found.add('a stack trace stands in an answer');
    }
    if (STACK.test(bytes.toString('latin1'))) found.add('a stack trace stands in a frame');
    for (const { client } of readers) client.leave();
    const session = server.hall.sessionOf(code);
    if (session) await server.hall.close(session);
    return [...found].map((what) => `session ${number}: ${what}`);
  }

  /** The phases up to the debrief; at each of them people do what is secret, and bots what they do. */
  async #play(
    facilitator: TestClient,
    clients: ReadonlyMap<SeatId, TestClient>,
    secrets: Secrets,
    dice: Dice,
  ): Promise<void> {
    const everybody = [...clients];
    await facilitator.act({ type: 'start' });
    for (let step = 0; step < 60 && facilitator.publicView.phase !== 'debrief'; step++) {
      for (const [seat, client] of everybody) {
        const other = everybody[Math.floor(dice() * everybody.length)]?.[0] ?? '';
        for (const command of secretsOf(seat, client, other, secrets, dice))
          await client.send(command).catch(() => undefined);
        // What makes no sense is answered by a word, not by what went wrong inside.
        await client.request({ id: `x-${step}-${seat}`, phase: '', body: { type: 'say', to: { deep: [] } } });
        await client.room.request('why', { seat: '', about: '' });
      }
      await facilitator.act({ type: 'note', text: secrets.plantForLeader() });
      const { phaseId, stage } = facilitator.publicView;
      await facilitator.send({ type: 'advance' });
      await facilitator
        .until(({ publicView }) => publicView.phaseId !== phaseId || publicView.stage !== stage, 'an advance')
        .catch(() => undefined);
    }
  }

  /** What HTTP tells anybody, and what the room layer keeps of the room. */
  async #answersOf({ url }: TestServer, code: string): Promise<string> {
    const paths = [
      `/api/sessions/${code}`,
      '/api/health',
      '/api/scenarios',
      `/api/sessions/${code}/people`,
      '/metrics',
    ];
    const texts = await Promise.all(paths.map(async (path) => (await fetch(url + path)).text()));
    const wrong = await fetch(`${url}/matchmake/joinById/${code}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: 'wrong', protocol: 1 }),
    });
    const rooms = await matchMaker.query({});
    const listed = rooms.map(({ roomId, metadata, name, clients }) => ({ roomId, metadata, name, clients }));
    return [...texts, await wrong.text(), JSON.stringify(listed)].join('\n');
  }
}

/** What is to stay between some, as far as the seat can do it now. */
function secretsOf(
  seat: SeatId,
  { publicView }: TestClient,
  other: SeatId,
  secrets: Secrets,
  dice: Dice,
): readonly SeatCommand[] {
  const text = (...readers: readonly SeatId[]) => ({
    type: 'say' as const,
    to: readers.find((reader) => reader !== seat) ?? '',
    said: { type: 'text' as const, text: secrets.plant(...readers) },
  });
  const gives = [{ type: 'commitment' as const, norm: 'N01' as const, rung: 1 as const }];
  switch (publicView.phase) {
    case 'negotiation':
    case 'crisis':
      return other === seat
        ? []
        : [
            text(seat, other),
            { type: 'makeOffer', terms: [seat, other].map((side) => ({ seat: side, gives })) },
          ];
    case 'plenary': {
      const item = Object.keys(publicView.items).find((id) => publicView.items[id]?.status === 'open');
      const choice = dice() < 0.5 ? 'yes' : 'no';
      return item === undefined
        ? []
        : [{ type: 'castBallot', item, choice, norms: [], reason: secrets.plant(seat) }];
    }
    case 'conduct':
      return [{ type: 'playConduct', card: dice() < 0.5 ? 'covert' : 'build', seat: '' }];
    case 'assessment':
      return [{ type: 'predict', direction: 'up' }];
    case 'lobby':
    case 'briefing':
    case 'debrief':
      return [];
  }
}

/** What a reader's bytes and views hold that is not for these eyes. */
function findingsOf({ name, eyes, client, frames, messages }: Reader, secrets: Secrets): string[] {
  const found = new Set<string>();
  // How much each seat spoke and with whom is for who leads: a field that no other view has.
  if ((eyes & LEADER) === 0 && Buffer.concat(client.frames.slice(0, frames)).includes('coSponsors'))
    found.add(`${name} is sent the radar`);
  for (const { tag, encoding } of marksIn(Buffer.concat(client.frames.slice(0, frames))))
    if ((secrets.ownersOfTag(tag) & eyes) === 0 && secrets.ownersOfTag(tag) !== EVERYBODY)
      found.add(`${name} is sent canary ${tag} in ${encoding}`);
  const views = client.messages.slice(0, messages).map(({ patch }) => patch);
  for (const [of, view] of [['in private', views] as const, ['in public', client.publicView] as const])
    if (of === 'in private' || client.publicView.phase !== 'debrief')
      tokensIn(view, (token) => {
        if (secrets.isSecretTo(token, eyes))
          found.add(`${name} is sent ${String(token)} of ${secrets.sourceOf(token)} ${of}`);
      });
  return [...found];
}

export async function wireLeaks(from: number, count: number): Promise<Batch> {
  const oracle = new WireOracle();
  await oracle.start();
  const wrong: string[] = [];
  try {
    for (let at = 0; at < count; at++) wrong.push(...(await oracle.leaksOf(from + at)));
  } finally {
    await oracle.stop();
  }
  return { trials: count, wrong };
}
