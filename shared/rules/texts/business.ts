/** The order of business of a plenary, its budget of ballots and its outcome (RULES.md, V). */

import type { EventOf } from '../events.ts';
import { BALLOT_BUDGET } from '../limits.ts';
import type { PublicView } from '../view.ts';
import type { Id } from '../vocabulary.ts';
import { bySupport } from './texts.ts';

/** V15: what the chair called, by its place, then by support; the next one if there is a ballot left for it. */
export function nextText(view: PublicView): Id | undefined {
  if (ballotsLeft(view) < 1) return undefined;
  const place = (text: Id) => view.treaties[text]?.called || Number.POSITIVE_INFINITY;
  // What would end is older business than what is new.
  const renewal = (text: Id) => Number(view.treaties[text]?.kind === 'renewal');
  const supported = bySupport(view);
  return Object.keys(view.treaties)
    .filter((text) => view.treaties[text]?.status === 'tabled')
    .sort(
      (one, other) =>
        Math.sign(place(one) - place(other)) || renewal(other) - renewal(one) || supported(one, other),
    )[0];
}

/** V15: ballots that this plenary has left, what is queued taken off; the votes on the clauses of a text are one. */
export function ballotsLeft(view: PublicView): number {
  const held = Object.values(view.items).filter(
    ({ round, status }) => round === view.round && status !== 'fallen',
  );
  const amendments = held.filter(({ kind }) => kind === 'amendment').length;
  const texts = new Set(held.flatMap(({ kind, text }) => (kind === 'amendment' ? [] : [text])));
  return view.setup.ballots - amendments - texts.size;
}

/** V4: amendments that may still be tabled to the text; one ballot is kept for the text itself. */
export function amendmentsLeft(view: PublicView, text: Id): number {
  const most = BALLOT_BUDGET[view.rules].amendments - amendments(view, text).length;
  return Math.min(most, ballotsLeft(view) - 1);
}

/** Amendments tabled to a text. */
export function amendments(view: PublicView, text: Id) {
  return Object.values(view.items).filter((item) => item.text === text && item.kind === 'amendment');
}

/** V9: the best that came of any text that the plenary dealt with. */
export function outcomeOf({ items, treaties, round }: PublicView): EventOf<'plenaryConcluded'>['outcome'] {
  const dealtWith = new Set(
    Object.values(items).flatMap((item) => (item.round === round ? [item.text] : [])),
  );
  const decided = [...dealtWith].map((text) => treaties[text]);
  const adopted = decided.filter((treaty) => treaty?.status === 'adopted');
  if (adopted.length > 0) return adopted.some((treaty) => !treaty?.partly) ? 'adopted' : 'partlyAdopted';
  return decided.length > 0 ? 'notAdopted' : 'noText';
}
