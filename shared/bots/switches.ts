import type { Counterpart, Options } from '../rules/choices.ts';
import type { Item, SeatCommandType } from '../rules/commands.ts';
import {
  type Act,
  MEASURES,
  MECHANICS,
  type Measure,
  type Mechanic,
  type NormId,
  type Rung,
  SHOCKS,
  type ShockKind,
  STAKEHOLDER_CARDS,
  type StakeholderCard,
} from '../rules/vocabulary.ts';

/** Commands that belong together: what a game is like without them is a question of its own. */
export const COMMAND_GROUPS = {
  offers: [
    'makeOffer',
    'acceptOffer',
    'counterOffer',
    'declineOffer',
    'withdrawOffer',
    'openHandshake',
    'confirmHandshake',
    'cancelHandshake',
  ],
  proposals: [
    'openText',
    'callText',
    'editText',
    'sponsor',
    'table',
    'amend',
    'castBallot',
    'lastWord',
    'answerLastWord',
    'endorse',
  ],
  messages: ['say', 'openCaucus', 'leaveCaucus'],
  evidence: ['showEvidence', 'publishEvidence'],
  declarations: ['declare'],
  amendments: ['amend'],
  endorsements: ['endorse'],
  joining: ['joinResponse'],
  replies: ['reply'],
  predictions: ['predict'],
  decisions: ['decide'],
} as const satisfies Record<string, readonly SeatCommandType[]>;

/** The commands of a mechanic. The others of its effects are the rules' own, and end with the mechanic. */
const MECHANIC_COMMANDS: Readonly<Partial<Record<Mechanic, readonly SeatCommandType[]>>> = {
  caucus: ['openCaucus', 'leaveCaucus'],
  planning: ['planConduct'],
  qualification: ['qualify'],
  embassies: ['ask'],
  hotline: ['consult'],
  suspension: ['suspend'],
  repair: ['repair'],
  withdrawal: ['withdraw'],
};

const COMMANDS: Readonly<Record<string, readonly SeatCommandType[] | undefined>> = {
  ...COMMAND_GROUPS,
  ...MECHANIC_COMMANDS,
};

/** Acts of a plan that a seat can do without; on the cards of the basic rules they are `build`, `help` and `covert`. */
const LOSABLE_ACTS = ['open', 'inspect', 'build', 'help', 'localise', 'operate'] as const satisfies Act[];
const LOSABLE_MEASURES = MEASURES.filter((measure) => measure !== 'nothing');

export type Switch =
  | keyof typeof COMMAND_GROUPS
  | Mechanic
  | Exclude<Measure, 'nothing'>
  /** Nothing is said but to all. */
  | 'privateTalk'
  /** Nobody operates. */
  | 'operations'
  /** Incidents are judged and never answered. */
  | 'responses'
  | `act.${Act}`
  | `card.${StakeholderCard}`
  /** Works for the whole session only: the scenario goes without it. */
  | `shock.${ShockKind}`;

export const SWITCHES: readonly Switch[] = [
  ...(Object.keys(COMMAND_GROUPS) as (keyof typeof COMMAND_GROUPS)[]),
  'privateTalk',
  'operations',
  'responses',
  ...MECHANICS,
  ...LOSABLE_MEASURES,
  ...LOSABLE_ACTS.map((act) => `act.${act}` as const),
  ...STAKEHOLDER_CARDS.map((card) => `card.${card}` as const),
  ...SHOCKS.map((shock) => `shock.${shock}` as const),
];

/** The highest rung that bots take a norm to, in texts, offers and declarations. */
export type RungLimits = Readonly<Partial<Record<NormId, Rung>>>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What is left of a seat's options when something is switched off; a key is there only if something is. */
export function withoutSwitched(can: Options, off: readonly Switch[], limits: RungLimits = {}): Options {
  const isLimited = Object.keys(limits).length > 0;
  if (off.length === 0 && !isLimited) return can;
  const gone = new Set<Switch>(off);
  const commands = commandsOf(gone);
  const left = Object.fromEntries(
    Object.entries(can).filter(([type]) => !commands.has(type)),
  ) as Mutable<Options>;
  if (gone.has('privateTalk')) narrow(left, 'say', (list) => list.filter((to) => to === 'floor'));
  narrowTexts(left, gone);
  narrowConduct(left, gone);
  narrowAnswers(left, gone);
  narrow(left, 'playCard', (list) => list.filter(({ card }) => !gone.has(`card.${card}`)));
  if (isLimited) limitRungs(left, limits);
  const isIn = (item: Item) =>
    !(item.type === 'evidence' && gone.has('evidence')) &&
    !(item.type === 'commitment' && item.rung > (limits[item.norm] ?? 4));
  if (gone.has('evidence') || isLimited) narrowOffers(left, isIn);
  return left;
}

