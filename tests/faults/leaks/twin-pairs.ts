/** Pairs of games, each about one kind of secret. */
import type { SeatCommand } from '../../../shared/rules/commands.ts';
import { evolve } from '../../../shared/rules/evolve.ts';
import { options } from '../../../shared/rules/options.ts';
import type { Scenario } from '../../../shared/rules/scenario.ts';
import type { State } from '../../../shared/rules/state.ts';
import { givable } from '../../../shared/rules/texts/items.ts';
import { seatView } from '../../../shared/rules/view/project.ts';
import type { Phase, SeatId } from '../../../shared/rules/vocabulary.ts';
import { type Dice, expand, pickOf } from '../../support/expand.ts';
import { diceFrom, randomCommand } from '../../support/random-play.ts';
import type { Batch } from '../proof/part.ts';
import { withOtherBrief, withOtherEvidence } from './other-secrets.ts';
import { FACILITATOR, firstTable, scenarioOf } from './streams.ts';
import { compare, Twin } from './twins.ts';
import { opened } from './watched-game.ts';

const KINDS = [
  'brief',
  'ballot',
  'conduct',
  'message',
  'silence',
  'offer',
  'no offer',
  'answer',
  'prediction',
  'evidence',
] as const;
type Kind = (typeof KINDS)[number];
type ChoiceKind = Exclude<Kind, 'brief' | 'evidence'>;

/** Puts a person into a seat, so that no bot plays it. */
function withPerson(state: State, seat: SeatId): State {
  const person = `p-${seat}`;
  const entry = { name: `Delegate of ${seat}`, role: 'player' as const, seat: '', connected: true };
  return [
    { type: 'personJoined' as const, person, entry },
    { type: 'seatTaken' as const, seat, person },
    { type: 'driverChanged' as const, seat, driver: 'human' as const, by: 'person' as const },
  ].reduce<State>(evolve, state);
}

function gameOf(scenario: Scenario, number: number, people: readonly SeatId[]): Twin {
  const { state } = opened(scenario, `twin-${number}`);
  return new Twin(people.reduce(withPerson, state));
}

/** Plays on until the phase is there. */
function reach(twin: Twin, phase: Phase): void {
  for (let step = 0; step < 2000 && twin.state.public.phase !== phase; step++) {
    if (twin.state.public.phase === 'debrief') return;
    twin.step();
  }
}

const isOver = ({ public: { phase } }: State) => phase === 'debrief';

/** Whatever the brief, the seat does the same in both games; all others see the same. */
function briefPair(number: number, dice: Dice): string {
  const states = firstTable.seats.filter(({ kind }) => kind === 'state').map(({ id }) => id);
  const seat = pickOf(dice, states);
  const one = gameOf(firstTable, number, [seat]);
  const two = gameOf(withOtherBrief(firstTable, seat, dice), number, [seat]);
  return compare(one, two, () => undefined, {
    insiders: [seat],
    until: isOver,
    between: () => {
      if (dice() > 0.15) return true;
      const command = randomCommand(one, seat, dice);
      // A covert card is worth what the brief says; what follows of it is seen in time.
      if (!command || command.type === 'ready' || command.type === 'playConduct') return true;
      return !one.does(seat, command) || two.does(seat, command);
    },
  });
}

/** Two different commands of one type that the seat could send now, drawn from what is offered. */
function twoOf(twin: Twin, seat: SeatId, type: SeatCommand['type'], dice: Dice): SeatCommand[] {
  const view = seatView(twin.state, seat);
  const offered = options(view);
  const all = expand(view, { [type]: offered[type] }, dice);
  const [first] = all.length > 0 ? [pickOf(dice, all)] : [];
  const others = all.filter((command) => JSON.stringify(command) !== JSON.stringify(first));
  return first && others.length > 0 ? [first, pickOf(dice, others)] : [];
}

function say(to: SeatId, text: string): SeatCommand {
  return { type: 'say', to, said: { type: 'text', text } };
}

