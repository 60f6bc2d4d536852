import { setup, transition } from 'xstate';
import type { Command, CommandType, SeatCommandType } from './commands.ts';
import type { Phase } from './vocabulary.ts';

/** The plain facts that decide which phase follows. */
export type CloseFacts = { readonly round: number; readonly rounds: number; readonly ended: boolean };

const talk = [
  'say',
  'makeOffer',
  'acceptOffer',
  'counterOffer',
  'declineOffer',
  'withdrawOffer',
  'openHandshake',
  'confirmHandshake',
  'cancelHandshake',
] as const satisfies readonly SeatCommandType[];

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
    lastRound: ({ event }) => event.facts.round >= event.facts.rounds,
  },
}).createMachine({
  id: 'session',
  initial: 'lobby',
  states: {
    lobby: {
      meta: { accepts: ['ready'] },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'briefing' }] },
    },
    briefing: {
      meta: { accepts: ['say', 'ready'] },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'negotiation' }] },
    },
    negotiation: {
      meta: {
        accepts: [...talk, 'declare', 'editText', 'sponsor', 'table', 'endorse', 'playCard', 'ready'],
      },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'plenary' }] },
    },
    plenary: {
      meta: {
        accepts: ['amend', 'castBallot', 'lastWord', 'answerLastWord', 'endorse', 'playCard', 'say', 'ready'],
      },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'conduct' }] },
    },
    conduct: {
      meta: { accepts: ['playConduct', 'playCard', 'ready'] },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'crisis' }] },
    },
    crisis: {
      meta: {
        accepts: [
          ...talk,
          'showEvidence',
          'publishEvidence',
          'answerIncident',
          'joinResponse',
          'reply',
          'playCard',
          'ready',
        ],
      },
      on: { close: [{ guard: 'over', target: 'debrief' }, { target: 'assessment' }] },
    },
    assessment: {
      meta: { accepts: ['predict', 'decide', 'ready'] },
      on: {
        close: [
          { guard: 'over', target: 'debrief' },
          { guard: 'lastRound', target: 'debrief' },
          { target: 'negotiation' },
        ],
      },
    },
    debrief: { meta: { accepts: ['reflect', 'say'] } },
  },
});

/** The phase that follows, given the facts at the close of this one. */
export function phaseAfter(phase: Phase, facts: CloseFacts): Phase {
  const [next] = transition(chart, chart.resolveState({ value: phase }), { type: 'close', facts });
  return next.value as Phase;
}

const accepted = new Map<Phase, ReadonlySet<CommandType>>();

/** Whether the phase takes this command from a seat at all. */
export function accepts(phase: Phase, command: Command['type']): boolean {
  let set = accepted.get(phase);
  if (!set) {
    const metas = Object.values(chart.resolveState({ value: phase }).getMeta()) as PhaseMeta[];
    set = new Set(metas.flatMap((meta) => meta.accepts));
    accepted.set(phase, set);
  }
  return set.has(command);
}
