import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scenarioCard } from '../../server/scenarios/card.ts';
import { isStale } from '../../server/session/recover.ts';
import { Session } from '../../server/session/session.ts';
import { LONGEST_SLEEP } from '../../shared/rules/people/series.ts';
import type { SessionEntered } from '../../shared/wire.ts';
import { startChild } from '../support/child.ts';
import { TestClient } from '../support/client.ts';
import { given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { createSession, joinSession, post } from '../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-series-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DAY = 24 * 3_600_000;

test('W22 a card of a scenario offers a series, last and with the length of a lesson', () => {
  expect(scenarioCard(table()).presets.at(-1)).toMatchObject({ id: 'series', series: true, lesson: 45 });
});

describe('a session that sleeps', () => {
  test('W20 is kept over a kill of the server; recovery code, token and join code open it', async () => {
    const before = await startChild(folder);
    const { code, token, recovery } = await createSession(before.url, { preset: 'series' });
    const ada = await joinSession(before.url, code, 'Ada');
    const facilitator = await TestClient.join(before.url, code, token);
    const player = await TestClient.join(before.url, code, ada.token);
    await player.act({ type: 'takeSeat', seat: 'selmora' });
    await facilitator.act({ type: 'start' });
    await facilitator.act({ type: 'advance' });
    await player.until(({ publicView }) => publicView.phase === 'negotiation');
    await facilitator.act({ type: 'stopLesson', nextAt: Date.now() + 7 * DAY });
    await player.until(({ publicView }) => publicView.lesson.asleepSince > 0);
    const refused = await player.send({ type: 'ready', ready: true });
    expect(refused.outcome).toMatchObject({ ok: false, refused: 'asleep' });
    await player.act({ type: 'planAhead', text: 'Speak to Tarrow.' });
    const { closesAt, lesson } = player.publicView;
    await before.kill();

    const after = await startChild(folder, before.port);
    const entered = await post<SessionEntered>(after.url, `/api/sessions/${code}/enter`, { pass: recovery });
    const leader = await TestClient.join(after.url, code, entered.body.token);
    const again = await TestClient.join(after.url, code, ada.token);
    expect(again.publicView).toMatchObject({ closesAt, lesson, paused: true });
    expect(again.view.own?.ahead.text).toBe('Speak to Tarrow.');
    // Somebody who was ill the week before comes by the same code.
    const ben = await joinSession(after.url, code, 'Ben');
    const late = await TestClient.join(after.url, code, ben.token);
    await late.until(({ view }) => view.me.seat !== '');
    await leader.act({ type: 'resumeLesson' });
    await again.until(({ publicView }) => publicView.lesson.number === 2);
    expect(again.publicView).toMatchObject({ phase: 'negotiation', paused: false });
    expect(again.publicView.closesAt).toBeGreaterThan(closesAt);
    expect(again.publicView.lesson).toMatchObject({ recapFrom: 1, recapTo: 1 });
    expect(await after.stop()).toBe(0);
  }, 120_000);

  test('W20 is not closed, however long nothing happens, up to a year after the day that was said', () => {
    const game = given({ settings: { end: 'open', rounds: 6 } }).reaches('negotiation');
    const staleAfter = (days: number) => {
      const entry = {
        at: game.at,
        actor: { kind: 'system' },
        command: null,
        events: [...game.events],
      } as const;
      return isStale(new Session('BBBBB', [entry], []), game.at + days * DAY);
    };
    expect([staleAfter(29), staleAfter(31)]).toEqual([false, true]);
    game.facilitator({ type: 'stopLesson', nextAt: game.at + 60 * DAY });
    expect([staleAfter(31), staleAfter(200), staleAfter(61 + LONGEST_SLEEP / DAY)]).toEqual([
      false,
      false,
      true,
    ]);
    game.facilitator({ type: 'resumeLesson' });
    expect(staleAfter(31)).toBe(true);
  });
});
