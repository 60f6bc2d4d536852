/**
 * F2: the process ends at every step between a command and its answers, thousands of times, with the code that
 * runs in the server (turn, session, record) over a store that outlives it. After each end the session is built
 * anew from its record, and everybody sends again what was not answered.
 */

import type { Entry } from '../../../server/log/event-log.ts';
import { openJournal } from '../../../server/session/journal.ts';
import { Session } from '../../../server/session/session.ts';
import { Turn } from '../../../server/session/turn.ts';
import { canonical } from '../../../shared/rules/canonical.ts';
import type { ClientCommand } from '../../../shared/rules/commands.ts';
import type { PersonId } from '../../../shared/rules/vocabulary.ts';
import type { Outcome } from '../../../shared/wire.ts';
import { CLOCKS, given } from '../../support/given.ts';
import { diceFrom } from '../../support/random-play.ts';
import { History } from '../history.ts';
import type { Batch } from '../proof/part.ts';
import { DyingStore, POINTS, type Point } from './dying-store.ts';

const CODE = 'BBBBB';
/** After these the process lives on. */
const SURVIVED: ReadonlySet<Point> = new Set(['the store refuses', 'the store fails after it has stored']);
/** Points in one seed. */
export const POINTS_PER_SEED = 50;
const SEATS = ['alfa', 'bravo', 'charlie', 'delta'];
const journal = openJournal('silent');

type Pending = { readonly id: string; readonly phase: string; readonly command: ClientCommand };
type Client = { readonly person: PersonId; readonly runs: boolean; sent: number; pending: Pending | null };

/** A session in its first negotiation, with a facilitator and a person on each seat. */
function opening(seed: string): { readonly entries: readonly Entry[]; readonly clients: Client[] } {
  const game = given({ seed, settings: { clocks: CLOCKS } });
  const people = SEATS.map((seat) => {
    const actor = game.joins(`Delegate ${seat}`, seat);
    return { person: 'person' in actor ? actor.person : '', runs: false, sent: 0, pending: null };
  });
  const runs = { person: 'p-0000000f', name: 'Facilitator', role: 'facilitator' as const };
  game.sends({ kind: 'system' }, { type: 'join', ...runs });
  game.facilitator({ type: 'start' });
  game.facilitator({ type: 'advance' });
  const actor = { kind: 'system' as const };
  return {
    entries: [{ at: game.at, actor, command: null, events: game.events }],
    clients: [...people, { person: runs.person, runs: true, sent: 0, pending: null }],
  };
}

class World {
  readonly #seed: number;
  readonly #dice: () => number;
  readonly #store = new DyingStore();
  readonly #history = new History();
  readonly #clients: Client[];
  readonly #entries: readonly Entry[];
  readonly #stuck: string[] = [];
  #now: number;
  #session: Session | undefined;

  constructor(seed: number) {
    this.#seed = seed;
    this.#dice = diceFrom(seed);
    const { entries, clients } = opening(`crash-${seed}`);
    this.#entries = entries;
    this.#clients = clients;
    this.#now = entries[0]?.at ?? 0;
  }

  /** Meets so many points; what is wrong afterwards. */
  async run(points: number): Promise<readonly string[]> {
    await this.#store.append([
      { session: CODE, expectedRevision: 0, entries: this.#entries, identities: [] },
    ]);
    for (let met = 0; met < points; ) met += await this.#live(points - met);
    await this.#live(0);
    return (await this.#verdict()).map((what) => `seed ${this.#seed}: ${what}`);
  }