function offersTo(twin: Twin, seat: SeatId, other: SeatId, dice: Dice): SeatCommand[] {
  const view = seatView(twin.state, seat);
  const given = givable(view, seat, [other]);
  const back = givable(view, other, [seat]);
  if (given.length < 2 || back.length === 0) return [];
  const asked = [pickOf(dice, back)];
  const gives = pickOf(dice, given);
  const others = given.filter((item) => JSON.stringify(item) !== JSON.stringify(gives));
  return [gives, pickOf(dice, others)].map((item) => ({
    type: 'makeOffer',
    terms: [
      { seat, gives: [item] },
      { seat: other, gives: asked },
    ],
  }));
}

type Choice = {
  readonly phase: Phase;
  readonly choices: (twin: Twin, seat: SeatId, other: SeatId, dice: Dice) => readonly SeatCommand[];
  /** How long it is a secret. */
  readonly until: (start: State) => (state: State) => boolean;
  /** The other seat knows, too. */
  readonly shared?: true;
  /** In one of the two games it does not happen at all. */
  readonly absent?: true;
};

const COVERT: SeatCommand = { type: 'playConduct', card: 'covert', seat: '' };
const toTheEnd = () => isOver;
const inThisPhase = (start: State) => (state: State) => state.public.phaseId !== start.public.phaseId;
/** Later the dice are thrown for ids, which differ. */
const inTheTalks = () => (state: State) =>
  state.public.phase !== 'negotiation' && state.public.phase !== 'plenary';

const CHOICES: Readonly<Record<ChoiceKind, Choice>> = {
  ballot: {
    phase: 'plenary',
    choices: (twin, seat, _other, dice) =>
      twoOf(twin, seat, 'castBallot', dice).map((command, at) =>
        command.type === 'castBallot' ? { ...command, reason: 'Because of this.'.repeat(at * 4) } : command,
      ),
    until: (start) => {
      const open = Object.keys(start.public.items).find((id) => start.public.items[id]?.status === 'open');
      return (state) => state.public.items[open ?? '']?.status !== 'open';
    },
  },
  conduct: {
    phase: 'conduct',
    choices: (twin, seat, _other, dice) => [
      ...(options(seatView(twin.state, seat)).playConduct ? [COVERT] : []),
      ...twoOf(twin, seat, 'playConduct', dice),
      ...twoOf(twin, seat, 'planConduct', dice),
    ],
    until: inThisPhase,
  },
  message: {
    phase: 'negotiation',
    choices: (_twin, _seat, other) => [say(other, 'Yes.'), say(other, 'No, '.repeat(60))],
    until: toTheEnd,
    shared: true,
  },
  silence: {
    phase: 'negotiation',
    choices: (_twin, _seat, other) => [say(other, 'Not a word to the others.')],
    until: inTheTalks,
    shared: true,
    absent: true,
  },
  offer: { phase: 'negotiation', choices: offersTo, until: toTheEnd, shared: true },
  'no offer': { phase: 'negotiation', choices: offersTo, until: inTheTalks, shared: true, absent: true },
  answer: {
    phase: 'crisis',
    choices: (twin, seat, _other, dice) => {
      const asked = options(seatView(twin.state, seat)).answerIncident?.find(
        ({ answers }) => answers.filter(({ measures }) => measures.includes('nothing')).length > 1,
      );
      const suspects = (asked?.answers ?? []).filter(({ measures }) => measures.includes('nothing'));
      return suspects.slice(0, 2).map(({ suspect, confidences, grounds }) => ({
        type: 'answerIncident',
        incident: asked?.incident ?? '',
        suspect,
        confidence: pickOf(dice, confidences),
        measure: 'nothing',
        ground: grounds.nothing?.[0] ?? 'none',
      }));
    },
    until: toTheEnd,
  },
  prediction: {
    phase: 'assessment',
    choices: (twin, seat, _other, dice) => twoOf(twin, seat, 'predict', dice),
    until: toTheEnd,
  },
};

