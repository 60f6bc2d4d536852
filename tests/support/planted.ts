/** Sessions of the small table in which something was planted to be found, and sessions in which nothing was. */
import { bestTexts } from '../../shared/debrief/best-texts.ts';
import { reachedIn } from '../../shared/debrief/deal-missed.ts';
import { textSpaceOf } from '../../shared/debrief/text-space.ts';
import { type Course, courseOf } from '../../shared/replay/course.ts';
import type { StateSeat } from '../../shared/rules/scenario.ts';
import { NORMS, type SeatId } from '../../shared/rules/vocabulary.ts';
import { type Game, given } from './given.ts';
import { diceFrom } from './random-play.ts';
import { table } from './scenario.ts';
import { between, dealt, openBallot, owes, tabled } from './turns.ts';

const STATES = ['alfa', 'bravo', 'charlie', 'delta'] as const;

/** One record for each event. */
export function courseOfGame({ events }: Game): Course {
  return courseOf(events.map((event) => ({ at: 1, actor: { kind: 'system' }, events: [event] })));
}

/** The small table with wants of that number: all want more than there is, each of its own. */
function tableOf(number: number): Game {
  const dice = diceFrom(number);
  const seats: Record<string, Partial<StateSeat>> = {};
  for (const seat of STATES)
    seats[seat] = {
      interests: Object.fromEntries(
        NORMS.map((norm) => [
          norm,
          { weight: 0.15 + 0.1 * dice(), ideal: 2.5 + dice(), price: 0.04 + 0.06 * dice() },
        ]),
      ),
    };
  return given({ scenario: table({ seats }), seed: `planted ${number}` }).reaches('negotiation');
}

function speaks(game: Game, seats: readonly SeatId[]): void {
  for (const seat of seats)
    for (const text of ['Good morning.', 'I have something to say.', 'Let us agree.'])
      game.does(seat, { type: 'say', to: 'floor', said: { type: 'text', text } });
}

/**
 * A text that all would gain by is lost: Charlie goes from yes to no, and Delta, who never spoke, says no. Alfa
 * promises Charlie restraint in private, and strikes at it.
 */
export function planted(number: number): Game {
  const game = tableOf(number);
  speaks(game, ['alfa', 'bravo', 'charlie']);
  dealt(game, between('alfa', [owes('N01', 2)], 'charlie', [owes('N15', 1)]));
  tabled(game, { N01: 2, N02: 2 }).reaches('plenary', 'voting');
  const item = openBallot(game);
  const vote = (seat: SeatId, choice: 'yes' | 'no') =>
    game.does(seat, { type: 'castBallot', item, choice, norms: [], reason: '' });
  vote('charlie', 'yes');
  vote('alfa', 'yes');
  vote('bravo', 'yes');
  vote('charlie', 'no');
  vote('delta', 'no');
  game.facilitator({ type: 'advance' });
  game.reaches('conduct');
  game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
  return ended(game);
}

/** The text that is best for all together is adopted by all at once, everybody speaks, and all keep their word. */
export function plain(number: number): Game {
  const game = tableOf(number);
  speaks(game, STATES);
  const { welfare } = bestTexts(textSpaceOf(game.state), reachedIn(game.state));
  tabled(game, Object.fromEntries(welfare.clauses.map(({ norm, rung }) => [norm, rung])));
  game.reaches('plenary', 'voting');
  const item = openBallot(game);
  for (const seat of STATES)
    game.does(seat, { type: 'castBallot', item, choice: 'yes', norms: [], reason: '' });
  game.facilitator({ type: 'advance' });
  game.reaches('conduct');
  for (const seat of STATES) game.does(seat, { type: 'playConduct', card: 'keep', seat: '' });
  return ended(game);
}

function ended(game: Game): Game {
  game.reaches('assessment');
  game.facilitator({ type: 'end' });
  return game;
}
