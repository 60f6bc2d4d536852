import { describe, expect, test } from 'vitest';
import { SeatCommand, type SeatCommandType } from '../../shared/rules/commands.ts';
import { decide } from '../../shared/rules/decide.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { options } from '../../shared/rules/options.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { anyCommand, COMMAND_TYPES, oneOff, thingsIn } from '../support/any-command.ts';
import { type Dice, expand, isOffered } from '../support/expand.ts';
import type { Game } from '../support/given.ts';
import { diceFrom, randomPlay, variedTable } from '../support/random-play.ts';

const GAMES = 18;
/** Share of the moments of a game at which, and of the seats for which, all offers are tried. */
const MOMENTS = 0.08;
const SEATS = 0.5;
const STRANGERS_A_TYPE = 3;

type Found = {
  /** Commands that were taken, and that were refused, by type. */
  readonly taken: Map<SeatCommandType, number>;
  readonly refused: Map<SeatCommandType, number>;
  /** Where what is offered and what is taken are not the same. */
  readonly wrong: string[];
};

/** Tries all that some seats are offered, and strangers of every type. */
function tryEverything(game: Game, dice: Dice, found: Found): void {
  for (const seat of Object.keys(game.state.own)) {
    if (dice() > SEATS) continue;
    const view = seatView(game.state, seat);
    const offered = options(view);
    const things = thingsIn(game.state);
    const known = expand(view, offered, dice);
    const strangers = [
      ...COMMAND_TYPES.flatMap((type) =>
        Array.from({ length: STRANGERS_A_TYPE }, () => anyCommand(type, things, dice)),
      ),
      ...known.filter(() => dice() < 0.3).map((command) => oneOff(command, things, dice)),
    ];
    for (const command of [...known, ...strangers]) {
      const decision = decide(game.state, { actor: { kind: 'bot', seat }, command, at: game.at });
      const tally = isRefusal(decision) ? found.refused : found.taken;
      tally.set(command.type, (tally.get(command.type) ?? 0) + 1);
      const isKnown = isOffered(view, offered, command);
      if (isKnown === isRefusal(decision))
        found.wrong.push(
          `${game.state.public.phaseId} ${game.state.public.stage} ${seat} ${JSON.stringify(command)}: ` +
            `${isKnown ? 'offered' : 'not offered'}, ${isRefusal(decision) ? decision.refused : 'taken'}`,
        );
    }
  }
}

