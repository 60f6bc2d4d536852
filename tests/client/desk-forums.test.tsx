import { expect, test } from 'vitest';
import { taskOf } from '../../client/desk/frame/task.ts';
import { Accrediting } from '../../client/desk/text/accrediting.tsx';
import { ClubSection } from '../../client/desk/text/club-section.tsx';
import { ForumsList } from '../../client/desk/text/forums-list.tsx';
import { Moves } from '../../client/desk/text/moves.tsx';
import { RollCall } from '../../client/parts/roll-call.tsx';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { tabledThere, withExperts } from '../support/forums.ts';
import { given, only } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { openBallot, tabled, votes } from '../support/turns.ts';
import { wordsOf } from './drawn.tsx';

test('V19 a roll call of two majorities shows both counts, each with the line that it had to reach', () => {
  const game = tabled(given({ scenario: table({ forum: { rule: 'doubleMajority' } }) })).reaches(
    'plenary',
    'voting',
  );
  const item = openBallot(game);
  votes(game, { alfa: 'yes', bravo: 'yes', charlie: 'no', firm: 'yes', coalition: 'no' });
  game.facilitator({ type: 'advance' });
  const text = wordsOf(seatView(game.state, 'alfa'), <RollCall item={item} />);
  expect(text).toMatch(
    /States .*Yes 2 · No 1 · Abstain 1 .*needed 2 .*Stakeholders .*Yes 1 · No 1 · Abstain 0/,
  );
});

test('V20 who said nothing under the silence procedure is marked so', () => {
  const game = tabled(given({ scenario: table({ forum: { rule: 'silence' } }) })).reaches(
    'plenary',
    'voting',
  );
  const item = openBallot(game);
  game.waits(40_000);
  const text = wordsOf(seatView(game.state, 'alfa'), <RollCall item={item} />);
  expect(text.match(/by silence/g)).toHaveLength(4);
  expect(text).toContain('Join 4 · Object 0');
});

test('V21 a state reads who waits at the door and how it is decided, and may say a word on each', () => {
  const scenario = table({ forum: { accreditation: { by: 'majority', admitted: ['firm'] } } });
  const game = given({ scenario }).reaches('negotiation');
  game.does('bravo', { type: 'accredit', seat: 'coalition', stance: 'object' });
  const view = seatView(game.state, 'alfa');
  const text = wordsOf(view, <Accrediting view={view.public} options={options(view)} />);
  expect(text).toMatch(
    /Who may sit\? .*more states for it than against.*coalition .*Against .*Admit .*Object/,
  );
  expect(text).not.toContain('firm');
});

test('U1, U2 a member reads what its club is called for, and that is its task', () => {
  const clubs = [
    {
      id: 'alliance',
      name: { en: 'Alliance' },
      members: ['alfa', 'bravo', 'charlie'],
      rule: 'consensus' as const,
      vetoes: [],
      powers: ['consult' as const, 'respond' as const],
      measures: ['attribution' as const],
      guards: 'all' as const,
      cumulative: 2,
    },
  ];
  const game = given({ scenario: table({ clubs }) }).reaches('crisis');
  const [incident] = only(game.state.public.incidents);
  const section = (seat: string) => {
    const view = seatView(game.state, seat);
    return wordsOf(view, <ClubSection view={view} options={options(view)} incident={incident} />);
  };
  expect(section('bravo')).toContain('Call Alliance to talk');
  expect(section('delta').trim()).toBe('');
  game.does('bravo', { type: 'callTalks', club: 'alliance', incident });
  expect(section('alfa')).toMatch(
    /Alliance : bravo asks all to show what they know.*Agree .*Oppose .*Stand aside/,
  );
  expect(section('delta')).toContain('asks all to show what they know');
  expect(section('delta')).not.toContain('Oppose');
  const view = seatView(game.state, 'alfa');
  expect(taskOf(view, options(view))).toEqual({ kind: 'answerCall', club: 'alliance', by: 'bravo' });
});

test('J3 a member reads who would move what, by which rule it is decided, and that is its task', () => {
  const game = withExperts().reaches('assessment', 'deciding', 1);
  game.does('delta', { type: 'moveItem', norm: 'N16', forum: 'experts' });
  const view = seatView(game.state, 'alfa');
  const text = wordsOf(view, <Moves view={view.public} options={options(view)} />);
  expect(text).toMatch(/delta would move Norm N16 to: Experts.*Who says nothing agrees.*Agree .*Oppose/);
  expect(text).toMatch(/Who meets where/);
  game.does('alfa', { type: 'predict', direction: 'same' });
  const now = seatView(game.state, 'alfa');
  expect(taskOf(now, options(now))).toEqual({ kind: 'answerMove' });
});

test('J2 a roll call of a further forum has its members alone, and its own rule', () => {
  const { game } = tabledThere();
  game.reaches('plenary', 'voting');
  const text = wordsOf(seatView(game.state, 'delta'), <RollCall item={openBallot(game)} />);
  expect(text.match(/Sealed/g)).toHaveLength(3);
});

test('J1 the list of forums says who is in each, its rule, its chair and its items', () => {
  const { state } = withExperts({ chair: 'bravo' }).reaches('negotiation');
  const view = seatView(state, 'alfa');
  const text = wordsOf(view, <ForumsList view={view.public} />);
  expect(text).toMatch(/Forum .*Two-thirds majority.*All states.*alfa/);
  expect(text).toMatch(/Experts .*Consensus.*In the chair: bravo.*What lies here: Norm N08/);
});