  /** One run of the process, until it dies or there is nothing left to meet; how many points it met. */
  async #live(most: number): Promise<number> {
    const session = new Session(CODE, this.#store.recall(), []);
    this.#session = session;
    const life = { dead: false, end: () => {} };
    const died = new Promise<void>((resolve) => {
      life.end = () => {
        life.dead = true;
        resolve();
      };
    });
    let point: Point | null = null;
    const turn = new Turn({
      log: this.#store,
      journal,
      now: () => this.#now,
      publish: () => {
        if (point === 'after the commit, while it is shown') life.end();
      },
      lost: () => {},
    });
    this.#store.died = life.end;
    let met = 0;
    do {
      point = met < most ? this.#pick(POINTS) : null;
      this.#store.next = point;
      const answered = this.#everybodyAsks(session, turn, () => {
        if (life.dead) return false;
        if (point === 'between two answers') life.end();
        return true;
      });
      await Promise.race([answered, died]);
      const failed = point && SURVIVED.has(point) && this.#store.next === null ? point : null;
      // Where nothing was to be stored, the point was not met.
      this.#store.next = null;
      if (failed) await this.#insistOnAnswers(session, turn, failed);
      if (failed || life.dead) met += 1;
    } while (!life.dead && (most > 0 ? met < most : this.#clients.some(({ pending }) => pending)));
    return met;
  }

  /** A store that takes everything again must be enough: nobody may wait for the next start. */
  async #insistOnAnswers(session: Session, turn: Turn, after: Point): Promise<void> {
    await this.#everybodyAsks(session, turn, () => true);
    const stuck = this.#clients.filter(({ pending }) => pending).length;
    if (stuck > 0) this.#stuck.push(`${stuck} clients are stuck although ${after} but once`);
  }

  #pick<T>(among: readonly T[]): T {
    return among[Math.floor(this.#dice() * among.length)] as T;
  }

  /** Everybody sends something new, or again what was not answered; `hears` tells whether somebody is there to hear. */
  async #everybodyAsks(session: Session, turn: Turn, hears: () => boolean): Promise<void> {
    this.#now += Math.floor(this.#dice() * 2000);
    const anything = this.#store.next !== null;
    await Promise.all(
      this.#clients.map(async (client) => {
        if (!client.pending && !anything) return;
        const asked = client.pending ?? this.#thinkUp(client, session);
        client.pending = asked;
        const bodyHash = JSON.stringify(asked.command);
        const request = { kind: 'client', person: client.person, bodyHash, ...asked } as const;
        const outcome = await new Promise<Outcome | null>((settle) => {
          turn.submit(session, { ...request, settle });
        });
        if (!outcome || !hears()) return;
        this.#history.settle(client.person, asked.id, outcome);
        client.pending = null;
      }),
    );
  }

  #thinkUp(client: Client, session: Session): Pending {
    const { public: view } = session.state;
    const id = `c${client.sent}`;
    client.sent += 1;
    this.#history.invoke(client.person, id);
    const command: ClientCommand = client.runs
      ? { type: 'lock', locked: !view.locked }
      : this.#dice() < 0.2
        ? { type: 'ready', ready: true }
        : { type: 'say', to: 'floor', said: { type: 'text', text: `${client.person} ${id}` } };
    return { id, phase: view.phaseId, command };
  }

  async #verdict(): Promise<readonly string[]> {
    const reading = await this.#store.read(CODE);
    if ('damaged' in reading) return [reading.damaged];
    const replayed = new Session(CODE, reading.records, reading.identities);
    const same = this.#session && canonical(replayed.state) === canonical(this.#session.state);
    const open = this.#history.counts().open;
    return [
      ...this.#stuck,
      ...this.#history.check(reading.records),
      ...(same ? [] : ['the record leads to another state than the one that was live']),
      ...(open > 0 ? [`${open} commands were never answered`] : []),
    ];
  }
}

/** Points by number: those of one seed belong together. */
export async function crashes(from: number, count: number): Promise<Batch> {
  const wrong: string[] = [];
  let trials = 0;
  for (let at = from; at < from + count; at += POINTS_PER_SEED) {
    const points = Math.min(POINTS_PER_SEED, from + count - at);
    wrong.push(...(await new World(Math.floor(at / POINTS_PER_SEED)).run(points)));
    trials += points;
  }
  return { trials, wrong };
}
