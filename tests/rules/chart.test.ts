import { describe, expect, test } from 'vitest';
import { accepts } from '../../shared/rules/accepts.ts';
import { phaseAfter } from '../../shared/rules/chart.ts';
import type { SeatCommandType } from '../../shared/rules/commands.ts';
import { PHASES, type Phase } from '../../shared/rules/vocabulary.ts';
import { anyCommand, COMMAND_TYPES, thingsIn } from '../support/any-command.ts';
import { eventsOf, given } from '../support/given.ts';
import { diceFrom } from '../support/random-play.ts';

/** GAME.md §13.1, in the commands of the basic rules; stakeholders have a card in each phase (§8). */
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
    'declare',
    'editText',
    'sponsor',
    'table',
    'endorse',
    'playCard',
    'ready',
  ],
  plenary: ['amend', 'castBallot', 'lastWord', 'answerLastWord', 'endorse', 'say', 'playCard', 'ready'],
  conduct: ['playConduct', 'playCard', 'ready'],
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
    'showEvidence',
    'publishEvidence',
    'answerIncident',
    'joinResponse',
    'reply',
    'playCard',
    'ready',
  ],
  assessment: ['predict', 'decide', 'ready'],
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
    phaseAfter(phase, { round, rounds, ended });

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

  test('P1 from every phase a session may be ended at once', () => {
    for (const phase of PHASES) expect(on(phase, 1, 2, true)).toBe('debrief');
  });
});
