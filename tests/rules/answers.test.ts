import { describe, expect, test } from 'vitest';
import { GROUNDS_OF } from '../../shared/model/lawful-ground.ts';
import { damage, measureRow } from '../../shared/model/response.ts';
import { grievanceOf } from '../../shared/model/worlds.ts';
import { measuresFor } from '../../shared/rules/conduct/grounds.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Measure, Reply } from '../../shared/rules/vocabulary.ts';
import { firstSeed, type Game, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';
import { between, dealt, owes, voted } from '../support/turns.ts';

const asked = (game: Game) => game.state.public.askedIncident;
const answer = (game: Game, suspect: string, measure: Measure, incident = asked(game)) =>
  ({
    type: 'answerIncident',
    incident,
    suspect,
    confidence: 'likely',
    measure,
    ground: GROUNDS_OF[measure][0] ?? 'none',
  }) as const;
const belief = (game: Game, seat: string, suspect: string) =>
  game.state.own[seat]?.beliefs[asked(game)]?.[suspect] ?? 0;
const reply = (game: Game, what: Reply) => ({ type: 'reply', incident: asked(game), reply: what }) as const;

/** Alfa strikes Charlie's hospitals, and it is noticed; Charlie believes it as far as wanted. */
const struck = (
  wanted: (sure: number) => boolean,
  options: TableOptions = {},
  before: (game: Game) => void = () => {},
) =>
  firstSeed(
    (seed) => {
      const game = given({ scenario: table(options), seed });
      before(game);
      game.reaches('conduct').does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      return game.reaches('crisis');
    },
    (game) => {
      const { noticed, succeeded } = only(game.state.hidden.operations)[1];
      return noticed && succeeded && wanted(belief(game, 'charlie', 'alfa'));
    },
  );
const sure = (bar: number) => bar > 0.8;

describe('three taps', () => {
  test('A1 each seat answers an incident of the round once: who, how sure, what we do', () => {
    const game = struck(sure);
    game.does('charlie', answer(game, 'alfa', 'attribution'));
    expect(game.state.own.charlie?.answers[asked(game)]).toEqual({
      suspect: 'alfa',
      probability: 0.6,
      measure: 'attribution',
      ground: 'retorsion',
      round: 1,
    });
    expect(game.state.public.incidents[asked(game)]?.answered).toBe(1);
    expect(game.refusal('charlie', answer(game, 'bravo', 'nothing'))).toBe('alreadyAnswered');
  });

  test('A1 the belief is sealed: without a measure, only that somebody has answered is known', () => {
    const game = struck(sure);
    const { responses, beliefs, news } = game.state.public;
    game.does('bravo', answer(game, 'alfa', 'nothing'));
    expect(game.state.public).toMatchObject({ responses, beliefs, news });
    for (const seat of ['alfa', 'charlie', 'firm']) expect(game.state.own[seat]?.answers).toEqual({});
  });

  test('A1 other incidents, of this round, may be answered from the list; those of an earlier one not', () => {
    const game = struck(sure);
    const opening = Object.keys(game.state.public.incidents).find((id) => id !== asked(game)) ?? '';
    expect(game.refusal('delta', answer(game, 'none', 'nothing', opening))).toBe('taken');
    expect(game.refusal('delta', answer(game, 'none', 'nothing', 'i-unknown0'))).toBe('unknownIncident');
    game.reaches('crisis', undefined, 2);
    expect(game.refusal('delta', answer(game, 'none', 'nothing', opening))).toBe('notNow');
  });

  test('A1 suspects are the other states but the victim, or no state', () => {
    const game = struck(sure);
    for (const suspect of ['charlie', 'firm', 'nowhere', 'delta'])
      expect(game.refusal('delta', answer(game, suspect, 'nothing'))).toBe('notASuspect');
    expect(game.refusal('delta', answer(game, 'none', 'nothing'))).toBe('taken');
  });
});

describe('measures', () => {
  const measures = (game: Game, seat: string, suspect: string) =>
    measuresFor(seatView(game.state, seat), asked(game), suspect);

  test('A2 below a belief of .30 there is nothing to do', () => {
    const game = struck((bar) => bar < 0.3, { world: { backgroundIncidents: 0.35 } });
    expect(measures(game, 'charlie', 'alfa')).toEqual(['nothing']);
    expect(game.refusal('charlie', answer(game, 'alfa', 'demarche'))).toBe('beliefTooLow');
    expect(game.refusal('charlie', answer(game, 'none', 'demarche'))).toBe('noGround');
  });

  test('A2 from .30 to demarche, naming and sanctions; from .75 to countermeasures too', () => {
    const unsure = struck((bar) => bar >= 0.3 && bar < 0.75);
    expect(measures(unsure, 'charlie', 'alfa')).toEqual(['nothing', 'demarche', 'attribution', 'sanctions']);
    expect(unsure.refusal('charlie', answer(unsure, 'alfa', 'countermeasures'))).toBe('noGround');
    const convinced = struck((bar) => bar >= 0.75);
    expect(measures(convinced, 'charlie', 'alfa')).toContain('countermeasures');
  });

  test('A2 countermeasures need a wrongful act, and are not graver than it', () => {
    const game = firstSeed(
      (seed) => {
        const seats = {
          alfa: {
            covert: {
              operation: 'theft' as const,
              target: 'charlie',
              sector: 'industry' as const,
              lure: { en: 'Plans.' },
              worth: 1,
            },
          },
        };
        const one = given({ scenario: table({ seats }), seed }).reaches('conduct');
        one.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        return one.reaches('crisis');
      },
      (one) => {
        const run = only(one.state.hidden.operations)[1];
        return run.noticed && !run.succeeded && belief(one, 'charlie', 'alfa') >= 0.75;
      },
    );
    const { severity } = game.state.public.incidents[asked(game)] ?? {};
    const { p } = modelOf(game.state.scenario);
    expect(severity).toBe(2);
    expect(measureRow('countermeasures', p).severity).toBeGreaterThan(0.3);
    expect(measures(game, 'charlie', 'alfa')).not.toContain('countermeasures');
  });

  test('A2 stakeholders answer with their belief alone', () => {
    const game = struck(sure);
    expect(measures(game, 'firm', 'alfa')).toEqual(['nothing']);
    expect(game.refusal('firm', answer(game, 'alfa', 'attribution'))).toBe('statesOnly');
    expect(game.refusal('firm', answer(game, 'alfa', 'nothing'))).toBe('taken');
  });
});

describe('naming and joining', () => {
  test('A3 naming is public, and cites what the suspect publicly owes the victim', () => {
    const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
    const game = struck(sure, {}, (one) => voted(one, { N02: 2, N15: 2 }, all));
    game.does('charlie', answer(game, 'alfa', 'attribution'));
    const [id, response] = only(game.state.public.responses);
    expect(response).toMatchObject({
      by: 'charlie',
      suspect: 'alfa',
      measure: 'attribution',
      cites: ['N02'],
    });
    const marks = Object.values(game.state.public.marks).filter(({ cause }) => cause === 'cited');
    expect(marks.map(({ ref }) => ref)).toEqual([id]);
    expect(Object.values(game.state.public.news).map(({ kind }) => kind)).toContain('named');
  });

  test('A3 what is owed in private is not cited in public', () => {
    const game = struck(sure, {}, (one) => {
      one.reaches('negotiation');
      dealt(one, between('alfa', [owes('N02', 2)], 'charlie', [{ type: 'help', points: 1 }]));
    });
    game.does('charlie', answer(game, 'alfa', 'attribution'));
    expect(only(game.state.public.responses)[1].cites).toEqual([]);
  });

  test('A3 a demarche is between the two', () => {
    const game = struck(sure);
    const { responses, beliefs, news } = game.state.public;
    game.does('charlie', answer(game, 'alfa', 'demarche'));
    expect(game.state.public).toMatchObject({ responses, beliefs, news });
    expect(only(game.state.own.alfa?.demarches ?? {})[1]).toMatchObject({
      by: 'charlie',
      measure: 'demarche',
    });
    expect(Object.keys(game.state.own.charlie?.demarches ?? {})).toHaveLength(1);
    expect(game.state.own.bravo?.demarches).toEqual({});
  });

  test('A4 a state joins a public response once; not its own, not against itself', () => {
    const game = struck(sure);
    game.does('charlie', answer(game, 'alfa', 'sanctions'));
    const join = { type: 'joinResponse', response: only(game.state.public.responses)[0] } as const;
    expect(game.refusal('charlie', join)).toBe('alreadyJoined');
    expect(game.refusal('alfa', join)).toBe('badTarget');
    expect(game.refusal('firm', join)).toBe('statesOnly');
    expect(game.refusal('bravo', { ...join, response: 'r-unknown0' })).toBe('unknownResponse');
    game.does('bravo', join);
    expect(game.refusal('bravo', join)).toBe('alreadyJoined');
    expect(only(game.state.public.responses)[1].joiners).toEqual(['bravo']);
    game.reaches('crisis', undefined, 2);
    expect(game.refusal('delta', join)).toBe('responseSettled');
  });

  test('A4 a demarche is not for joining', () => {
    const game = struck(sure);
    game.does('charlie', answer(game, 'alfa', 'demarche'));
    const response = only(game.state.own.charlie?.demarches ?? {})[0];
    expect(game.refusal('bravo', { type: 'joinResponse', response })).toBe('unknownResponse');
  });
});

describe('the accused', () => {
  const accused = (measure: Measure = 'attribution') => {
    const game = struck(sure);
    game.does('charlie', answer(game, 'alfa', measure));
    return game;
  };

  test('A6 who is accused replies once; nobody else does', () => {
    const game = struck(sure);
    expect(game.refusal('alfa', reply(game, 'deny'))).toBe('notAccused');
    expect(game.refusal('alfa', { ...reply(game, 'deny'), incident: 'i-unknown0' })).toBe('unknownIncident');
    game.does('charlie', answer(game, 'alfa', 'attribution'));
    expect(game.refusal('bravo', reply(game, 'deny'))).toBe('notAccused');
    game.does('alfa', reply(game, 'deny'));
    expect(game.refusal('alfa', reply(game, 'admit'))).toBe('alreadyAnswered');
    expect(game.state.public.replies[keyOf(asked(game), 'alfa')]).toMatchObject({ reply: 'deny' });
  });

  test('A6 silence is an answer: once the crisis is settled there is no other', () => {
    const game = accused();
    const incident = asked(game);
    game.reaches('crisis', undefined, 2);
    expect(game.refusal('alfa', { type: 'reply', incident, reply: 'admit' })).toBe('notNow');
  });

  test('A6 blaming criminals is a reply like a denial: it proves nothing', () => {
    const game = accused();
    const before = game.state.public.beliefs;
    game.does('alfa', reply(game, 'blameCriminals'));
    expect(game.state.public.beliefs).toEqual(before);
  });

  test('A6 denying with evidence publishes an item that the accused holds, its source named', () => {
    const game = accused();
    expect(game.refusal('alfa', reply(game, 'denyWithEvidence'))).toBe('notHolder');
    const weak = firstSeed(
      (seed) => given({ seed }).reaches('crisis'),
      (one) =>
        belief(one, 'bravo', 'delta') >= 0.3 && Object.keys(one.state.own.delta?.evidence ?? {}).length > 0,
    );
    const [item] = only(weak.state.own.delta?.evidence ?? {});
    weak.does('bravo', answer(weak, 'delta', 'attribution'));
    weak.does('delta', reply(weak, 'denyWithEvidence'));
    expect(weak.state.public.evidence[item]).toMatchObject({ by: 'delta', holder: 'delta' });
  });

  test('A6 admitting is certainty for all', () => {
    const game = accused();
    game.does('alfa', reply(game, 'admit'));
    expect(game.state.public.beliefs[keyOf(asked(game), 'alfa')]?.probability).toBe(1);
  });

  test('A6 what is replied to a demarche stays between the two', () => {
    const game = accused('demarche');
    const before = game.state.public;
    game.does('alfa', reply(game, 'admit'));
    expect(game.state.public).toEqual(before);
    const key = keyOf(asked(game), 'alfa');
    expect(game.state.own.charlie?.replies[key]).toMatchObject({ reply: 'admit' });
    expect(game.state.own.bravo?.replies[key]).toBeUndefined();
  });
});

describe('what it costs', () => {
  const costs = (game: Game, seat: string) => game.state.hidden.accounts[seat]?.costs ?? 0;

  test('A7 the accused loses severity × vulnerability, more with joiners; the responder pays, a joiner half', () => {
    const game = struck(sure);
    const { cast, p } = modelOf(game.state.scenario);
    game.does('charlie', answer(game, 'alfa', 'sanctions'));
    game.does('delta', { type: 'joinResponse', response: only(game.state.public.responses)[0] });
    game.reaches('assessment');
    const lost = damage(cast, { measure: 'sanctions', joiners: 1, suspect: 'alfa' }, p);
    const price = measureRow('sanctions', p).cost * (1 + p['respond.stronger']);
    expect(costs(game, 'alfa')).toBeCloseTo(lost, 12);
    expect(costs(game, 'charlie')).toBeCloseTo(price, 12);
    expect(costs(game, 'delta')).toBeCloseTo(price / 2, 12);
    expect(game.state.own.alfa?.costs).toBeCloseTo(lost, 12);
    expect(game.state.public.responses[only(game.state.public.responses)[0]]?.settled).toBe(true);
  });

  test('A7 who blames the wrong state pays more, and learns it in the debrief', () => {
    const game = firstSeed(
      (seed) => {
        const one = given({ seed }).reaches('conduct');
        one.facilitator({ type: 'inject', incident: 'outage' });
        return one.reaches('crisis');
      },
      (one) => belief(one, 'charlie', 'bravo') >= 0.3,
    );
    const { p } = modelOf(game.state.scenario);
    game.does('charlie', answer(game, 'bravo', 'sanctions'));
    game.reaches('assessment');
    const price = measureRow('sanctions', p).cost * (1 + p['respond.stronger']);
    expect(game.state.own.charlie?.costs).toBeCloseTo(price, 12);
    expect(costs(game, 'charlie')).toBeCloseTo(price + measureRow('sanctions', p).mistake, 12);
  });

  test('A8 the victim’s grievance follows its belief, the public one and the burden the public belief', () => {
    const game = struck(sure);
    const before = game.state.hidden.worlds;
    const incident = asked(game);
    const own = game.state.own.charlie?.beliefs[incident] ?? {};
    game.reaches('assessment');
    const after = game.state.hidden.worlds;
    expect(grievanceOf(after.true, 'charlie', 'alfa')).toBeGreaterThan(
      grievanceOf(after.true, 'charlie', 'delta'),
    );
    expect(own.alfa).toBeGreaterThan(own.delta ?? 0);
    expect(after.public.burden).toBeGreaterThan(before.public.burden);
    expect(after.true.burden).toBe(before.true.burden);
    const suspected = game.state.public.beliefs[keyOf(incident, 'alfa')]?.probability ?? 0;
    const [opening] = Object.entries(game.state.public.incidents).find(([, one]) => one.opening) ?? [''];
    const earlier = game.state.public.beliefs[keyOf(opening, 'alfa')]?.probability ?? 0;
    expect(after.public.hits.alfa).toBeCloseTo(suspected + earlier, 12);
    expect(after.true.hits.alfa).toBeCloseTo(suspected + earlier, 12);
  });

  test('A8 the innocent resent being blamed more than the guilty, and the contrite not at all', () => {
    const resentment = (reply_: Reply | null) => {
      const game = struck(sure);
      game.does('charlie', answer(game, 'alfa', 'sanctions'));
      if (reply_) game.does('alfa', reply(game, reply_));
      game.reaches('assessment');
      return grievanceOf(game.state.hidden.worlds.true, 'alfa', 'charlie');
    };
    expect(resentment('admit')).toBe(0);
    const guilty = resentment(null);
    expect(guilty).toBeGreaterThan(0);
    const innocent = firstSeed(
      (seed) => {
        const one = given({ seed }).reaches('conduct');
        one.facilitator({ type: 'inject', incident: 'outage' });
        return one.reaches('crisis');
      },
      (one) => belief(one, 'charlie', 'alfa') >= 0.3,
    );
    innocent.does('charlie', answer(innocent, 'alfa', 'sanctions'));
    innocent.reaches('assessment');
    expect(grievanceOf(innocent.state.hidden.worlds.true, 'alfa', 'charlie')).toBeGreaterThan(guilty);
  });
});
