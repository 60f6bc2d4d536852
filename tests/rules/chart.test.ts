import { describe, expect, test } from 'vitest';
import { phaseAfter } from '../../shared/rules/chart.ts';
import type { SeatCommandType } from '../../shared/rules/commands.ts';
import { accepts } from '../../shared/rules/texts/accepts.ts';
import { PHASES, type Phase } from '../../shared/rules/vocabulary.ts';
import { anyCommand, COMMAND_TYPES, thingsIn } from '../support/any-command.ts';
import { eventsOf, given } from '../support/given.ts';
import { diceFrom } from '../support/random-play.ts';

/** GAME.md §13.1, in the commands of all rules; stakeholders have a card in each phase (§8). */
const TAKEN: Readonly<Record<Phase, readonly SeatCommandType[]>> = {
  lobby: ['ready'],
  briefing: ['say', 'ready'],
  negotiation: [
    'say',
    'makeOffer',
    'acceptOffer',
    'counterOffer',
    'declineOffer',
    'withdrawOffer',
    'openHandshake',
    'confirmHandshake',
    'cancelHandshake',
    'openCaucus',
    'leaveCaucus',
    'ask',
    'declare',
    'openText',
    'callText',
    'editText',
    'setProviso',
    'sponsor',
    'table',
    'endorse',
    'playCard',
    'citeHistory',
    'callHearing',
    'accredit',
    'ready',
  ],
  plenary: [
    'callText',
    'amend',
    'castBallot',
    'lastWord',
    'answerLastWord',
    'endorse',
    'say',
    'playCard',
    'ready',
  ],
  conduct: ['playConduct', 'planConduct', 'playCard', 'ready'],
  crisis: [
    'say',
    'makeOffer',
    'acceptOffer',
    'counterOffer',
    'declineOffer',
    'withdrawOffer',
    'openHandshake',
    'confirmHandshake',
    'cancelHandshake',
    'openCaucus',
    'leaveCaucus',
    'ask',
    'showEvidence',
    'publishEvidence',
    'qualify',
    'consult',
    'answerIncident',
    'joinResponse',
    'reply',
    'playCard',
    'citeHistory',
    'callTalks',
    'callAnswer',
    'answerCall',
    'ready',
  ],
  assessment: [
    'predict',
    'decide',
    'suspend',
    'repair',
    'withdraw',
    'rule',
    'sign',
    'moveItem',
    'answerMove',
    'ready',
  ],
  debrief: ['reflect', 'say'],
};

describe('what a phase takes', () => {
  const table = PHASES.flatMap((phase) =>
    COMMAND_TYPES.map((type) => ({ phase, type, taken: TAKEN[phase].includes(type) })),
  );

  test.each(table)('P1 $phase, $type: $taken', ({ phase, type, taken }) => {
    expect(accepts(phase, type)).toBe(taken);
  });

  test('P1 a command of another phase is refused as such, whatever it says', () => {
    const dice = diceFrom(1);
    for (const phase of PHASES) {
      const game = given();
      game.joins('Ada', 'alfa');
      game.reaches(phase);
      const things = thingsIn(game.state);
      for (const type of COMMAND_TYPES) {
        if (TAKEN[phase].includes(type)) continue;
        const command = anyCommand(type, things, dice);
        expect(
          game.refusalTo({ kind: 'seat', seat: 'alfa', person: 'p-1' }, command),
          `${phase} ${type}`,
        ).toBe('notInThisPhase');
      }
    }
  });
});

describe('which phase follows', () => {
  const on = (phase: Phase, round = 1, rounds = 2, ended = false) =>
    phaseAfter(phase, { round, rounds, stops: false, ended });

  test('P1 from the lobby through the rounds to the debrief', () => {
    const round: Phase[] = ['negotiation', 'plenary', 'conduct', 'crisis', 'assessment'];
    const game = given({ settings: { rounds: 3 } }).reaches('debrief');
    const opened = eventsOf(game.events, 'phaseOpened').map(({ phase, round: of }) => `${of} ${phase}`);
    expect(opened).toEqual([
      '1 briefing',
      ...[1, 2, 3].flatMap((of) => round.map((phase) => `${of} ${phase}`)),
      '3 debrief',
    ]);
  });

  test('P1 the review leads to the next round, and from the last one to the debrief', () => {
    expect(on('assessment', 1, 2)).toBe('negotiation');
    expect(on('assessment', 2, 2)).toBe('debrief');
    expect(on('debrief', 2, 2)).toBe('debrief');
  });

  test('P8 with an open end the dice may stop it after a review, from the fourth round on', () => {
    expect(phaseAfter('assessment', { round: 4, rounds: 9, stops: true, ended: false })).toBe('debrief');
    const lengths = Array.from({ length: 30 }, (_, number) => {
      const settings = { rounds: 6, end: 'open' } as const;
      return given({ settings, seed: `open-${number}` }).reaches('debrief').state.public.round;
    });
    expect(Math.min(...lengths)).toBe(4);
    expect(Math.max(...lengths)).toBe(6);
    const stopped = lengths.filter((round) => round === 4).length;
    expect(stopped).toBeGreaterThan(3);
    expect(stopped).toBeLessThan(18);
  });

  test('P8 an open end has years of one', () => {
    const settings = { rounds: 2, end: 'open' } as const;
    expect(given({ settings }).state.public).toMatchObject({ years: 1, setup: { openEnd: true } });
    expect(given({ settings: { rounds: 2 } }).state.public.years).toBe(3);
  });

  test('P8, S7 and no audit, not even after its last round', () => {
    const surfaced = (end: 'known' | 'open') =>
      Array.from({ length: 30 }, (_, number) => {
        const game = given({ settings: { rounds: 1, end }, seed: `audit-${number}` }).reaches('conduct');
        game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        game.reaches('assessment', 'deciding');
        const before = Object.keys(game.state.public.incidents).length;
        game.reaches('debrief');
        return Object.keys(game.state.public.incidents).length - before;
      }).reduce((sum, more) => sum + more, 0);
    expect(surfaced('known')).toBeGreaterThan(0);
    expect(surfaced('open')).toBe(0);
  });

  test('P1 from every phase a session may be ended at once', () => {
    for (const phase of PHASES) expect(on(phase, 1, 2, true)).toBe('debrief');
  });
});
