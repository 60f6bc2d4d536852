import { COMMAND_GROUPS, type Switch } from '../bots/switches.ts';
import { NORM_FAMILY } from '../model/norm-effects.ts';
import { CARD_RULES } from '../rules/conduct/card-rules.ts';
import type { Scenario } from '../rules/scenario.ts';
import {
  ACTS,
  GAUGES,
  LEVEL_MECHANICS,
  MEASURES,
  NORMS,
  type NormFamily,
  type NormId,
  type RuleLevel,
  type Rung,
  STAKEHOLDER_CARDS,
} from '../rules/vocabulary.ts';
import type { Configuration } from './configuration.ts';
import type { Fact, Metric } from './fact.ts';
import { mean } from './statistics.ts';
import { FACT_AGENDA, FACT_TEXTS, type FactText } from './texts.ts';

const SOURCE = 'GAME.md §10';

/** What a mechanic may move: text, scores and the two gauges that feelings make up, belief. */
const METRICS: Readonly<Record<string, Metric>> = {
  depth: (game) => game.depth,
  utility: (game) => game.utility,
  stability: (game) => game.stability,
  publicScore: (game) => game.publicScore,
  playerScore: ({ seats }) => mean(Object.values(seats).map(({ score }) => score)),
  calm: (game) => 100 * game.meanGauges.calm,
  trust: (game) => 100 * game.meanGauges.trust,
  severity: (game) => game.severity,
  belief: (game) => game.belief,
};

/** What happens in each phase, as far as seats decide on it. */
const PHASE_SWITCHES = {
  negotiation: ['offers', 'messages', 'declarations', 'proposals'],
  plenary: ['amendments', 'proposals'],
  conduct: ['operations', 'act.build', 'act.help', 'act.inspect'],
  crisis: ['evidence', 'responses', 'replies', 'joining'],
  assessment: ['decisions', 'suspension', 'repair'],
} as const satisfies Readonly<Record<string, readonly Switch[]>>;

function row(id: string, change: string, one: Configuration, other: Configuration): Fact {
  return {
    id,
    claim: `${id} does something.`,
    source: SOURCE,
    change,
    measure: Object.keys(METRICS).join(', '),
    kind: 'anything',
    arms: [one, other],
    metrics: METRICS,
    minimum: 0,
  };
}

/** A game of the scenario as it is, against one without it. */
function without(id: string, off: readonly Switch[], level: RuleLevel): Fact {
  const whole: Configuration = { on: 'scenario', play: { rules: level } };
  return row(id, 'as it is → without it', whole, { ...whole, play: { rules: level, off } });
}

function weightless(gauge: (typeof GAUGES)[number], level: RuleLevel): Fact {
  const whole: Configuration = { on: 'scenario', play: { rules: level } };
  const parameters = { [`${gauge}.points`]: 0 };
  return row(`gauge.${gauge}`, 'as it is → of no weight', whole, {
    ...whole,
    play: { rules: level, parameters },
  });
}

/** The norm of the table that makes room for another one of its family. */
const ROOM: Readonly<Record<NormFamily, NormId>> = {
  restraint: 'N11',
  cooperation: 'N18',
  institution: 'N17',
};

function agendaWith(norm: NormId): readonly NormId[] {
  if (FACT_AGENDA.some((one) => one === norm)) return FACT_AGENDA;
  return FACT_AGENDA.map((one) => (one === ROOM[NORM_FAMILY[norm]] ? norm : one));
}

/** One norm at one rung more, in the middle text. */
function step(norm: NormId, rung: Rung): Fact {
  const agenda = agendaWith(norm);
  const middle: FactText = FACT_TEXTS.middle;
  const text = (at: number): FactText =>
    Object.fromEntries(agenda.map((one) => [one, one === norm ? at : (middle[one] ?? 0)]));
  const arm = (at: number): Configuration => ({ on: 'table', statesOnly: true, agenda, text: text(at) });
  return row(`${norm}.${rung}`, `rung ${rung - 1} → ${rung}`, arm(rung - 1), arm(rung));
}

/** The cards of the roles that somebody at the table has. */
function cardsOf({ seats }: Scenario): readonly Switch[] {
  const roles = new Set(seats.flatMap((seat) => (seat.kind === 'stakeholder' ? [seat.role] : [])));
  return STAKEHOLDER_CARDS.filter((card) => roles.has(CARD_RULES[card].role)).map(
    (card) => `card.${card}` as const,
  );
}

/**
 * Rows that tens of games do not tell from nothing, and why they stay. What is in no game of bots often enough to show
 * is in one of people.
 */