/** Where the values of a field come from: the options, a limit, a closed set that is always whole, or both of a yes and no. */
type Domain = 'options' | 'closed set' | 'yes or no' | 'drawn by a device' | keyof typeof LIMITS;
type Fields<T extends SeatCommandType> = Exclude<keyof Extract<SeatCommand, { type: T }>, 'type'>;
const DOMAINS: { readonly [T in SeatCommandType]: Readonly<Record<Fields<T>, Domain>> } = {
  ready: { ready: 'options' },
  say: { to: 'options', said: 'message' },
  makeOffer: { terms: 'options' },
  acceptOffer: { offer: 'options' },
  counterOffer: { offer: 'options', terms: 'options' },
  declineOffer: { offer: 'options' },
  withdrawOffer: { offer: 'options' },
  openHandshake: { terms: 'options', key: 'drawn by a device' },
  confirmHandshake: { handshake: 'options' },
  cancelHandshake: { handshake: 'options' },
  declare: { norm: 'options', rung: 'options' },
  editText: { text: 'options', norm: 'options', rung: 'options' },
  setProviso: { text: 'options', norm: 'options', proviso: 'options' },
  sponsor: { text: 'options', sponsoring: 'options' },
  table: { text: 'options' },
  endorse: { text: 'options', norm: 'options', stance: 'options' },
  amend: { text: 'options', norm: 'options', rung: 'options' },
  castBallot: { item: 'options', choice: 'options', norms: 'options', reason: 'reason' },
  lastWord: { text: 'options', remedy: 'options', norm: 'options' },
  answerLastWord: { text: 'options', accepts: 'yes or no' },
  playConduct: { card: 'options', seat: 'options' },
  planConduct: { actions: 'options', reports: 'options', inspections: 'options' },
  openCaucus: { seats: 'options' },
  leaveCaucus: { caucus: 'options' },
  openText: { kind: 'options', from: 'options' },
  callText: { text: 'options' },
  ask: { seat: 'options', about: 'options' },
  consult: { incident: 'options', seat: 'options' },
  qualify: { incident: 'options', threshold: 'options' },
  suspend: { commitment: 'options', towards: 'options' },
  rule: { text: 'options', norm: 'options', reading: 'options' },
  sign: { text: 'options', choice: 'options', except: 'options' },
  repair: { commitment: 'options' },
  withdraw: { commitment: 'options' },
  playCard: { card: 'options', seat: 'options', norm: 'options', sector: 'options', incident: 'options' },
  callHearing: { about: 'options', norm: 'options', seat: 'options' },
  citeHistory: { card: 'options', seat: 'options' },
  showEvidence: { item: 'options', to: 'options', named: 'yes or no' },
  publishEvidence: { item: 'options', named: 'yes or no' },
  answerIncident: {
    incident: 'options',
    suspect: 'options',
    confidence: 'options',
    measure: 'options',
    ground: 'options',
  },
  accredit: { seat: 'options', stance: 'options' },
  callTalks: { club: 'options', incident: 'options' },
  callAnswer: {
    club: 'options',
    incident: 'options',
    suspect: 'options',
    confidence: 'options',
    measure: 'options',
    ground: 'options',
  },
  answerCall: { call: 'options', stance: 'options' },
  moveItem: { norm: 'options', forum: 'options' },
  answerMove: { norm: 'options', stance: 'options' },
  joinResponse: { response: 'options' },
  reply: { incident: 'options', reply: 'options' },
  predict: { direction: 'options' },
  decide: { commitment: 'options', decision: 'options' },
  reflect: { feeling: 'closed set', line: 'reflection' },
};

describe('over whole games of every kind of forum', () => {
  const tallies = { taken: new Map<SeatCommandType, number>(), refused: new Map<SeatCommandType, number>() };

  test.each(Array.from({ length: GAMES }, (_, number) => number))(
    'what is offered is accepted, and what is not is refused: game %i',
    (number) => {
      const dice = diceFrom(1000 + number);
      const found: Found = { ...tallies, wrong: [] };
      const game = randomPlay({
        scenario: variedTable(number),
        number,
        watch: (before) => {
          // The last word and what follows a breach are rare: not to miss them.
          const { stage, commitments } = before.state.public;
          const broken = Object.values(commitments).some(({ state }) => state === 'breached');
          const rare = stage === 'lastWord' || (stage === 'deciding' && broken);
          if (rare || dice() < MOMENTS) tryEverything(before, dice, found);
        },
      });
      tryEverything(game, dice, found);
      expect(found.wrong.slice(0, 5)).toEqual([]);
    },
  );

  test('every command is offered at some time, and refused at another', () => {
    // Open words that were breached, and a common answer, are rare by chance: rulings.test.ts, clubs.test.ts.
    const rare: readonly SeatCommandType[] = ['rule', 'callAnswer'];
    expect(COMMAND_TYPES.filter((type) => !tallies.taken.has(type) && !rare.includes(type))).toEqual([]);
    expect(COMMAND_TYPES.filter((type) => !tallies.refused.has(type))).toEqual([]);
  });
});

test('every field of a command has its values from the options, or a domain that is known', () => {
  for (const option of SeatCommand.options) {
    const type = option.shape.type.value;
    const fields = Object.keys(option.shape).filter((field) => field !== 'type');
    expect(Object.keys(DOMAINS[type]).sort(), type).toEqual(fields.sort());
    for (const domain of Object.values<Domain>(DOMAINS[type]))
      expect(
        domain in LIMITS || ['options', 'closed set', 'yes or no', 'drawn by a device'].includes(domain),
      ).toBe(true);
  }
});
