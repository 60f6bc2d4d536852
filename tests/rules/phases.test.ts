import { describe, expect, test } from 'vitest';
import { draftTurn } from '../../server/session/draft.ts';
import { openTurns } from '../../shared/bots/turns.ts';
import { parametersOf } from '../../shared/model/parameters.ts';
import { finalStability } from '../../shared/model/stability.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import { PHASES } from '../../shared/rules/vocabulary.ts';
import { CLOCKS, eventsOf, given, only } from '../support/given.ts';
import { between, dealt, offered, owes, tabled } from '../support/turns.ts';

const READY = { type: 'ready', ready: true } as const;
const SYSTEM = { kind: 'system' } as const;
const clocked = () => given({ settings: { clocks: CLOCKS } });

describe('how a phase ends', () => {
  test('P2 at its clock', () => {
    const game = clocked().reaches('briefing');
    game.waits(59_999);
    expect(game.state.public.phase).toBe('briefing');
    game.waits(1);
    expect(game.state.public.phase).toBe('negotiation');
    expect(game.state.public.closesAt).toBe(game.at + 60_000);
  });

  test('P2 when all connected seats of people are ready; bots never hold it up', () => {
    const game = given().reaches('briefing');
    const ada = game.joins('Ada', 'alfa');
    const bea = game.joins('Bea', 'bravo');
    game.joins('Cleo', 'charlie');
    game.sends(SYSTEM, { type: 'setPresence', person: 'p-3', connected: false });
    game.sends(ada, READY);
    expect(game.state.public.phase).toBe('briefing');
    game.sends(bea, READY);
    expect(game.state.public.phase).toBe('negotiation');
  });

  test('P2 who becomes ready last may be gone: the phase ends when the one waited for disconnects', () => {
    const game = given().reaches('briefing');
    const ada = game.joins('Ada', 'alfa');
    game.joins('Bea', 'bravo');
    game.sends(ada, READY);
    game.sends(SYSTEM, { type: 'setPresence', person: 'p-2', connected: false });
    expect(game.state.public.phase).toBe('negotiation');
  });

  test('P2 where no person plays, when all bots are ready', () => {
    const game = given().reaches('briefing');
    const seats = Object.keys(game.state.own);
    for (const seat of seats.slice(1)) game.does(seat, READY);
    expect(game.state.public.phase).toBe('briefing');
    game.does(seats[0] ?? '', READY);
    expect(game.state.public.phase).toBe('negotiation');
  });

  test('P2 the lobby waits for the start, however ready all are', () => {
    const game = given();
    const ada = game.joins('Ada', 'alfa');
    game.sends(ada, READY);
    expect(game.state.public.phase).toBe('lobby');
  });

  test('P2 readiness is said once, and may be taken back', () => {
    const game = given().reaches('briefing');
    game.does('alfa', READY);
    expect(game.refusal('alfa', READY)).toBe('alreadyReady');
    game.does('alfa', { type: 'ready', ready: false });
    expect(game.state.public.seats.alfa?.ready).toBe(false);
  });

  test('P6 readiness is forgotten when a phase or a part of it opens', () => {
    const game = tabled(given());
    const ada = game.joins('Ada', 'bravo');
    game.does('alfa', READY);
    game.reaches('plenary', 'amending');
    expect(game.state.public.seats.alfa?.ready).toBe(false);
    game.does('alfa', READY);
    game.sends(ada, READY);
    expect(game.state.public.stage).toBe('voting');
    expect(game.state.public.seats.alfa?.ready).toBe(false);
    expect(game.refusal('alfa', READY)).toBe('notNow');
  });
});