/** '' where all is well, null where the game gave no occasion for such a pair. */
function choicePair(kind: ChoiceKind, number: number, dice: Dice): string | null {
  const scenario = scenarioOf(number);
  const states = scenario.seats.filter((seat) => seat.kind === 'state').map(({ id }) => id);
  const [seat = '', other = ''] = [...states].sort(() => dice() - 0.5);
  const { phase, choices, until, shared, absent } = CHOICES[kind];
  // Bots throw dice for ids, and these differ once something has happened in one game alone.
  const people = absent ? scenario.seats.map(({ id }) => id) : [seat, other];
  const [third = ''] = people.filter((id) => id !== seat && id !== other);
  const theirs = (twin: Twin) => offersTo(twin, third, seat, diceFrom(number))[0];
  const one = gameOf(scenario, number, people);
  reach(one, phase);
  // Where nobody acts of themselves each step is the end of a phase.
  if (!absent) for (let wait = Math.floor(dice() * 12); wait > 0; wait--) one.step();
  let [first, second] = choices(one, seat, other, dice);
  for (let wait = 0; wait < 40 && !first && one.state.public.phase === phase; wait++) {
    one.step();
    [first, second] = choices(one, seat, other, dice);
  }
  if (!first || (!second && !absent)) return null;
  const two = one.fork();
  return compare(
    one,
    two,
    () => {
      one.does(seat, first);
      if (!absent && second) two.does(seat, second);
    },
    {
      insiders: shared ? [seat, other] : [seat],
      // That something was said or offered is counted on the facilitator's console.
      without: absent ? [FACILITATOR] : [],
      until: until(one.state),
      naming: absent ? 'order of ids' : 'ids',
      between: (left, right) => {
        if (!absent) return true;
        for (const twin of [left, right]) {
          twin.does(third, say('floor', 'Well?'));
          twin.does(third, say(seat, 'You too?'));
        }
        const offer = theirs(left);
        return !offer || left.does(third, offer) === right.does(third, offer);
      },
    },
  );
}

/** Whatever it was dealt, the seat keeps it. */
function evidencePair(number: number, dice: Dice): string | null {
  const scenario = scenarioOf(number);
  const seat = pickOf(
    dice,
    scenario.seats.map(({ id }) => id),
  );
  const one = gameOf(scenario, number, [seat]);
  reach(one, dice() < 0.5 ? 'negotiation' : 'crisis');
  if (!Object.values(one.state.own[seat]?.evidence ?? {}).some(({ own }) => own)) return null;
  const two = one.fork(withOtherEvidence(one.state, seat));
  // In the review trust moves by it, which takes a number of ids.
  const until = ({ public: { phase } }: State) => phase === 'assessment' || phase === 'debrief';
  return compare(one, two, () => undefined, { insiders: [seat], until });
}

function differenceOf(kind: Kind, number: number, dice: Dice): string | null {
  if (kind === 'brief') return briefPair(number, dice);
  return kind === 'evidence' ? evidencePair(number, dice) : choicePair(kind, number, dice);
}

export function twinPair(number: number): { kind: Kind; difference: string | null } {
  const dice = diceFrom(number);
  const kind = KINDS[number % KINDS.length] ?? 'brief';
  return { kind, difference: differenceOf(kind, number, dice) };
}

export async function twins(from: number, count: number): Promise<Batch> {
  const wrong: string[] = [];
  const counted: Record<string, number> = {};
  for (let number = from; number < from + count; number++) {
    const { kind, difference } = twinPair(number);
    const name = difference === null ? `${kind}: no occasion` : kind;
    counted[name] = (counted[name] ?? 0) + 1;
    if (difference) wrong.push(`pair ${number}, ${kind}: ${difference}`);
  }
  return { trials: count, wrong, counted };
}
