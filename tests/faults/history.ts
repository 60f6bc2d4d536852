/**
 * What clients asked for and heard, held against the record, in the manner of Jepsen: every command that was
 * acknowledged is stored exactly once, every one refused is absent, one that nobody answered is there at most
 * once, each person's order is kept, and nothing stands in the record that nobody asked for.
 */
import type { LogRecord } from '../../server/log/event-log.ts';
import type { Outcome } from '../../shared/wire.ts';

type Asked = { outcome: Outcome | null };

/** All commands of one session, by person. */
export class History {
  readonly #people = new Map<string, { readonly asked: Map<string, Asked>; readonly taken: string[] }>();

  invoke(person: string, id: string): void {
    const known = this.#people.get(person) ?? { asked: new Map<string, Asked>(), taken: [] };
    if (known.asked.has(id)) throw new Error(`${person} used the id ${id} twice`);
    known.asked.set(id, { outcome: null });
    this.#people.set(person, known);
  }

  settle(person: string, id: string, outcome: Outcome): void {
    const known = this.#people.get(person);
    const asked = known?.asked.get(id);
    if (!known || !asked) throw new Error(`an answer to ${id}, which ${person} never sent`);
    if (outcome.ok && !asked.outcome?.ok) known.taken.push(id);
    asked.outcome = outcome;
  }

  /** Commands sent, acknowledged, refused and unanswered. */
  counts(): { readonly sent: number; readonly ok: number; readonly refused: number; readonly open: number } {
    const all = [...this.#people.values()].flatMap(({ asked }) => [...asked.values()]);
    const ok = all.filter(({ outcome }) => outcome?.ok).length;
    const open = all.filter(({ outcome }) => outcome === null).length;
    return { sent: all.length, ok, refused: all.length - ok - open, open };
  }

  /** What of the record contradicts what was heard; empty where all is well. */
  check(records: readonly LogRecord[]): readonly string[] {
    const stored = new Map<string, string[]>();
    for (const { command } of records)
      if (command) stored.set(command.person, [...(stored.get(command.person) ?? []), command.id]);
    const wrong: string[] = [];
    for (const [person, { asked, taken }] of this.#people) {
      const ids = stored.get(person) ?? [];
      const times = new Map<string, number>();
      for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
      for (const [id, { outcome }] of asked) {
        const found = times.get(id) ?? 0;
        if (found > 1) wrong.push(`doubled: ${person} ${id}, ${found} times`);
        if (outcome?.ok && found === 0) wrong.push(`lost: ${person} ${id} was acknowledged`);
        if (outcome && !outcome.ok && found > 0) wrong.push(`${person} ${id} was refused and is stored`);
      }
      for (const id of times.keys()) if (!asked.has(id)) wrong.push(`never asked: ${person} ${id}`);
      const heard = taken.filter((id) => times.has(id));
      const kept = [...times.keys()].filter((id) => asked.get(id)?.outcome?.ok);
      if (kept.join() !== heard.join())
        wrong.push(`out of order: ${person} heard ${heard.join()}, stored is ${kept.join()}`);
    }
    for (const person of stored.keys())
      if (!this.#people.has(person)) wrong.push(`commands of ${person}, who sent none`);
    return wrong;
  }
}
