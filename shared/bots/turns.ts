import { shuffled } from '../model/dice.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { Reasoning } from '../rules/debrief/reasoning.ts';
import type { State } from '../rules/state.ts';
import { seatView } from '../rules/view/project.ts';
import type { PublicView, SeatView } from '../rules/view.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { botPlan } from './bot.ts';
import { type Manner, OWN_MANNER } from './manner.ts';
import type { Dice } from './mind.ts';
import type { Plan } from './plan.ts';

/** Whose turn it is among the bots of a session, in one phase. A value: nothing in it is ever changed. */
export type BotTurns = {
  readonly phaseId: string;
  readonly order: readonly SeatId[];
  /** Place in the order of the bot to ask next. */
  readonly next: number;
  /** All have passed once: who has held something back sends it now. */
  readonly lastCall: boolean;
  readonly seats: Readonly<Record<SeatId, Turns>>;
};

type Step = {
  readonly turns: BotTurns;
  readonly seat: SeatId;
  readonly command: SeatCommand | null;
  /** Reckoned when it is asked for; null of what needs no reason. */
  readonly reasoning: () => Reasoning | null;
};

type Turns = {
  /** Commands sent in this phase. */
  readonly sent: number;
  /** What the seat saw when it passed. */
  readonly passedOn: SeatView | undefined;
};

/** A bot that has sent so many commands in one phase is done with it, so that every phase ends. */
const MOST_COMMANDS = 24;
const FRESH: Turns = { sent: 0, passedOn: undefined };

/** The bots of a session in the order, drawn by phase and round, in which they act. */
export function openTurns(state: State): BotTurns {
  const { phaseId, phase, round, seats } = state.public;
  const bots = Object.keys(seats).filter((seat) => seats[seat]?.driver === 'bot');
  const order = shuffled(state.hidden.seed, ['order', phase, round], bots);
  return { phaseId, order, next: 0, lastCall: false, seats: {} };
}

/**
 * The next command of a bot, or of a bot that has nothing to do now, null. The whole answer is null when all
 * of them have passed on what they see; ask again when something has happened.
 */
export function takeTurn(state: State, turns: BotTurns, manner: Manner = OWN_MANNER): Step | null {
  const now = turnsOf(state, turns);
  const step = nextStep(state, now, manner);
  if (step || now.lastCall || !isWaitedFor(state, now)) return step;
  return nextStep(state, { ...now, lastCall: true, seats: withoutPasses(now.seats) }, manner);
}

function nextStep(state: State, now: BotTurns, manner: Manner): Step | null {
  for (let step = 0; step < now.order.length; step++) {
    const place = (now.next + step) % now.order.length;
    const seat = now.order[place];
    if (seat === undefined || state.public.seats[seat]?.driver !== 'bot') continue;
    const own = now.seats[seat] ?? FRESH;
    if (own.sent >= MOST_COMMANDS || !hasNews(own, state, seat)) continue;
    const view = seatView(state, seat);
    const dice = { seed: state.hidden.seed, turn: own.sent, lastCall: now.lastCall };
    const plan = botPlan(view, dice, manner);
    const command = plan?.command ?? null;
    const after: Turns =
      command === null || command.type === 'ready'
        ? { sent: own.sent, passedOn: view }
        : { sent: own.sent + 1, passedOn: undefined };
    return {
      turns: { ...now, next: place + 1, seats: { ...now.seats, [seat]: after } },
      seat,
      command,
      reasoning: () => reasoningOf(plan, state, dice),
    };
  }
  return null;
}

function reasoningOf(plan: Plan | null, { hidden }: State, { turn, lastCall }: Dice): Reasoning | null {
  return plan?.why ? { why: plan.why(), moment: { folded: hidden.folded, turn, lastCall } } : null;
}

/** In a crisis bots hold back their answer until the others have shown what they will show. */
function isWaitedFor({ public: { phase, seats } }: State, { order }: BotTurns): boolean {
  return phase === 'crisis' && order.some((seat) => seats[seat]?.driver === 'bot' && !seats[seat].ready);
}

function withoutPasses(seats: BotTurns['seats']): BotTurns['seats'] {
  return Object.fromEntries(Object.entries(seats).map(([seat, { sent }]) => [seat, { ...FRESH, sent }]));
}

/** The turns as they stand; others in a new phase, and with a seat that was handed to a bot meanwhile. */
function turnsOf(state: State, turns: BotTurns): BotTurns {
  if (turns.phaseId !== state.public.phaseId) return openTurns(state);
  const { seats } = state.public;
  const missing = Object.keys(seats).some(
    (seat) => seats[seat]?.driver === 'bot' && !turns.order.includes(seat),
  );
  return missing ? { ...openTurns(state), seats: turns.seats } : turns;
}

/** What a bot looks up for; talk, news and others' readiness give it nothing new to do. */
const WAKING = [
  'stage',
  'treaties',
  'clauses',
  'commitments',
  'agenda',
  'incidents',
  'askedIncident',
  'responses',
  'calls',
  'evidence',
] as const satisfies readonly (keyof PublicView)[];

/** Whether there may be something to do for the seat that there was not when it passed. */
function hasNews({ passedOn }: Turns, state: State, seat: SeatId): boolean {
  if (!passedOn || passedOn.own !== state.own[seat]) return true;
  const [before, now] = [passedOn.public, state.public];
  if (before === now) return false;
  return WAKING.some((field) => before[field] !== now[field]) || openItem(before) !== openItem(now);
}

function openItem({ items }: PublicView): string | undefined {
  return Object.keys(items).find((id) => items[id]?.status === 'open');
}
