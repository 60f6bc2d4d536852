import { z } from 'zod';
import { InjectWhen } from './commands/facilitator.ts';
import { Club, checkClubs } from './scenario/clubs.ts';
import { Key, share, Text } from './scenario/fields.ts';
import { checkForums, FurtherForum } from './scenario/forums.ts';
import { checkHistoryCards, HistoryCard } from './scenario/history.ts';
import { checkReferences } from './scenario/references.ts';
import { Objective, ReadyText, Wordings } from './scenario/teaching.ts';
import {
  ACCREDITATIONS,
  DECISION_RULES,
  NORM_FAMILIES,
  NORMS,
  OPERATIONS,
  RULE_LEVELS,
  SECTORS,
  SHOCKS,
  STAKEHOLDER_ROLES,
  VOTING_UNITS,
} from './vocabulary.ts';

const Norm = z.enum(NORMS);

const Interest = z.strictObject({
  /** Salience; weights are renormalised over the agenda. */
  weight: share,
  /** The rung that the seat wants to be owed (theta), 0-4. */
  ideal: z.number().min(0).max(4),
  /** Price at home of owing it in full (c), in units of utility. */
  price: share,
  /** Never above this rung. */
  cap: z.int().min(0).max(4).optional(),
  /** Where the text holds the norm, never below this rung. */
  floor: z.int().min(0).max(4).optional(),
  /** What its parliament wants to be owed; left out: near the seat's own ideal, by draw (MODEL.md §2.4). */
  home: z.number().min(0).max(4).optional(),
});

const CovertCard = z.strictObject({
  operation: z.enum(OPERATIONS),
  target: Key,
  sector: z.enum(SECTORS),
  /** What the seat stands to win, for its brief. */
  lure: Text,
  /** Multiplies the gain; two seats of a scenario are tempted more. */
  worth: z.number().min(0.5).max(3).default(1),
});

const seatCommon = {
  id: Key,
  code: z.string().regex(/^[A-Z]{3}$/, 'three capital letters'),
  name: Text,
  about: Text,
  bloc: Key,
  /** Ability to identify authors (A). */
  attribution: share,
  /** Where the numbers of the seat are from. */
  source: z.string().max(400).optional(),
};

export const StateSeat = z.strictObject({
  kind: z.literal('state'),
  ...seatCommon,
  power: z.number().min(0.3).max(1.3),
  offence: share,
  defence: share,
  vulnerability: z.number().min(0.05).max(1),
  lawfulness: z.number().min(0.5).max(1.5),
  hawkishness: share,
  interests: z.partialRecord(Norm, Interest),
  covert: CovertCard,
  /** How a bot in this seat bargains: named doctrine (shared/bots). */
  doctrine: Key,
});

export const StakeholderSeat = z.strictObject({
  kind: z.literal('stakeholder'),
  ...seatCommon,
  role: z.enum(STAKEHOLDER_ROLES),
  /** What it wants to see in force: weight and the rung wanted. */
  causes: z.partialRecord(Norm, z.strictObject({ weight: share, ideal: z.number().min(0).max(4) })),
  doctrine: Key,
});

export const ScenarioSeat = z.discriminatedUnion('kind', [StateSeat, StakeholderSeat]);

/** An incident that is nobody's operation: crime or accident. */
const ScriptedIncident = z.strictObject({
  id: Key,
  title: Text,
  text: Text,
  origin: z.enum(['crime', 'accident']),
  victim: Key,
  sector: z.enum(SECTORS),
  /** Severity s of MODEL.md §3.1, 0-1. */
  severity: share,
  source: z.string().max(400).optional(),
});

/** A scripted operation is an offer: dealt to one of the seats in place of its own covert card. */
const CardDraw = z.strictObject({
  seats: z.array(Key).min(3),
  operation: z.enum(OPERATIONS),
  /** Possible targets; the first one that is not the drawn seat is taken. */
  targets: z.array(Key).min(2),
  sector: z.enum(SECTORS),
  falseFlag: z.boolean(),
  worth: z.number().min(0.5).max(3).default(1),
  lure: Text,
  /** Happens instead when the card is not played. */
  accident: Key,
});

/** What happens to the world when the round opens, told to all. */
const Shock = z.strictObject({
  kind: z.enum(SHOCKS),
  /** Whose government changes (turnover), or who takes the chair when the window closes; else left out. */
  seat: Key.optional(),
  title: Text,
  text: Text,
  source: z.string().max(400).optional(),
});

const Round = z.strictObject({
  shock: Shock.optional(),
  draw: CardDraw.optional(),
  /** Happens when nothing else was noticed. */
  quiet: Key.optional(),
});

const Clocks = z.strictObject({
  briefing: z.int().min(10).max(3600),
  negotiation: z.int().min(10).max(7200),
  /** The talks of the first round; 0: as long as the others. */
  firstTalks: z.int().min(0).max(7200).default(0),
  plenary: z.int().min(10).max(7200),
  conduct: z.int().min(10).max(3600),
  crisis: z.int().min(10).max(3600),
  assessment: z.int().min(10).max(3600),
});

export const Preset = z.strictObject({
  id: Key,
  title: Text,
  rules: z.enum(RULE_LEVELS),
  rounds: z.int().min(1).max(12),
  /** `open`: after the fourth round it goes on by chance, at most for `rounds` (MODEL.md §1). */
  end: z.enum(['known', 'open']).default('known'),
  /** The highest rung that texts and offers may take; left out: that of the rules. */
  highestRung: z.int().min(1).max(4).optional(),
  /** The text that lies on the table as the talks open; left out: an empty one. */
  draft: Key.optional(),
  /** What is put to the vote where it is not what the forum does otherwise. */
  votes: z.enum(VOTING_UNITS).optional(),
  /** Adoption opens a text for signature, and who signs is bound (full rules). Left out: the vote binds. */
  signature: z.boolean().optional(),
  /** Seconds; left out: no clocks. */
  clocks: Clocks.optional(),
  /** Minutes of the lesson that it is made for, arrival and debrief included, and those of the debrief. */
  lesson: z.strictObject({ minutes: z.int().min(20).max(480), debrief: z.int().min(5).max(240) }).optional(),
  /** It is stopped after a round and goes on in another lesson: `lesson` is what each of them takes. */
  series: z.boolean().optional(),
});
export type Preset = z.infer<typeof Preset>;

