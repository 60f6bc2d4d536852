import { describe, expect, test } from 'vitest';
import type { Item, Terms } from '../../shared/rules/commands.ts';
import { givable, itemKey } from '../../shared/rules/texts/items.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { CLOCKS, eventsOf, type Game, given, only } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { between, dealt, drafted, offered, openedText, owes, tabled } from '../support/turns.ts';

const help = (points: number): Item => ({ type: 'help', points });
const negotiation = () => given().reaches('negotiation');
const making = (terms: Terms) => ({ type: 'makeOffer', terms }) as const;
const simple = between('alfa', [owes('N01', 1)], 'bravo', [owes('N01', 2)]);
const statusOf = (game: Game, offer: string, seat = 'alfa') => game.state.own[seat]?.offers[offer]?.status;
const defence = (game: Game, seat: string) => game.state.public.seats[seat]?.defence ?? 0;
/** Why Alfa could not give this to Bravo. */
const fault = (game: Game, item: Item, back: Item = help(1)) =>
  game.refusal('alfa', making(between('alfa', [item], 'bravo', [back])));

describe('who may offer what', () => {
  test('D1 a seat has at most three open offers of its own', () => {
    const game = negotiation();
    const ids = [1, 2, 3].map(() => offered(game, 'alfa', making(simple)));
    expect(game.refusal('alfa', making(simple))).toBe('tooManyOffers');
    expect(game.refusal('bravo', making(simple))).toBe('taken');
    game.does('bravo', { type: 'declineOffer', offer: ids[0] ?? '' });
    expect(game.refusal('alfa', making(simple))).toBe('taken');
  });

  test('D1 a counter is an offer of one’s own', () => {
    const game = negotiation();
    const offer = offered(game, 'bravo', making(simple));
    for (let count = 0; count < 3; count++) offered(game, 'alfa', making(simple));
    expect(game.refusal('alfa', { type: 'counterOffer', offer, terms: simple })).toBe('tooManyOffers');
  });

  test('D14 a seat makes at most twenty offers in one round, whatever becomes of them', () => {
    const game = negotiation();
    for (let count = 0; count < 20; count++) {
      const offer = offered(game, 'alfa', making(simple));
      game.does('alfa', { type: 'withdrawOffer', offer });
    }
    expect(game.refusal('alfa', making(simple))).toBe('offersSpent');
    expect(game.refusal('bravo', making(simple))).toBe('taken');
    game.reaches('negotiation', undefined, 2);
    expect(game.refusal('alfa', making(simple))).toBe('taken');
  });

  test('D2 a bargain has different sides, the sender among them, and each gives something', () => {
    const game = negotiation();
    const [mine, theirs] = simple;
    if (!mine || !theirs) throw new Error('two sides');
    expect(game.refusal('charlie', making(simple))).toBe('badParties');
    expect(game.refusal('alfa', making([mine, mine]))).toBe('badParties');
    expect(game.refusal('alfa', making([mine, { seat: 'nowhere', gives: [help(1)] }]))).toBe('seatUnknown');
    expect(game.refusal('alfa', making([mine, { seat: 'bravo', gives: [] }]))).toBe('emptySide');
  });

  test('D2 among four seats, everybody gives and everybody has to accept', () => {
    const game = negotiation();
    const seats = ['alfa', 'bravo', 'charlie', 'delta'];
    const offer = offered(game, 'alfa', making(seats.map((seat) => ({ seat, gives: [owes('N01', 2)] }))));
    for (const seat of ['bravo', 'charlie']) game.does(seat, { type: 'acceptOffer', offer });
    expect(statusOf(game, offer)).toBe('open');
    expect(game.state.hidden.commitments).toEqual({});
    game.does('delta', { type: 'acceptOffer', offer });
    expect(statusOf(game, offer)).toBe('accepted');
    expect(Object.values(game.state.own.alfa?.commitments ?? {})).toHaveLength(4);
    expect(Object.values(game.state.own.alfa?.commitments ?? {})[0]?.creditors).toEqual([
      'bravo',
      'charlie',
      'delta',
    ]);
  });

  test('D3 nor two sponsorships, which could be one more than a state may have', () => {
    const game = drafted(given({ settings: { rules: 'standard' } }));
    const draft = openedText(game, 'bravo');
    game.does('bravo', { type: 'editText', text: draft, norm: 'N15', rung: 2 });
    const [one, two] = [game.state.public.currentText, draft].map(
      (text): Item => ({ type: 'sponsorship', text }),
    );
    if (!one || !two) throw new Error('two texts');
    const giving = (...items: Item[]) => making(between('charlie', items, 'alfa', [help(1)]));
    expect(game.refusal('charlie', giving(one, two))).toBe('notGivable');
    expect(game.refusal('charlie', giving(one))).toBe('taken');
  });

  test('D3 no side gives two items of one kind about one thing', () => {
    const game = drafted(given());
    const text = game.state.public.currentText;
    const twice = (one: Item, two: Item) =>
      game.refusal('alfa', making(between('alfa', [one, two], 'bravo', [help(1)])));
    expect(twice(owes('N01', 1), owes('N01', 2))).toBe('notGivable');
    expect(twice(owes('N01', 1), owes('N02', 1))).toBe('taken');
    expect(twice(help(1), help(2))).toBe('notGivable');
    const amendment = (act: 'table' | 'drop', rung: 1 | 3): Item => ({
      type: 'amendment',
      text,
      norm: 'N01',
      rung,
      act,
    });
    expect(twice(amendment('table', 1), amendment('drop', 3))).toBe('notGivable');
    expect(itemKey({ type: 'favour', favour: 'join', about: 'delta' })).toBe(
      itemKey({ type: 'favour', favour: 'notName', about: 'delta' }),
    );
  });
});

