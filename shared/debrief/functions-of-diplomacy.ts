/** What diplomacy was used for (Bull, The Anarchical Society, 1977, ch. 7): how often, by whom. */
import type { Course } from '../replay/course.ts';
import type { EventOf, EventType, GameEvent } from '../rules/events.ts';
import { type DiplomaticFunction, FUNCTIONS } from '../rules/talks/diplomatic-functions.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';

export type FunctionUse = {
  readonly used: DiplomaticFunction;
  readonly times: number;
  readonly bySeat: Readonly<Record<SeatId, number>>;
};

type Use = { readonly used: DiplomaticFunction; readonly seat: SeatId };
type Uses = { readonly [T in EventType]?: (event: EventOf<T>) => Use | null };

const by = (used: DiplomaticFunction) => (event: { readonly by: SeatId }) => ({ used, seat: event.by });
const from = (used: DiplomaticFunction) => (event: { readonly from: SeatId }) => ({ used, seat: event.from });

/** What an act of a seat served; what is not named here is no act of diplomacy. */
const USES: Uses = {
  said: ({ message }) => ({ used: 'communication', seat: message.from }),
  caucusOpened: by('communication'),
  offerMade: from('negotiation'),
  offerAccepted: by('negotiation'),
  handshakeConfirmed: by('negotiation'),
  clauseEdited: by('negotiation'),
  textSponsored: ({ seat }) => ({ used: 'negotiation', seat }),
  enquired: by('information'),
  inspected: by('information'),
  evidenceShown: from('information'),
  evidencePublished: by('information'),
  consulted: by('friction'),
  accreditationSaid: by('symbol'),
  clubCalled: ({ call: { kind, by: seat } }) => ({
    used: kind === 'consult' ? 'information' : 'negotiation',
    seat,
  }),
  heard: ({ hearing }) => ({ used: 'information', seat: hearing.by }),
  historyCited: ({ seat }) => ({ used: 'negotiation', seat }),
  replied: ({ entry }) => ({ used: 'friction', seat: entry.seat }),
  responseMade: ({ response: { measure, by: seat } }) =>
    measure === 'demarche' ? { used: 'friction', seat } : null,
  clauseEndorsed: ({ stance, seat }) => (stance === 'endorse' ? { used: 'symbol', seat } : null),
  commitmentMade: ({ commitment: { origin, debtor } }) =>
    origin === 'declaration' ? { used: 'symbol', seat: debtor } : null,
};

function useOf(event: GameEvent): Use | null {
  const read = USES[event.type] as ((event: GameEvent) => Use | null) | undefined;
  return read?.(event) ?? null;
}

/** Every function in its order, also one that nobody used. */
export function functionsOf(course: Course): readonly FunctionUse[] {
  const uses = [...courseEvents(course)].flatMap(({ event }) => useOf(event) ?? []);
  return FUNCTIONS.map((used) => {
    const own = uses.filter((use) => use.used === used);
    const bySeat: Record<SeatId, number> = {};
    for (const { seat } of own) bySeat[seat] = (bySeat[seat] ?? 0) + 1;
    return { used, times: own.length, bySeat };
  });
}
