import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nameless } from '../../server/log/names.ts';
import { exportOf } from '../../server/record/export.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import type { Actor, Command } from '../../shared/rules/commands.ts';
import type { PersonRole } from '../../shared/rules/vocabulary.ts';
import { given } from '../support/given.ts';

const FACILITATOR = { kind: 'facilitator', person: 'gil' } as const;
const SYSTEM = { kind: 'system' } as const;
const MARK = 'Nobody may count this.';

/** A game of four people: Ada and Wim agree to research, Ben and Eva do not; Ben and Eva say and do as much. */
function played(): readonly Recorded[] {
  const game = given();
  const records: Recorded[] = [{ at: game.at, actor: SYSTEM, events: [...game.events] }];
  const note = (actor: Actor, command: Command) =>
    records.push({ at: game.at, actor, events: [...game.sends(actor, command)] });
  const joins = (person: string, name: string, role: PersonRole) =>
    note(SYSTEM, { type: 'join', person, name, role });
  joins('gil', 'Gil', 'facilitator');
  // L10: on the wall, and in no table and no count.
  joins('wall', 'Screen', 'screen');
  for (const [person, seat] of [
    ['ada', 'alfa'],
    ['ben', 'bravo'],
  ] as const) {
    joins(person, `Name of ${person}`, 'player');
    note({ kind: 'person', person }, { type: 'takeSeat', seat });
  }
  for (const person of ['wim', 'eva']) joins(person, `Name of ${person}`, 'observer');
  const question = { listed: 'knowNorms', text: '', kind: 'scale', when: 'both' } as const;
  note(FACILITATOR, { type: 'setSurvey', questions: [question], research: true, study: '' });
  const people = ['ada', 'ben', 'wim', 'eva'].map((person) => ({ kind: 'person', person }) as const);
  for (const person of people) note(person, { type: 'answer', question: 'knowNorms', value: 4, line: '' });
  for (const person of people.slice(0, 3)) note(person, { type: 'consent', given: true });
  note(FACILITATOR, { type: 'start' });
  note(FACILITATOR, { type: 'advance' });
  for (const [person, seat, text] of [
    ['ada', 'alfa', 'Count this.'],
    ['ben', 'bravo', MARK],
  ] as const)
    note({ kind: 'seat', seat, person }, { type: 'say', to: 'floor', said: { type: 'text', text } });
  while (game.state.public.phase !== 'assessment') note(FACILITATOR, { type: 'advance' });
  for (const person of people.slice(2))
    note(person, { type: 'forecast', about: 'stability', ref: '', choice: 'up' });
  // Ben takes it back: what he did before is left out too.
  note({ kind: 'person', person: 'ben' }, { type: 'consent', given: false });
  note(FACILITATOR, { type: 'end' });
  return records;
}

const records = played();
const textsOf = async (research: boolean) => {
  const without = nameless(records);
  const files = unzipSync(await exportOf({ records: without, nameless: without, audit: [], research }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
const linesOf = (text = '') => text.trim().split('\r\n').join('\n').split('\n').slice(1);

describe('an export', () => {
  test('Q4 has predictions with their Brier score, answers and consent, by ids without names', async () => {
    const texts = await textsOf(false);
    expect(linesOf(texts['tables/answers.csv'])).toHaveLength(4);
    expect(linesOf(texts['tables/forecasts.csv'])).toHaveLength(2);
    const people = linesOf(texts['tables/people.csv']);
    expect(people.map((line) => line.split(',').slice(1, 5).join())).toEqual([
      'gil,facilitator,,',
      'ada,player,alfa,given',
      'ben,player,bravo,refused',
      'wim,observer,,given',
      'eva,observer,,',
    ]);
    expect(texts['tables/messages.csv']).toContain(MARK);
    expect(JSON.stringify(texts)).not.toContain('Name of');
    for (const column of ['forecasts,brier', 'answers,value', 'people,consent'])
      expect(texts['codebook.csv']).toContain(column);
  });

  test('Q4 for research leaves out who did not agree, or no longer does, with all that their seats did', async () => {
    const texts = await textsOf(true);
    expect(JSON.parse(texts['about.json'] ?? '')).toMatchObject({ agreed: 2, leftOut: 2 });
    expect(Object.keys(texts).filter((name) => /jsonl$|^session/.test(name))).toEqual([]);
    const everything = Object.entries(texts)
      .filter(([name]) => name.startsWith('tables/'))
      .map(([, text]) => text)
      .join('\n');
    expect(everything).not.toContain(MARK);
    expect(everything).not.toMatch(/(^|[,\s"])(ben|eva|bravo)([,\s"]|$)/m);
    expect(everything).toContain('Count this.');
    expect(linesOf(texts['tables/answers.csv'])).toHaveLength(2);
    expect(linesOf(texts['tables/forecasts.csv'])).toHaveLength(1);
    // What all came to stays: it is nobody's own.
    expect(linesOf(texts['tables/seats.csv']).length).toBeGreaterThan(2);
  });
});
