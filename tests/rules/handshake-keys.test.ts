import { describe, expect, test } from 'vitest';
import { ClientCommand } from '../../shared/rules/commands.ts';
import { publishable } from '../../shared/rules/texts/publication.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { type Game, given } from '../support/given.ts';

const KEY = 'abcdefghijklmnopqrst-_';
const terms = [
  { seat: 'alfa', gives: [{ type: 'commitment' as const, norm: 'N01' as const, rung: 2 as const }] },
  { seat: 'bravo', gives: [{ type: 'commitment' as const, norm: 'N01' as const, rung: 2 as const }] },
];

function between(...seats: readonly string[]) {
  const game = given();
  const people = seats.map((seat) => game.joins(`Of ${seat}`, seat));
  const [ada, ben, cleo] = people;
  if (!ada || !ben || !cleo) throw new Error('nobody came');
  return { game: game.reaches('negotiation'), ada, ben, cleo };
}
const table = () => between('alfa', 'bravo', 'charlie');
const seen = (game: Game, seat: string) => Object.values(game.state.own[seat]?.handshakes ?? {});
const idOf = (game: Game) => Object.keys(game.state.own.alfa?.handshakes ?? {})[0] ?? '';

describe('the key of a handshake', () => {
  test('D15 opens this deal to the other side, and stands on its opener’s screens alone', () => {
    const { game, ada, ben } = table();
    game.sends(ada, { type: 'openHandshake', terms, key: KEY });
    expect(seen(game, 'alfa')[0]?.key).toBe(KEY);
    expect(seen(game, 'bravo')).toEqual([]);
    game.sends(ben, { type: 'meetHandshake', code: KEY });
    expect(seen(game, 'bravo')).toHaveLength(1);
    expect(JSON.stringify(game.state.own.bravo)).not.toContain(KEY);
    expect(JSON.stringify(game.state.public)).not.toContain(KEY);
  });

  test('D15 opens nothing to others, nothing by another key, and nothing once the deal is not open any more', () => {
    const { game, ada, ben, cleo } = table();
    game.sends(ada, { type: 'openHandshake', terms, key: KEY });
    expect(game.refusalTo(cleo, { type: 'meetHandshake', code: KEY })).toBe('unknownHandshake');
    const other = `A${KEY.slice(1)}`;
    expect(game.refusalTo(ben, { type: 'meetHandshake', code: other })).toBe('unknownHandshake');
    game.waits(90_000);
    expect(game.refusalTo(ben, { type: 'meetHandshake', code: KEY })).toBe('unknownHandshake');
    game.sends(ada, { type: 'openHandshake', terms, key: other });
    game.sends(ada, {
      type: 'cancelHandshake',
      handshake: Object.keys(game.state.own.alfa?.handshakes ?? {})[1] ?? '',
    });
    expect(game.refusalTo(ben, { type: 'meetHandshake', code: other })).toBe('unknownHandshake');
  });

  test('D15 is of 22 signs of 64, or there is none', () => {
    const fits = (key: unknown) => ClientCommand.safeParse({ type: 'openHandshake', terms, key }).success;
    expect([KEY, undefined].map(fits)).toEqual([true, true]);
    expect(['', '123', `${KEY}x`, `${KEY.slice(1)} `, 5, null].map(fits)).toEqual(Array(6).fill(false));
    const meets = (code: unknown) => ClientCommand.safeParse({ type: 'meetHandshake', code }).success;
    expect(['12', '1234', 'abc', `${KEY}x`].map(meets)).toEqual([false, false, false, false]);
  });

  test('D15 a bot needs none, and none is kept', () => {
    const { game, ada } = table();
    const [mine] = terms;
    game.sends(ada, {
      type: 'openHandshake',
      terms: [mine ?? { seat: 'alfa', gives: [] }, { seat: 'delta', gives: terms[1]?.gives ?? [] }],
      key: KEY,
    });
    expect(seen(game, 'alfa')[0]).toMatchObject({ code: '' });
    expect(seen(game, 'alfa')[0]?.key).toBeUndefined();
  });
});

describe('publishing a deal together', () => {
  function closed() {
    const { game, ada, ben, cleo } = table();
    game.sends(ada, { type: 'openHandshake', terms, key: KEY });
    game.sends(ben, { type: 'meetHandshake', code: KEY });
    const handshake = idOf(game);
    game.sends(ben, { type: 'confirmHandshake', handshake });
    return { game, ada, ben, cleo, handshake };
  }
  const wish = (handshake: string, publishes = true) =>
    ({ type: 'publishDeal', handshake, publishes }) as const;
  const known = (game: Game) =>
    Object.values(game.state.public.commitments).filter(({ origin }) => origin === 'offer');
  const trust = ({ state }: Game) => state.hidden.worlds.true.trust;

  test('D16 takes each side, and costs nobody’s trust', () => {
    const { game, ada, ben, handshake } = closed();
    game.waits(10_000);
    const before = trust(game);
    game.sends(ada, wish(handshake));
    expect(known(game)).toEqual([]);
    expect(seen(game, 'bravo')[0]?.publish).toEqual(['alfa']);
    game.sends(ben, wish(handshake));
    expect(
      known(game)
        .map(({ debtor }) => debtor)
        .sort(),
    ).toEqual(['alfa', 'bravo']);
    expect(Object.values(game.state.own.alfa?.commitments ?? {})).toEqual([]);
    expect(trust(game)).toEqual(before);
    expect(Object.values(game.state.hidden.worlds.public.pledges).length).toBeGreaterThanOrEqual(2);
    const news = Object.values(game.state.public.news).filter(({ kind }) => kind === 'published');
    expect(news).toHaveLength(2);
  });

  test('D16 may be taken back while one side has not asked', () => {
    const { game, ada, ben, handshake } = closed();
    game.waits(10_000);
    game.sends(ada, wish(handshake));
    game.sends(ada, wish(handshake, false));
    game.sends(ben, wish(handshake));
    expect(known(game)).toEqual([]);
    expect(game.refusalTo(ben, wish(handshake))).toBe('nothingDue');
  });

  test('D16 not before the deal holds, not twice, not by others, and not in the debrief', () => {
    const { game, ada, ben, cleo, handshake } = closed();
    expect(game.refusalTo(ada, wish(handshake))).toBe('notNow');
    game.waits(10_000);
    expect(game.refusalTo(cleo, wish(handshake))).toBe('unknownHandshake');
    expect(game.refusalTo(ada, wish('h-nothing'))).toBe('unknownHandshake');
    game.reaches('plenary');
    expect(game.refusalTo(ada, wish(handshake))).toBe('notInThisPhase');
    game.reaches('crisis');
    game.sends(ada, wish(handshake));
    game.sends(ben, wish(handshake));
    expect(game.refusalTo(ada, wish(handshake))).toBe('notPrivate');
  });

  test('D16 is offered exactly where it is taken', () => {
    const { game, ada, handshake } = closed();
    const offered = () => publishable(seatView(game.state, 'alfa'));
    expect(offered()).toEqual([]);
    game.waits(10_000);
    expect(offered()).toEqual([{ handshake, wished: false }]);
    game.sends(ada, wish(handshake));
    expect(offered()).toEqual([{ handshake, wished: true }]);
  });
});
