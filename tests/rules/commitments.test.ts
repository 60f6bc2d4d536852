import { describe, expect, test } from 'vitest';
import { trustIn } from '../../shared/model/worlds.ts';
import type { Item } from '../../shared/rules/commands.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import type { Commitment } from '../../shared/rules/view/record.ts';
import type { Choice } from '../../shared/rules/vocabulary.ts';
import { eventsOf, firstSeed, type Game, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { between, dealt, drafted, owes, tabled, voted, votes } from '../support/turns.ts';

const help: Item = { type: 'help', points: 1 };
const YES = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const trust = (game: Game, from: string, to: string) => trustIn(game.state.hidden.worlds.true, from, to);
/** The duty that one owes under the adopted text. */
const duty = (game: Game, debtor: string): readonly [string, Commitment] => {
  const found = Object.entries(game.state.public.commitments).find(([, made]) => made.debtor === debtor);
  if (!found) throw new Error(`${debtor} owes nothing`);
  return found;
};
const truth = (game: Game, id: string) => game.state.hidden.commitments[id]?.state;
const marksOf = (game: Game, id: string) =>
  Object.values(game.state.public.marks)
    .filter(({ commitment }) => commitment === id)
    .map(({ state, cause }) => `${state} ${cause}`);

describe('what a commitment is', () => {
  test('C1 one owes, others are owed', () => {
    const game = voted(given(), { N01: 2 }, YES);
    for (const { debtor, creditors } of Object.values(game.state.public.commitments)) {
      expect(creditors).toHaveLength(3);
      expect(creditors).not.toContain(debtor);
    }
  });

  test('C2 a duty starts untested, a promise open; each change is a mark with its cause', () => {
    const game = drafted(given());
    const text = game.state.public.currentText;
    dealt(game, between('alfa', [owes('N01', 1)], 'bravo', [{ type: 'vote', text }]));
    expect(Object.values(game.state.own.alfa?.commitments ?? {}).map(({ state }) => state)).toEqual([
      'untested',
      'open',
    ]);
    const marks = Object.values(game.state.own.bravo?.marks ?? {});
    expect(marks.map(({ state, cause, phase, round }) => [state, cause, phase, round])).toEqual([
      ['untested', 'made', 'negotiation', 1],
      ['open', 'made', 'negotiation', 1],
    ]);
    expect(game.state.public.marks).toEqual({});
  });

  test('C9 a declaration is owed to all, once per seat and norm, and every state trusts a little more', () => {
    const game = given().reaches('negotiation');
    const before = trust(game, 'bravo', 'alfa');
    game.does('alfa', { type: 'declare', norm: 'N01', rung: 1 });
    expect(only(game.state.public.commitments)[1]).toMatchObject({
      debtor: 'alfa',
      creditors: ['bravo', 'charlie', 'delta'],
      origin: 'declaration',
      rung: 1,
    });
    expect(trust(game, 'bravo', 'alfa')).toBeCloseTo(before + 0.01, 12);
    expect(game.state.public.relations[keyOf('bravo', 'alfa')]?.trust).toBeCloseTo(before + 0.01, 12);
    expect(game.refusal('alfa', { type: 'declare', norm: 'N01', rung: 1 })).toBe('alreadyDeclared');
    expect(game.refusal('bravo', { type: 'declare', norm: 'N01', rung: 1 })).toBe('taken');
  });

  test('C9 each further declaration of a seat lifts trust by less', () => {
    const game = given().reaches('negotiation');
    const lifts = (['N01', 'N02', 'N08', 'N15'] as const).map((norm) => {
      const before = trust(game, 'bravo', 'alfa');
      game.does('alfa', { type: 'declare', norm, rung: 1 });
      return trust(game, 'bravo', 'alfa') - before;
    });
    expect(lifts.map((lift) => Math.round(10_000 * lift))).toEqual([100, 50, 33, 25]);
    const before = trust(game, 'alfa', 'bravo');
    game.does('bravo', { type: 'declare', norm: 'N02', rung: 1 });
    expect(trust(game, 'alfa', 'bravo')).toBeCloseTo(before + 0.01, 12);
  });

  test('C9 declarations reach rung 1 at basic, rung 2 else', () => {
    const declare = (rules: 'basic' | 'standard', rung: 0 | 1 | 2 | 3) =>
      given({ settings: { rules } })
        .reaches('negotiation')
        .refusal('alfa', { type: 'declare', norm: 'N01', rung });
    expect(([0, 1, 2] as const).map((rung) => declare('basic', rung))).toEqual([
      'rungTooHigh',
      'taken',
      'rungTooHigh',
    ]);
    expect(([1, 2, 3] as const).map((rung) => declare('standard', rung))).toEqual([
      'taken',
      'taken',
      'rungTooHigh',
    ]);
  });

  test('C9 stakeholders declare nothing, and nobody what is off the agenda or owed already', () => {
    const game = voted(given(), { N01: 2 }, YES).reaches('negotiation', undefined, 2);
    expect(game.refusal('firm', { type: 'declare', norm: 'N02', rung: 1 })).toBe('statesOnly');
    expect(game.refusal('alfa', { type: 'declare', norm: 'N05', rung: 1 })).toBe('notOnAgenda');
    expect(game.refusal('alfa', { type: 'declare', norm: 'N01', rung: 1 })).toBe('alreadyOwed');
  });
});

/** A game in which Alfa strikes Charlie's hospitals, owing all a text of these clauses; the first that is as wanted. */
function struck(
  clauses: Parameters<typeof voted>[1],
  wanted: (game: Game) => boolean,
  options: TableOptions = {},
) {
  return firstSeed((seed) => {
    const game = voted(given({ scenario: table(options), seed }), clauses, YES).reaches('conduct');
    game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
    return game.reaches('crisis');
  }, wanted);
}
const operation = (game: Game) => only(game.state.hidden.operations)[1];
const asked = (game: Game) => game.state.public.askedIncident;
const believed = (game: Game, suspect = 'alfa') =>
  game.state.public.beliefs[keyOf(asked(game), suspect)]?.probability ?? 0;
const name = (game: Game, seat: string, suspect = 'alfa') =>
  game.does(seat, {
    type: 'answerIncident',
    incident: asked(game),
    suspect,
    confidence: 'almostCertain',
    measure: 'attribution',
    ground: 'retorsion',
  });
const noticed = (game: Game) => operation(game).noticed;
const sure = (game: Game) => (game.state.own.charlie?.beliefs[asked(game)]?.alfa ?? 0) > 0.8;
const publishAll = (game: Game) => {
  for (const [seat, own] of Object.entries(game.state.own))
    for (const [item, held] of Object.entries(own.evidence))
      if (held.incident === asked(game) && held.own)
        game.does(seat, { type: 'publishEvidence', item, named: false });
};

describe('what is known and what is true', () => {
  test('C3 public facts alone give a public state; the truth waits for the debrief', () => {
    const game = struck({ N02: 2 }, (one) => !noticed(one));
    const [id] = duty(game, 'alfa');
    expect(truth(game, id)).toBe('breached');
    expect(game.state.public.commitments[id]?.state).toBe('untested');
    game.reaches('assessment', 'shown');
    expect(game.state.public.commitments[id]?.state).not.toBe('breached');
    expect(game.state.public.revealedStates).toEqual({});
    game.reaches('debrief');
    expect(game.state.public.revealedStates[id]).toEqual({ state: 'breached' });
  });

  test('C4 public belief from .30 strains the covered duties to the victim', () => {
    const suspected = (one: Game) => noticed(one) && believed(one) >= 0.3 && believed(one) < 0.75;
    const game = struck({ N02: 2, N15: 2 }, suspected, {
      seats: { alfa: { offence: 1 }, bravo: { offence: 0 }, delta: { offence: 0 } },
    });
    expect(believed(game)).toBeGreaterThanOrEqual(0.3);
    game.reaches('assessment');
    const states = Object.values(game.state.public.commitments)
      .filter(({ debtor }) => debtor === 'alfa')
      .map(({ norm, state }) => [norm, state]);
    expect(states).toEqual([
      ['N02', 'strained'],
      ['N15', 'untested'],
    ]);
  });

  test('C4 from .75 it breaches them, when the naming that carries it is made', () => {
    const convicted = (one: Game) => {
      if (!noticed(one) || !sure(one)) return false;
      publishAll(one);
      return believed(one) >= 0.75;
    };
    const game = struck({ N02: 2 }, convicted);
    const [id, made] = duty(game, 'alfa');
    expect(made.state).toBe('untested');
    const events = name(game, 'charlie');
    expect(game.state.public.commitments[id]?.state).toBe('breached');
    expect(marksOf(game, id)).toEqual(['untested made', 'untested cited', 'breached attributed']);
    expect(eventsOf(events, 'newsSpread').map(({ news }) => news.kind)).toEqual(['named', 'breach']);
    expect(duty(game, 'bravo')[1].state).toBe('untested');
  });

  test('C4 what the act can only strain is not breached, however sure all are, nor touched below its rung', () => {
    const spied = (rung: 1 | 2) => {
      const covert = {
        operation: 'espionage',
        target: 'charlie',
        sector: 'energy',
        lure: { en: 'Be there before the day.' },
        worth: 1,
      } as const;
      const game = struck({ N01: rung }, (one) => noticed(one) && sure(one), {
        seats: { alfa: { covert } },
      });
      name(game, 'charlie');
      game.does('alfa', { type: 'reply', incident: asked(game), reply: 'admit' });
      return duty(game, 'alfa')[1].state;
    };
    expect(spied(2)).toBe('strained');
    expect(spied(1)).toBe('untested');
  });

  test('C4 an admission breaches them, and nothing makes a breach good within the session', () => {
    const game = struck({ N02: 2 }, (one) => noticed(one) && sure(one));
    name(game, 'charlie');
    game.does('alfa', { type: 'reply', incident: asked(game), reply: 'admit' });
    const [id] = duty(game, 'alfa');
    expect(game.state.public.commitments[id]?.state).toBe('breached');
    expect(believed(game)).toBe(1);
    game.reaches('conduct', undefined, 2);
    game.does('bravo', { type: 'playConduct', card: 'keep', seat: 'alfa' });
    game.reaches('debrief');
    expect(game.state.public.commitments[id]?.state).toBe('breached');
    expect(truth(game, id)).toBe('breached');
  });

  test('C4 a finding against breaches a verified duty', () => {
    const game = firstSeed(
      (seed) => {
        const one = voted(given({ seed }), { N02: 3 }, YES).reaches('conduct');
        one.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        one.does('charlie', { type: 'playConduct', card: 'keep', seat: 'alfa' });
        return one.reaches('crisis');
      },
      (one) => one.state.own.charlie?.findings[keyOf(1, 'charlie', 'alfa')]?.clean === false,
    );
    const [id, made] = duty(game, 'alfa');
    expect(made.state).toBe('breached');
    expect(marksOf(game, id)).toEqual(['untested made', 'breached found']);
  });

  test('C5 an operation breaks, in truth, the highest duty it touches and strains the other covered ones', () => {
    const game = struck({ N01: 2, N02: 3, N15: 2 }, () => true);
    const states = Object.entries(game.state.public.commitments)
      .filter(([, { debtor }]) => debtor === 'alfa')
      .map(([id, { norm }]) => [norm, truth(game, id)]);
    expect(operation(game)).toMatchObject({ seat: 'alfa', target: 'charlie', sector: 'health', norm: 'N02' });
    expect(states).toEqual([
      ['N01', 'strained'],
      ['N02', 'breached'],
      ['N15', 'untested'],
    ]);
  });

  test('C5 it breaks nothing that is not owed to the victim', () => {
    const game = firstSeed(
      (seed) => {
        const one = given({ seed }).reaches('negotiation');
        dealt(one, between('alfa', [owes('N02', 2)], 'bravo', [help]));
        one.reaches('conduct').does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        return one.reaches('crisis');
      },
      () => true,
    );
    expect(operation(game)).toMatchObject({ target: 'charlie', norm: '' });
    expect(Object.values(game.state.hidden.commitments)[0]?.state).toBe('untested');
  });
});

describe('what is put to the test', () => {
  /** Alfa owes all N02 and N15, is dealt a card against Charlie with such a stake, plays another, and is reviewed. */
  const truthOf = (card: 'keep' | 'build', staked: (stake: number) => boolean) => {
    const game = firstSeed(
      (seed) => voted(given({ seed }), { N02: 2, N15: 2 }, YES),
      ({ state }) => state.own.alfa?.covert?.target === 'charlie' && staked(state.own.alfa.covert.stake),
    );
    game.reaches('conduct').does('alfa', { type: 'playConduct', card, seat: '' });
    game.reaches('assessment', 'shown');
    const made = Object.entries(game.state.public.commitments).filter(([, { debtor }]) => debtor === 'alfa');
    return Object.fromEntries(made.map(([id, { norm }]) => [norm, truth(game, id)]));
  };
  const low = (stake: number) => stake < 0.2;
  const high = (stake: number) => stake > 4;

  test('C6 opening oneself tests all one’s duties of restraint in truth', () => {
    expect(truthOf('keep', low)).toEqual({ N02: 'kept', N15: 'kept' });
    expect(truthOf('build', low)).toEqual({ N02: 'untested', N15: 'kept' });
  });

  test('C6 a covert card against a creditor that is worth more than waiting tests them, though not played', () => {
    expect(truthOf('build', high)).toEqual({ N02: 'kept', N15: 'kept' });
  });

  test('C6 what was never put to the test earns no credit in truth', () => {
    const keeping = (card: 'keep' | 'build') => {
      const game = firstSeed(
        (seed) => voted(given({ seed }), { N02: 2 }, YES),
        ({ state }) => low(state.own.alfa?.covert?.stake ?? 1),
      );
      const before = game.state.hidden.worlds.true.keeping.alfa ?? 0;
      game.reaches('conduct').does('alfa', { type: 'playConduct', card, seat: '' });
      game.reaches('assessment', 'shown');
      return (game.state.hidden.worlds.true.keeping.alfa ?? 0) - before;
    };
    expect(keeping('build')).toBe(0);
    expect(keeping('keep')).toBeGreaterThan(0);
  });

  test('C6 trust rises only in a tested round, and not by duties of cooperation', () => {
    const change = (clauses: Parameters<typeof voted>[1], card: 'keep' | 'build') => {
      const game = voted(given(), clauses, YES).reaches('conduct');
      game.does('bravo', { type: 'playConduct', card, seat: '' });
      const before = trust(game, 'alfa', 'bravo');
      game.reaches('assessment', 'shown');
      return Math.sign(Number((trust(game, 'alfa', 'bravo') - before).toFixed(9)));
    };
    expect(change({ N02: 2 }, 'keep')).toBe(1);
    expect(change({ N15: 2 }, 'keep')).toBe(0);
    expect(change({ N15: 2 }, 'build')).toBe(0);
  });

  test('C6 a clean inspection says “kept” of verified duties only', () => {
    const inspected = (rung: 2 | 3) => {
      const game = voted(given(), { N02: rung }, YES).reaches('conduct');
      game.does('bravo', { type: 'playConduct', card: 'keep', seat: 'alfa' });
      game.reaches('assessment', 'shown');
      return duty(game, 'alfa')[1].state;
    };
    expect(inspected(2)).toBe('noBreachKnown');
    expect(inspected(3)).toBe('kept');
  });

  test('C6 an incident that pointed at the debtor and cleared it tests what its norm covers, and nothing else', () => {
    const six = { ...YES, echo: 'yes', foxtrot: 'yes' } as const;
    const game = voted(given({ scenario: table({ states: 6 }) }), { N01: 2, N08: 2 }, six);
    game.facilitator({ type: 'inject', incident: 'outage' });
    game.reaches('assessment', 'shown');
    const suspects = Object.values(game.state.public.beliefs).filter(
      ({ incident }) => incident === asked(game),
    );
    expect(game.state.public.incidents[asked(game)]).toMatchObject({ victim: 'charlie', norms: ['N01'] });
    for (const { suspect, probability } of suspects)
      expect(suspect === 'none' || (probability >= 0.1 && probability < 0.3)).toBe(true);
    const known = Object.values(game.state.public.commitments).map(
      ({ debtor, norm, state }) => `${debtor} ${norm} ${state}`,
    );
    expect(known).toContain('alfa N01 noBreachKnown');
    expect(known).toContain('alfa N08 untested');
    expect(known).toContain('charlie N01 untested');
  });
});

describe('promises', () => {
  const promised = (item: (text: string) => Item, debtor = 'bravo') => {
    const game = drafted(given());
    dealt(game, between('alfa', [help], debtor, [item(game.state.public.currentText)]));
    return game;
  };
  const promise = (game: Game) => only(game.state.own.alfa?.commitments ?? {})[1].state;
  const sponsoredAndTabled = (game: Game) => {
    const text = game.state.public.currentText;
    game.does('charlie', { type: 'sponsor', text, sponsoring: true });
    game.does('alfa', { type: 'table', text });
    return game.reaches('plenary', 'amending');
  };
  const vote = (text: string): Item => ({ type: 'vote', text });

  test('C7 a kept promise raises the trust of whom it was made to, a broken one costs more', () => {
    const change = (choice: Choice) => {
      const game = sponsoredAndTabled(promised(vote)).reaches('plenary', 'voting');
      votes(game, { bravo: choice });
      const before = [trust(game, 'alfa', 'bravo'), trust(game, 'charlie', 'bravo')];
      game.facilitator({ type: 'advance' });
      expect(trust(game, 'charlie', 'bravo')).toBe(before[1]);
      return trust(game, 'alfa', 'bravo') - (before[0] ?? 0);
    };
    expect(change('yes')).toBeGreaterThan(0);
    expect(change('no')).toBeLessThan(-change('yes'));
  });

  test('C7 what it was about did not come up: released, and trust stays', () => {
    const game = promised(vote);
    const before = trust(game, 'alfa', 'bravo');
    game.reaches('plenary');
    expect(promise(game)).toBe('released');
    expect(trust(game, 'alfa', 'bravo')).toBe(before);
  });

  test.each([
    ['yes', 'fulfilled'],
    ['abstain', 'broken'],
    ['no', 'broken'],
  ] as const)('C8 a promised vote is judged when the ballot closes: %s is %s', (choice, state) => {
    const game = sponsoredAndTabled(promised(vote)).reaches('plenary', 'voting');
    votes(game, { bravo: choice });
    expect(promise(game)).toBe('open');
    game.facilitator({ type: 'advance' });
    expect(promise(game)).toBe(state);
  });

  test('C8 a vote was promised to the text as it stood: an amended one releases it, unless it is kept all the same', () => {
    const amended = (choice: 'yes' | 'no') => {
      const game = sponsoredAndTabled(promised(vote));
      game.does('charlie', { type: 'amend', text: game.state.public.currentText, norm: 'N01', rung: 3 });
      game.facilitator({ type: 'advance' });
      votes(game, { charlie: 'yes' });
      game.facilitator({ type: 'advance' });
      votes(game, { bravo: choice });
      game.facilitator({ type: 'advance' });
      return promise(game);
    };
    expect([amended('no'), amended('yes')]).toEqual(['released', 'fulfilled']);
  });

  test.each([
    ['table', true, 'fulfilled'],
    ['table', false, 'broken'],
    ['drop', true, 'broken'],
    ['drop', false, 'fulfilled'],
  ] as const)('C8 an amendment promised to be %s: tabled %s is %s', (act, tabling, state) => {
    const game = sponsoredAndTabled(
      promised((text) => ({ type: 'amendment', text, norm: 'N01', rung: 3, act })),
    );
    const { currentText: text } = game.state.public;
    if (tabling) game.does('bravo', { type: 'amend', text, norm: 'N01', rung: 3 });
    else game.does('bravo', { type: 'amend', text, norm: 'N01', rung: 1 });
    expect(promise(game)).toBe('open');
    game.facilitator({ type: 'advance' });
    expect(promise(game)).toBe(state);
  });

  const tabling = (text: string): Item => ({ type: 'amendment', text, norm: 'N01', rung: 3, act: 'table' });

  test('C8 an amendment that another tabled is as good, and not the debtor’s to answer for', () => {
    const both = (act: 'table' | 'drop') => {
      const game = sponsoredAndTabled(promised((text) => ({ ...tabling(text), act }) as Item));
      game.does('delta', { type: 'amend', text: game.state.public.currentText, norm: 'N01', rung: 3 });
      game.facilitator({ type: 'advance' });
      return promise(game);
    };
    expect([both('table'), both('drop')]).toEqual(['fulfilled', 'fulfilled']);
  });

  test('C8 nor is one that no ballot was left for, or that the draft already says', () => {
    const full = sponsoredAndTabled(promised(tabling));
    for (const rung of [0, 1] as const)
      full.does('delta', { type: 'amend', text: full.state.public.currentText, norm: 'N01', rung });
    full.facilitator({ type: 'advance' });
    expect(promise(full)).toBe('released');
    const said = promised(tabling);
    said.does('alfa', { type: 'editText', text: said.state.public.currentText, norm: 'N01', rung: 3 });
    sponsoredAndTabled(said).facilitator({ type: 'advance' });
    expect(promise(said)).toBe('released');
  });

  /** Bravo owes Alfa a favour about Charlie; in the crisis Alfa, or Bravo, may name Charlie. */
  const favoured = (favour: 'join' | 'notJoin' | 'notName', act: (game: Game) => void) => {
    const game = firstSeed(
      (seed) => {
        const suspicious = {
          base: 0.02,
          pairs: [{ between: ['bravo', 'charlie'] as [string, string], value: 1 }],
        };
        const one = given({ seed, scenario: table({ rivalry: suspicious }) }).reaches('negotiation');
        dealt(one, between('alfa', [help], 'bravo', [{ type: 'favour', favour, about: 'charlie' }]));
        return one.reaches('crisis');
      },
      (one) =>
        ['alfa', 'bravo'].every((seat) => (one.state.own[seat]?.beliefs[asked(one)]?.charlie ?? 0) >= 0.3),
    );
    act(game);
    game.reaches('assessment');
    return promise(game);
  };
  const nobody = () => {};
  const alfaNames = (game: Game) => name(game, 'alfa', 'charlie');
  const bravoJoins = (game: Game) => {
    name(game, 'alfa', 'charlie');
    game.does('bravo', { type: 'joinResponse', response: only(game.state.public.responses)[0] });
  };
  const bravoNames = (game: Game) => name(game, 'bravo', 'charlie');

  test.each([
    ['join', 'nobody answers', nobody, 'released'],
    ['join', 'Alfa names', alfaNames, 'broken'],
    ['join', 'Bravo joins', bravoJoins, 'fulfilled'],
    ['join', 'Bravo names', bravoNames, 'fulfilled'],
    ['notJoin', 'nobody answers', nobody, 'released'],
    ['notJoin', 'Alfa names', alfaNames, 'fulfilled'],
    ['notJoin', 'Bravo joins', bravoJoins, 'broken'],
    ['notName', 'nobody answers', nobody, 'fulfilled'],
    ['notName', 'Bravo joins', bravoJoins, 'fulfilled'],
    ['notName', 'Bravo names', bravoNames, 'broken'],
  ] as const)('C8 a favour to %s is judged when the crisis ends: %s', (favour, _what, act, state) => {
    expect(favoured(favour, act)).toBe(state);
  });

  test('C8 not naming whom one does not suspect is no favour: released', () => {
    const calm = { base: 0.5, pairs: [{ between: ['bravo', 'charlie'] as [string, string], value: 0.02 }] };
    const game = firstSeed(
      (seed) => {
        const one = given({ seed, scenario: table({ rivalry: calm }) }).reaches('negotiation');
        const favour: Item = { type: 'favour', favour: 'notName', about: 'charlie' };
        dealt(one, between('alfa', [help], 'delta', [favour]));
        return one.reaches('crisis');
      },
      (one) => (one.state.own.delta?.beliefs[asked(one)]?.charlie ?? 1) < 0.3,
    );
    game.reaches('assessment');
    expect(promise(game)).toBe('released');
  });

  test('C8 what is still open when a session is ended is released', () => {
    const game = tabled(given());
    dealt(game, between('alfa', [help], 'bravo', [vote(game.state.public.currentText)]));
    game.facilitator({ type: 'end' });
    expect(promise(game)).toBe('released');
  });
});