describe('what may be given', () => {
  test('D4 commitments: by states, to states, on the agenda, within the rungs, and not twice', () => {
    const game = negotiation();
    expect(fault(game, owes('N05', 1))).toBe('notOnAgenda');
    expect(fault(game, owes('N01', 0))).toBe('rungTooHigh');
    expect(fault(game, owes('N01', 4))).toBe('rungTooHigh');
    expect(game.refusal('alfa', making(between('alfa', [owes('N01', 1)], 'firm', [])))).toBe('statesOnly');
    dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [help(1)]));
    expect(fault(game, owes('N01', 2))).toBe('alreadyOwed');
    expect(fault(game, owes('N01', 1))).toBe('alreadyOwed');
    expect(fault(game, owes('N01', 3))).toBe('taken');
  });

  test('D4 a rung owed to one of the others only may still be given to all', () => {
    const game = negotiation();
    dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [help(1)]));
    const three = (item: Item): Terms => [
      { seat: 'alfa', gives: [item] },
      { seat: 'bravo', gives: [help(1)] },
      { seat: 'charlie', gives: [help(1)] },
    ];
    expect(game.refusal('alfa', making(three(owes('N01', 2))))).toBe('taken');
  });

  test('D4 votes and amendments are about the text of the coming plenary, sponsorships about its draft', () => {
    const game = drafted(given());
    const text = game.state.public.currentText;
    const amendment = (rung: 0 | 2 | 4): Item => ({
      type: 'amendment',
      text,
      norm: 'N01',
      rung,
      act: 'table',
    });
    expect(fault(game, { type: 'vote', text })).toBe('taken');
    expect(fault(game, { type: 'vote', text: 't-unknown0' })).toBe('unknownText');
    expect(fault(game, { type: 'sponsorship', text })).toBe('alreadySponsor');
    expect(fault(game, { type: 'sponsorship', text: 't-unknown0' })).toBe('unknownText');
    expect(fault(game, help(1), { type: 'sponsorship', text })).toBe('taken');
    expect(fault(game, amendment(0))).toBe('taken');
    expect(fault(game, amendment(2))).toBe('rungUnchanged');
    expect(fault(game, amendment(4))).toBe('rungTooHigh');
    game.does('charlie', { type: 'sponsor', text, sponsoring: true });
    game.does('alfa', { type: 'table', text });
    expect(fault(game, help(1), { type: 'sponsorship', text })).toBe('notGivable');
    expect(fault(game, { type: 'vote', text })).toBe('taken');
    game.reaches('crisis');
    expect(fault(game, { type: 'vote', text })).toBe('notGivable');
    expect(fault(game, amendment(0))).toBe('notGivable');
  });

  test('D4 an empty text is not for sponsoring', () => {
    const game = negotiation();
    expect(fault(game, { type: 'sponsorship', text: game.state.public.currentText })).toBe('notGivable');
  });

  test('D4 favours are about a third state; stakeholders give none', () => {
    const game = negotiation();
    const favour = (about: string): Item => ({ type: 'favour', favour: 'notName', about });
    expect(fault(game, favour('charlie'))).toBe('taken');
    expect(fault(game, favour('alfa'))).toBe('badTarget');
    expect(fault(game, favour('bravo'))).toBe('badTarget');
    expect(fault(game, favour('firm'))).toBe('badTarget');
    const firm = between('alfa', [favour('charlie')], 'firm', [favour('charlie')]);
    expect(game.refusal('alfa', making(firm))).toBe('statesOnly');
  });

  test('D4 help leaves its giver at least .1, and stays among states', () => {
    const poor = given({ scenario: table({ seats: { alfa: { defence: 0.13 } } }) }).reaches('negotiation');
    expect([2, 3, 4].map((points) => fault(poor, help(points), owes('N01', 1)))).toEqual([
      'taken',
      'taken',
      'limitReached',
    ]);
    const firm = between('alfa', [help(1)], 'firm', [
      { type: 'evidence', incident: only(poor.state.public.incidents)[0] },
    ]);
    expect(poor.refusal('alfa', making(firm))).toBe('statesOnly');
  });

  test('D4 evidence is given by who holds it; what others hold may be asked for unseen', () => {
    const game = negotiation();
    const [incident] = only(game.state.public.incidents);
    const item: Item = { type: 'evidence', incident };
    const holders = Object.keys(game.state.own).filter(
      (seat) => Object.keys(game.state.own[seat]?.evidence ?? {}).length > 0,
    );
    expect(holders).toContain('bravo');
    expect(holders).not.toContain('charlie');
    const offer = (from: string, to: string, gives: Item, back: Item) =>
      game.refusal(from, making(between(from, [gives], to, [back])));
    expect(offer('bravo', 'alfa', item, help(1))).toBe('taken');
    expect(offer('charlie', 'alfa', item, help(1))).toBe('notHolder');
    expect(offer('alfa', 'charlie', help(1), item)).toBe('taken');
    expect(offer('alfa', 'bravo', help(1), { type: 'evidence', incident: 'i-unknown0' })).toBe(
      'unknownIncident',
    );
  });

  test('D4 what can be given is what the rules take, and nothing else', () => {
    const game = drafted(given());
    const view = seatView(game.state, 'alfa');
    const kinds = new Set(givable(view, 'alfa', ['bravo']).map(({ type }) => type));
    expect([...kinds].sort()).toEqual(['amendment', 'commitment', 'favour', 'help', 'vote']);
    expect(givable(view, 'firm', ['alfa']).map(({ type }) => type)).toEqual(['evidence']);
  });
});

