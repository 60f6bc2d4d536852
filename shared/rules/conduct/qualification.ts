/** What an act was in law: said by states, found by the forum (RULES.md, G1-G2). */
import type { SeatCommand } from '../commands.ts';
import { keyOf } from '../keys.ts';
import { outlook } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import { type Id, NO_STATE, type SeatId, THRESHOLDS, type Threshold } from '../vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** Acts that may be argued as one with an incident: whose they are publicly believed to be, and which they are. */
export type Cumulation = { readonly suspect: SeatId; readonly acts: readonly Id[] };

const gravity = (threshold: Threshold) => THRESHOLDS.indexOf(threshold);

const authors = new WeakMap<PublicView['beliefs'], ReadonlyMap<Id, SeatId>>();

/** Whose act all believe an incident to be, more likely than not; found once for all incidents. */
export function believedAuthor(view: SeatView, incident: Id): SeatId {
  const known = authors.get(view.public.beliefs);
  if (known) return known.get(incident) ?? '';
  const { p } = outlook(view);
  const found = new Map<Id, SeatId>();
  for (const { incident: act, suspect, probability } of Object.values(view.public.beliefs))
    if (suspect !== NO_STATE && probability >= p['cumulative.belief'] && !found.has(act))
      found.set(act, suspect);
  authors.set(view.public.beliefs, found);
  return found.get(incident) ?? '';
}

/** G1: the other acts of the last rounds that are publicly laid at the same door, none of them an armed attack. */
export function cumulation(view: SeatView, incident: Id): Cumulation {
  const { p } = outlook(view);
  const { incidents } = view.public;
  const suspect = believedAuthor(view, incident);
  const round = incidents[incident]?.round ?? 0;
  const acts = Object.keys(incidents).filter((id) => {
    const act = incidents[id];
    return (
      id !== incident &&
      act !== undefined &&
      act.round <= round &&
      act.round > round - p['cumulative.rounds'] &&
      act.threshold !== 'armedAttack' &&
      believedAuthor(view, id) === suspect
    );
  });
  return { suspect, acts: suspect === '' ? [] : acts };
}

/** G1: whether an act may be called one step graver than it was: by what it adds to, or by precedent. */
function isCarried(view: SeatView, incident: Id): boolean {
  const { p } = outlook(view);
  if (cumulation(view, incident).acts.length >= p['cumulative.acts']) return true;
  const act = view.public.incidents[incident];
  return Object.values(view.public.precedents).some(
    ({ effect, sector, found }) =>
      effect === act?.effect &&
      sector === act.sector &&
      found !== '' &&
      gravity(found) > gravity(act.threshold),
  );
}

/** G1: what a state may call an act: up to what it was, or a step graver where that is carried. */
export function thresholdsFor(view: SeatView, incident: Id): readonly Threshold[] {
  const act = view.public.incidents[incident];
  if (!act) return [];
  return THRESHOLDS.slice(0, gravity(act.threshold) + (isCarried(view, incident) ? 2 : 1));
}

export function qualifyFault(view: SeatView, { incident, threshold }: Of<'qualify'>): Refusal | null {
  if (!plays(view.public, 'qualification')) return refuse('notAtThisLevel');
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  const act = view.public.incidents[incident];
  if (!act) return refuse('unknownIncident');
  if (act.round !== view.public.round) return refuse('notNow');
  if (view.public.qualifications[keyOf(incident, view.own.seat)]) return refuse('alreadyDecided');
  return thresholdsFor(view, incident).includes(threshold) ? null : refuse('tooGrave');
}

/** G2: said in public; what most states call it, or graver, is the forum's finding. */
export function qualify(turn: Turn, seat: SeatId, { incident, threshold }: Of<'qualify'>): void {
  emit(turn, { type: 'qualified', incident, seat, threshold });
  spread(turn, 'qualified', { seat, ref: incident });
  const found = findingOf(turn.state.public, incident);
  if (found === '' || found === turn.state.public.incidents[incident]?.found) return;
  emit(turn, { type: 'incidentFound', incident, threshold: found });
  spread(turn, 'found', { ref: incident });
}

function findingOf({ qualifications, seats }: PublicView, incident: Id): Threshold | '' {
  const states = Object.values(seats).filter(({ kind }) => kind === 'state').length;
  const said = Object.values(qualifications).filter((entry) => entry.incident === incident);
  const carried = THRESHOLDS.filter(
    (step) => said.filter(({ threshold }) => gravity(threshold) >= gravity(step)).length * 2 > states,
  );
  return carried.at(-1) ?? '';
}
