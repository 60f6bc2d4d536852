/**
 * Several tables of one class. Which sessions belong together stands in the first record of each: there is nothing
 * beside the record that a restart could lose.
 */
import { personNamed, sameName } from '../../shared/rules/people/people.ts';
import type { Refusal } from '../../shared/rules/refusals.ts';
import type { State } from '../../shared/rules/state.ts';
import type { GroupEntered, SessionEntered, SessionJoined, TablePlace } from '../../shared/wire.ts';
import type { Newcomers } from './newcomers.ts';
import type { Session } from './session.ts';

export type GroupsOptions = {
  readonly sessions: () => readonly Session[];
  readonly join: Newcomers['join'];
  readonly enter: (session: Session, pass: string) => Promise<SessionEntered | undefined>;
};

type Role = Parameters<Newcomers['join']>[2];

/** Its place among the tables; undefined for a session of its own, and for a game that was brought here from elsewhere. */
export function tableOf({
  code,
  state,
}: {
  readonly code: string;
  readonly state: State;
}): TablePlace | undefined {
  const { table } = state.settings;
  const number = (table?.codes.indexOf(code) ?? -1) + 1;
  return table && number > 0 ? { group: table.group, number, of: table.codes.length } : undefined;
}

export class Groups {
  readonly #options: GroupsOptions;
  /** Who is being let in: so many who come at once are spread as if they came one by one. */
  readonly #coming = new Set<{ readonly session: Session; readonly name: string }>();

  constructor(options: GroupsOptions) {
    this.#options = options;
  }

  /** The open tables of a class, in their order; none where no class has that code. */
  tables(group: string): readonly Session[] {
    return this.#options
      .sessions()
      .flatMap((session) => {
        const place = tableOf(session);
        return place?.group === group ? [{ session, number: place.number }] : [];
      })
      .sort((left, right) => left.number - right.number)
      .map(({ session }) => session);
  }

  /** Lets somebody in at the table where fewest are; who has that name already is looked for at their own. */
  async join(group: string, name: string, role: Role): Promise<SessionJoined | Refusal | null> {
    const session = this.#tableFor(this.tables(group), name, role);
    if (!session) return { refused: 'sessionLocked', fact: '' };
    const coming = { session, name };
    this.#coming.add(coming);
    try {
      return await this.#options.join(session, name, role);
    } finally {
      this.#coming.delete(coming);
    }
  }

  /** Opens the facilitator's place at every table; undefined where the pass is none. */
  async enter(group: string, pass: string): Promise<GroupEntered | undefined> {
    const tables: GroupEntered['tables'][number][] = [];
    for (const session of this.tables(group)) {
      const entered = await this.#options.enter(session, pass);
      if (entered?.role === 'facilitator') tables.push({ code: session.code, token: entered.token });
    }
    return tables.length > 0 ? { tables } : undefined;
  }

  #tableFor(tables: readonly Session[], name: string, role: Role): Session | undefined {
    const theirs = tables.find(
      (session) => personNamed(session.state, name) !== undefined || this.#comingTo(session, name) > 0,
    );
    if (theirs) return theirs;
    const open = tables.filter(
      ({ state: { public: view } }) => !view.locked && (view.phase !== 'debrief' || role !== 'player'),
    );
    const heads = open.map((session) => ({ session, heads: playersAt(session) + this.#comingTo(session) }));
    const fewest = Math.min(...heads.map((one) => one.heads));
    return heads.find((one) => one.heads === fewest)?.session;
  }

  #comingTo(session: Session, name?: string): number {
    const isName = (other: string) => name === undefined || sameName(other, name);
    return [...this.#coming].filter((one) => one.session === session && isName(one.name)).length;
  }
}

export function playersAt({ state }: Session): number {
  return Object.values(state.public.people).filter(({ role }) => role === 'player').length;
}