describe('closing a bargain', () => {
  test('D5 it is closed when every side has accepted', () => {
    const game = negotiation();
    const offer = offered(game, 'alfa', making(simple));
    expect(game.refusal('alfa', { type: 'acceptOffer', offer })).toBe('notYourOffer');
    expect(game.refusal('charlie', { type: 'acceptOffer', offer })).toBe('unknownOffer');
    game.does('bravo', { type: 'acceptOffer', offer });
    expect(statusOf(game, offer)).toBe('accepted');
    for (const type of ['acceptOffer', 'declineOffer'] as const)
      expect(game.refusal('bravo', { type, offer })).toBe('offerNotOpen');
    expect(game.refusal('alfa', { type: 'withdrawOffer', offer })).toBe('offerNotOpen');
  });

  test('D5 any side but those that have accepted may decline or counter', () => {
    const game = negotiation();
    const offer = offered(game, 'alfa', making(simple));
    expect(game.refusal('alfa', { type: 'declineOffer', offer })).toBe('notYourOffer');
    expect(game.refusal('alfa', { type: 'counterOffer', offer, terms: simple })).toBe('notYourOffer');
    game.does('bravo', { type: 'declineOffer', offer });
    expect(statusOf(game, offer)).toBe('declined');
    expect(game.refusal('bravo', { type: 'counterOffer', offer, terms: simple })).toBe('offerNotOpen');
  });

  test('D5 a counter closes the offer and makes another between the same sides', () => {
    const game = negotiation();
    const offer = offered(game, 'alfa', making(simple));
    const other = between('bravo', [owes('N01', 1)], 'charlie', [owes('N01', 1)]);
    expect(game.refusal('bravo', { type: 'counterOffer', offer, terms: other })).toBe('badParties');
    const terms = between('bravo', [owes('N01', 1)], 'alfa', [owes('N01', 3)]);
    const counter = offered(game, 'bravo', { type: 'counterOffer', offer, terms });
    expect(statusOf(game, offer)).toBe('countered');
    expect(game.state.own.alfa?.offers[counter]).toMatchObject({
      from: 'bravo',
      counters: offer,
      status: 'open',
    });
    game.does('alfa', { type: 'acceptOffer', offer: counter });
    expect(statusOf(game, counter)).toBe('accepted');
  });

  test('D5 only its maker withdraws it', () => {
    const game = negotiation();
    const offer = offered(game, 'alfa', making(simple));
    expect(game.refusal('bravo', { type: 'withdrawOffer', offer })).toBe('notYourOffer');
    expect(game.refusal('charlie', { type: 'withdrawOffer', offer })).toBe('unknownOffer');
    game.does('alfa', { type: 'withdrawOffer', offer });
    expect(statusOf(game, offer, 'bravo')).toBe('withdrawn');
  });

  test('D5 what has meanwhile been given cannot be accepted a second time', () => {
    const game = drafted(given());
    const text = game.state.public.currentText;
    const offer = offered(
      game,
      'alfa',
      making(between('alfa', [help(1)], 'charlie', [{ type: 'sponsorship', text }])),
    );
    game.does('charlie', { type: 'sponsor', text, sponsoring: true });
    expect(game.refusal('charlie', { type: 'acceptOffer', offer })).toBe('alreadySponsor');
  });
});

