/**
 * The format that records are written in. Raise it with a lift whenever an event that stands in records changes
 * its shape: records are never rewritten, what is old is lifted step by step when it is read.
 */

/** An event as it was stored, before anything is known of its shape. */
export type StoredEvent = { readonly type: string; readonly [field: string]: unknown };
type Lift = (event: StoredEvent) => StoredEvent;

/** Sessions of the first format knew no levels of difficulty and no adviser; names stood in the record itself. */
const fromFirst: Lift = (event) => {
  if (event.type !== 'sessionOpened') return event;
  const settings = { difficulty: 'standard', adviser: false, ...(event.settings as object) };
  return { ...event, settings };
};

/** Each lifts from one format to the next; the first one from the first. */
const LIFTS: readonly Lift[] = [fromFirst];
const FIRST = 1;
export const FORMAT = FIRST + LIFTS.length;

export class UnknownFormat extends Error {
  constructor(format: number) {
    super(`format ${format} is not one of ${FIRST} to ${FORMAT}`);
    this.name = 'UnknownFormat';
  }
}

/** Events of any format that ever was, in the format of now. */
export function lifted(format: number, events: readonly StoredEvent[]): readonly StoredEvent[] {
  if (!Number.isInteger(format) || format < FIRST || format > FORMAT) throw new UnknownFormat(format);
  return LIFTS.slice(format - FIRST).reduce((older, lift) => older.map(lift), events);
}
