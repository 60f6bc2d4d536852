/**
 * Fault 13: readers who take a kilobyte a second, some at seats and most without one, while others talk all the time. The
 * server holds little for them and tells them to begin anew; what they do get is theirs, and true.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { CLOSE } from '../../../shared/wire.ts';
import { TestClient } from '../../support/client.ts';
import type { Dice } from '../../support/expand.ts';
import { diceFrom } from '../../support/random-play.ts';
import { createSession, joinSession } from '../../support/server.ts';
import { startServerProcess } from '../../support/server-process.ts';
import { ChaosProxy } from '../chaos-proxy.ts';
import { type Gauge, gaugeOf } from '../held.ts';
import { marksIn } from '../leaks/encodings.ts';
import { type Knowers, ONLOOKER, Secrets } from '../leaks/secrets.ts';
import type { Ticket } from '../player.ts';
import type { Batch } from '../proof/part.ts';
import { SEATS } from '../table.ts';

export const MORE = 'MB more at the most';
const BYTES_A_SECOND = 1024;
/** Seats of each session whose people talk; those at the others read slowly. */
const TALKERS = 6;
/** What one may say at once, and how often after that, before commands are refused. */
const BURST = 28;
const PAUSE = 125;
/** Four bytes to a sign: the longest message there may be. */
const FILLING = '\u{1f54a}'.repeat(440);

/** A server, and what slows a reader down there whom it sees come from such ports; null: readers do so themselves. */
export type Target = {
  readonly url: string;
  readonly port: number;
  readonly slow: ((ports: readonly number[]) => void) | null;
};

export type Talk = {
  readonly secrets: Secrets;
  /** All that was ever said in public. */
  readonly said: Set<string>;
  readonly wrong: Set<string>;
  readonly counted: Record<string, number>;
};

function count({ counted }: Talk, what: string, by = 1): void {
  counted[what] = (counted[what] ?? 0) + by;
}

/** One who reads slowly, whatever becomes of the line: once it is gone they come again. */
class SlowReader {
  readonly code: string;
  readonly token: string;
  readonly #eyes: Knowers;
  readonly #talk: Talk;
  readonly #proxy: ChaosProxy;
  readonly #slow: Target['slow'];
  #url = '';
  #client: TestClient | undefined;
  #left = false;

  constructor(target: Target, { code, token }: Ticket, eyes: Knowers, talk: Talk) {
    this.code = code;
    this.token = token;
    this.#eyes = eyes;
    this.#talk = talk;
    this.#slow = target.slow;
    this.#proxy = new ChaosProxy(() => target.port);
  }

