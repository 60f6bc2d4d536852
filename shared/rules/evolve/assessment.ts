import type { Effect, World } from '../../model/world.ts';
import { applyEffects, grievanceOf, trustIn, trustOf } from '../../model/worlds.ts';
import type { EventOf } from '../events.ts';
import { putOwn, putPublic, withHidden, withOwn, withPublic } from '../fold.ts';
import { keyOf } from '../keys.ts';
import type { State } from '../state.ts';
import type { LedgerRow } from '../view/record.ts';
import { revealScores, revealSecrets } from '../view/what-is-revealed.ts';
import type { PublicView } from '../view.ts';
import type { NormId } from '../vocabulary.ts';

type AssessmentEvent = EventOf<
  | 'worldMoved'
  | 'accountMoved'
  | 'predicted'
  | 'decided'
  | 'roundAssessed'
  | 'truthRevealed'
  | 'secretsRevealed'
  | 'debriefLed'
  | 'comparisonSet'
  | 'reflected'
>;

export function evolveAssessment(state: State, event: AssessmentEvent): State {
  switch (event.type) {
    case 'worldMoved':
      return worldMoved(state, event);
    case 'accountMoved': {
      const account = state.hidden.accounts[event.seat];
      const own = state.own[event.seat];
      if (!account || !own) return state;
      const known = withOwn(state, event.seat, { [event.field]: own[event.field] + event.known });
      return withHidden(known, {
        accounts: {
          ...state.hidden.accounts,
          [event.seat]: { ...account, [event.field]: account[event.field] + event.add },
        },
      });
    }
    case 'predicted':
      return putOwn(state, [event.seat], 'predictions', String(state.public.round), event.direction);
    case 'decided':
      return putOwn(state, [event.seat], 'decisions', event.commitment, event.decision);
    case 'roundAssessed':
      return roundAssessed(state, event);
    case 'truthRevealed':
      return revealScores(state, event);
    case 'secretsRevealed':
      return revealSecrets(state, event.what);
    case 'debriefLed': {
      const { step, revision, eyes, branch = '' } = event;
      return withPublic(state, { debrief: { ...state.public.debrief, step, revision, eyes, branch } });
    }
    case 'comparisonSet':
      return withPublic(state, { debrief: { ...state.public.debrief, compared: event.joined } });
    case 'reflected':
      return putPublic(state, 'reflections', event.id, { feeling: event.feeling, line: event.line });
  }
}

function worldMoved(state: State, event: EventOf<'worldMoved'>): State {
  const { lens, stage, cause } = event;
  const effects = event.effects as readonly Effect[];
  const world = applyEffects(state.hidden.worlds[lens], effects);
  const moved = withHidden(state, {
    worlds: { ...state.hidden.worlds, [lens]: world },
    entries: {
      ...state.hidden.entries,
      [lens]: [...state.hidden.entries[lens], { stage, cause, effects }],
    },
  });
  const shown =
    lens === 'public' ? showPublicWorld(moved, world, effects) : showOwnWorlds(moved, world, effects);
  // How trust truly moved in a review would tell who was tempted: of that a seat feels what is public.
  const felt = cause.kind === 'trustMoved' ? 'public' : 'true';
  return lens === felt ? feelTrust(shown, effects) : shown;
}

/** Moves the trust that seats feel, and that each of them alone reads. */
function feelTrust(state: State, effects: readonly Effect[]): State {
  let next = state;
  for (const effect of effects) {
    if (effect.kind !== 'pair' || effect.field === 'grievance') continue;
    const { from, to, field, add } = effect;
    const own = next.own[from];
    const counts = next.hidden.felt[from]?.[to];
    if (!own || !counts) continue;
    const moved = field === 'trustKept' ? { ...counts, a: counts.a + add } : { ...counts, b: counts.b + add };
    const { felt } = next.hidden;
    next = withHidden(next, { felt: { ...felt, [from]: { ...felt[from], [to]: moved } } });
    next = withOwn(next, from, { trust: { ...own.trust, [to]: trustOf(moved.a, moved.b) } });
  }
  return next;
}