describe('what ends and opens with a phase', () => {
  test('P3 the start gives empty seats to bots', () => {
    const game = given();
    game.joins('Ada', 'alfa');
    game.facilitator({ type: 'start' });
    const drivers = Object.values(game.state.public.seats).map(({ driver }) => driver);
    expect(drivers).toEqual(['human', 'bot', 'bot', 'bot', 'bot', 'bot']);
  });

  test('P3 negotiation and crisis let offers lapse; the plenary decides what is open', () => {
    const game = tabled(given());
    const id = offered(game, 'alfa', {
      type: 'makeOffer',
      terms: between('alfa', [owes('N01', 1)], 'bravo', [owes('N01', 1)]),
    });
    game.reaches('plenary');
    expect(game.state.own.bravo?.offers[id]?.status).toBe('expired');
    game.facilitator({ type: 'advance' });
    game.reaches('conduct');
    expect(game.state.public.treaties[game.state.public.currentText]?.status).toBe('rejected');
  });

  test('P3 conduct is carried out at its end, the crisis settled, the review shown', () => {
    const game = given().reaches('conduct');
    expect(eventsOf(game.facilitator({ type: 'advance' }), 'conductPlayed')).toHaveLength(4);
    const settled = game.facilitator({ type: 'advance' });
    expect(eventsOf(settled, 'worldMoved').map(({ cause }) => cause.kind)).toContain('incident');
    expect(eventsOf(game.facilitator({ type: 'advance' }), 'roundAssessed')).toHaveLength(1);
  });

  test('P3 a review that nobody finished is shown all the same when its clock runs out', () => {
    const game = clocked().reaches('assessment');
    expect(eventsOf(game.waits(60_000), 'roundAssessed')).toHaveLength(1);
    expect(game.state.public.phase).toBe('negotiation');
  });

  test('P4 the briefing deals covert cards and the opening incident', () => {
    const game = given().reaches('briefing');
    expect(Object.values(game.state.own).map((own) => own.covert !== undefined)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(only(game.state.public.incidents)[1]).toMatchObject({ script: 'ransom', opening: true, round: 1 });
  });

  test('P4 each negotiation opens a text, and from the second round deals cards anew', () => {
    const game = given().reaches('negotiation');
    const [first, stake] = [game.state.public.currentText, game.state.own.alfa?.covert?.stake];
    expect(game.state.public.treaties[first]).toMatchObject({ status: 'draft', round: 1 });
    game.reaches('negotiation', undefined, 2);
    expect(game.state.public.currentText).not.toBe(first);
    expect(game.state.own.alfa?.covert?.stake).not.toBe(stake);
  });

  test('P4 the review opens with decisions', () => {
    expect(given().reaches('assessment').state.public.stage).toBe('deciding');
  });
});

describe('time', () => {
  test('P5 passing time does what is due by then, and is refused when nothing is', () => {
    const game = clocked().reaches('negotiation');
    expect(game.refusalTo(SYSTEM, { type: 'passTime' })).toBe('nothingDue');
    expect(nextDeadline(game.state)).toBe(game.at + 60_000);
    game.waits(60_000);
    expect(game.state.public.phase).toBe('plenary');
    expect(given().reaches('negotiation').refusalTo(SYSTEM, { type: 'passTime' })).toBe('nothingDue');
  });

  test('P5 what is long overdue is done in its order', () => {
    const game = tabled(clocked()).reaches('plenary', 'amending');
    expect(game.state.public.stageClosesAt).toBe(game.at + 60_000);
    game.waits(60_000);
    expect(game.state.public.stage).toBe('voting');
    game.waits(40_000);
    expect(game.state.public.stage).toBe('done');
    game.waits(200_000);
    expect(game.state.public.phase).toBe('conduct');
  });

  test('P7 a command for an earlier phase is stale and refused', () => {
    const game = given().reaches('briefing');
    game.joins('Ada', 'alfa');
    const past = game.state.public.phaseId;
    game.reaches('negotiation');
    const cell = { state: game.state, turns: openTurns(game.state), known: new Map() };
    const send = (command: Parameters<typeof ask>[0], phase: string) =>
      draftTurn(cell, [ask(command, phase)], game.at).outcomes[0];
    expect(send(READY, past)).toEqual({ ok: false, refused: 'stalePhase', fact: past });
    expect(send(READY, game.state.public.phaseId)).toEqual({ ok: true });
  });

  type Asked = Extract<Parameters<typeof draftTurn>[1][number], { kind: 'client' }>;
  const ask = (command: Asked['command'], phase: string): Asked => ({
    kind: 'client',
    person: 'p-1',
    id: `${command.type}-${phase}`,
    bodyHash: '',
    phase,
    command,
  });
});

describe('the debrief', () => {
  test('P9 what was hidden becomes public in the debrief, and not before', () => {
    const game = given().reaches('negotiation');
    dealt(game, between('alfa', [owes('N01', 2)], 'bravo', [owes('N01', 2)]));
    game.reaches('conduct');
    game.does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
    const revealed = () => {
      const { public: view } = game.state;
      return [
        view.revealedConduct,
        view.revealedIncidents,
        view.revealedCommitments,
        view.revealedStates,
        view.revealedScores,
        view.revealedLedger,
        view.revealedSeats,
        view.revealedSeatRounds,
      ].map((map) => Object.keys(map).length);
    };
    for (const phase of PHASES.slice(PHASES.indexOf('crisis'), -1)) {
      game.reaches(phase);
      expect(revealed()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    }
    game.reaches('debrief');
    expect(revealed().every((count) => count > 0)).toBe(true);
    expect(game.state.public.revealedConduct[keyOf(1, 'alfa')]).toMatchObject({
      card: 'covert',
      target: 'charlie',
      operation: 'disruption',
    });
    const { operation, incident } = game.state.public.revealedConduct[keyOf(1, 'alfa')] ?? {};
    expect(operation).toBe('disruption');
    if (incident) expect(game.state.public.revealedIncidents[incident]?.author).toBe('alfa');
  });

  test('P9 the final score is half the last true score and half their mean', () => {
    const game = given().reaches('debrief');
    const scores = Object.values(game.state.hidden.trueScores).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    const [first = 0, last = 0] = scores;
    expect(game.state.public.stability).toBeCloseTo(0.5 * last + 0.25 * (first + last), 9);
    expect(game.state.public.stability).toBeCloseTo(finalStability(scores, parametersOf()), 9);
  });

  test('P9 a session that is ended before its first review shows the stability it had', () => {
    const game = given().reaches('negotiation');
    const { stability } = game.state.public;
    game.facilitator({ type: 'end' });
    expect(game.state.public.stability).toBe(stability);
  });

  test('P10 in the debrief any seat may reflect: a feeling and a line', () => {
    const game = given().reaches('debrief');
    game.does('alfa', { type: 'reflect', feeling: 'proud', line: 'We nearly had it.' });
    game.does('firm', { type: 'reflect', feeling: 'uneasy', line: '' });
    expect(Object.values(game.state.public.reflections)).toEqual([
      { feeling: 'proud', line: 'We nearly had it.' },
      { feeling: 'uneasy', line: '' },
    ]);
  });
});

describe('messages', () => {
  test('M1 what is said on the floor everybody has; what is said to one seat only the two', () => {
    const game = given().reaches('negotiation');
    const say = (to: string, text: string) =>
      game.does('alfa', { type: 'say', to, said: { type: 'text', text } });
    say('floor', 'good morning');
    say('bravo', 'a word in private');
    expect(only(game.state.public.floor)[1]).toMatchObject({
      from: 'alfa',
      to: 'floor',
      text: 'good morning',
    });
    const heard = Object.entries(game.state.own).flatMap(([seat, own]) =>
      Object.keys(own.messages).length > 0 ? [seat] : [],
    );
    expect(heard).toEqual(['alfa', 'bravo']);
    expect(JSON.stringify(game.state.public)).not.toContain('a word in private');
  });

  test('M1 nobody writes to itself, to an unknown seat, or of one', () => {
    const game = given().reaches('negotiation');
    const said = { type: 'text', text: 'x' } as const;
    expect(game.refusal('alfa', { type: 'say', to: 'alfa', said })).toBe('badTarget');
    expect(game.refusal('alfa', { type: 'say', to: 'nowhere', said })).toBe('seatUnknown');
    const accuse = { type: 'phrase', phrase: 'accuse', seat: 'nowhere', norm: '', rung: 0 } as const;
    expect(game.refusal('alfa', { type: 'say', to: 'floor', said: accuse })).toBe('seatUnknown');
  });

  test('M1 a person’s name stands by what it typed, none by what a bot says', () => {
    const game = given().reaches('negotiation');
    const ada = game.joins('Ada', 'alfa');
    game.sends(ada, { type: 'say', to: 'floor', said: { type: 'text', text: 'hello' } });
    const greet = { type: 'phrase', phrase: 'greet', seat: '', norm: '', rung: 0 } as const;
    game.does('bravo', { type: 'say', to: 'floor', said: greet });
    expect(Object.values(game.state.public.floor).map(({ author, phrase }) => [author, phrase])).toEqual([
      ['Ada', ''],
      ['', 'greet'],
    ]);
  });
});
