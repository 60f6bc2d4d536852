import { type Addition, type EventLog, type LogRecord, StoreDown } from '../../../server/log/event-log.ts';
import { MemoryLog } from '../../../server/log/memory-log.ts';

/** Where a process can end, or its store fail, while a turn is being stored, shown and answered. */
export const POINTS = [
  'before the append',
  'after the commit, before anybody hears',
  'after the commit, while it is shown',
  'between two answers',
  'the store refuses',
  'the store fails after it has stored',
] as const;
export type Point = (typeof POINTS)[number];

/** A store whose process dies at a given point of its next append, and whose content outlives it. */
export class DyingStore extends MemoryLog implements EventLog {
  /** What befalls the next append; null: nothing. */
  next: Point | null = null;
  died: () => void = () => {};
  readonly #records: LogRecord[] = [];

  override async append(batch: readonly Addition[]): Promise<void> {
    const point = this.next;
    if (point === 'before the append') return this.#die();
    if (point === 'the store refuses') {
      this.next = null;
      throw new StoreDown(new Error('disk full'));
    }
    await super.append(batch);
    for (const { entries } of batch)
      for (const entry of entries) this.#records.push({ ...entry, seq: this.#records.length + 1 });
    if (point === 'after the commit, before anybody hears') return this.#die();
    if (point === 'the store fails after it has stored') {
      this.next = null;
      throw new StoreDown(new Error('connection lost'));
    }
  }

  /** What was stored as it was stored: spares thousands of beginnings the decoding, which `read` does at the end. */
  recall(): readonly LogRecord[] {
    return this.#records;
  }

  #die(): Promise<never> {
    this.next = null;
    this.died();
    return new Promise(() => {});
  }
}
