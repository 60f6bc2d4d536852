/** What is noticed, what it leaves as evidence, and who holds it (RULES.md, E1-E3). */
import { coverage, severityLevel, thresholdName } from '../../model/coverage.ts';
import { pick } from '../../model/dice.ts';
import { prior } from '../../model/evidence.ts';
import { discriminability, drawItem, evidenceShares } from '../../model/evidence-items.ts';
import { methodEffect } from '../../model/methods.ts';
import { weakStates } from '../../model/worlds.ts';
import { modelOf } from '../model-of.ts';
import type { ScriptedIncident } from '../scenario.ts';
import { plays } from '../settings.ts';
import { spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { PublicView } from '../view.ts';
import type { Id, Method, NormId, Operation, SeatId, Sector } from '../vocabulary.ts';
import { formBelief, formPublicBelief, knownWorld } from './evidence.ts';

export type Noticed = {
  readonly id: Id;
  readonly victim: SeatId;
  readonly sector: Sector;
  readonly severity: number;
  readonly effect: PublicView['incidents'][string]['effect'];
  /** Id of the scripted incident whose words it takes; '' for one that the client's words describe. */
  readonly script: string;
  readonly opening: boolean;
  /** How it was carried out, as far as it shows: a proxy looks like anybody. */
  readonly method?: Method | undefined;
} & (
  | {
      readonly origin: 'operation';
      readonly operation: Operation;
      readonly author: SeatId;
      readonly apparent: SeatId;
    }
  | { readonly origin: 'crime' | 'accident' }
);

/** E1: an incident becomes known, leaves evidence with its holders, and every seat forms a belief. */
export function notice(turn: Turn, noticed: Noticed): Id {
  const { cast, p } = modelOf(turn.state.scenario);
  const { worlds } = turn.state.hidden;
  const { id } = noticed;
  const done = noticed.origin === 'operation' ? noticed : null;
  // By what is seen of it: the norms of an incident must not tell that no state is behind it.
  const shows = noticed.method && noticed.method !== 'proxy' ? noticed.method : undefined;
  const norms = coverage(noticed.effect, noticed.sector, { method: shows }).map(({ norm }) => norm);
  emit(turn, {
    type: 'incidentNoticed',
    id,
    entry: {
      round: turn.state.public.round,
      victim: noticed.victim,
      sector: noticed.sector,
      effect: noticed.effect,
      severity: severityLevel(noticed.severity, p),
      threshold: thresholdName(noticed.severity, p),
      found: '',
      asked: 0,
      script: noticed.script,
      norms: [...new Set(norms)].filter((norm): norm is NormId => cast.agenda.includes(norm)),
      answered: 0,
      opening: noticed.opening,
    },
    origin: noticed.origin,
    author: done?.author ?? '',
    apparent: done?.apparent ?? '',
    severity: noticed.severity,
    operation: done?.operation ?? '',
    priors: Object.fromEntries(
      cast.states.map((observer) => [
        observer,
        prior(knownWorld(turn.state, observer), cast, { victim: noticed.victim, observer }, p),
      ]),
    ),
    publicPrior: prior(worlds.public, cast, { victim: noticed.victim, observer: '' }, p),
  });
  const sight = methodEffect(noticed.method, p).sight;
  dealEvidence(turn, { incident: id, victim: noticed.victim, apparent: done?.apparent ?? '', sight });
  for (const seat of Object.keys(turn.state.own)) formBelief(turn, seat, id);
  formPublicBelief(turn, id);
  spread(turn, 'incident', { other: noticed.victim, ref: id });
  return id;
}

/**
 * E2: three items: the victim's, one with a seat in the lowest third of power, one with a stakeholder. Who
 * watches the victim (telemetry, an inquiry) finds one more.
 */
function dealEvidence(turn: Turn, { incident, victim, apparent, sight }: Traces): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { seed } = turn.state.hidden;
  const { round } = turn.state.public;
  const serial = Object.keys(turn.state.public.incidents).length;
  const holderOf = (holder: 'victim' | 'weak' | 'stakeholder'): SeatId => {
    if (holder === 'victim') return victim;
    const holders =
      holder === 'stakeholder' ? cast.stakeholders : weakStates(cast, p).filter((seat) => seat !== victim);
    return pick(seed, ['holder', round, serial, holder], holders);
  };
  const shares = evidenceShares(cast, victim, p).map(({ holder, share }) => ({
    to: holderOf(holder),
    share,
  }));
  const watching = cast.stakeholders.filter((seat) =>
    Object.values(turn.state.own[seat]?.cards ?? {}).some(
      (card) =>
        card.round === round &&
        (card.card === 'telemetry' || card.card === 'inquiry') &&
        card.seat === victim,
    ),
  );
  for (const to of watching) shares.push({ to, share: p['card.facts'] });
  shares.forEach(({ to, share }, index) => {
    const address = ['evidence', round, serial, index];
    dealItem(turn, { incident, victim, apparent, sight, to, share, address });
  });
}

type Traces = {
  readonly incident: Id;
  readonly victim: SeatId;
  readonly apparent: SeatId;
  /** Share of what its traces tell otherwise. */
  readonly sight: number;
};

type Dealt = Traces & {
  readonly to: SeatId;
  readonly share: number;
  readonly address: readonly (string | number)[];
};

/** Draws one item of evidence and gives it to its holder. */
export function dealItem(turn: Turn, { incident, victim, apparent, sight, to, share, address }: Dealt): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { seed, worlds } = turn.state.hidden;
  const strength = discriminability(worlds.true, cast, victim, p) * sight;
  const item = drawItem({ seed, address, victim, apparent, share, discriminability: strength }, cast);
  emit(turn, { type: 'evidenceDealt', id: freshId(turn, 'e'), incident, to, weights: { ...item.weights } });
}

/** A scripted incident of the scenario, but for its id. */
export function scriptedNotice(
  script: ScriptedIncident,
  opening: boolean,
): Omit<Noticed, 'id'> & { origin: 'crime' | 'accident' } {
  return {
    origin: script.origin,
    victim: script.victim,
    sector: script.sector,
    severity: script.severity,
    effect: 'disruption',
    script: script.id,
    opening,
  };
}

/** A scripted incident of the scenario happens. */
export function noticeScripted(turn: Turn, script: ScriptedIncident, opening: boolean): Id {
  return notice(turn, { ...scriptedNotice(script, opening), id: freshId(turn, 'i') });
}

export function scriptedIncident(turn: Turn, id: string): ScriptedIncident | undefined {
  return turn.state.scenario.incidents.find((incident) => incident.id === id);
}

/**
 * E4: the crisis asks about the round's worst incident, and where the ground is chosen about the next worst too;
 * about the opening one if the first round brought none.
 */
export function askIncident(turn: Turn): void {
  const { incidents, round } = turn.state.public;
  const known = Object.entries(incidents)
    .filter(([, incident]) => incident.round === round)
    .sort(
      ([idA, a], [idB, b]) =>
        Number(a.opening) - Number(b.opening) || b.severity - a.severity || (idA < idB ? -1 : 1),
    )
    .map(([id]) => id);
  const [incident = '', second = ''] = known;
  const two = plays(turn.state.public, 'legalGround');
  emit(turn, { type: 'incidentAsked', incident, second: two ? second : '' });
}