describe('carrying it out', () => {
  test('D6 sponsorship, evidence and help are given at once', () => {
    const game = drafted(given());
    const text = game.state.public.currentText;
    const [incident] = only(game.state.public.incidents);
    dealt(game, between('bravo', [{ type: 'evidence', incident }], 'delta', [{ type: 'sponsorship', text }]));
    expect(game.state.public.treaties[text]?.sponsors).toEqual(['alfa', 'delta']);
    const [shown] = Object.values(game.state.own.delta?.evidence ?? {}).filter(({ own }) => !own);
    expect(shown).toMatchObject({ incident, published: false });
    const before = [defence(game, 'alfa'), defence(game, 'bravo')];
    dealt(game, between('alfa', [help(5)], 'bravo', [owes('N01', 1)]));
    expect(defence(game, 'alfa')).toBeCloseTo((before[0] ?? 0) - 0.05, 12);
    expect(defence(game, 'bravo')).toBeCloseTo((before[1] ?? 0) + 0.05, 12);
  });

  test('D6 help to several is shared among them', () => {
    const game = negotiation();
    dealt(game, [
      { seat: 'alfa', gives: [help(4)] },
      { seat: 'bravo', gives: [owes('N01', 1)] },
      { seat: 'charlie', gives: [owes('N01', 1)] },
    ]);
    expect(defence(game, 'alfa')).toBeCloseTo(0.36, 12);
    expect([defence(game, 'bravo'), defence(game, 'charlie')]).toEqual([
      expect.closeTo(0.42, 12),
      expect.closeTo(0.42, 12),
    ]);
  });

  test('D6 commitments bind at once, and only their parties know of them', () => {
    const game = negotiation();
    const before = game.state.public;
    const offer = dealt(game, simple);
    const known = Object.entries(game.state.own).flatMap(([seat, own]) =>
      Object.values(own.commitments).map(({ debtor, rung }) => `${seat} knows that ${debtor} owes ${rung}`),
    );
    expect(known).toEqual([
      'alfa knows that alfa owes 1',
      'alfa knows that bravo owes 2',
      'bravo knows that alfa owes 1',
      'bravo knows that bravo owes 2',
    ]);
    expect(game.state.public).toEqual(before);
    const pledges = Object.values(game.state.hidden.worlds.true.pledges);
    expect(pledges.map(({ instrument, rung }) => [instrument, rung])).toEqual([
      [offer, 1],
      [offer, 2],
    ]);
    expect(game.state.hidden.worlds.public.pledges).toEqual({});
  });

  test('D7 a promised vote, amendment or favour becomes a promise due in this round', () => {
    const game = drafted(given());
    const text = game.state.public.currentText;
    dealt(
      game,
      between(
        'alfa',
        [
          { type: 'vote', text },
          { type: 'amendment', text, norm: 'N01', rung: 3, act: 'table' },
        ],
        'bravo',
        [{ type: 'favour', favour: 'notName', about: 'charlie' }],
      ),
    );
    const promises = Object.values(game.state.own.bravo?.commitments ?? {});
    expect(
      promises.map(({ debtor, promise, promiseRef, duePhase, dueRound, state }) => ({
        debtor,
        promise,
        promiseRef,
        duePhase,
        dueRound,
        state,
      })),
    ).toEqual([
      { debtor: 'alfa', promise: 'vote', promiseRef: text, duePhase: 'plenary', dueRound: 1, state: 'open' },
      { debtor: 'alfa', promise: 'table', promiseRef: text, duePhase: 'plenary', dueRound: 1, state: 'open' },
      {
        debtor: 'bravo',
        promise: 'notName',
        promiseRef: 'charlie',
        duePhase: 'crisis',
        dueRound: 1,
        state: 'open',
      },
    ]);
  });

  test('D8 open offers lapse when negotiation or the crisis ends', () => {
    const game = negotiation();
    const first = offered(game, 'alfa', making(simple));
    game.reaches('crisis');
    expect(statusOf(game, first)).toBe('expired');
    const second = offered(game, 'alfa', making(simple));
    expect(game.refusal('bravo', { type: 'acceptOffer', offer: first })).toBe('offerNotOpen');
    game.reaches('assessment');
    expect(statusOf(game, second)).toBe('expired');
  });
});