function commandsOf(gone: ReadonlySet<Switch>): ReadonlySet<string> {
  const commands = new Set<string>();
  for (const name of gone) {
    for (const type of COMMANDS[name] ?? []) commands.add(type);
  }
  if (gone.has('privateTalk')) for (const type of MECHANIC_COMMANDS.caucus ?? []) commands.add(type);
  if (gone.has('responses')) commands.add('joinResponse');
  return commands;
}

function narrow<K extends keyof Options>(
  left: Mutable<Options>,
  key: K,
  change: (domain: NonNullable<Options[K]>) => NonNullable<Options[K]>,
): void {
  const domain = left[key];
  if (domain === undefined) return;
  const narrowed = change(domain as NonNullable<Options[K]>);
  if (Array.isArray(narrowed) && narrowed.length === 0) delete left[key];
  else left[key] = narrowed;
}

function narrowTexts(left: Mutable<Options>, gone: ReadonlySet<Switch>): void {
  narrow(left, 'openText', (list) =>
    list.filter(({ kind }) => !gone.has(kind === 'draft' ? 'ownDrafts' : 'chairText')),
  );
  if (gone.has('chairText')) delete left.callText;
}

function narrowConduct(left: Mutable<Options>, gone: ReadonlySet<Switch>): void {
  const isGone = (act: Act) => gone.has(`act.${act}`) || (act === 'operate' && gone.has('operations'));
  narrow(left, 'playConduct', (list) =>
    list.filter(({ card }) => card === 'keep' || !isGone(card === 'covert' ? 'operate' : card)),
  );
  narrow(left, 'planConduct', (plan) => ({
    ...plan,
    acts: plan.acts.filter(({ act }) => !isGone(act)),
    reports: gone.has('reports') ? plan.reports.filter((word) => word === 'file') : plan.reports,
    inspections: gone.has('reports')
      ? plan.inspections.filter((word) => word === 'accept')
      : plan.inspections,
  }));
}

function narrowAnswers(left: Mutable<Options>, gone: ReadonlySet<Switch>): void {
  const isLeft = (measure: Measure) => measure === 'nothing' || !(gone.has('responses') || gone.has(measure));
  narrow(left, 'answerIncident', (list) =>
    list.map(({ incident, answers }) => ({
      incident,
      answers: answers.map((answer) => ({ ...answer, measures: answer.measures.filter(isLeft) })),
    })),
  );
}

function limitRungs(left: Mutable<Options>, limits: RungLimits): void {
  const within = <T extends { readonly norm: NormId; readonly rungs: readonly Rung[] }>(
    list: readonly T[],
  ): readonly T[] =>
    list
      .map((entry) => ({ ...entry, rungs: entry.rungs.filter((rung) => rung <= (limits[entry.norm] ?? 4)) }))
      .filter(({ rungs }) => rungs.length > 0);
  narrow(left, 'editText', within);
  narrow(left, 'amend', within);
  narrow(left, 'declare', within);
}

function narrowOffers(left: Mutable<Options>, isIn: (item: Item) => boolean): void {
  const narrowed = (partner: Counterpart): Counterpart => ({
    seat: partner.seat,
    get mine() {
      return partner.mine.filter(isIn);
    },
    get theirs() {
      return partner.theirs.filter(isIn);
    },
  });
  narrow(left, 'makeOffer', (list) => list.map(narrowed));
  narrow(left, 'openHandshake', (list) => list.map(narrowed));
  narrow(left, 'counterOffer', (list) =>
    list.map(({ offer, with: partner }) => ({ offer, with: narrowed(partner) })),
  );
}
