import { beforeAll, describe, expect, test } from 'vitest';
import { openTurns, takeTurn } from '../../shared/bots/turns.ts';
import { type Played, play } from '../../shared/play.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const PATIENCE = 120_000;
const ANSWERS = ['thanksDeal', 'noDeal', 'noDealFor', 'otherTerms', 'moreTerms'];

let games: readonly Played[] = [];
beforeAll(() => {
  games = ['first-table', 'osce-2018'].flatMap((name) =>
    ['1', '2', '3'].map((seed) => play(scenarioNamed(name), { seed, reasons: true, preset: 'workshop90' })),
  );
}, PATIENCE);

type Moment = { readonly before: State; readonly record: Recorded; readonly rest: readonly Recorded[] };

/** Each record of a game with the state that it met. */
function momentsOf({ records }: Played): readonly Moment[] {
  let state: State | null = null;
  const moments: Moment[] = [];
  for (const [place, record] of records.entries()) {
    if (state) moments.push({ before: state, record, rest: records.slice(place + 1) });
    state = record.events.reduce<State | null>(evolve, state);
  }
  return moments;
}

describe('a delegate in the hands of a bot', () => {
  test('votes against a text under its own name only across a red line, or where it has come to hurt', () => {
    let signed = 0;
    for (const { events, state } of games)
      for (const event of events) {
        if (event.type !== 'reasoned' || event.reason.command.type !== 'castBallot') continue;
        const { seat, basis, terms, command } = event.reason;
        const item = state.public.items[command.item];
        const treaty = state.public.treaties[item?.text ?? ''];
        // In a consensus a burden may be left out by name; here a ballot is for or against the whole.
        if (item?.kind !== 'text' || !treaty?.sponsors.includes(seat)) continue;
        signed += 1;
        if (!['no', 'abstain'].includes(command.choice)) continue;
        const worth = terms.find(({ term }) => term === 'worth')?.value ?? Number.NaN;
        expect(basis === 'redLine' || worth < 0, `${seat} ${command.choice} ${basis} ${worth}`).toBe(true);
      }
    expect(signed).toBeGreaterThan(40);
  });

  test('answers an offer once, and names what it says it misses', () => {
    let named = 0;
    for (const game of games)
      for (const { before, record, rest } of momentsOf(game)) {
        const said = record.events.find((event) => event.type === 'said');
        if (said?.type !== 'said' || record.actor.kind !== 'bot') continue;
        const { from, to, phrase, norm, rung } = said.message;
        if (phrase !== 'moreTerms' && phrase !== 'otherTerms') continue;
        const answer = rest
          .filter(({ actor }) => actor.kind === 'bot' && actor.seat === from)
          .flatMap(({ events }) => events)
          .find((event) => event.type === 'offerMade');
        const asked = Object.values(before.own[from]?.offers ?? {}).filter((offer) => offer.from === to);
        expect(asked.length, 'answers who has offered something').toBeGreaterThan(0);
        if (answer?.type !== 'offerMade' || phrase !== 'moreTerms') continue;
        const theirs = answer.terms.find(({ seat }) => seat === to)?.gives ?? [];
        const holds = theirs.some((item) => item.type === 'commitment' && item.norm === norm);
        named += holds ? 1 : 0;
        expect(rung).toBeGreaterThan(0);
      }
    expect(named).toBeGreaterThan(0);
    for (const { state } of games)
      for (const [seat, own] of Object.entries(state.own)) {
        const tally = new Map<string, number>();
        for (const { from, to, round, phase, phrase } of Object.values(own.messages))
          if (from === seat && ANSWERS.includes(phrase)) {
            const key = [to, round, phase].join(' ');
            tally.set(key, (tally.get(key) ?? 0) + 1);
          }
        for (const [key, count] of tally) {
          const [to, round, phase] = key.split(' ');
          const asked = Object.values(own.offers).filter(
            (offer) => offer.from === to && String(offer.round) === round && offer.phase === phase,
          );
          expect(count, key).toBeLessThanOrEqual(asked.length);
        }
      }
  });
});

test('a bot that is started anew in the debrief does not say once more how it left the table', () => {
  const { state } = play(scenarioNamed('first-table'), { seed: 'anew' });
  const reflections = Object.keys(state.public.reflections).length;
  expect(reflections).toBe(Object.keys(state.public.seats).length);
  let turns = openTurns(state);
  for (let step = takeTurn(state, turns); step; step = takeTurn(state, turns)) {
    expect(step.command?.type).not.toBe('reflect');
    turns = step.turns;
  }
});
