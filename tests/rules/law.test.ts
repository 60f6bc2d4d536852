import { describe, expect, test } from 'vitest';
import { measureRow, precedentWeight } from '../../shared/model/response.ts';
import { grievanceOf, trustIn } from '../../shared/model/worlds.ts';
import { groundsFor, lawOf, measuresFor } from '../../shared/rules/conduct/grounds.ts';
import { cumulation, thresholdsFor } from '../../shared/rules/conduct/qualification.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Ground, Measure, NormId, Operation, Sector } from '../../shared/rules/vocabulary.ts';
import { firstSeed, type Game, type GivenOptions, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { voted } from '../support/turns.ts';

const asked = (game: Game) => game.state.public.askedIncident;
const belief = (game: Game, seat: string, suspect: string) =>
  game.state.own[seat]?.beliefs[asked(game)]?.[suspect] ?? 0;
const trust = (game: Game, from: string, to: string) => trustIn(game.state.hidden.worlds.true, from, to);
const costs = (game: Game, seat: string) => game.state.hidden.accounts[seat]?.costs ?? 0;
const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;

type Act = { readonly operation?: Operation; readonly sector?: Sector };

/** A table where alfa is tempted by one operation against charlie; N17 stands on its agenda. */
function scene({ operation = 'disruption', sector = 'health' }: Act = {}, more: TableOptions = {}) {
  const covert = { operation, target: 'charlie', sector, lure: { en: 'Do it.' }, worth: 1 } as const;
  const made = table({ ...more, seats: { alfa: { covert } } });
  const agenda: NormId[] = ['N02', 'N08', 'N15', 'N17'];
  const n17 = { ...made.norms[0], id: 'N17', family: 'institution' } as (typeof made.norms)[number];
  return {
    ...made,
    agenda,
    norms: [...made.norms.filter(({ id }) => agenda.includes(id)), n17],
  };
}

const standard: NonNullable<GivenOptions['settings']> = {
  rules: 'standard',
  mechanics: ['legalGround', 'qualification'],
};

/** Alfa operates against charlie, is noticed, and charlie believes it as far as wanted. */
function struck(
  wanted: (sure: number) => boolean = (sure) => sure > 0.8,
  act: Act = {},
  before: (game: Game) => void = () => {},
  settings = standard,
): Game {
  return firstSeed(
    (seed) => {
      const game = given({ scenario: scene(act), seed, settings });
      before(game);
      game.reaches('conduct').does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      return game.reaches('crisis');
    },
    (game) => {
      const { noticed, succeeded } = only(game.state.hidden.operations)[1];
      return noticed && succeeded && wanted(belief(game, 'charlie', 'alfa'));
    },
  );
}

const struckIn = (seed: string) => {
  const game = given({ scenario: scene(), seed, settings: standard }).reaches('conduct');
  game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
  return game.reaches('crisis');
};
const isNoticed = (game: Game, round: number) =>
  Object.values(game.state.hidden.operations).some((run) => run.round === round && run.noticed) &&
  game.state.public.incidents[asked(game)]?.effect === 'disruption';

const answer = (game: Game, suspect: string, measure: Measure, ground: Ground) =>
  ({
    type: 'answerIncident',
    incident: asked(game),
    suspect,
    confidence: 'veryLikely',
    measure,
    ground,
  }) as const;
const call = (game: Game, threshold: 'nuisance' | 'wrongful' | 'useOfForce' | 'armedAttack') =>
  ({ type: 'qualify', incident: asked(game), threshold }) as const;
const madeBy = (game: Game, seat: string) =>
  Object.values(game.state.public.responses).find(({ by }) => by === seat);

describe('what an act was', () => {
  test('G1 each state calls an act once what it was, or less', () => {
    const game = struck();
    expect(game.state.public.incidents[asked(game)]?.threshold).toBe('wrongful');
    expect(game.refusal('delta', call(game, 'useOfForce'))).toBe('tooGrave');
    expect(game.refusal('firm', call(game, 'wrongful'))).toBe('statesOnly');
    expect(game.refusal('delta', { ...call(game, 'wrongful'), incident: 'i-unknown0' })).toBe(
      'unknownIncident',
    );
    game.does('delta', call(game, 'wrongful'));
    expect(game.refusal('delta', call(game, 'nuisance'))).toBe('alreadyDecided');
    expect(game.state.public.qualifications[keyOf(asked(game), 'delta')]?.threshold).toBe('wrongful');
    const basic = struck(undefined, {}, undefined, {});
    expect(basic.refusal('delta', call(basic, 'wrongful'))).toBe('notAtThisLevel');
  });

  test('G1 acts laid at one door carry an act one step further', () => {
    const game = struck();
    const before = game.state;
    const incident = before.public.incidents[asked(game)];
    const beliefs = { ...before.public.beliefs };
    const incidents = { ...before.public.incidents };
    for (const id of [asked(game), 'i-one', 'i-two']) {
      beliefs[keyOf(id, 'alfa')] = { incident: id, suspect: 'alfa', probability: 0.6 };
      if (incident) incidents[id] = incident;
    }
    const view = seatView(before, 'delta');
    const many = { ...view, public: { ...view.public, beliefs, incidents } };
    expect(cumulation(many, asked(game))).toEqual({ suspect: 'alfa', acts: ['i-one', 'i-two'] });
    expect(thresholdsFor(many, asked(game))).toContain('useOfForce');
    expect(thresholdsFor(view, asked(game))).not.toContain('useOfForce');
  });

  test('G2 what most states call it, or graver, is the finding of the forum', () => {
    const game = struck();
    game.does('bravo', call(game, 'wrongful'));
    game.does('charlie', call(game, 'wrongful'));
    expect(game.state.public.incidents[asked(game)]?.found).toBe('');
    game.does('delta', call(game, 'nuisance'));
    expect(game.state.public.incidents[asked(game)]?.found).toBe('nuisance');
    game.does('alfa', call(game, 'wrongful'));
    expect(game.state.public.incidents[asked(game)]?.found).toBe('wrongful');
  });
});

describe('on which ground', () => {
  test('G3 where the ground is chosen, whoever is sure enough may take any measure, in or out of law', () => {
    const game = struck((sure) => sure >= 0.3 && sure < 0.75);
    const view = seatView(game.state, 'charlie');
    expect(measuresFor(view, asked(game), 'alfa')).toContain('countermeasures');
    expect(groundsFor(view, asked(game), 'alfa', 'countermeasures')).toEqual([
      'countermeasure',
      'selfDefence',
    ]);
    expect(game.refusal('charlie', answer(game, 'alfa', 'countermeasures', 'retorsion'))).toBe('noGround');
    expect(lawOf(view, answer(game, 'alfa', 'countermeasures', 'countermeasure'))?.faults).toEqual([
      'notSure',
      'noNotice',
    ]);
  });

  test('G3 a demarche or a naming is notice: the same seat may answer once more, graver, and the same suspect', () => {
    const game = struck();
    game.does('charlie', answer(game, 'alfa', 'attribution', 'retorsion'));
    expect(game.refusal('charlie', answer(game, 'bravo', 'sanctions', 'sanctions'))).toBe('notASuspect');
    expect(game.refusal('charlie', answer(game, 'alfa', 'demarche', 'retorsion'))).not.toBe('taken');
    game.does('charlie', answer(game, 'alfa', 'countermeasures', 'countermeasure'));
    const made = Object.values(game.state.public.responses).map(({ measure, lawful }) => ({
      measure,
      lawful,
    }));
    expect(made).toEqual([
      { measure: 'attribution', lawful: true },
      { measure: 'countermeasures', lawful: true },
    ]);
    expect(game.refusal('charlie', answer(game, 'alfa', 'countermeasures', 'countermeasure'))).toBe(
      'alreadyAnswered',
    );
    expect(game.state.public.incidents[asked(game)]?.answered).toBe(1);
  });

  test('G3 at basic the notice is taken as given, and what is outside its ground is not offered', () => {
    const game = struck(undefined, {}, undefined, {});
    const view = seatView(game.state, 'charlie');
    expect(lawOf(view, answer(game, 'alfa', 'countermeasures', 'countermeasure'))?.lawful).toBe(true);
    expect(groundsFor(view, asked(game), 'alfa', 'countermeasures')).toEqual(['countermeasure']);
  });

  test('A2 an admission stands in place of certainty', () => {
    const game = struck((sure) => sure >= 0.3 && sure < 0.75);
    game.does('charlie', answer(game, 'alfa', 'attribution', 'retorsion'));
    const claim = answer(game, 'alfa', 'countermeasures', 'countermeasure');
    const faults = () => lawOf(seatView(game.state, 'charlie'), claim)?.faults;
    expect(faults()).toEqual(['notSure']);
    game.does('alfa', { type: 'reply', incident: asked(game), reply: 'admit' });
    expect(faults()).toEqual([]);
  });

  test('G4 self-defence needs a severity of 5 and the finding of an armed attack, and no notice', () => {
    const game = struck(undefined, { operation: 'strike' });
    const claim = answer(game, 'alfa', 'countermeasures', 'selfDefence');
    expect(lawOf(seatView(game.state, 'charlie'), claim)?.faults).toEqual(['notArmedAttack']);
    for (const seat of ['bravo', 'charlie', 'delta']) game.does(seat, call(game, 'armedAttack'));
    expect(groundsFor(seatView(game.state, 'charlie'), asked(game), 'alfa', 'countermeasures')[0]).toBe(
      'selfDefence',
    );
    game.does('charlie', claim);
    expect(madeBy(game, 'charlie')).toMatchObject({ ground: 'selfDefence', lawful: true });
  });

  test('G4 necessity blames nobody: half the harm is averted, and the net closes a little', () => {
    const game = firstSeed(
      (seed) => {
        const world = { backgroundIncidents: 1 };
        return given({ scenario: scene({}, { world }), seed, settings: standard }).reaches('crisis');
      },
      (one) =>
        Object.keys(one.state.public.incidents).length === 2 &&
        one.state.public.incidents[asked(one)]?.victim === 'charlie' &&
        one.state.public.incidents[asked(one)]?.severity === 3 &&
        (one.state.own.charlie?.harms ?? 0) > 0 &&
        belief(one, 'charlie', 'none') >= 0.3,
    );
    const claim = answer(game, 'none', 'countermeasures', 'necessity');
    expect(game.refusal('delta', claim)).toBe('noGround');
    expect(lawOf(seatView(game.state, 'charlie'), claim)).toMatchObject({ lawful: true, contested: false });
    const before = game.state.hidden.accounts.charlie?.harms ?? 0;
    game.does('charlie', claim);
    const [id, response] = only(game.state.public.responses);
    expect(response.suspect).toBe('none');
    expect(game.refusal('delta', { type: 'joinResponse', response: id })).toBe('badTarget');
    game.reaches('assessment');
    expect(game.state.own.charlie?.harms).toBeCloseTo(before / 2, 12);
    expect(costs(game, 'charlie')).toBeGreaterThan(0);
    expect(game.state.hidden.worlds.public.closure).toBeGreaterThan(0);
  });

  test('G5 outside its ground an answer costs the trust of all, and is resented 1.6 times as much', () => {
    const answered = (notice: boolean) => {
      const game = struck();
      if (notice) game.does('charlie', answer(game, 'alfa', 'demarche', 'retorsion'));
      game.does('charlie', answer(game, 'alfa', 'countermeasures', 'countermeasure'));
      return game.reaches('assessment');
    };
    const [lawful, unlawful] = [answered(true), answered(false)];
    expect(madeBy(unlawful, 'charlie')?.lawful).toBe(false);
    expect(trust(lawful, 'bravo', 'charlie') - trust(unlawful, 'bravo', 'charlie')).toBeCloseTo(0.1, 9);
    const grievance = (game: Game) => grievanceOf(game.state.hidden.worlds.true, 'alfa', 'charlie');
    const { p } = modelOf(lawful.state.scenario);
    const quiet = p['grievance.guilty'] * p['demarche.severity'];
    expect(grievance(unlawful)).toBeCloseTo((grievance(lawful) - quiet) * p['unlawful.grievance'], 9);
    unlawful.reaches('assessment', 'shown');
    const lines = Object.values(unlawful.state.public.ledger).filter(({ kind }) => kind === 'unlawful');
    expect(lines.map(({ seat }) => seat)).toEqual(['charlie']);
  });
});

describe('together', () => {
  const framework = (game: Game) => {
    voted(game, { N17: 2 }, all);
  };
  const third = (before?: (game: Game) => void) => {
    const game = firstSeed(
      () => struck((sure) => sure > 0.3, {}, before),
      (one) => belief(one, 'bravo', 'alfa') >= 0.3,
    );
    game.does('bravo', answer(game, 'alfa', 'sanctions', 'sanctions'));
    return game;
  };

  test('G6 sanctions for another are contested, unless both promised a collective answer', () => {
    expect(madeBy(third(), 'bravo')).toMatchObject({ lawful: true, contested: true });
    expect(madeBy(third(framework), 'bravo')).toMatchObject({ lawful: true, contested: false });
  });

  test('G6 who joins without that promise makes them contested, and contested sanctions close the net', () => {
    const joined = (before?: (game: Game) => void) => {
      const game = struck(undefined, {}, before);
      game.does('charlie', answer(game, 'alfa', 'sanctions', 'sanctions'));
      expect(madeBy(game, 'charlie')?.contested).toBe(false);
      const [id] = only(game.state.public.responses);
      game.does('delta', { type: 'joinResponse', response: id });
      return game;
    };
    const loose = joined();
    expect(madeBy(loose, 'charlie')?.contested).toBe(true);
    loose.reaches('assessment');
    expect(loose.state.hidden.worlds.public.closure).toBeCloseTo(0.1, 12);
    expect(madeBy(joined(framework), 'charlie')?.contested).toBe(false);
  });

  test('G6 those that promised it share the cost in equal parts', () => {
    const game = struck(undefined, {}, framework);
    game.does('charlie', answer(game, 'alfa', 'sanctions', 'sanctions'));
    game.does('delta', { type: 'joinResponse', response: only(game.state.public.responses)[0] });
    game.reaches('assessment');
    expect(costs(game, 'delta')).toBeCloseTo(costs(game, 'charlie'), 12);
    const { p } = modelOf(game.state.scenario);
    const price = measureRow('sanctions', p).cost * (1 + p['respond.stronger']);
    expect(costs(game, 'charlie') + costs(game, 'delta')).toBeCloseTo(1.5 * price, 12);
  });
});

describe('practice', () => {
  test('G7 a settled public answer is a precedent; the like of it cites it, and costs less', () => {
    const game = firstSeed(
      (seed) => struckIn(seed),
      (one) => {
        if (!isNoticed(one, 1) || belief(one, 'charlie', 'alfa') < 0.3) return false;
        const next = one.fork().reaches('conduct', undefined, 2);
        next.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        next.reaches('crisis');
        return belief(next, 'charlie', 'alfa') >= 0.3 && isNoticed(next, 2);
      },
    );
    game.does('charlie', answer(game, 'alfa', 'sanctions', 'sanctions'));
    const first = madeBy(game, 'charlie');
    expect(first?.precedents).toEqual([]);
    game.reaches('assessment');
    const [id, precedent] = only(game.state.public.precedents);
    expect(precedent).toMatchObject({
      effect: 'disruption',
      sector: 'health',
      measure: 'sanctions',
      lawful: true,
      cited: 0,
    });
    const paid = costs(game, 'charlie');
    const again = game.reaches('conduct', undefined, 2);
    again.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
    again.reaches('crisis');
    again.does('charlie', answer(again, 'alfa', 'sanctions', 'sanctions'));
    const later = Object.values(again.state.public.responses).find(
      ({ incident }) => incident === asked(again),
    );
    expect(later?.precedents).toEqual([id]);
    expect(again.state.public.precedents[id]?.cited).toBe(1);
    again.reaches('assessment');
    const { p } = modelOf(game.state.scenario);
    expect(costs(again, 'charlie') - paid).toBeCloseTo(
      paid * (1 - p['precedent.cost'] * precedentWeight(1, p)),
      9,
    );
  });
});
