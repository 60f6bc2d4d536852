import { setup, transition } from 'xstate';
import { kept } from '../model/kept.ts';
import type { SeatCommandType } from './commands.ts';
import { keyOf } from './keys.ts';
import { ACCEPTS } from './texts/accepts.ts';
import type { Phase } from './vocabulary.ts';

/** The plain facts that decide which phase follows. */
export type CloseFacts = {
  readonly round: number;
  /** The most rounds that there can be. */
  readonly rounds: number;
  /** The dice of an open end have stopped it here. */
  readonly stops: boolean;
  readonly ended: boolean;
};

type PhaseMeta = { readonly accepts: readonly SeatCommandType[] };

/**
 * The phases of a session: what each takes from a seat, and which one follows. It holds no clock and no
 * context; its one event is `close`. Commands of people, of the facilitator and of the server are taken
 * everywhere, and their own rules judge them.
 */
export const chart = setup({
  types: {
    events: {} as { type: 'close'; facts: CloseFacts },
    meta: {} as PhaseMeta,
  },
  guards: {
    over: ({ event }) => event.facts.ended,
    lastRound: ({ event }) => event.facts.stops || event.facts.round >= event.facts.rounds,
  },
}).createMachine({
  id: 'session',
  initial: 'lobby',
  states: {
    lobby: {
      meta: { accepts: ACCEPTS.lobby },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'briefing' }] },
    },
    briefing: {
      meta: { accepts: ACCEPTS.briefing },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'negotiation' }] },
    },
    negotiation: {
      meta: { accepts: ACCEPTS.negotiation },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'plenary' }] },
    },
    plenary: {
      meta: { accepts: ACCEPTS.plenary },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'conduct' }] },
    },
    conduct: {
      meta: { accepts: ACCEPTS.conduct },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'crisis' }] },
    },
    crisis: {
      meta: { accepts: ACCEPTS.crisis },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'assessment' }] },
    },
    assessment: {
      meta: { accepts: ACCEPTS.assessment },
      on: {
        close: [
          { guard: 'over', target: 'debrief' },
          { guard: 'lastRound', target: 'debrief' },
          { target: 'negotiation' },
        ],
      },
    },
    debrief: { meta: { accepts: ACCEPTS.debrief } },
  },
});

/** What the chart said before: it depends on nothing but what it is asked. */
const answers = new Map<string, Phase>();

/** The phase that follows, given the facts at the close of this one. */
export function phaseAfter(phase: Phase, facts: CloseFacts): Phase {
  const { round, rounds, stops, ended } = facts;
  return kept(answers, keyOf(phase, round, rounds, Number(stops), Number(ended)), () => {
    const [next] = transition(chart, chart.resolveState({ value: phase }), { type: 'close', facts });
    return next.value as Phase;
  });
}