  /** Comes as fast as anybody, and takes their time after that. */
  async read(): Promise<void> {
    this.#url ||= await this.#proxy.listen();
    this.#proxy.afflict({});
    const client = await TestClient.join(this.#url, this.code, this.token);
    this.#client = client;
    if (this.#slow) this.#slow(this.#proxy.passages.map(({ port }) => port));
    else this.#proxy.afflict({ reads: BYTES_A_SECOND });
    void client.closed.then((closeCode) => {
      if (this.#left) return;
      this.#judge();
      count(this.#talk, closeCode === CLOSE.resync ? 'readers told to begin anew' : 'readers let go');
      this.read().catch((error: unknown) => {
        // Who was on the way in when all was over came to a closed line.
        if (!this.#left) this.#talk.wrong.add(`nobody gets in again: ${String(error)}`);
      });
    });
  }

  async leave(): Promise<void> {
    this.#left = true;
    this.#judge();
    await this.#proxy.close();
  }

  /** Whether all that came was for these eyes, in its order, and had been said. */
  #judge(): void {
    const client = this.#client;
    if (!client) return;
    const { wrong, secrets, said } = this.#talk;
    const bytes = Buffer.concat(client.frames);
    count(this.#talk, 'bytes read slowly', bytes.length);
    for (const { tag, encoding } of marksIn(bytes))
      if ((secrets.ownersOfTag(tag) & this.#eyes) === 0)
        wrong.add(`a slow reader is sent canary ${tag} in ${encoding}`);
    client.messages.forEach(({ revision }, at) => {
      if (revision !== at + 1) wrong.add(`message ${at + 1} bears the number ${revision}`);
    });
    for (const { text } of Object.values(client.publicView.floor))
      if (!said.has(text)) wrong.add(`nobody said ${String(text).slice(0, 60)}`);
  }
}

type Session = {
  readonly facilitator: TestClient;
  readonly talkers: readonly TestClient[];
  readonly readers: readonly SlowReader[];
};

async function sessionAt(target: Target, onlookers: number, talk: Talk): Promise<Session> {
  const { url } = target;
  const { code, token } = await createSession(url);
  const facilitator = await TestClient.join(url, code, token);
  const talkers: TestClient[] = [];
  const readers: SlowReader[] = [];
  for (const [at, seat] of SEATS.entries()) {
    const joined = await joinSession(url, code, `Of ${seat}`);
    const client = await TestClient.join(url, code, joined.token);
    await client.act({ type: 'takeSeat', seat });
    if (at < TALKERS) talkers.push(client);
    else {
      client.leave();
      readers.push(new SlowReader(target, { code, token: joined.token }, talk.secrets.bitOf(seat), talk));
    }
  }
  for (let at = 0; at < onlookers; at++) {
    const joined = await joinSession(url, code, `Onlooker ${at}`, 'observer');
    readers.push(new SlowReader(target, { code, token: joined.token }, ONLOOKER, talk));
  }
  await facilitator.act({ type: 'start' });
  await facilitator.act({ type: 'advance' });
  await Promise.all(readers.map((reader) => reader.read()));
  return { facilitator, talkers, readers };
}

/** Everybody who talks does, in public and in private; and who leads makes notes. */
async function chat(
  { facilitator, talkers }: Session,
  goesOn: () => boolean,
  talk: Talk,
  dice: Dice,
): Promise<void> {
  const { secrets, said } = talk;
  const speak = async (client: TestClient, at: number) => {
    const from = SEATS[at] ?? '';
    for (let spoken = 0; goesOn(); spoken++) {
      const to =
        dice() < 0.7
          ? 'floor'
          : (SEATS[(at + 1 + Math.floor(dice() * (SEATS.length - 1))) % SEATS.length] ?? '');
      const words = to === 'floor' ? `${from} ${spoken}` : secrets.plant(from, to);
      const text = `${words} ${FILLING}`;
      if (to === 'floor') said.add(text);
      client.send({ type: 'say', to, said: { type: 'text', text } }).catch(() => undefined);
      count(talk, 'messages said');
      client.frames.length = 0;
      client.messages.length = 0;
      if (spoken > BURST) await wait(PAUSE);
    }
  };
  const note = async () => {
    while (goesOn()) {
      await facilitator.send({ type: 'note', text: secrets.plantForLeader() }).catch(() => undefined);
      await wait(1000);
    }
  };
  await Promise.all([...talkers.map(speak), note()]);
}

/** Whether who comes anew, and reads as others do, sees what all see. */
async function comesBack(url: string, { facilitator, readers }: Session, talk: Talk): Promise<void> {
  for (const { code, token } of readers) {
    const client = await TestClient.join(url, code, token);
    const alike = () => isDeepStrictEqual(client.publicView, facilitator.publicView);
    for (let look = 0; look < 200 && !alike(); look++) await wait(50);
    if (!alike()) talk.wrong.add('who comes anew sees another table');
    client.leave();
  }
}

type Spell = {
  readonly sessions: number;
  /** Slow readers of each session beside those at seats. */
  readonly onlookers: number;
  /** The longest that it lasts. */
  readonly seconds: number;
  readonly enough?: (talk: Talk) => boolean;
  readonly dice: Dice;
};

/** Talks at slow readers for so many seconds; `watched` is told when all are there and when it is over. */
export async function talkAtSlowReaders(
  target: Target,
  { sessions, onlookers, seconds, enough = () => false, dice }: Spell,
  watched: { readonly begun: () => void; readonly over: () => void },
): Promise<Pick<Talk, 'wrong' | 'counted'>> {
  const talk: Talk = { secrets: new Secrets(SEATS), said: new Set(['']), wrong: new Set(), counted: {} };
  const tables: Session[] = [];
  for (let at = 0; at < sessions; at++) tables.push(await sessionAt(target, onlookers, talk));
  watched.begun();
  const until = performance.now() + seconds * 1000;
  const goesOn = () => performance.now() < until && !enough(talk);
  await Promise.all(tables.map((table) => chat(table, goesOn, talk, dice)));
  watched.over();
  for (const { readers } of tables) await Promise.all(readers.map((reader) => reader.leave()));
  for (const table of tables) await comesBack(target.url, table, talk);
  for (const { facilitator, talkers } of tables)
    for (const client of [facilitator, ...talkers]) client.leave();
  return talk;
}

const A_HUNDRED = { sessions: 5, onlookers: 18 } as const;
/** Above 4 MB for each, which is what the kernel keeps before the server has to. */
const SECONDS = 180;

/** So many spells with a hundred slow readers, each on a server of its own. */
export async function slowReaders(from: number, spells: number): Promise<Batch> {
  const grown: number[] = [];
  const wrong: string[] = [];
  const counted: Record<string, number> = {};
  for (let spell = from; spell < from + spells; spell++) {
    const folder = mkdtempSync(join(tmpdir(), 'entente-slow-'));
    const server = await startServerProcess(folder);
    let gauge: Gauge | undefined;
    const begun = () => {
      gauge = gaugeOf(server.process.pid ?? 0);
    };
    const over = () => {
      gauge?.stop();
      grown.push(gauge?.grown() ?? Number.NaN);
    };
    try {
      const target = { url: server.url, port: server.port, slow: null };
      const dice = diceFrom(spell + 1);
      const found = await talkAtSlowReaders(
        target,
        { ...A_HUNDRED, seconds: SECONDS, dice },
        { begun, over },
      );
      wrong.push(...[...found.wrong].map((what) => `spell ${spell}: ${what}`));
      for (const [what, times] of Object.entries(found.counted)) counted[what] = (counted[what] ?? 0) + times;
    } finally {
      await server.kill();
      rmSync(folder, { recursive: true });
    }
  }
  return { trials: spells, wrong, counted, measured: { [MORE]: grown } };
}
