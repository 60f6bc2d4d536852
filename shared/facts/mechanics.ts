import { COMMAND_GROUPS, type Switch } from '../bots/switches.ts';
import { NORM_FAMILY } from '../model/norm-effects.ts';
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

/** What a mechanic may move: text, scores, belief. */
const METRICS: Readonly<Record<string, Metric>> = {
  depth: (game) => game.depth,
  utility: (game) => game.utility,
  stability: (game) => game.stability,
  publicScore: (game) => game.publicScore,
  playerScore: ({ seats }) => mean(Object.values(seats).map(({ score }) => score)),
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

function cardsOf(scenario: Scenario): readonly Switch[] {
  const hasStakeholder = scenario.seats.some(({ kind }) => kind === 'stakeholder');
  return hasStakeholder ? STAKEHOLDER_CARDS.map((card) => `card.${card}` as const) : [];
}

/** A row for everything that could be dead: commands, mechanics, phases, gauges, acts, answers, levers, shocks, rungs. */
export function mechanicRows(scenario: Scenario, level: RuleLevel): readonly Fact[] {
  const shocks = scenario.rounds.flatMap(({ shock }) => (shock ? [`shock.${shock.kind}` as const] : []));
  const switches: readonly Switch[] = [
    ...(Object.keys(COMMAND_GROUPS) as (keyof typeof COMMAND_GROUPS)[]),
    'privateTalk',
    'operations',
    'responses',
    ...LEVEL_MECHANICS[level],
    ...MEASURES.filter((measure) => measure !== 'nothing'),
    ...ACTS.map((act) => `act.${act}` as const),
    ...cardsOf(scenario),
    ...new Set(shocks),
  ];
  return [
    ...switches.map((name) => without(name, [name], level)),
    ...Object.entries(PHASE_SWITCHES).map(([phase, off]) => without(`phase.${phase}`, off, level)),
    ...GAUGES.map((gauge) => weightless(gauge, level)),
    ...NORMS.flatMap((norm) => ([1, 2, 3, 4] as const).map((rung) => step(norm, rung))),
  ];
}
