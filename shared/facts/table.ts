import { normal, pickWeighted, uniform } from '../model/dice.ts';
import { NORM_FAMILY } from '../model/norm-effects.ts';
import { clamp } from '../model/numbers.ts';
import type { Scenario, ScenarioSeat, StateSeat } from '../rules/scenario.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { type Archetype, CHANCES, PLAIN_WANT, SEATING, TIES } from './archetypes.ts';
import { isOfInterest } from './interest-screen.ts';
import { FACT_AGENDA } from './texts.ts';

/** Seats around the table of the facts. */
const STATES = 7;
/** Draws of interests before the last one is taken as it is. */
const DRAWS = 20;
/** All seats of the facts bargain alike; who differs does so by its brief. */
const DOCTRINE = 'plain';

/**
 * The table of the facts: seven states of three blocs, their briefs drawn around the means of their bloc from the seed
 * (MODEL.md §2.4). Interests are drawn again until there is something to bargain for and something to bargain with.
 */
export function factsTable(seed: string, agenda: readonly NormId[] = FACT_AGENDA): Scenario {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const table = drawTable(`${seed}.${draw}`, agenda);
    if (isOfInterest(table)) return table;
  }
  return drawTable(`${seed}.0`, agenda);
}

function drawTable(seed: string, agenda: readonly NormId[]): Scenario {
  const members = Array.from({ length: STATES }, (_, at) => ({
    id: `s${at + 1}`,
    kin: SEATING[at % SEATING.length] as Archetype,
  }));
  const ties = tiesOf(seed, members);
  const states = members.map(({ id, kin }, at) => state(seed, id, at, kin, agenda, ties.rivalry));
  return {
    id: 'facts',
    title: { en: 'The table of the facts' },
    summary: { en: 'Seven states of three blocs, drawn from a seed.' },
    forum: {
      name: { en: 'Conference' },
      rule: 'twoThirds',
      vetoes: [],
      chair: 's1',
      bindsOutvoted: false,
      votes: 'package',
    },
    agenda: [...agenda],
    norms: agenda.map((id) => ({
      id,
      title: { en: id },
      family: NORM_FAMILY[id],
      rungs: [{ en: '1' }, { en: '2' }, { en: '3' }, { en: '4' }],
      sources: ['GAME.md §3'],
    })),
    seats: [...states, ...stakeholders(agenda)],
    rivalry: { base: 0, pairs: ties.rivalry },
    affinity: { base: 0, pairs: ties.affinity },
    world: { bodyTrust: 0.7, backgroundIncidents: 0.35, falseFlags: 0.12 },
    acquis: [],
    parameters: {},
    historyCards: [],
    injects: [],
    opening: 'ransom',
    incidents: [
      {
        id: 'ransom',
        title: { en: 'Hospitals held to ransom' },
        text: { en: 'Records are locked, and nobody can say by whom.' },
        origin: 'crime',
        victim: 's3',
        sector: 'health',
        severity: 0.5,
      },
    ],
    rounds: [{}],
    presets: [{ id: 'facts', title: { en: 'Facts' }, rules: 'standard', rounds: 6, end: 'known' }],
    solo: { seats: ['s1'], preset: 'facts' },
  };
}

type Pairs = Scenario['rivalry']['pairs'];
type Member = { readonly id: SeatId; readonly kin: Archetype };

function tiesOf(seed: string, members: readonly Member[]): { rivalry: Pairs; affinity: Pairs } {
  const pairs = members.flatMap((one, at) => members.slice(at + 1).map((other) => [one, other] as const));
  const drawn = (kind: 'rivalry' | 'affinity', low: number): Pairs =>
    pairs.map(([one, other]) => ({
      between: [one.id, other.id],
      value: clamp(
        tieOf(one.kin, other.kin)[kind] + 0.12 * normal(seed, ['table', kind, one.id, other.id]),
        low,
        1,
      ),
    }));
  return { rivalry: drawn('rivalry', 0.02), affinity: drawn('affinity', 0) };
}

