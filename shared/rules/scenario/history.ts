/** History cards of a scenario: a precedent, the tool that it lends once, the warning that it gives (RULES.md, Y). */
import { z } from 'zod';
import { HISTORY_HARMS, HISTORY_HEEDS, HISTORY_TOOLS } from '../vocabulary/history.ts';
import { NORMS, type NormId } from '../vocabulary.ts';
import { Key, Text } from './fields.ts';

const Norm = z.enum(NORMS);

export const HistoryCard = z.strictObject({
  id: Key,
  /** What it was, with its year. */
  title: Text,
  /** What happened, as a claim with its sources. */
  text: Text,
  sources: z.array(z.string().min(1).max(400)).min(1),
  /** Who holds it from the briefing on; left out: whom the facilitator deals it to. */
  seats: z.array(Key).default([]),
  tool: z.strictObject({
    kind: z.enum(HISTORY_TOOLS),
    /** Of `agreedLanguage`: whose clause becomes cheaper. */
    norm: Norm.optional(),
    /** What it lends here, in one plain sentence. */
    text: Text,
  }),
  warning: z.strictObject({
    heed: z.enum(HISTORY_HEEDS),
    /** Of all but `help`: the norm that has to be owed, or endorsed. */
    norm: Norm.optional(),
    /** Of `rung` and `strongest`: how far. */
    rung: z.int().min(1).max(4).default(1),
    harm: z.enum(HISTORY_HARMS),
    /** Of `incident`: which one. */
    incident: Key.optional(),
    /** The round in whose conduct it is judged; left out, or beyond the end: the last one. */
    by: z.int().min(1).max(12).optional(),
    /** What to beware of, in one plain sentence. */
    text: Text,
  }),
});
export type HistoryCard = z.infer<typeof HistoryCard>;

type Path = (string | number)[];
type Named = {
  readonly historyCards: readonly HistoryCard[];
  readonly agenda: readonly NormId[];
  readonly seats: readonly { readonly id: string }[];
  readonly incidents: readonly { readonly id: string }[];
  readonly opening: string;
};

/** Reports names that lead nowhere, and what a kind of tool or warning needs or does not take. */
export function checkHistoryCards(scenario: Named, report: (path: Path, message: string) => void): void {
  const { historyCards, agenda, seats, incidents, opening } = scenario;
  const ids = historyCards.map(({ id }) => id);
  historyCards.forEach(({ id, seats: holders, tool, warning }, at) => {
    const path = ['historyCards', at];
    if (ids.indexOf(id) < at) report([...path, 'id'], `“${id}” is there twice`);
    holders.forEach((holder, index) => {
      if (!seats.some((seat) => seat.id === holder))
        report([...path, 'seats', index], `“${holder}” is not a seat of this scenario`);
      if (holders.indexOf(holder) < index) report([...path, 'seats', index], `“${holder}” is there twice`);
    });
    checkNorm([...path, 'tool'], tool.norm, tool.kind === 'agreedLanguage');
    checkNorm([...path, 'warning'], warning.norm, warning.heed !== 'help');
    // Help becomes known at the review: in the first round nobody can have heeded it.
    if (warning.heed === 'help' && warning.by === 1)
      report([...path, 'warning', 'by'], 'help is known from the second round on');
    const { harm, incident } = warning;
    if (harm !== 'incident') {
      if (incident !== undefined) report([...path, 'warning', 'incident'], `${harm} names no incident`);
    } else if (incident === undefined) report([...path, 'warning'], 'an incident must be named');
    else if (!incidents.some((known) => known.id === incident))
      report([...path, 'warning', 'incident'], `“${incident}” is not an incident of this scenario`);
    else if (incident === opening)
      report([...path, 'warning', 'incident'], 'the opening incident has happened by then');
  });

  function checkNorm(path: Path, norm: NormId | undefined, needed: boolean): void {
    if (needed && norm === undefined) report(path, 'a norm must be named');
    else if (!needed && norm !== undefined) report([...path, 'norm'], 'this kind names no norm');
    else if (norm !== undefined && !agenda.includes(norm))
      report([...path, 'norm'], `${norm} is not on the agenda`);
  }
}