/** A norm in force before the session: owed by all parties to all other ones. */
const Acquis = z.strictObject({
  norm: Norm,
  rung: z.int().min(1).max(4),
  /** Left out: all states. */
  parties: z.array(Key).min(2).optional(),
  /** Parties that were bound against their will: little ownership. */
  outvoted: z.array(Key).default([]),
  /** Years that it has been in force. */
  age: z.number().min(0).max(50).default(3),
  source: z.string().max(400).optional(),
});

const Pair = z.strictObject({ between: z.tuple([Key, Key]), value: share });

export const NormTexts = z.strictObject({
  id: Norm,
  title: Text,
  family: z.enum(NORM_FAMILIES),
  /** What owing it means at rungs 1 to 4. */
  rungs: z.tuple([Text, Text, Text, Text]),
  sources: z.array(z.string().min(1)).min(1),
});
export type NormTexts = z.infer<typeof NormTexts>;

/** The whole of scenarios/norms.yaml. */
export const NormCatalogue = z.strictObject({ norms: z.array(NormTexts).length(NORMS.length) });

const ScenarioShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: Text,
  summary: Text,
  /** Marks a scenario as sensitive: what a facilitator has to have read before opening it, in at most 40 words. */
  notice: Text.optional(),
  /** What came of it in the world, for the debrief of a scenario that has a model there. */
  history: z.strictObject({ text: Text, sources: z.array(z.string().min(1)).min(1) }).optional(),
  /** What it is to teach; told to whoever opens it, and to all in the debrief. */
  objectives: z.array(Objective).max(6).optional(),
  /** What to talk about in the debrief. */
  questions: z.array(Text).max(8).optional(),
  forum: z.strictObject({
    name: Text,
    rule: z.enum(DECISION_RULES),
    vetoes: z.array(Key).default([]),
    chair: Key,
    /** An outvoted state is bound all the same (with little ownership). */
    bindsOutvoted: z.boolean().default(false),
    votes: z.enum(VOTING_UNITS).default('package'),
    /** Stakeholders sit once they are admitted, some from the start; left out: all of them from the start. */
    accreditation: z
      .strictObject({ by: z.enum(ACCREDITATIONS), admitted: z.array(Key).default([]) })
      .optional(),
    /** The chair passes on with each round, in this order; `chair` has the first. Left out: it stays. */
    chairs: z.array(Key).min(2).max(12).optional(),
    /** When a binding clause is law: so many have ratified it, these among them. Left out: half of its signatories. */
    entryIntoForce: z
      .strictObject({ ratifications: z.int().min(2).max(14), among: z.array(Key).default([]) })
      .optional(),
  }),
  /** Forums beside it, which have members, a rule and items of their own; in play at the full rules. */
  forums: z.array(FurtherForum).max(3).optional(),
  /** Alliances, unions, councils inside the forum: they act together in a crisis. */
  clubs: z.array(Club).max(4).optional(),
  agenda: z.array(Norm).min(4).max(8),
  wordings: Wordings.optional(),
  drafts: z.array(ReadyText).optional(),
  seats: z.array(ScenarioSeat).min(3).max(24),
  rivalry: z.strictObject({ base: share, pairs: z.array(Pair) }),
  affinity: z.strictObject({ base: share, pairs: z.array(Pair) }),
  world: z.strictObject({
    bodyTrust: share,
    backgroundIncidents: z.number().min(0).max(2),
    falseFlags: z.number().min(0).max(0.4),
  }),
  acquis: z.array(Acquis).default([]),
  /** Numbers of the model's table that are others in this scenario: `row: value` (shared/model/parameters.ts). */
  parameters: z.record(z.string(), z.number()).default({}),
  /** Precedents of the real world, each with a tool and a warning (full rules). */
  historyCards: z.array(HistoryCard).max(12).default([]),
  opening: Key,
  incidents: z.array(ScriptedIncident).min(1),
  rounds: z.array(Round).min(1),
  /** Incidents that wait for their moment from the start (W12). */
  injects: z
    .array(z.strictObject({ incident: Key, when: InjectWhen }))
    .max(8)
    .default([]),
  presets: z.array(Preset).min(1),
  /** Seats offered to one person alone, and the preset for it. */
  solo: z.strictObject({ seats: z.array(Key).min(1), preset: Key }),
});

/** Scenario file as authors write it, with the cross-references checked. */
export const Scenario = ScenarioShape.superRefine((scenario, context) => {
  const report = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  checkReferences(scenario, report);
  checkHistoryCards(scenario, report);
  checkClubs(scenario, report);
  checkForums(scenario, report);
});

/** A parsed scenario together with the texts of the norms on its agenda: all that a session needs. */
export const PlayableScenario = ScenarioShape.extend({ norms: z.array(NormTexts) });
export type ScenarioFile = z.infer<typeof ScenarioShape>;
export type Scenario = z.infer<typeof PlayableScenario>;
export type StateSeat = z.infer<typeof StateSeat>;
export type StakeholderSeat = z.infer<typeof StakeholderSeat>;
export type ScenarioSeat = z.infer<typeof ScenarioSeat>;
export type ScriptedIncident = z.infer<typeof ScriptedIncident>;