export const STAYS: Readonly<Record<string, string>> = {
  predictions: 'A guess at the score moves nothing but the debrief, and must not.',
  decisions: 'Publishes one private promise a game: that moves the public score of few rounds.',
  'phase.assessment': 'Follows a breach, which games of bots seldom have; people decide here every round.',
  suspension: 'Follows a breach, which games of bots seldom have: most operate where no rule covers it.',
  repair: 'Follows a breach that is known, which is rarer still.',
  joining: 'Takes an open answer and a second state as sure of it.',
  sanctions: 'Ask for a belief that calibrated evidence seldom allows.',
  countermeasures: 'Ask for notice and a belief of three in four, which calibrated evidence seldom allows.',
  legalGround: 'Moves the few grave answers: necessity without an author, notice before a countermeasure.',
  reports: 'A report is seldom withheld, and by the candid; it strains, and hardly ever breaches.',
  qualification: 'What an act is found to be opens grave answers alone, which are rare.',
  ownDrafts:
    'Decides whose text is adopted, one a game; how deep it is and what it brings on the mean stays.',
  'act.help': 'Moves a hundredth of defence or two from friend to friend.',
  'shock.closingWindow': 'Decides who chairs, not how much the texts bring.',
  'card.takedown': 'Halves the background incidents of one round, of which few are due.',
  'card.telemetry': 'Adds one item to the next incident of one seat.',
  'card.watch': 'Adds to the detection of one seat in one round: it must operate to be seen.',
  'card.patchSector': 'Guards one sector of one seat: it must be struck there.',
  'card.helpVictims': 'Takes off harm where an operation harmed somebody.',
  'card.grantPatches': 'Two hundredths of defence for one seat.',
  'card.contactTest': 'Adds to detection in one round.',
  'card.hotline': 'Takes off grievance where there is some: few answers of bots leave any.',
  'card.convene': 'Three hundredths of trust between two states.',
};

/** What the forum of the scenario asks for beside a majority of the states, against a forum without it. */
function forumRows({ forum }: Scenario, level: RuleLevel): readonly Fact[] {
  const whole: Configuration = { on: 'scenario', play: { rules: level } };
  const against = (id: string, change: string, other: Partial<Scenario['forum']>) =>
    row(`forum.${id}`, change, whole, { ...whole, play: { rules: level, forum: other } });
  const states = forum.chairs?.slice(0, 1) ?? [];
  return [
    ...(forum.rule === 'doubleMajority'
      ? [against('doubleMajority', 'two majorities → that of the states', { rule: 'majority' })]
      : []),
    ...(forum.rule === 'silence' ? [against('silence', 'silence → consensus', { rule: 'consensus' })] : []),
    ...(states.length > 0 ? [against('chairs', 'the chair passes on → it stays', { chairs: states })] : []),
    ...(forum.entryIntoForce
      ? [
          against('entryIntoForce', 'as it is → law for any two', {
            entryIntoForce: { ratifications: 2, among: [] },
          }),
        ]
      : []),
  ];
}

/** Who signs is bound, against the vote that binds: no level of rules has it, but a preset may. */
function signatureRow(level: RuleLevel): readonly Fact[] {
  if (level !== 'full') return [];
  const arm = (signature: boolean): Configuration => ({ on: 'scenario', play: { rules: level, signature } });
  return [row('signature', 'the vote binds → who signs is bound', arm(false), arm(true))];
}

/** A row for everything that could be dead: commands, mechanics, phases, gauges, acts, answers, levers, shocks, rungs. */
export function mechanicRows(scenario: Scenario, level: RuleLevel): readonly Fact[] {
  const shocks = scenario.rounds.flatMap(({ shock }) => (shock ? [`shock.${shock.kind}` as const] : []));
  const groups = (Object.keys(COMMAND_GROUPS) as (keyof typeof COMMAND_GROUPS)[]).filter(
    (group) =>
      (group !== 'clubs' || (scenario.clubs ?? []).length > 0) &&
      (group !== 'accreditation' || scenario.forum.accreditation !== undefined),
  );
  const switches: readonly Switch[] = [
    ...groups,
    'privateTalk',
    'operations',
    'responses',
    ...LEVEL_MECHANICS[level].filter(
      (mechanic) => mechanic !== 'forums' || (scenario.forums ?? []).length > 0,
    ),
    ...MEASURES.filter((measure) => measure !== 'nothing'),
    ...ACTS.map((act) => `act.${act}` as const),
    ...cardsOf(scenario),
    ...new Set(shocks),
  ];
  return [
    ...switches.map((name) => without(name, [name], level)),
    ...Object.entries(PHASE_SWITCHES).map(([phase, off]) => without(`phase.${phase}`, off, level)),
    ...forumRows(scenario, level),
    ...signatureRow(level),
    ...GAUGES.map((gauge) => weightless(gauge, level)),
    ...NORMS.flatMap((norm) => ([1, 2, 3, 4] as const).map((rung) => step(norm, rung))),
  ];
}