/** Copies what has moved of the public world to where everybody reads it. */
function showPublicWorld(state: State, world: World, effects: readonly Effect[]): State {
  const seats: PublicView['seats'] = { ...state.public.seats };
  const relations: PublicView['relations'] = { ...state.public.relations };
  for (const effect of effects) {
    if (effect.kind === 'seat') {
      const seat = seats[effect.seat];
      if (seat)
        seats[effect.seat] = {
          ...seat,
          offence: world.offence[effect.seat] ?? 0,
          defence: world.defence[effect.seat] ?? 0,
          attribution: world.attribution[effect.seat] ?? 0,
        };
    }
    if (effect.kind === 'pair') {
      const key = keyOf(effect.from, effect.to);
      const relation = relations[key];
      if (relation)
        relations[key] = {
          ...relation,
          trust: trustIn(world, effect.from, effect.to),
          grievance: grievanceOf(world, effect.from, effect.to),
        };
    }
  }
  const { bodyTrust, closure, burden, leaks } = world;
  return withPublic(state, { seats, relations, meters: { bodyTrust, closure, burden, leaks } });
}

/** What a seat feels and can do itself is its own to know. */
function showOwnWorlds(state: State, world: World, effects: readonly Effect[]): State {
  let next = state;
  for (const effect of effects) {
    const seat = effect.kind === 'seat' ? effect.seat : effect.kind === 'pair' ? effect.from : '';
    const own = next.own[seat];
    if (!own) continue;
    if (effect.kind === 'seat')
      next = withOwn(next, seat, {
        offence: world.offence[seat] ?? 0,
        defence: world.defence[seat] ?? 0,
        attribution: world.attribution[seat] ?? 0,
        stock: world.stock[seat] ?? 0,
      });
    if (effect.kind === 'pair' && effect.field === 'grievance')
      next = withOwn(next, seat, {
        grievance: { ...own.grievance, [effect.to]: grievanceOf(world, seat, effect.to) },
      });
  }
  return next;
}

function byKey(rows: readonly LedgerRow[]): Record<string, LedgerRow> {
  return Object.fromEntries(rows.map((row) => [keyOf(row.round, row.order), row]));
}

function withoutEach(
  agenda: PublicView['agenda'],
  without: EventOf<'roundAssessed'>['without'],
): PublicView['agenda'] {
  return Object.fromEntries(
    Object.entries(agenda).map(([norm, entry]) => [
      norm,
      { ...entry, without: without[norm as NormId] ?? entry.without },
    ]),
  );
}

function roundAssessed(state: State, event: EventOf<'roundAssessed'>): State {
  const { round, score } = event;
  let next = withPublic(state, {
    stability: score.score,
    stabilityBefore: state.public.stability,
    scores: { ...state.public.scores, [round]: score },
    ledger: { ...state.public.ledger, ...byKey(event.lines) },
    agenda: withoutEach(state.public.agenda, event.without),
  });
  const rounds = { ...state.hidden.rounds };
  for (const [seat, parts] of Object.entries(event.seats)) {
    next = putOwn(next, [seat], 'scores', String(round), { round, ...parts });
    next = withOwn(next, seat, { utility: parts.utility });
    rounds[keyOf(round, seat)] = {
      round,
      seat,
      score: parts.score,
      utility: parts.utility,
      prediction: state.own[seat]?.predictions[String(round)] ?? '',
    };
  }
  return withHidden(next, {
    trueScores: { ...state.hidden.trueScores, [round]: event.trueScore },
    trueLines: { ...state.hidden.trueLines, ...byKey(event.trueLines) },
    baseline: next.hidden.worlds,
    entries: { public: [], true: [] },
    rounds,
  });
}
