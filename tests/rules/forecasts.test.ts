import { describe, expect, test } from 'vitest';
import { forecastsDue } from '../../shared/rules/people/forecasts-due.ts';
import { mineView, publicView } from '../../shared/rules/view/project.ts';
import { NO_STATE } from '../../shared/rules/vocabulary.ts';
import { type Game, given } from '../support/given.ts';
import { tabled } from '../support/turns.ts';

const SYSTEM = { kind: 'system' } as const;
const WIM = { kind: 'person', person: 'wim' } as const;
const watched = (game: Game = given()) => {
  game.sends(SYSTEM, { type: 'join', person: 'wim', name: 'Wim', role: 'observer' });
  game.sends(SYSTEM, { type: 'join', person: 'gil', name: 'Gil', role: 'facilitator' });
  return game;
};
const due = ({ state }: Game, about: string) =>
  forecastsDue(state.public).filter((one) => one.about === about);
const mine = ({ state }: Game) => mineView(state, 'wim').forecasts;
const tap = (about: 'vote' | 'stability' | 'culprit', ref: string, choice: string) =>
  ({ type: 'forecast', about, ref, choice }) as const;

describe('who watches', () => {
  test('O1 foretells a vote until its ballot is closed, and nobody else does', () => {
    const game = watched(tabled(given())).reaches('plenary', 'voting');
    const [vote] = due(game, 'vote');
    if (!vote) throw new Error('nothing is voted on');
    expect(game.refusalTo(WIM, tap('vote', vote.ref, 'perhaps'))).toBe('badTarget');
    expect(game.refusalTo(WIM, tap('vote', 'x-unknown', 'likely'))).toBe('notNow');
    expect(game.refusalTo(WIM, tap('stability', '', 'up'))).toBe('notNow');
    const ada = game.joins('Ada');
    for (const other of [ada, { kind: 'person', person: 'gil' } as const])
      expect(game.refusalTo(other, tap('vote', vote.ref, 'likely'))).toBe('observersOnly');
    game.sends(WIM, tap('vote', vote.ref, 'likely'));
    // O2: the last tap holds.
    game.sends(WIM, tap('vote', vote.ref, 'surely'));
    expect(Object.values(mine(game))).toMatchObject([{ choice: 'surely', brier: -1 }]);
    game.reaches('conduct');
    expect(game.refusalTo(WIM, tap('vote', vote.ref, 'never'))).toBe('notNow');
    const passed = game.state.public.items[vote.ref]?.carried === true;
    expect(Object.values(mine(game))[0]?.brier).toBeCloseTo(2 * (passed ? 0.05 : 0.95) ** 2);
  });

  test('O3 foretells where stability goes, and is told once the number is', () => {
    const game = watched().reaches('assessment');
    game.sends(WIM, tap('stability', '', 'up'));
    expect(Object.values(mine(game))[0]?.brier).toBe(-1);
    const before = game.state.public.stability;
    game.facilitator({ type: 'advance' });
    expect(game.refusalTo(WIM, tap('stability', '', 'down'))).toBe('notNow');
    const rose = Math.round(game.state.public.stability) > Math.round(before);
    // .8 for what was tapped, .1 for each of the two others.
    expect(Object.values(mine(game))[0]?.brier).toBeCloseTo(rose ? 0.04 + 0.02 : 0.64 + 0.81 + 0.01);
  });

  test('O4 learns who it was when that is revealed, and not before; all learn how all did, without names', () => {
    const game = watched().reaches('crisis');
    const [asked] = due(game, 'culprit');
    if (!asked) throw new Error('there is no incident');
    expect(asked.choices).toContain(NO_STATE);
    const truth = game.state.hidden.incidents[asked.ref]?.author || NO_STATE;
    game.sends(WIM, tap('culprit', asked.ref, truth));
    game.sends(WIM, tap('stability', '', 'same'));
    game.reaches('debrief');
    expect(game.state.hidden.foretold).toMatchObject({ stability: { made: 1 } });
    expect(game.state.hidden.foretold).not.toHaveProperty('culprit');
    const ofCulprit = () => Object.values(mine(game)).find(({ about }) => about === 'culprit')?.brier ?? 9;
    expect(ofCulprit()).toBe(-1);
    game.facilitator({ type: 'reveal', what: 'culprits' });
    expect(ofCulprit()).toBeLessThan(0.1);
    expect(game.state.hidden.foretold.culprit).toMatchObject({ made: 1, right: 1 });
    expect(JSON.stringify(mineView(game.state, 'gil').foretold)).not.toContain('wim');
  });

  test('O2 what one foretold is in nobody else’s view', () => {
    const game = watched().reaches('assessment');
    const before = JSON.stringify([publicView(game.state), game.state.own]);
    game.sends(WIM, tap('stability', '', 'down'));
    expect(JSON.stringify([publicView(game.state), game.state.own])).toBe(before);
    expect(mineView(game.state, 'gil').forecasts).toEqual({});
  });
});
