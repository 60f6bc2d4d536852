import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { LastWord, LastWordAnswer } from '../../client/desk/text/last-word.tsx';
import { VoteButtons } from '../../client/desk/text/vote-buttons.tsx';
import { viewWith } from './desk-fixtures.ts';
import { drawn as drawnIn, wordsOf } from './drawn.tsx';

const title = { en: 'No safe havens', it: '', fr: '' };

const table = viewWith({ texts: { 'norm.N08.title': title } });
const drawn = (content: ReactNode) => drawnIn(table, content);
const shown = (content: ReactNode) => wordsOf(table, content);

const ballot = { item: 'i', norms: [], exceptions: 0 };
const nothing = () => undefined;

describe('where consensus is sought', () => {
  test('three buttons: join, join except, object', () => {
    const consensus = { ...ballot, choices: ['join', 'joinExcept', 'object'] as const };
    const text = shown(
      <VoteButtons
        ballot={{ ...consensus, norms: ['N08'], exceptions: 1 }}
        mine={undefined}
        pending={false}
        reason=""
        onReason={nothing}
        onCast={nothing}
      />,
    );
    expect(text).toMatch(/Join .*Join except… .*Object/);
  });

  test('the chair speaks the last word on a contested clause', () => {
    const text = shown(
      <LastWord
        view={table.public}
        choices={(['drop', 'lower', 'annex', 'dissociate'] as const).map((remedy) => ({
          text: 't',
          remedy,
          norms: ['N08'],
        }))}
      />,
    );
    for (const words of [
      'Drop “No safe havens”',
      'Lower “No safe havens” by one step',
      'to the annex',
      'stay out of',
    ])
      expect(text).toContain(words);
  });

  test('the objector reads it before answering', () => {
    const treaty = {
      kind: 'rolling' as const,
      forum: '',
      called: 0,
      round: 1,
      drafter: 'alba',
      status: 'tabled' as const,
      sponsors: [],
      sponsorsNeeded: 2,
      tabledAt: 1,
      amended: false,
      parties: [],
      signing: 0,
      signedBy: [],
      acceded: [],
      declined: [],
      partly: false,
      remedy: 'annex' as const,
      remedyNorm: 'N08' as const,
      remedyAccepted: [],
      remedyRefused: [],
      reviewRound: 0,
      renews: '',
    };
    const { public: view } = viewWith({ treaties: { t: treaty } });
    const text = shown(<LastWordAnswer view={view} text="t" />);
    expect(text).toContain('Move “No safe havens” to the annex');
    expect(text).toMatch(/I can live with it.*My objection stands/);
  });
});

test('where votes are counted, the choice that was made is marked', () => {
  const counted = { ...ballot, choices: ['yes', 'no', 'abstain'] as const };
  const markup = drawn(
    <VoteButtons ballot={counted} mine="no" pending={false} reason="" onReason={nothing} onCast={nothing} />,
  );
  const pressed = [...markup.matchAll(/aria-pressed="(\w+)"/g)].map(([, value]) => value);
  expect(pressed).toEqual(['false', 'true', 'false']);
});
