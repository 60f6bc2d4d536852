import { describe, expect, test } from 'vitest';
import { SeatProfile } from '../../client/desk/brief/seat-profile.tsx';
import { GroundStep } from '../../client/desk/crisis/ground-step.tsx';
import { PrecedentList } from '../../client/desk/crisis/precedent-list.tsx';
import { Qualifying } from '../../client/desk/crisis/qualifying.tsx';
import { ResponseLaw } from '../../client/desk/crisis/response-law.tsx';
import { Hotline } from '../../client/desk/deals/hotline.tsx';
import { taskOf } from '../../client/desk/frame/task.ts';
import { tallyOf } from '../../client/parts/tally.ts';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Precedent } from '../../shared/rules/view/record.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import type { Ground, Measure } from '../../shared/rules/vocabulary.ts';
import { given, only } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { wordsOf } from './drawn.tsx';

/** The first crisis at standard rules: the opening incident, which hit Alfa or somebody else. */
const game = given({ scenario: table(), settings: { rules: 'standard' } }).reaches('crisis');
const [incident, shown] = only(game.state.public.incidents);
const { victim } = shown;
const view = seatView(game.state, victim);
const suspect = Object.keys(view.public.seats).find((id) => id !== victim) ?? '';

const claim = (measure: Measure, grounds: readonly Ground[], of: SeatView = view) =>
  wordsOf(
    of,
    <GroundStep
      view={of}
      answer={{ type: 'answerIncident', incident, suspect, confidence: 'likely', measure }}
      grounds={grounds}
      control="answer"
      onBack={() => undefined}
    />,
  );

describe('the legal ground', () => {
  test('each with what it needs, and why the measure does not stand on it', () => {
    const text = claim('countermeasures', ['countermeasure', 'selfDefence']);
    expect(text).toMatch(/Countermeasure Outside the law Needs a wrongful act/);
    expect(text).toMatch(/Self-defence Outside the law Needs the worst harm/);
    expect(text).toMatch(/But .*the forum found no armed attack/);
  });

  test('where there is but one, what it costs to act outside it is read before', () => {
    const text = claim('countermeasures', ['countermeasure']);
    expect(text).toMatch(/grows 1\.6 times.*50%.*falls by 0\.10.*Do it anyway/);
  });

  test('an answer shows its ground and what it cites', () => {
    const response = {
      incident,
      by: victim,
      suspect,
      measure: 'sanctions' as const,
      ground: 'sanctions' as const,
      lawful: true,
      contested: true,
      precedents: ['p', 'q'],
      joiners: [],
      cites: [],
      settled: false,
    };
    expect(wordsOf(view, <ResponseLaw response={response} />)).toMatch(
      /Legal ground: Sanctions Contested cites 2 precedents/,
    );
  });
});

describe('what an act was in law', () => {
  test('is asked of every state, up to the harm done', () => {
    const text = wordsOf(view, <Qualifying view={view} options={options(view)} incident={incident} />);
    expect(text).toContain('by its harm');
    expect(text).toContain('Say it once, in public.');
  });

  test('the tally counts those who call it this or graver', () => {
    const said = (seat: string, threshold: 'nuisance' | 'wrongful') => ({ incident, seat, threshold });
    const qualifications = { a: said('alfa', 'wrongful'), b: said('bravo', 'nuisance') };
    const rows = tallyOf({ ...view.public, qualifications }, incident);
    expect(rows.map(({ orGraver }) => orGraver)).toEqual([2, 1, 0, 0]);
    expect(rows[1]?.by).toEqual(['alfa']);
  });

  test('the finding and the precedents of such acts are told', () => {
    const precedent: Precedent = {
      round: 1,
      incident: 'i',
      response: 'r',
      effect: shown.effect,
      sector: shown.sector,
      measure: 'sanctions',
      ground: 'sanctions',
      found: 'wrongful',
      lawful: false,
      joiners: 2,
      cited: 1,
    };
    const told = {
      ...view.public,
      precedents: { p: precedent },
      incidents: { [incident]: { ...shown, found: 'wrongful' as const } },
    };
    const of = { ...view, public: told };
    expect(wordsOf(of, <Qualifying view={of} options={{}} incident={incident} />)).toContain(
      'The forum found: Wrongful act',
    );
    expect(wordsOf(of, <PrecedentList view={told} incident={incident} />)).toMatch(
      /Round 1: Sanctions , joined by 2, found to be: Wrongful act, cited once Outside the law/,
    );
  });
});

describe('the quiet tools', () => {
  test('the hotline blames nobody', () => {
    const text = wordsOf(view, <Hotline view={view} options={options(view)} incident={incident} />);
    expect(text).toMatch(/A call blames nobody.*Call /);
  });

  test('an embassy reports once a round, and the asked is told', () => {
    const asked = game.fork();
    asked.does(victim, { type: 'ask', seat: suspect, about: 'arsenal' });
    const after = seatView(asked.state, victim);
    const before = wordsOf(view, <SeatProfile view={view} options={options(view)} seat={suspect} />);
    expect(before).toMatch(/What would it never sign\?.*How many exploits has it\?/);
    const text = wordsOf(after, <SeatProfile view={after} options={options(after)} seat={suspect} />);
    expect(text).toMatch(/Your embassy, round 1: \w+ holds \d\.\d exploits/);
    expect(text).not.toContain('never sign');
    const theirs = seatView(asked.state, suspect);
    expect(wordsOf(theirs, <SeatProfile view={theirs} options={{}} seat={victim} />)).toContain(
      'asked about you',
    );
  });
});

test('an answered incident is no task, though one may go further', () => {
  const after = game.fork();
  expect(taskOf(view, options(view))).toMatchObject({ kind: 'answerIncident', incident });
  after.does(victim, {
    type: 'answerIncident',
    incident,
    suspect: 'none',
    confidence: 'likely',
    measure: 'nothing',
    ground: 'none',
  });
  const answered = seatView(after.state, victim);
  expect(taskOf(answered, options(answered)).kind).not.toBe('answerIncident');
});
