/** Games played at random within what `options` offers: for properties that hold whatever is done. */
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import type { Settings } from '../../shared/rules/events.ts';
import { options } from '../../shared/rules/options.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { seeksConsent } from '../../shared/rules/texts/voters.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { LEVEL_MECHANICS, type SeatId } from '../../shared/rules/vocabulary.ts';
import { type Dice, expand, pickOf } from './expand.ts';
import { CLOCKS, type Game, given } from './given.ts';
import { CARDS_OF_EACH_KIND } from './history.ts';
import { table } from './scenario.ts';

/** A stream of numbers in [0,1) from a seed (mulberry32). */
export function diceFrom(seed: number): Dice {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is chosen three times as often as the rest, so that games come somewhere. */
const EAGER: readonly SeatCommand['type'][] = [
  'acceptOffer',
  'confirmHandshake',
  'editText',
  'sponsor',
  'table',
  'callText',
  'amend',
  'castBallot',
  'lastWord',
  'answerLastWord',
  'answerIncident',
  'joinResponse',
  'reply',
];
/** What is always there to do, ends phases, or undoes what others did. */
const RARE: readonly SeatCommand['type'][] = [
  'ready',
  'say',
  'endorse',
  'predict',
  'withdrawOffer',
  'cancelHandshake',
  'declineOffer',
];

/** A command that the seat could send now; null when there is none, or none was wanted. */
export function randomCommand(game: Pick<Game, 'state'>, seat: SeatId, dice: Dice): SeatCommand | null {
  const view = seatView(game.state, seat);
  const offered = options(view);
  const types = (Object.keys(offered) as SeatCommand['type'][]).flatMap((type) =>
    EAGER.includes(type) ? [type, type, type] : RARE.includes(type) && dice() < 0.8 ? [] : [type],
  );
  if (types.length === 0) return null;
  const type = pickOf(dice, types);
  const choices = expand(view, { [type]: offered[type] }, dice);
  if (choices.length === 0) return null;
  // Consent comes more often than chance would have it: else no text is ever adopted.
  const agreeing = choices.filter(
    (command) => command.type === 'castBallot' && ['yes', 'join', 'joinExcept'].includes(command.choice),
  );
  return pickOf(dice, agreeing.length > 0 && dice() < 0.6 ? agreeing : choices);
}

/** An alliance that acts by consensus, and a council in which one state may stop everything. */
const CLUBS: Scenario['clubs'] = [
  {
    id: 'alliance',
    name: { en: 'Alliance' },
    members: ['alfa', 'bravo', 'charlie'],
    rule: 'consensus',
    vetoes: [],
    powers: ['consult', 'respond'],
    measures: ['attribution', 'sanctions', 'countermeasures'],
    guards: 'members',
    cumulative: 2,
  },
  {
    id: 'council',
    name: { en: 'Council' },
    members: ['alfa', 'charlie', 'delta'],
    rule: 'majority',
    vetoes: ['delta'],
    powers: ['respond'],
    measures: ['attribution', 'sanctions'],
    guards: 'all',
  },
];

/** A group of three beside the forum, which holds one of its items. */
const FORUMS: NonNullable<Scenario['forums']> = [
  {
    id: 'experts',
    name: { en: 'Experts' },
    rule: 'consensus',
    members: ['alfa', 'bravo', 'charlie'],
    norms: ['N01', 'N08', 'N16'],
    holds: ['N08'],
  },
];

/** Tables of different forums, sizes, chances and beginnings, by number. */
export function variedTable(number: number): Scenario {
  const rule =
    number % 8 === 6
      ? 'doubleMajority'
      : number % 8 === 4
        ? 'silence'
        : ((['twoThirds', 'consensus', 'majority'] as const)[number % 3] ?? 'twoThirds');
  const draw = {
    seats: ['alfa', 'bravo', 'charlie'],
    operation: 'disruption' as const,
    targets: ['bravo', 'delta'],
    sector: 'transport' as const,
    falseFlag: true,
    worth: 1.5,
    lure: { en: 'A tool lies ready.' },
    accident: 'outage',
  };
  return table({
    states: 4 + (number % 2),
    stakeholders: number % 4 < 2 ? ['firm', 'coalition'] : ['firm', 'coalition', 'body', 'union'],
    forum: {
      rule,
      bindsOutvoted: number % 5 === 0,
      vetoes: !seeksConsent(rule) && number % 4 === 1 ? ['bravo'] : [],
      votes: number % 7 === 3 ? 'clauses' : 'package',
      ...(number % 4 === 2 && {
        accreditation: { by: number % 8 === 2 ? 'noObjection' : 'majority', admitted: ['firm'] },
      }),
      ...(number % 5 === 1 && { chairs: ['alfa', 'delta'] }),
    },
    ...(number % 3 < 2 && { clubs: CLUBS }),
    ...(number % 4 === 3 && { forums: FORUMS }),
    acquis:
      number % 3 === 1
        ? [
            { norm: 'N02', rung: 2, outvoted: ['delta'], age: 3 },
            { norm: 'N15', rung: 2, parties: ['alfa', 'bravo', 'charlie'], outvoted: [], age: 1 },
          ]
        : [],
    rounds: [{ draw }, { quiet: 'cables' }],
    historyCards: [...CARDS_OF_EACH_KIND],
    world: { backgroundIncidents: 1, falseFlags: 0.2 },
  });
}

const LEVELS = ['standard', 'full', 'basic'] as const;

/** Every level of rules, with and without clocks, with a known end and an open one, by number. */
export function variedSettings(number: number): Partial<Settings> {
  const rules = LEVELS[Math.floor(number / 2) % LEVELS.length] ?? 'standard';
  return {
    rules,
    // Notice of withdrawal takes its time.
    rounds: rules === 'full' ? 4 : 2,
    end: number % 5 === 4 ? 'open' : 'known',
    ...(number % 2 ? { clocks: CLOCKS } : {}),
    ...(rules === 'full' && number % 12 === 8 && { mechanics: [...LEVEL_MECHANICS.full, 'signature'] }),
  };
}

export type Step = { readonly seat: SeatId; readonly command: SeatCommand };
export type RandomPlay = {
  readonly scenario: Scenario;
  readonly number: number;
  /** Commands between two moves of the facilitator, and of the clock. */
  readonly patience?: number;
  /** Called before each command. */
  readonly watch?: (game: Game, step: Step) => void;
};

/** A whole game by chance, to the debrief, at the settings of its number. */
export function randomPlay({ scenario, number, patience = 14, watch }: RandomPlay): Game {
  const dice = diceFrom(number);
  const game = given({ scenario, seed: `play-${number}`, settings: variedSettings(number) });
  game.facilitator({ type: 'start' });
  for (let step = 1; step < 4000 && game.state.public.phase !== 'debrief'; step++) {
    if (step % patience === 0) {
      const due = nextDeadline(game.state);
      if (due > 0 && dice() < 0.7) game.waits(Math.max(0, due - game.at));
      else game.facilitator({ type: 'advance' });
      continue;
    }
    game.waits(500);
    const seat = pickOf(dice, Object.keys(game.state.own));
    const command = randomCommand(game, seat, dice);
    if (!command) continue;
    watch?.(game, { seat, command });
    game.does(seat, command);
  }
  return game;
}
