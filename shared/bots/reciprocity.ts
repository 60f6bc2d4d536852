import type { Commitment } from '../rules/view/record.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { draw, type Mind } from './mind.ts';

/** Reciprocity: whether the seat holds its word towards another one to be void (MODEL.md §6.1). */
export function isVoidTowards(mind: Mind, other: SeatId): boolean {
  const { view, personality, p } = mind;
  const { round } = view.public;
  switch (personality.reciprocity) {
    case 'grim':
      return suspicionOf(mind, other, 0) >= p['reciprocity.grim'];
    case 'titForTat':
      return suspicionOf(mind, other, round - 1) >= p['reciprocity.titForTat'];
    case 'generous':
      return (
        suspicionOf(mind, other, round - 1) >= p['reciprocity.strong'] &&
        draw(mind, 'generous', other) < p['reciprocity.generous']
      );
    case 'contrite':
      return suspicionOf(mind, other, round - 1) >= p['reciprocity.strong'] && !hasStruck(mind, other);
  }
}

/** The strongest belief that the other one struck this seat since a round. */
function suspicionOf({ view, me }: Mind, other: SeatId, sinceRound: number): number {
  let strongest = 0;
  for (const [id, incident] of Object.entries(view.public.incidents))
    if (incident.victim === me && incident.round >= sinceRound && !incident.opening)
      strongest = Math.max(strongest, view.own.beliefs[id]?.[other] ?? 0);
  return strongest;
}

/** Whether it has operated against the other one itself. */
export function hasStruck({ view }: Mind, other: SeatId): boolean {
  return Object.values(view.own.operations).some(({ target }) => target === other);
}

/** How often another seat kept its promises to this one and broke them: promises of bargains, and duties breached. */
export function wordsOf(
  { view, me }: Mind,
  other: SeatId,
): { readonly kept: number; readonly broken: number } {
  let [kept, broken] = [0, 0];
  const count = ({ debtor, creditors, state }: Commitment) => {
    if (debtor !== other || !creditors.includes(me)) return;
    if (state === 'fulfilled') kept++;
    if (state === 'broken' || state === 'breached') broken++;
  };
  for (const commitment of Object.values(view.own.commitments)) count(commitment);
  for (const commitment of Object.values(view.public.commitments)) count(commitment);
  return { kept, broken };
}

/** Whether it would suspend what it owes to who broke its word: the grim always, the others sooner or later. */
export function answersBreach(mind: Mind, breacher: SeatId): boolean {
  switch (mind.personality.reciprocity) {
    case 'grim':
    case 'titForTat':
      return true;
    case 'generous':
      return draw(mind, 'forgive', breacher) < 0.4;
    case 'contrite':
      return !hasStruck(mind, breacher);
  }
}
