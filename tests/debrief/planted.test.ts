import { describe, expect, test } from 'vitest';
import { keyMoments } from '../../shared/debrief/key-moments.ts';
import { courseOfGame, plain, planted } from '../support/planted.ts';

const NUMBERS = Array.from({ length: 50 }, (_, at) => at + 1);

describe('moments that were planted', () => {
  test('of a deal missed, a promise broken, a vote flipped, a quiet seat and a secret at least four are found', () => {
    const counts = NUMBERS.map((number) => {
      const { dealMissed, promiseBroken, voteFlipped, quietSeat, secret } = keyMoments(
        courseOfGame(planted(number)),
      );
      const found = [
        dealMissed?.kind === 'dealMissed' && dealMissed.least > 0,
        promiseBroken?.kind === 'promiseBroken' && promiseBroken.seat === 'alfa',
        voteFlipped?.kind === 'voteFlipped' && voteFlipped.seat === 'charlie' && voteFlipped.to === 'no',
        quietSeat?.kind === 'quietSeat' && quietSeat.seat === 'delta' && quietSeat.deed === 'vote',
        secret?.kind === 'secret' && secret.seat === 'alfa',
      ];
      return found.map(Number);
    });
    for (const found of counts) expect(found.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(4);
  });

  test('where nothing was planted, it is said that none was found', () => {
    for (const number of NUMBERS)
      expect([number, keyMoments(courseOfGame(plain(number)))]).toEqual([
        number,
        { dealMissed: null, promiseBroken: null, voteFlipped: null, quietSeat: null, secret: null },
      ]);
  });
});
