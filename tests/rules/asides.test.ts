import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/rules/commands.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { isSilent, NO_RADAR, radarAfter, soundings } from '../../shared/rules/people/radar.ts';
import { consoleView, ownView } from '../../shared/rules/view/project.ts';
import { CLOCKS, type Game, given } from '../support/given.ts';

const say = (to: string) => ({ type: 'say', to, said: { type: 'text', text: 'a word' } }) as const;

describe('words beside the game', () => {
  test('W9 a word to one seat is that seat’s, one to all is everybody’s', () => {
    const game = given().reaches('negotiation');
    game.facilitator({ type: 'tell', seat: 'alfa', text: ' Ask bravo. ' });
    game.facilitator({ type: 'tell', seat: '', text: 'Two minutes.' });
    const heard = (seat: string) => Object.values(ownView(game.state, seat)?.notices ?? {});
    expect(heard('alfa').map(({ text, toAll }) => [text, toAll])).toEqual([
      ['Ask bravo.', false],
      ['Two minutes.', true],
    ]);
    expect(heard('bravo').map(({ text }) => text)).toEqual(['Two minutes.']);
    const toNobody = { type: 'tell', seat: 'nowhere', text: 'x' } as const;
    expect(game.refusalTo({ kind: 'facilitator', person: '' }, toNobody)).toBe('seatUnknown');
  });

  test('W9 a note has its moment and is the facilitator’s alone', () => {
    const game = given().reaches('negotiation');
    game.facilitator({ type: 'note', text: 'bravo was left out' });
    expect(Object.values(consoleView(game.state).notes)).toEqual([
      { at: game.at, round: 1, phase: 'negotiation', text: 'bravo was left out' },
    ]);
    const { public: shared, own } = game.state;
    expect(JSON.stringify([shared, own])).not.toContain('left out');
  });

  test('W10 a hand goes up and down, and only the facilitator is told', () => {
    const game = given();
    const ada = game.joins('Ada');
    const before = JSON.stringify([game.state.public, game.state.own]);
    game.sends(ada, { type: 'raiseHand', raised: true });
    expect(consoleView(game.state).hands).toEqual([{ person: 'p-1', since: game.at }]);
    expect(JSON.stringify([game.state.public, game.state.own])).toBe(before);
    expect(game.refusalTo(ada, { type: 'raiseHand', raised: true })).toBe('nothingDue');
    game.facilitator({ type: 'lowerHand', person: 'p-1' });
    expect(consoleView(game.state).hands).toEqual([]);
    game.sends(ada, { type: 'raiseHand', raised: true });
    game.facilitator({ type: 'removePerson', person: 'p-1' });
    expect(consoleView(game.state).hands).toEqual([]);
  });
});

describe('the radar', () => {
  test('W11 a seat that does nothing is known by its silence, and one that speaks by its words', () => {
    const game = given();
    const actors = { alfa: game.joins('Ada', 'alfa'), bravo: game.joins('Ben', 'bravo') };
    let radar = NO_RADAR;
    const recorded = (send: (one: Game) => void, actor = 'alfa') => {
      const known = game.events.length;
      send(game);
      radar = radarAfter(radar, {
        at: game.at,
        actor: { kind: 'seat', seat: actor, person: '' },
        events: game.events.slice(known),
      });
    };
    radar = radarAfter(radar, { at: game.at, actor: { kind: 'system' }, events: game.events });
    game.waits(600_000);
    const began = game.at;
    const opened = game.facilitator({ type: 'start' });
    radar = radarAfter(radar, { at: game.at, actor: { kind: 'facilitator', person: '' }, events: opened });
    game.waits(100_000);
    recorded((one) => one.sends(actors.alfa, say('floor')));
    recorded((one) => one.sends(actors.alfa, say('bravo')));
    expect(soundings(game.state, radar)).toEqual({
      alfa: { spoke: 2, addressed: 0, lastAt: game.at, coSponsors: 0 },
      bravo: { spoke: 0, addressed: 1, lastAt: began, coSponsors: 0 },
    });
  });

  test('W11 a seat that takes no part is known as silent within two minutes, and no other', () => {
    const game = given({ settings: { clocks: { ...CLOCKS, negotiation: 600 } } });
    const ada = game.joins('Ada', 'alfa');
    game.joins('Ben', 'bravo');
    let radar = NO_RADAR;
    const notes = (actor: Actor, events: readonly GameEvent[]) => {
      radar = radarAfter(radar, { at: game.at, actor, events });
    };
    notes({ kind: 'system' }, game.events);
    game.reaches('briefing');
    notes({ kind: 'facilitator', person: '' }, game.events);
    const silent = () =>
      Object.entries(soundings(game.state, radar))
        .filter(([, sounding]) => isSilent(sounding, game.at))
        .map(([seat]) => seat);
    game.reaches('negotiation');
    expect(silent()).toEqual([]);
    for (let seconds = 0; seconds < 120; seconds += 30) {
      game.waits(30_000);
      notes(ada, game.sends(ada, say('floor')));
    }
    expect(silent()).toEqual(['bravo']);
  });

  test('W11 who backs the texts of a seat, and bots are not on it', () => {
    const game = given().reaches('negotiation');
    const ada = game.joins('Ada', 'alfa');
    const text = game.state.public.currentText;
    game.sends(ada, { type: 'editText', text, norm: 'N01', rung: 1 });
    game.does('bravo', { type: 'sponsor', text, sponsoring: true });
    expect(soundings(game.state, NO_RADAR)).toEqual({
      alfa: { spoke: 0, addressed: 0, lastAt: 0, coSponsors: 1 },
    });
  });
});
