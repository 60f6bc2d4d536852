import { NORM_FAMILY } from '../../shared/model/norm-effects.ts';
import type { Scenario, ScenarioSeat, StateSeat } from '../../shared/rules/scenario.ts';
import { NORMS, type NormId, type StakeholderRole } from '../../shared/rules/vocabulary.ts';

const AGENDA: readonly NormId[] = ['N01', 'N02', 'N08', 'N15', 'N16'];

const STATES = ['alfa', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india'] as const;
const POWERS = [1, 0.9, 0.8, 0.4, 0.7, 0.6, 0.55, 0.5, 0.45];
const ROLES = {
  firm: 'industry',
  coalition: 'civilSociety',
  body: 'attributionBody',
  union: 'regional',
} as const satisfies Record<string, StakeholderRole>;

const words = (en: string) => ({ en });
const codeOf = (id: string) => id.slice(0, 3).toUpperCase();

function stateSeat(id: string, at: number, states: number): StateSeat {
  return {
    kind: 'state',
    id,
    code: codeOf(id),
    name: words(id),
    about: words(`About ${id}.`),
    bloc: at < states / 2 ? 'north' : 'south',
    power: POWERS[at] ?? 0.5,
    offence: 0.6,
    defence: 0.4,
    attribution: 0.5,
    vulnerability: 0.5,
    lawfulness: 1,
    hawkishness: 0.5,
    interests: Object.fromEntries(NORMS.map((norm) => [norm, { weight: 0.2, ideal: 3, price: 0.1 }])),
    covert: {
      operation: 'disruption',
      target: STATES[(at + 2) % states] ?? 'alfa',
      sector: 'health',
      lure: words('Stop their hospitals for a day.'),
      worth: 1,
    },
    doctrine: 'mediator',
  };
}

function stakeholderSeat(id: keyof typeof ROLES): ScenarioSeat {
  return {
    kind: 'stakeholder',
    id,
    code: codeOf(id),
    name: words(id),
    about: words(`About ${id}.`),
    bloc: id,
    attribution: 0.6,
    role: ROLES[id],
    causes: Object.fromEntries(NORMS.map((norm) => [norm, { weight: 0.2, ideal: 2 }])),
    doctrine: 'corporate',
  };
}

export type TableOptions = {
  readonly states?: number;
  readonly stakeholders?: readonly (keyof typeof ROLES)[];
  readonly forum?: Partial<Scenario['forum']>;
  readonly rounds?: Scenario['rounds'];
  readonly world?: Partial<Scenario['world']>;
  /** Changes of single seats, by id. */
  readonly seats?: Readonly<Record<string, Partial<StateSeat>>>;
  readonly rivalry?: Scenario['rivalry'];
  readonly acquis?: Scenario['acquis'];
  readonly agenda?: readonly NormId[];
  readonly clubs?: Scenario['clubs'];
  readonly forums?: Scenario['forums'];
  readonly historyCards?: Scenario['historyCards'];
  readonly injects?: Scenario['injects'];
};

/**
 * Alfa and Bravo in the north, Charlie and Delta, the weakest, in the south; a firm and a coalition. Two-thirds
 * decide, Alfa chairs. Nothing happens by chance: no background incidents and no false flags; and no norm covers
 * what the opening incident did.
 */
export function table(options: TableOptions = {}): Scenario {
  const { states = 4, stakeholders = ['firm', 'coalition'], agenda = AGENDA } = options;
  const seats = [
    ...STATES.slice(0, states).map((id, at) => ({ ...stateSeat(id, at, states), ...options.seats?.[id] })),
    ...stakeholders.map(stakeholderSeat),
  ];
  return {
    id: 'small-table',
    title: words('Small table'),
    summary: words('Four states meet.'),
    forum: {
      name: words('Forum'),
      rule: 'twoThirds',
      vetoes: [],
      chair: 'alfa',
      bindsOutvoted: false,
      votes: 'package',
      ...options.forum,
    },
    ...(options.clubs && { clubs: options.clubs }),
    ...(options.forums && { forums: options.forums }),
    agenda: [...agenda],
    seats,
    rivalry: options.rivalry ?? { base: 0.5, pairs: [] },
    affinity: { base: 0.4, pairs: [] },
    world: { bodyTrust: 0.6, backgroundIncidents: 0, falseFlags: 0, ...options.world },
    acquis: options.acquis ?? [],
    parameters: {},
    historyCards: options.historyCards ?? [],
    injects: options.injects ?? [],
    opening: 'ransom',
    incidents: [
      incident('ransom', 'crime', 'bravo', 'government', 0.5),
      incident('outage', 'accident', 'charlie', 'finance', 0.4),
      incident('cables', 'accident', 'delta', 'core', 0.2),
    ],
    rounds: options.rounds ?? [{}, {}],
    presets: [{ id: 'plain', title: words('Plain'), rules: 'basic', rounds: 2, end: 'known' }],
    solo: { seats: ['alfa'], preset: 'plain' },
    norms: agenda.map((id) => ({
      id,
      title: words(`Norm ${id}`),
      family: NORM_FAMILY[id],
      rungs: [words('say it'), words('show it'), words('have it checked'), words('make it law')],
      sources: ['none'],
    })),
  };
}

function incident(
  id: string,
  origin: 'crime' | 'accident',
  victim: string,
  sector: Scenario['incidents'][number]['sector'],
  severity: number,
): Scenario['incidents'][number] {
  return { id, title: words(id), text: words(`What is seen of ${id}.`), origin, victim, sector, severity };
}
