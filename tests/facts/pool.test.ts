import { describe, expect, test } from 'vitest';
import { playAll } from '../../server/games/game-pool.ts';
import type { Job } from '../../shared/facts/run.ts';

const JOBS: readonly Job[] = Array.from({ length: 10 }, (_, at) => ({
  configuration: {
    on: 'table',
    statesOnly: true,
    text: { N01: at % 2 === 0 ? 3 : 0 },
    play: { rounds: 1 },
    named: true,
  },
  seed: `pool.${at + 1}`,
}));

describe('the pool of games', () => {
  test('gives the same games in the same order, however many threads play them', async () => {
    const seen: number[] = [];
    const one = await playAll(JOBS, { workers: 1 });
    const three = await playAll(JOBS, { workers: 3, onProgress: (done) => seen.push(done) });
    expect(three).toEqual(one);
    expect(new Set(one.map(({ name }) => name)).size).toBe(JOBS.length);
    expect(seen.at(-1)).toBe(JOBS.length);
  }, 120_000);

  test('ends when it is told to', async () => {
    const controller = new AbortController();
    const playing = playAll(JOBS, { workers: 1, signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(playing).rejects.toThrow('stopped');
  });

  test('says what went wrong in a thread', async () => {
    const wrong: Job = { configuration: { on: 'scenario' }, seed: '1' };
    await expect(playAll([wrong], { workers: 1 })).rejects.toThrow(/there is none/);
  }, 60_000);
});