describe('handshakes', () => {
  const opened = (game: Game, seat = 'alfa', terms = simple) => {
    const [event] = eventsOf(game.does(seat, { type: 'openHandshake', terms }), 'handshakeOpened');
    return event?.handshake ?? '';
  };
  const handshake = (game: Game, id: string) => game.state.own.alfa?.handshakes[id];

  test('D9 a seat in a handshake opens no other; it is open for 90 seconds', () => {
    const game = negotiation();
    const id = opened(game);
    expect(game.refusal('alfa', { type: 'openHandshake', terms: simple })).toBe('tooManyOffers');
    expect(game.refusal('bravo', { type: 'openHandshake', terms: simple })).toBe('tooManyOffers');
    expect(handshake(game, id)?.closesAt).toBe(game.at + 90_000);
    game.waits(90_000);
    expect(handshake(game, id)?.status).toBe('expired');
    expect(game.refusal('bravo', { type: 'confirmHandshake', handshake: id })).toBe('offerNotOpen');
    expect(game.refusal('alfa', { type: 'openHandshake', terms: simple })).toBe('taken');
  });

  test('D9 each side confirms, once', () => {
    const game = negotiation();
    const id = opened(game);
    expect(game.refusal('alfa', { type: 'confirmHandshake', handshake: id })).toBe('alreadyAnswered');
    expect(game.refusal('charlie', { type: 'confirmHandshake', handshake: id })).toBe('unknownHandshake');
    expect(game.refusal('charlie', { type: 'cancelHandshake', handshake: id })).toBe('unknownHandshake');
    game.does('bravo', { type: 'confirmHandshake', handshake: id });
    expect(handshake(game, id)?.status).toBe('confirmed');
    expect(game.refusal('bravo', { type: 'confirmHandshake', handshake: id })).toBe('offerNotOpen');
  });

  test('D9 its terms are judged as those of an offer', () => {
    const game = negotiation();
    const wrong = between('alfa', [owes('N05', 1)], 'bravo', [owes('N01', 1)]);
    expect(game.refusal('alfa', { type: 'openHandshake', terms: wrong })).toBe('notOnAgenda');
  });

  test('D10 confirmed by all, it takes effect ten seconds later', () => {
    const game = negotiation();
    const id = opened(game);
    game.waits(30_000);
    game.does('bravo', { type: 'confirmHandshake', handshake: id });
    game.waits(9_999);
    expect(game.state.own.alfa?.commitments).toEqual({});
    game.waits(1);
    expect(handshake(game, id)?.status).toBe('closed');
    expect(Object.values(game.state.own.alfa?.commitments ?? {})).toHaveLength(2);
    expect(game.refusal('alfa', { type: 'cancelHandshake', handshake: id })).toBe('offerNotOpen');
  });

  test('D10 unless a side cancels it', () => {
    const game = negotiation();
    const id = opened(game);
    game.does('bravo', { type: 'confirmHandshake', handshake: id });
    game.waits(9_000);
    game.does('alfa', { type: 'cancelHandshake', handshake: id });
    game.waits(60_000);
    expect(handshake(game, id)?.status).toBe('cancelled');
    expect(game.state.own.alfa?.commitments).toEqual({});
  });

  test('D10 among three, the ten seconds begin with the last one', () => {
    const game = negotiation();
    const seats = ['alfa', 'bravo', 'charlie'];
    const id = opened(
      game,
      'alfa',
      seats.map((seat) => ({ seat, gives: [owes('N01', 2)] })),
    );
    game.does('bravo', { type: 'confirmHandshake', handshake: id });
    expect(handshake(game, id)).toMatchObject({ status: 'open', closesAt: game.at + 90_000 });
    game.does('charlie', { type: 'confirmHandshake', handshake: id });
    expect(handshake(game, id)).toMatchObject({ status: 'confirmed', closesAt: game.at + 10_000 });
  });

  test('D11 when the phase ends, a confirmed one takes effect and an open one lapses', () => {
    const game = given({ settings: { clocks: CLOCKS } }).reaches('negotiation');
    const confirmed = opened(game);
    game.does('bravo', { type: 'confirmHandshake', handshake: confirmed });
    const other = between('charlie', [owes('N01', 1)], 'delta', [owes('N01', 1)]);
    const open = opened(game, 'charlie', other);
    game.reaches('plenary');
    expect(handshake(game, confirmed)?.status).toBe('closed');
    expect(Object.values(game.state.own.alfa?.commitments ?? {})).toHaveLength(2);
    expect(game.state.own.delta?.handshakes[open]?.status).toBe('expired');
    expect(game.state.own.delta?.commitments).toEqual({});
  });

  test('D11 handshakes are made in the crisis too', () => {
    const game = tabled(given()).reaches('crisis');
    const id = opened(game);
    game.does('bravo', { type: 'confirmHandshake', handshake: id });
    game.reaches('assessment');
    expect(handshake(game, id)?.status).toBe('closed');
  });

  describe('between people', () => {
    const between = (...seats: readonly string[]) => {
      const game = given();
      const people = seats.map((seat) => game.joins(`Of ${seat}`, seat));
      return { game: game.reaches('negotiation'), people };
    };
    const seen = (game: Game, seat: string) => Object.values(game.state.own[seat]?.handshakes ?? {});
    const open = { type: 'openHandshake', terms: simple } as const;

    test('D13 the other side sees nothing until it types the code, and then the same sentence', () => {
      const { game, people } = between('alfa', 'bravo');
      const [ada, ben] = people;
      if (!ada || !ben) throw new Error('nobody came');
      game.sends(ada, open);
      const [mine] = seen(game, 'alfa');
      expect(mine?.code).toMatch(/^\d{3}$/);
      expect(seen(game, 'bravo')).toEqual([]);
      const other = mine?.code === '000' ? '001' : '000';
      expect(game.refusalTo(ben, { type: 'meetHandshake', code: other })).toBe('unknownHandshake');
      game.sends(ben, { type: 'meetHandshake', code: mine?.code ?? '' });
      expect(seen(game, 'bravo')).toEqual([{ ...mine, code: '' }]);
      const [id = ''] = Object.keys(game.state.own.bravo?.handshakes ?? {});
      game.sends(ben, { type: 'confirmHandshake', handshake: id });
      game.waits(10_000);
      expect(seen(game, 'bravo').map(({ status }) => status)).toEqual(['closed']);
      expect(Object.values(game.state.own.bravo?.commitments ?? {}).length).toBeGreaterThan(0);
    });

    test('D9 a hand that a bot holds out gives way to a handshake that people open or meet', () => {
      const { game, people } = between('alfa', 'bravo');
      const [ada, ben] = people;
      if (!ada || !ben) throw new Error('nobody came');
      const hold = (to: string) =>
        game.does('charlie', {
          type: 'openHandshake',
          terms: [
            { seat: 'charlie', gives: [{ type: 'commitment', norm: 'N15', rung: 1 }] },
            { seat: to, gives: [{ type: 'commitment', norm: 'N15', rung: 1 }] },
          ],
        });
      hold('alfa');
      game.sends(ada, open);
      const [fromBot, mine] = seen(game, 'alfa');
      expect([fromBot?.status, mine?.status]).toEqual(['cancelled', 'open']);
      hold('bravo');
      game.sends(ben, { type: 'meetHandshake', code: mine?.code ?? '' });
      expect(seen(game, 'bravo').map(({ status }) => status)).toEqual(['cancelled', 'open']);
    });

    test('D9 one that was confirmed does not, nor one between bots', () => {
      const { game, people } = between('alfa');
      const [ada] = people;
      if (!ada) throw new Error('nobody came');
      const id = opened(game, 'bravo');
      game.sends(ada, { type: 'confirmHandshake', handshake: id });
      expect(game.refusalTo(ada, open)).toBe('tooManyOffers');
    });

    test('D13 the code opens nothing to a seat that is no side of it', () => {
      const { game, people } = between('alfa', 'bravo', 'charlie');
      const [ada, , cleo] = people;
      if (!ada || !cleo) throw new Error('nobody came');
      game.sends(ada, open);
      const code = seen(game, 'alfa')[0]?.code ?? '';
      expect(game.refusalTo(cleo, { type: 'meetHandshake', code })).toBe('unknownHandshake');
    });

    test('D13 a bot needs no code', () => {
      const { game, people } = between('alfa');
      const [ada] = people;
      if (!ada) throw new Error('nobody came');
      game.sends(ada, open);
      expect(seen(game, 'alfa')[0]?.code).toBe('');
      expect(seen(game, 'bravo')).toHaveLength(1);
    });

    test('D13 twelve deals are closed in ten minutes, each by a code and two taps', () => {
      const { game, people } = between('alfa', 'bravo');
      const [ada, ben] = people;
      if (!ada || !ben) throw new Error('nobody came');
      const began = game.at;
      for (let deal = 0; deal < 12; deal++) {
        const terms = [
          { seat: 'alfa', gives: [{ type: 'help' as const, points: 1 }] },
          { seat: 'bravo', gives: [{ type: 'help' as const, points: 1 }] },
        ];
        game.sends(ada, { type: 'openHandshake', terms });
        const [id = '', handshake] =
          Object.entries(game.state.own.alfa?.handshakes ?? {}).find(([, { status }]) => status === 'open') ??
          [];
        game.waits(20_000);
        game.sends(ben, { type: 'meetHandshake', code: handshake?.code ?? '' });
        game.waits(10_000);
        game.sends(ben, { type: 'confirmHandshake', handshake: id });
        game.waits(10_000);
      }
      expect(seen(game, 'bravo').filter(({ status }) => status === 'closed')).toHaveLength(12);
      expect(game.at - began).toBeLessThanOrEqual(600_000);
    });
  });
});
