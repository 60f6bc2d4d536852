/** Sessions with people in all seats, and what these people do all the time. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import type { CreateSession, SessionCreated, SessionJoined } from '../../shared/wire.ts';
import type { Dice } from '../support/expand.ts';
import { createSession, joinSession } from '../support/server.ts';
import { History } from './history.ts';
import { Player } from './player.ts';

export const SEATS = [
  'selmora',
  'tarrow',
  'dunmere',
  'immera',
  'pellin',
  'vessen',
  'quayside',
  'responders',
] as const;

export type Table = {
  readonly code: string;
  readonly history: History;
  readonly facilitator: Player;
  readonly players: readonly Player[];
};

/** Everybody's connection, the facilitator's included. */
export function everybodyAt({ facilitator, players }: Table): readonly Player[] {
  return [facilitator, ...players];
}

/** A session of the first table in its negotiation, without clocks unless it is asked for; all seats taken by people. */
export async function seatedTable(
  url: string,
  people: number = SEATS.length,
  { preset = 'solo' }: Partial<CreateSession> = {},
): Promise<Table> {
  const seats = SEATS.slice(0, people);
  const history = new History();
  const asked: Partial<CreateSession> = { scenario: 'first-table', preset };
  const { code, token }: SessionCreated = await createSession(url, asked);
  const facilitator = new Player({ code, token }, history).open();
  await facilitator.until(() => facilitator.view !== undefined, 'the console');
  const players = await Promise.all(
    seats.map(async (_seat, at) => {
      const joined: SessionJoined = await joinSession(url, code, `Delegate ${at + 1}`);
      return new Player({ code, token: joined.token }, history).open();
    }),
  );
  await Promise.all(
    players.map(async (player, at) => {
      await player.until(() => player.view !== undefined, 'a view');
      await player.act({ type: 'takeSeat', seat: seats[at] ?? '' });
    }),
  );
  await facilitator.act({ type: 'start' });
  await facilitator.act({ type: 'advance' });
  for (const player of players)
    await player.until(() => player.publicView?.phase === 'negotiation', 'the negotiation');
  return { code, history, facilitator, players };
}

/** Something that somebody would do in the talks: most of it is taken, some refused. */
export function someCommand(player: Player, dice: Dice): ClientCommand {
  const text = player.publicView?.currentText || 't-unknown0';
  const chance = dice();
  if (chance < 0.15) return { type: 'acceptOffer', offer: 'o-unknown0' };
  if (chance < 0.3) return { type: 'sponsor', text, sponsoring: dice() < 0.5 };
  const others = Object.keys(player.publicView?.seats ?? {}).filter((seat) => seat !== player.view?.me.seat);
  const to = chance < 0.6 ? 'floor' : (others[Math.floor(dice() * others.length)] ?? 'floor');
  return { type: 'say', to, said: { type: 'text', text: `Word ${Math.floor(dice() * 1e6)}.` } };
}

export type Chatter = { readonly stop: () => void };

/** Lets everybody act, each about so many times a second, connected or not, until told to stop. */
export function keepActing(players: readonly Player[], perSecond: number, dice: Dice): Chatter {
  let stopped = false;
  const act = async (player: Player) => {
    for (;;) {
      await wait((2000 / perSecond) * dice());
      if (stopped) return;
      // What waits for an answer grows without end while nobody answers: a person would stop, too.
      if (player.unanswered < 20) player.send(someCommand(player, dice));
    }
  };
  for (const player of players) void act(player);
  return {
    stop: () => {
      stopped = true;
    },
  };
}