function tieOf(one: Archetype, other: Archetype): { readonly rivalry: number; readonly affinity: number } {
  if (one.bloc === other.bloc) return TIES.within;
  const name = [one.bloc, other.bloc].sort().join(' ') as keyof typeof TIES;
  return TIES[name];
}

function state(
  seed: string,
  id: SeatId,
  at: number,
  kin: Archetype,
  agenda: readonly NormId[],
  rivalry: Pairs,
): StateSeat {
  const around = (name: string, middle: number, spread: number, low: number, high: number) =>
    clamp(middle + spread * normal(seed, ['table', name, id]), low, high);
  return {
    kind: 'state',
    id,
    code: `ST${'ABCDEFGHIJKLMN'[at]}`,
    name: { en: `State ${at + 1}` },
    about: { en: `A state of the bloc ${kin.bloc}.` },
    bloc: kin.bloc,
    power: around('power', kin.power, 0.15, 0.3, 1.3),
    offence: around('offence', kin.offence, 0.08, 0.1, 0.9),
    defence: around('defence', kin.defence, 0.08, 0.1, 0.9),
    attribution: around('attribution', kin.attribution, 0.08, 0.05, 0.9),
    vulnerability: around('vulnerability', kin.vulnerability, 0.08, 0.05, 1),
    lawfulness: around('lawfulness', kin.lawfulness, 0.08, 0.5, 1.5),
    hawkishness: around('hawkishness', kin.hawkishness, 0.1, 0, 1),
    interests: Object.fromEntries(agenda.map((norm) => [norm, interest(seed, id, kin, norm)])),
    covert: chanceOf(seed, id, rivalry),
    doctrine: DOCTRINE,
  };
}

/** MODEL.md §2.4, on four rungs; who wants little of a norm pays more for owing it. */
function interest(seed: string, id: SeatId, kin: Archetype, norm: NormId): StateSeat['interests'][NormId] {
  const want = kin.wants[norm] ?? PLAIN_WANT;
  const draw = (name: string) => normal(seed, ['table', name, id, norm]);
  const ideal = clamp(want.ideal + 0.5 * draw('ideal'), 0, 4);
  return {
    weight: clamp(want.weight * Math.exp(0.5 * draw('weight')), 0.01, 1),
    ideal,
    price: clamp((0.012 + 0.02 * (4 - ideal)) * Math.exp(0.8 * draw('price')), 0.01, 0.4),
    cap: clamp(Math.ceil(ideal + 0.7 + 0.5 * draw('cap')), 1, 4),
    home: clamp(ideal + 0.45 * draw('home'), 0, 4),
  };
}

function chanceOf(seed: string, id: SeatId, rivalry: Pairs): StateSeat['covert'] {
  const own = rivalry.filter(({ between }) => between.includes(id));
  const chance = pickWeighted(
    seed,
    ['table', 'chance', id],
    CHANCES,
    CHANCES.map(({ share }) => share),
  );
  const against = pickWeighted(
    seed,
    ['table', 'against', id],
    own,
    own.map(({ value }) => value),
  );
  return {
    operation: chance.operation,
    sector: chance.sector,
    target: against.between.find((seat) => seat !== id) ?? 's1',
    lure: { en: 'A chance.' },
    worth: uniform(seed, ['table', 'worth', id]) < 0.3 ? 1.4 : 1,
  };
}

function stakeholders(agenda: readonly NormId[]): ScenarioSeat[] {
  const causes = Object.fromEntries(agenda.map((norm) => [norm, { weight: 1 / agenda.length, ideal: 3 }]));
  const seat = (id: string, code: string, role: 'industry' | 'civilSociety', doctrine: string) =>
    ({
      kind: 'stakeholder',
      id,
      code,
      name: { en: role },
      about: { en: role },
      bloc: role,
      attribution: 0.55,
      role,
      causes,
      doctrine,
    }) as const;
  return [
    seat('firm', 'FIR', 'industry', 'corporate'),
    seat('people', 'PEO', 'civilSociety', 'humanitarian'),
  ];
}
