import { replaceEqualDeep } from '@tanstack/query-core';
import { nanoid } from 'nanoid';
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClientCommand } from '../shared/rules/commands.ts';
import { LIMITS } from '../shared/rules/limits.ts';
import { type Refusal, refuse } from '../shared/rules/refusals.ts';
import type { MineView } from '../shared/rules/view/mine.ts';
import type { OwnView } from '../shared/rules/view/own.ts';
import type { ConsoleView, PublicView } from '../shared/rules/view.ts';
import type { Outcome, PrivateView } from '../shared/wire.ts';
import { type Connection, connect, type Link } from './connection.ts';
import { fitsFrame } from './envelope.ts';
import { openOutbox, type Waiting } from './outbox.ts';

/** All that a screen is a function of. */
export type Snapshot = {
  readonly code: string;
  readonly link: Link;
  /** Milliseconds by which the server's clock is ahead of this one. */
  readonly offset: number;
  readonly public: PublicView | null;
  readonly me: PrivateView['me'] | null;
  readonly own: OwnView | null;
  readonly console: ConsoleView | null;
  /** What this person foretold, answered and agreed to. */
  readonly mine: MineView | null;
  /** How many commands of each control wait for their answer. */
  readonly pending: Readonly<Record<string, number>>;
  /** The last refusal of each control, until it is used again. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  /** Refusals of commands sent again after a loss, whose control may be gone. */
  readonly late: readonly (Refusal & { readonly id: string })[];
};

export type Game = StoreApi<Snapshot> & {
  /** Who this is, for what is asked beside the connection. */
  readonly token: string;
  readonly send: (body: ClientCommand, control: string) => Promise<Outcome>;
  readonly why: Connection['why'];
  readonly close: () => void;
};

function counted(waiting: readonly Waiting[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { control } of waiting) counts[control] = (counts[control] ?? 0) + 1;
  return counts;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  const { [key]: _gone, ...kept } = record;
  return kept;
}

export function emptySnapshot(code: string): Snapshot {
  return {
    code,
    link: { state: 'joining' },
    offset: 0,
    public: null,
    me: null,
    own: null,
    console: null,
    mine: null,
    pending: {},
    refusals: {},
    late: [],
  };
}

/** The one store of a session: fed by its connection, read by `useGame`. */
export function openGame(code: string, token: string): Game {
  const outbox = openOutbox(code, token);
  const store = createStore<Snapshot>(() => ({ ...emptySnapshot(code), pending: counted(outbox.waiting()) }));
  const answers = new Map<string, (outcome: Outcome) => void>();

  function note(control: string, outcome: Outcome): void {
    const { refusals } = store.getState();
    if (outcome.ok) store.setState({ refusals: without(refusals, control) });
    else store.setState({ refusals: { ...refusals, [control]: refuse(outcome.refused, outcome.fact) } });
  }

  const connection: Connection = connect(
    { code, token, outbox },
    {
      link: (link) => store.setState({ link }),
      views(publicView, { me, own, console, mine }, offset) {
        const before = store.getState();
        store.setState({
          // Branches that did not change keep their identity, so that only what changed is drawn again.
          public: replaceEqualDeep(before.public, publicView) as PublicView,
          me: replaceEqualDeep(before.me, me),
          own,
          console,
          mine,
          offset,
        });
      },
      settled(command, outcome, late) {
        store.setState({ pending: counted(outbox.waiting()) });
        note(command.control, outcome);
        if (late && !outcome.ok && !answers.has(command.id))
          store.setState(({ late: others }) => ({
            late: [...others, { ...refuse(outcome.refused, outcome.fact), id: command.id }],
          }));
        answers.get(command.id)?.(outcome);
        answers.delete(command.id);
      },
    },
  );

  return {
    ...store,
    token,
    send(body, control) {
      const phase = store.getState().public?.phaseId ?? '';
      const command: Waiting = { id: nanoid(), phase, body, control };
      store.setState(({ refusals }) => ({ refusals: without(refusals, control) }));
      if (!fitsFrame({ id: command.id, phase, body })) {
        const outcome: Outcome = { ok: false, ...refuse('limitReached', LIMITS.frameBytes) };
        note(control, outcome);
        return Promise.resolve(outcome);
      }
      const answer = new Promise<Outcome>((resolve) => answers.set(command.id, resolve));
      connection.post(command);
      store.setState({ pending: counted(outbox.waiting()) });
      return answer;
    },
    why: (question) => connection.why(question),
    close: () => connection.close(),
  };
}

const GameContext = createContext<Game | null>(null);
export const GameProvider = GameContext.Provider;

function useGameStore(): Game {
  const game = use(GameContext);
  if (!game) throw new Error('This part stands outside a session.');
  return game;
}

/** Reads from the snapshot; the part is drawn again only when the selected value changes. */
export function useGame<T>(select: (snapshot: Snapshot) => T): T {
  return useStore(useGameStore(), select);
}

/** The public view; screens stand behind a gate that waits for it. */
export function usePublic<T>(select: (view: PublicView) => T): T {
  return useGame((snapshot) => {
    if (!snapshot.public) throw new Error('The public view has not arrived yet.');
    return select(snapshot.public);
  });
}

/** Sends a command; its pending mark and its refusal stand under the control's key. */
export function useSend(): Game['send'] {
  return useGameStore().send;
}

/** The session and the token that proves who asks, for what is asked over HTTP. */
export function useTicket(): { readonly code: string; readonly token: string } {
  const { token } = useGameStore();
  const code = useGame((snapshot) => snapshot.code);
  return { code, token };
}

/** Asks why bots did what they did. */
export function useAskWhy(): Game['why'] {
  return useGameStore().why;
}

export function usePending(control: string): boolean {
  return useGame((snapshot) => (snapshot.pending[control] ?? 0) > 0);
}

export function useRefusal(control: string): Refusal | undefined {
  return useGame((snapshot) => snapshot.refusals[control]);
}
