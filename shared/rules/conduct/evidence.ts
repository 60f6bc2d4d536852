/** Who holds what on an incident, and what each therefore believes (RULES.md, E). */

import { certain, type Published, posterior, prior, publicBelief } from '../../model/evidence.ts';
import { accusation, type EvidenceItem, falseFlagRate } from '../../model/evidence-items.ts';
import type { World } from '../../model/world.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { HeldEvidence } from '../view/own.ts';
import type { SeatView } from '../view.ts';
import { type Id, NO_STATE, type SeatId } from '../vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

function asItem(weights: Readonly<Record<string, number>>): EvidenceItem {
  return { share: 0, weights, kappa: 1, claim: false };
}

/** What a seat can reckon with: what is public, and its own trust. */
export function knownWorld({ hidden: { worlds } }: State, seat: SeatId): World {
  return { ...worlds.public, trust: { ...worlds.public.trust, [seat]: worlds.true.trust[seat] ?? {} } };
}

/** E3: what a seat believes: its prior and every item that it has seen, the false-flag mixture once. */
export function formBelief(turn: Turn, seat: SeatId, incident: Id): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const hidden = turn.state.hidden.incidents[incident];
  const own = turn.state.own[seat];
  if (!hidden || !own) return;
  const start = hidden.priors[seat] ?? hidden.publicPrior;
  const items = Object.values(own.evidence)
    .filter((item) => item.incident === incident)
    .map((item) => asItem(item.weights));
  const world = knownWorld(turn.state, seat);
  const bars = posterior(start, items, falseFlagRate(world, cast, p));
  emit(turn, { type: 'beliefFormed', seat, incident, bars });
}

/** E5: what the published facts say, an accusation counting as an item believed as far as its source is. */
export function formPublicBelief(turn: Turn, incident: Id): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const shown = turn.state.public.incidents[incident];
  const hidden = turn.state.hidden.incidents[incident];
  if (!shown || !hidden) return;
  const admitted = Object.values(turn.state.public.replies).find(
    (reply) => reply.incident === incident && reply.reply === 'admit',
  );
  const world = turn.state.hidden.worlds.public;
  const before = prior(world, cast, { victim: shown.victim, observer: '' }, p);
  const published: Published[] = Object.entries(turn.state.public.evidence)
    .filter(([, item]) => item.incident === incident)
    .map(([id, item]) =>
      item.claim
        ? { item: accusation(item.pointsTo, item.strength, before[item.pointsTo] ?? 0), source: 'body' }
        : { item: asItem(hidden.items[id]?.weights ?? {}), source: item.holder },
    );
  for (const [source, suspect] of accusersOf(turn.state, incident)) {
    const stated = turn.state.own[source]?.answers[incident]?.probability ?? 0.5;
    published.push({ item: accusation(suspect, stated, before[suspect] ?? 0), source });
  }
  const bars = admitted
    ? certain(cast, shown.victim, admitted.seat)
    : publicBelief(world, cast, shown.victim, published, p);
  emit(turn, { type: 'beliefFormed', seat: '', incident, bars });
}

/** Who accuses whom of an incident in public; a seat that answers again says no more by it. */
function accusersOf({ public: { responses } }: State, incident: Id): Map<SeatId, SeatId> {
  const found = new Map<SeatId, SeatId>();
  for (const response of Object.values(responses))
    if (response.incident === incident && response.suspect !== NO_STATE)
      found.set(response.by, response.suspect);
  return found;
}

function held(view: SeatView, id: Id): HeldEvidence | Refusal {
  const item = view.own.evidence[id];
  if (!item) return refuse('unknownEvidence');
  if (!item.own) return refuse('notHolder');
  return item.published ? refuse('alreadyPublished') : item;
}

export function showEvidenceFault(view: SeatView, command: Of<'showEvidence'>): Refusal | null {
  const item = held(view, command.item);
  if ('refused' in item) return item;
  if (!view.public.seats[command.to]) return refuse('seatUnknown');
  if (command.to === view.own.seat) return refuse('badTarget');
  return item.shownTo.includes(command.to) ? refuse('alreadyShown', command.to) : null;
}

export function showEvidence(turn: Turn, seat: SeatId, command: Of<'showEvidence'>): void {
  show(turn, seat, command.to, command.item, command.named);
}

function show(turn: Turn, from: SeatId, to: SeatId, item: Id, named: boolean): void {
  const incident = turn.state.own[from]?.evidence[item]?.incident;
  if (incident === undefined) return;
  emit(turn, { type: 'evidenceShown', id: item, from, to, named });
  formBelief(turn, to, incident);
  if (named) burn(turn, from, item);
}

/** All that one seat holds on an incident goes to another, its source named: what was promised in a bargain. */
export function showAll(turn: Turn, from: SeatId, to: SeatId, incident: Id): void {
  for (const [id, item] of Object.entries(turn.state.own[from]?.evidence ?? {}))
    if (item.incident === incident && item.own && !item.published && !item.shownTo.includes(to))
      show(turn, from, to, id, false);
}

export function publishEvidenceFault(view: SeatView, command: Of<'publishEvidence'>): Refusal | null {
  const item = held(view, command.item);
  return 'refused' in item ? item : null;
}

export function publishEvidence(turn: Turn, seat: SeatId, command: Of<'publishEvidence'>): void {
  publish(turn, seat, command.item, command.named);
}

/** E6: everybody sees the item; every belief and the public one move by it. */
export function publish(turn: Turn, seat: SeatId, item: Id, named: boolean): void {
  const held = turn.state.own[seat]?.evidence[item];
  if (!held) return;
  const [pointsTo, strength] = Object.entries(held.weights).reduce(
    (best, next) => (next[1] > best[1] ? next : best),
    ['', 0] as [string, number],
  );
  emit(turn, {
    type: 'evidencePublished',
    id: item,
    by: seat,
    entry: {
      incident: held.incident,
      by: named ? seat : '',
      holder: named ? seat : '',
      pointsTo,
      strength,
      claim: false,
    },
  });
  for (const other of Object.keys(turn.state.own)) if (other !== seat) formBelief(turn, other, held.incident);
  formPublicBelief(turn, held.incident);
  spread(turn, 'evidencePublished', { seat: named ? seat : '', other: pointsTo, ref: held.incident });
  if (named) burn(turn, seat, item);
}

function burn(turn: Turn, seat: SeatId, item: Id): void {
  const { p } = modelOf(turn.state.scenario);
  const cause = causeOf('evidencePublished', { ref: item, seat });
  const published = turn.state.own[seat]?.evidence[item]?.published ?? false;
  moveWorlds(turn, published ? ['public', 'true'] : ['true'], 'response', cause, () => [
    { kind: 'seat', seat, field: 'attribution', add: -p['evidence.burn'] },
  ]);
}
