/**
 * What a turn decides for one session, before any of it is stored: the requests that wait, in their order,
 * against the state as the ones before left it. Pure; nothing of the session changes until it is stored.
 */
import { type BotTurns, takeTurn } from '../../shared/bots/turns.ts';
import type { Actor, ClientCommand, Command, SystemCommand } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { decide } from '../../shared/rules/decide.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/rules/refusals.ts';
import type { State } from '../../shared/rules/state.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { Outcome } from '../../shared/wire.ts';
import type { Entry, Identity } from '../log/event-log.ts';
import { actorOf, belongsToPhase } from './seats.ts';

export type Asked =
  | {
      readonly kind: 'client';
      readonly person: PersonId;
      readonly id: string;
      readonly bodyHash: string;
      /** The phase it was meant for. */
      readonly phase: string;
      readonly command: ClientCommand;
    }
  | { readonly kind: 'server'; readonly command: SystemCommand; readonly identities: readonly Identity[] }
  /** Whatever is due happens: it does so before every request anyway. */
  | { readonly kind: 'clock' }
  /** The bots take a turn. */
  | { readonly kind: 'bots' };

/** What a session is before a turn. */
export type Cell = {
  readonly state: State;
  readonly turns: BotTurns;
  /** The hash of the body of each command that was accepted, by person and id. */
  readonly known: ReadonlyMap<string, string>;
};

export type Draft = Cell & {
  readonly entries: readonly Entry[];
  readonly identities: readonly Identity[];
  readonly newlyKnown: ReadonlyMap<string, string>;
  /** One for each request; null where the rules failed. */
  readonly outcomes: readonly (Outcome | null)[];
  /** What was thrown where nothing may throw. */
  readonly faults: readonly unknown[];
};

type Decided = ReturnType<typeof decide>;
type Work = {
  state: State;
  turns: BotTurns;
  readonly known: ReadonlyMap<string, string>;
  readonly at: number;
  readonly entries: Entry[];
  readonly identities: Identity[];
  readonly newlyKnown: Map<string, string>;
  readonly faults: unknown[];
};

/** Bots end of themselves; this only bounds what one request can cost. */
const MOST_BOT_TURNS = 500;
/** A longer one would hold up other sessions. */
const BURST = 24;
const OK: Outcome = { ok: true };

export function knownKey(person: PersonId, id: string): string {
  return `${person} ${id}`;
}

/** What somebody sent is kept even when nothing came of it, so that a repeat gets the same answer. */
function keep(work: Work, actor: Actor, decided: Exclude<Decided, Refusal>, command: Entry['command']): void {
  work.state = decided.state;
  if (decided.events.length > 0 || command)
    work.entries.push({ at: work.at, actor, command, events: decided.events });
}

/** A fault of the rules or of a bot costs what met it, not the session. */
function guarded<T>(work: Work, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    work.faults.push(error);
    return null;
  }
}

/** What cannot be taken back by somebody slower: the phase, its stage, the ballot that is open. */
function turningPoint({ public: { phaseId, stage, items } }: State): string {
  const open = Object.keys(items).filter((id) => items[id]?.status === 'open');
  return [phaseId, stage, ...open].join(' ');
}

/**
 * How many commands the bots send in one turn: one, so that people can follow; more where the player wants no wait,
 * or waits alone for sealed ballots.
 */
function botCommandsAtOnce({ settings, public: { setup, stage } }: State): number {
  return setup.pace === 'atOnce' || (settings.solo && stage === 'voting') ? BURST : 1;
}

/** Lets bots act, up to `most` commands and no further than the present phase; whether any did. */
function runBots(work: Work, most: number): boolean {
  const here = turningPoint(work.state);
  let sent = 0;
  for (let taken = 0; taken < MOST_BOT_TURNS && sent < most; taken++) {
    const turn = guarded(work, () => takeTurn(work.state, work.turns));
    if (!turn) break;
    work.turns = turn.turns;
    if (!turn.command) continue;
    const { seat, command, reasoning } = turn;
    const actor: Actor = { kind: 'bot', seat };
    const decided = guarded(work, () =>
      decide(work.state, { actor, command, at: work.at, reasoning: reasoning() }),
    );
    if (!decided || isRefusal(decided)) continue;
    sent++;
    keep(work, actor, decided, null);
    if (turningPoint(work.state) !== here) break;
  }
  return sent > 0;
}

/**
 * Decides a command that is not a bot's. Before one that closes something, the bots do what they still would;
 * where that alone has closed it, a command that was about it has nothing left to do.
 */
function decideAfterBots(work: Work, actor: Actor, command: Command, aboutNow: boolean): Decided {
  const here = turningPoint(work.state);
  const decided = decide(work.state, { actor, command, at: work.at });
  if (isRefusal(decided) || command.type === 'end' || turningPoint(decided.state) === here) return decided;
  if (!runBots(work, Number.POSITIVE_INFINITY)) return decided;
  if (aboutNow && turningPoint(work.state) !== here) return { events: [], state: work.state };
  return decide(work.state, { actor, command, at: work.at });
}

function passTime(work: Work): void {
  const due = nextDeadline(work.state);
  if (due === 0 || due > work.at) return;
  const actor: Actor = { kind: 'system' };
  const decided = decideAfterBots(work, actor, { type: 'passTime' }, false);
  if (!isRefusal(decided)) keep(work, actor, decided, null);
}

function refused(refusal: Refusal): Outcome {
  return { ok: false, ...refusal };
}

function answerClient(work: Work, asked: Extract<Asked, { kind: 'client' }>): Outcome {
  const { person, id, bodyHash, phase, command } = asked;
  const key = knownKey(person, id);
  const before = work.newlyKnown.get(key) ?? work.known.get(key);
  if (before !== undefined) return before === bodyHash ? OK : refused(refuse('conflictingId', id));
  const aboutNow = belongsToPhase(command);
  if (aboutNow && phase !== work.state.public.phaseId) return refused(refuse('stalePhase', phase));
  const actor = actorOf(work.state, person, command);
  if (isRefusal(actor)) return refused(actor);
  const decided = decideAfterBots(work, actor, command, aboutNow);
  if (isRefusal(decided)) return refused(decided);
  keep(work, actor, decided, { person, id, bodyHash });
  work.newlyKnown.set(key, bodyHash);
  return OK;
}

function answer(work: Work, asked: Asked): Outcome {
  switch (asked.kind) {
    case 'client':
      return answerClient(work, asked);
    case 'server': {
      const actor: Actor = { kind: 'system' };
      const decided = decideAfterBots(work, actor, asked.command, false);
      if (isRefusal(decided)) return refused(decided);
      keep(work, actor, decided, null);
      work.identities.push(...asked.identities);
      return OK;
    }
    case 'clock':
      return OK;
    case 'bots':
      runBots(work, botCommandsAtOnce(work.state));
      return OK;
  }
}

function creditsOutage(asked: Asked): boolean {
  return asked.kind === 'server' && asked.command.type === 'creditOutage';
}

export function draftTurn(cell: Cell, requests: readonly Asked[], at: number): Draft {
  const work: Work = { ...cell, at, entries: [], identities: [], newlyKnown: new Map(), faults: [] };
  const outcomes = requests.map((asked) => {
    // What fell due while the server was away is not due: its clocks are set anew first.
    if (!creditsOutage(asked)) guarded(work, () => passTime(work));
    return guarded(work, () => answer(work, asked));
  });
  return { ...work, outcomes };
}

/** The commands that a session's record knows. */
export function knownFrom(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ command }) =>
      command ? [[knownKey(command.person, command.id), command.bodyHash] as const] : [],
    ),
  );
}
