import type { Item, SeatCommandType } from '../rules/commands.ts';
import type { Counterpart, Options } from '../rules/options/choices.ts';
import { optionsBy } from '../rules/options.ts';
import { PROVISO_MECHANIC } from '../rules/texts/provisos.ts';
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
    'setProviso',
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
  accreditation: ['accredit'],
  clubs: ['callTalks', 'callAnswer', 'answerCall'],
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
  history: ['citeHistory'],
  hearing: ['callHearing'],
  brackets: ['rule'],
  forums: ['moveItem', 'answerMove'],
  signature: ['sign'],
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

/** What is left of a seat's options when something is switched off; a domain is there only if something is in it. */
export function withoutSwitched(can: Options, off: readonly Switch[], limits: RungLimits = {}): Options {
  const isLimited = Object.keys(limits).length > 0;
  if (off.length === 0 && !isLimited) return can;
  const gone = new Set<Switch>(off);
  const commands = commandsOf(gone);
  return optionsBy((key) => {
    if (commands.has(key)) return undefined;
    const domain = can[key];
    const narrow = NARROWED[key] as Narrow<typeof key> | undefined;
    if (domain === undefined || !narrow) return domain;
    const narrowed = narrow(domain, gone, limits);
    return Array.isArray(narrowed) && narrowed.length === 0 ? undefined : narrowed;
  });
}

function commandsOf(gone: ReadonlySet<Switch>): ReadonlySet<string> {
  const commands = new Set<string>();
  for (const name of gone) {
    for (const type of COMMANDS[name] ?? []) commands.add(type);
  }
  if (gone.has('privateTalk')) for (const type of MECHANIC_COMMANDS.caucus ?? []) commands.add(type);
  if (gone.has('responses')) commands.add('joinResponse');
  if (gone.has('chairText')) commands.add('callText');
  return commands;
}

/** What is left of the domain of a command that some switch, or a limit, takes a part of. */
type Narrow<K extends keyof Options> = (
  domain: NonNullable<Options[K]>,
  gone: ReadonlySet<Switch>,
  limits: RungLimits,
) => NonNullable<Options[K]>;

const NARROWED: { readonly [K in keyof Options]?: Narrow<K> } = {
  say: (list, gone) => (gone.has('privateTalk') ? list.filter((to) => to === 'floor') : list),
  openText: (list, gone) =>
    list.filter(({ kind }) => !gone.has(kind === 'draft' ? 'ownDrafts' : 'chairText')),
  playConduct: (list, gone) =>
    list.filter(({ card }) => card === 'keep' || !isActGone(card === 'covert' ? 'operate' : card, gone)),
  planConduct: (plan, gone) => ({
    ...plan,
    acts: plan.acts.filter(({ act }) => !isActGone(act, gone)),
    reports: gone.has('reports') ? plan.reports.filter((word) => word === 'file') : plan.reports,
    inspections: gone.has('reports')
      ? plan.inspections.filter((word) => word === 'accept')
      : plan.inspections,
  }),
  answerIncident: (list, gone) => {
    const isLeft = (measure: Measure) =>
      measure === 'nothing' || !(gone.has('responses') || gone.has(measure));
    return list.map(({ incident, answers }) => ({
      incident,
      answers: answers.map((answer) => ({ ...answer, measures: answer.measures.filter(isLeft) })),
    }));
  },
  playCard: (list, gone) => list.filter(({ card }) => !gone.has(`card.${card}`)),
  editText: (list, _gone, limits) => withinLimits(list, limits),
  amend: (list, _gone, limits) => withinLimits(list, limits),
  setProviso: (list, gone) =>
    list
      .map((entry) => ({
        ...entry,
        provisos: entry.provisos.filter(({ kind }) => !gone.has(PROVISO_MECHANIC[kind])),
      }))
      .filter(({ provisos }) => provisos.length > 0),
  declare: (list, _gone, limits) => withinLimits(list, limits),
  makeOffer: (list, gone, limits) => list.map((partner) => narrowedCounterpart(partner, gone, limits)),
  openHandshake: (list, gone, limits) => list.map((partner) => narrowedCounterpart(partner, gone, limits)),
  counterOffer: (list, gone, limits) =>
    list.map(({ offer, with: partner }) => ({ offer, with: narrowedCounterpart(partner, gone, limits) })),
};

function isActGone(act: Act, gone: ReadonlySet<Switch>): boolean {
  return gone.has(`act.${act}`) || (act === 'operate' && gone.has('operations'));
}

function withinLimits<T extends { readonly norm: NormId; readonly rungs: readonly Rung[] }>(
  list: readonly T[],
  limits: RungLimits,
): readonly T[] {
  return list
    .map((entry) => ({ ...entry, rungs: entry.rungs.filter((rung) => rung <= (limits[entry.norm] ?? 4)) }))
    .filter(({ rungs }) => rungs.length > 0);
}

function narrowedCounterpart(
  partner: Counterpart,
  gone: ReadonlySet<Switch>,
  limits: RungLimits,
): Counterpart {
  const isIn = (item: Item) =>
    !(item.type === 'evidence' && gone.has('evidence')) &&
    !(item.type === 'commitment' && item.rung > (limits[item.norm] ?? 4));
  return {
    seat: partner.seat,
    get mine() {
      return partner.mine.filter(isIn);
    },
    get theirs() {
      return partner.theirs.filter(isIn);
    },
  };
}
