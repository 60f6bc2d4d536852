import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { consoleView, mineView, publicView } from '../../shared/rules/view/project.ts';
import { type Game, given } from '../support/given.ts';

type Asked = Extract<FacilitatorCommand, { type: 'setSurvey' }>;
type Question = Asked['questions'][number];

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const scale = (listed: Question['listed'], when: Question['when'] = 'both'): Question => ({
  listed,
  text: '',
  kind: 'scale',
  when,
});
const own = (text: string, kind: Question['kind'] = 'scale'): Question => ({
  listed: '',
  text,
  kind,
  when: 'both',
});
const survey = (...questions: Question[]): Asked => ({
  type: 'setSurvey',
  questions,
  research: false,
  study: '',
});
const refusal = (game: Game, asked: Asked) => game.refusalTo(FACILITATOR, asked);
const ada = { kind: 'person', person: 'p-1' } as const;
const says = (question: string, value: number, line = '') =>
  ({ type: 'answer', question, value, line }) as const;
const asking = (...questions: Question[]) => {
  const game = given();
  game.joins('Ada', 'alfa');
  game.joins('Ben', 'bravo');
  game.facilitator(survey(...questions));
  return game;
};

describe('questions', () => {
  test('Q1 are from the list or in own words, each once', () => {
    const game = given();
    expect(refusal(game, survey(scale('knowNorms'), scale('knowNorms', 'after')))).toBe('conflictingId');
    expect(refusal(game, survey(own(' ')))).toBe('malformed');
    expect(refusal(game, survey({ ...scale('sureWho'), text: 'both' }))).toBe('malformed');
    game.facilitator(survey(scale('knowNorms', 'before'), own(' I like my seat. ')));
    const asked = Object.values(game.state.hidden.questions);
    expect(asked.map(({ text }) => text)).toEqual(['', 'I like my seat.']);
  });

  test('Q1 one that somebody answered stays as it was asked, with its answers', () => {
    const game = asking(scale('knowNorms'), own('I like my seat.'));
    game.sends(ada, says('knowNorms', 4));
    expect(refusal(game, survey(own('Another.')))).toBe('tooLate');
    game.facilitator(survey(own('Another.'), scale('knowNorms', 'before')));
    expect(mineView(game.state, 'p-1').answers).toEqual({ 'knowNorms:before': { value: 4, line: '' } });
  });

  test('Q2 are answered before the first round and after the game, a scale with 1 to 5, a line with words', () => {
    const game = asking(scale('knowNorms'), scale('sureWho', 'after'), own('Why are you here?', 'line'));
    const line = Object.keys(game.state.hidden.questions).at(-1) ?? '';
    expect(game.refusalTo(ada, says('unknown', 3))).toBe('unknownItem');
    expect(game.refusalTo(ada, says('sureWho', 3))).toBe('notNow');
    expect(game.refusalTo(ada, says('knowNorms', 0))).toBe('malformed');
    expect(game.refusalTo(ada, says('knowNorms', 3, 'and words'))).toBe('malformed');
    expect(game.refusalTo(ada, says(line, 2))).toBe('malformed');
    game.sends(ada, says('knowNorms', 2));
    game.sends(ada, says('knowNorms', 3));
    game.sends(ada, says(line, 0, ' To learn. '));
    game.reaches('negotiation');
    expect(game.refusalTo(ada, says('knowNorms', 5))).toBe('notNow');
    game.reaches('debrief');
    game.sends(ada, says('knowNorms', 5));
    game.sends(ada, says('sureWho', 1));
    expect(mineView(game.state, 'p-1').answers).toEqual({
      'knowNorms:before': { value: 3, line: '' },
      [`${line}:before`]: { value: 0, line: 'To learn.' },
      'knowNorms:after': { value: 5, line: '' },
      'sureWho:after': { value: 1, line: '' },
    });
  });

  test('Q3 are counted for the facilitator; nobody reads another’s answer', () => {
    const game = asking(scale('knowNorms'));
    game.sends(ada, says('knowNorms', 2));
    game.sends({ kind: 'person', person: 'p-2' }, says('knowNorms', 5));
    expect(consoleView(game.state).survey).toMatchObject({
      before: 2,
      after: 0,
      means: { knowNorms: { before: 3.5, beforeOf: 2, after: 0, afterOf: 0 } },
    });
    expect(mineView(game.state, 'p-2').answers).toEqual({ 'knowNorms:before': { value: 5, line: '' } });
    expect(publicView(game.state)).not.toHaveProperty('answers');
  });
});

describe('consent to research', () => {
  test('Q4 is asked for by the facilitator alone, given or not, and changed at any time', () => {
    const game = asking(scale('knowNorms'));
    const consent = (given: boolean) => ({ type: 'consent', given }) as const;
    expect(game.refusalTo(ada, consent(true))).toBe('notNow');
    game.facilitator({ ...survey(scale('knowNorms')), research: true, study: ' A thesis. ' });
    expect(game.state.hidden.survey).toMatchObject({ research: true, study: 'A thesis.' });
    expect(mineView(game.state, 'p-1').consent).toBe('');
    game.sends(ada, consent(true));
    expect(game.refusalTo(ada, consent(true))).toBe('nothingDue');
    expect(consoleView(game.state).survey).toMatchObject({ given: 1, refused: 0 });
    game.reaches('debrief');
    game.sends(ada, consent(false));
    expect(mineView(game.state, 'p-1').consent).toBe('refused');
    expect(consoleView(game.state).survey).toMatchObject({ given: 0, refused: 1 });
    expect(JSON.stringify(publicView(game.state))).not.toContain('consent');
  });
});
