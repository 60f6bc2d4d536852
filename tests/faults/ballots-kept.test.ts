import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogRecord } from '../../server/log/event-log.ts';
import { DATABASE, SqliteLog } from '../../server/log/sqlite-log.ts';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import { COUNTED_CHOICES } from '../../shared/rules/vocabulary.ts';
import { runCommand, type ServerChild, startChild } from '../support/child.ts';
import { TestClient } from '../support/client.ts';
import { createSession, joinSession } from '../support/server.ts';

const KILLS = 5;
const SEATS = ['selmora', 'tarrow', 'dunmere', 'immera', 'pellin', 'vessen'];
/** Slower than the rate at which commands are refused. */
const PAUSE = 120;

const folder = mkdtempSync(join(tmpdir(), 'entente-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

function wait(milliseconds: number): Promise<void> {
  return new Promise((later) => setTimeout(later, milliseconds));
}

/** One who casts ballots without end, comes back by token, and sends again what was not acknowledged. */
class Voter {
  readonly sent: string[] = [];
  readonly acknowledged: { readonly id: string; readonly choice: string }[] = [];
  readonly refused: string[] = [];
  readonly #url: string;
  readonly #code: string;
  readonly #token: string;
  #joining: Promise<TestClient> | undefined;
  returns = 0;
  done = false;

  constructor(url: string, code: string, token: string) {
    this.#url = url;
    this.#code = code;
    this.#token = token;
  }

  /** The live connection; joins until there is one. */
  client(): Promise<TestClient> {
    this.#joining ??= this.#join();
    return this.#joining;
  }

  async #join(): Promise<TestClient> {
    for (;;) {
      const joined = await TestClient.join(this.#url, this.#code, this.#token).catch(() => undefined);
      if (joined) {
        this.returns += 1;
        void joined.closed.then(() => {
          this.#joining = undefined;
        });
        return joined;
      }
      await wait(20 + Math.random() * 80);
    }
  }

  async #untilAcknowledged(id: string, phase: string, body: ClientCommand) {
    for (;;) {
      const client = await this.client();
      const answer = await client.send(body, { id, phase }).catch(() => undefined);
      if (answer?.id === id) return answer.outcome;
      await wait(20);
    }
  }

  async vote(item: string): Promise<void> {
    const choice = COUNTED_CHOICES[Math.floor(Math.random() * COUNTED_CHOICES.length)] ?? 'yes';
    const id = `${this.#token.slice(0, 6)}-${this.sent.length}`;
    this.sent.push(id);
    const body = { type: 'castBallot' as const, item, choice, norms: [], reason: '' };
    const outcome = await this.#untilAcknowledged(id, '1.plenary', body);
    if (outcome.ok) this.acknowledged.push({ id, choice });
    else this.refused.push(outcome.refused);
  }

  async keepVoting(item: string): Promise<void> {
    while (!this.done) {
      await this.vote(item);
      await wait(Math.random() * 2 * PAUSE);
    }
  }
}

describe(`${KILLS} times kill -9 between the first and the last ballot`, () => {
  let server: ServerChild;
  let code: string;
  let facilitatorToken: string;
  let voters: Voter[];
  let item: string;
  const returnTimes: number[] = [];

  beforeAll(async () => {
    server = await startChild(folder);
    const session = await createSession(server.url);
    code = session.code;
    facilitatorToken = session.token;
    const facilitator = await TestClient.join(server.url, code, facilitatorToken);
    voters = [];
    for (const [index, seat] of SEATS.entries()) {
      const { token } = await joinSession(server.url, code, `Delegate ${index}`);
      const voter = new Voter(server.url, code, token);
      await (await voter.client()).act({ type: 'takeSeat', seat });
      voters.push(voter);
    }
    await facilitator.act({ type: 'start' });
    await facilitator.act({ type: 'advance' });
    for (const [index, voter] of voters.entries()) {
      const client = await voter.client();
      await client.until(
        ({ publicView }) => publicView.phase === 'negotiation' && publicView.currentText !== '',
      );
      const text = client.publicView.currentText;
      if (index === 0) await client.act({ type: 'editText', text, norm: 'N01', rung: 2 });
      else await client.act({ type: 'sponsor', text, sponsoring: true });
    }
    await facilitator.act({ type: 'advance' });
    await facilitator.act({ type: 'advance' });
    await facilitator.until(({ publicView }) => publicView.stage === 'voting');
    item =
      Object.entries(facilitator.publicView.items).find(([, { status }]) => status === 'open')?.[0] ?? '';
    expect(item).not.toBe('');
  });

  test('every acknowledged ballot is there exactly once, and everybody is back in their seat', async () => {
    const [last, ...first] = voters;
    if (!last) throw new Error('nobody to vote');
    const voting = first.map((voter) => voter.keepVoting(item));
    await expect.poll(() => first.every(({ acknowledged }) => acknowledged.length > 0)).toBe(true);
    for (let kill = 0; kill < KILLS; kill++) {
      await wait(Math.random() * 600);
      await server.kill();
      server = await startChild(folder, server.port);
      const started = Date.now();
      await Promise.all(first.map((voter) => voter.client()));
      returnTimes.push(Date.now() - started);
    }
    expect(Math.max(...returnTimes)).toBeLessThan(5000);
    for (const voter of voters) voter.done = true;
    await Promise.all(voting);

    await last.vote(item);
    const witness = await last.client();
    await witness.until(({ publicView }) => publicView.items[item]?.status === 'closed');
    const votes = Object.values(witness.publicView.votes).filter((vote) => vote.item === item);
    expect(votes).toHaveLength(SEATS.length);
    for (const [index, voter] of voters.entries()) {
      expect(voter.refused).toEqual([]);
      const vote = votes.find(({ seat }) => seat === SEATS[index]);
      expect(vote).toMatchObject({ choice: voter.acknowledged.at(-1)?.choice, silent: false });
      expect((await voter.client()).view.me.seat).toBe(SEATS[index]);
    }
    for (const voter of first) expect(voter.returns).toBe(KILLS + 1);
    expect(await server.stop()).toBe(0);

    const records = await recordsOf();
    for (const voter of voters) {
      const stored = records.flatMap(({ command }) =>
        command && voter.sent.includes(command.id) ? [command.id] : [],
      );
      // Nothing lost, nothing doubled, in the order in which it was acknowledged.
      expect(stored).toEqual(voter.acknowledged.map(({ id }) => id));
    }
    const verified = await runCommand(['verify', '--json'], folder);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, problems: [] });
  });

  async function recordsOf(): Promise<readonly LogRecord[]> {
    const log = new SqliteLog(join(folder, DATABASE));
    const reading = await log.read(code);
    await log.close();
    if ('damaged' in reading) throw new Error(reading.damaged);
    return reading.records;
  }
});
