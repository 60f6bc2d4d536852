/** The number, its causes and the state of every commitment (RULES.md, S3-S5). */
import { attackValue, waitingValue } from '../../model/attack-value.ts';
import { ageingEffects, fadingEffects } from '../../model/fading.ts';
import { kept } from '../../model/kept.ts';
import { ledger } from '../../model/ledger.ts';
import { driftEffects } from '../../model/openness.ts';
import { leakChance, leakEffects } from '../../model/proliferation.ts';
import { dividend } from '../../model/score.ts';
import { gauges, scoreWithout } from '../../model/stability.ts';
import { keepingEffects, trustEffects } from '../../model/trust.ts';
import type { LedgerLine, Lens, World } from '../../model/world.ts';
import { publishConduct } from '../conduct/conduct-resolution.ts';
import { weighReports } from '../conduct/reports.ts';
import { weighSuspensions } from '../conduct/suspension.ts';
import { seatScore } from '../debrief/scores.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { isInForce } from '../outlook.ts';
import { roundsAfter } from '../settings.ts';
import type { State } from '../state.ts';
import { markDuty, markTruth, spread } from '../talks/commitments.ts';
import { allCommitments, dutiesBetween } from '../talks/commitments-of.ts';
import { weighConditions } from '../texts/conditions.ts';
import { endExpired } from '../texts/renewal.ts';
import { roundIncidents } from '../texts/settlement.ts';
import { endWithdrawn } from '../texts/withdrawal.ts';
import { emit, type Turn } from '../turn.ts';
import type { Commitment, LedgerRow } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import { type CommitmentState, NO_STATE, type NormId, type Rung, type SeatId } from '../vocabulary.ts';

/** S3: the round is weighed: duties, trust, fading, the account, then the two ledgers and everybody's score. */
export function assess(turn: Turn): void {
  publishConduct(turn);
  weighLeaks(turn);
  weighReports(turn);
  weighDuties(turn);
  weighTrust(turn);
  weighConditions(turn);
  weighSuspensions(turn);
  endWithdrawn(turn);
  endExpired(turn);
  fade(turn);
  payDividends(turn);
  const { round } = turn.state.public;
  const publicly = reckon(turn.state, 'public');
  const truly = reckon(turn.state, 'true');
  emit(turn, {
    type: 'roundAssessed',
    round,
    score: publicly.score,
    lines: publicly.lines,
    trueScore: truly.score,
    trueLines: truly.lines,
    without: withoutNorms(turn.state),
    seats: Object.fromEntries(
      Object.keys(turn.state.own).map((seat) => [seat, seatScore(turn.state, seat, publicly.score.score)]),
    ),
  });
  spread(turn, 'assessed', {});
}

/**
 * What the round's facts made public of a suspect, 0-1: the highest public belief over its incidents, as far
 * as it went beyond what all believed before any evidence. To be a likely suspect is no breach.
 */
function suspicion(state: State, suspect: SeatId): number {
  return roundIncidents(state).reduce((most, id) => {
    const before = state.hidden.incidents[id]?.publicPrior[suspect] ?? 0;
    const belief = state.public.beliefs[keyOf(id, suspect)]?.probability ?? 0;
    return before < 1 ? Math.max(most, (belief - before) / (1 - before)) : most;
  }, 0);
}

/** C6: only restraint is put to the test; cooperation is done by default, and shown by its reports. */
function isRestraint(state: State, duty: Commitment): boolean {
  return duty.norm !== '' && state.public.agenda[duty.norm]?.family === 'restraint';
}

/** By the state: the duties of a round are weighed one by one. */
const cleanKnown = new WeakMap<State, ReadonlySet<SeatId>>();

/** Whether an inspection of the round that all know of found nothing against the seat. */
function foundClean(state: State, seat: SeatId): boolean {
  return kept(cleanKnown, state, () => cleanSeats(state)).has(seat);
}

function cleanSeats({ public: { news, round }, own }: State): ReadonlySet<SeatId> {
  const clean = new Set<SeatId>();
  for (const known of Object.values(news))
    if (known.kind === 'inspected' && known.round === round)
      if (own[known.other]?.findings[keyOf(round, known.seat, known.other)]?.clean) clean.add(known.other);
  return clean;
}

/** C6: in public, by an inspection, or by an incident that its norm covers, that pointed at its debtor and cleared it. */
function testedInPublic(state: State, duty: Commitment, creditor: SeatId): boolean {
  if (!isRestraint(state, duty)) return false;
  const { p } = modelOf(state.scenario);
  const cleared = roundIncidents(state).some((id) => {
    const incident = state.public.incidents[id];
    const belief = state.public.beliefs[keyOf(id, duty.debtor)]?.probability ?? 0;
    const first = state.hidden.incidents[id]?.publicPrior[duty.debtor] ?? 0;
    return (
      incident?.victim === creditor &&
      incident.norms.some((norm) => norm === duty.norm) &&
      Math.max(first, belief) >= p['duty.testedFrom'] &&
      belief < p['duty.clearedBelow']
    );
  });
  return cleared || foundClean(state, duty.debtor);
}

/** C6: in truth, by an inspection, by opening itself, or by a temptation worth more than waiting. */
function testedInTruth(state: State, duty: Commitment, creditor: SeatId): boolean {
  if (!isRestraint(state, duty)) return false;
  const own = state.own[duty.debtor];
  const { round } = state.public;
  const acts = own?.conduct[String(round)]?.actions ?? [];
  if (acts.some(({ act }) => act === 'open')) return true;
  const inspected = Object.values(own?.findings ?? {}).some(
    (finding) => finding.round === round && finding.seat === duty.debtor,
  );
  return inspected || isTempted(state, duty.debtor, creditor);
}

/** Whether a seat's covert card of the round was against the other, and worth more than waiting. */
function isTempted(state: State, seat: SeatId, other: SeatId): boolean {
  const card = state.own[seat]?.covert;
  if (!card || card.target !== other) return false;
  const { cast, p } = modelOf(state.scenario);
  const attack = { ...card, actor: seat, voided: false };
  const roundsLeft = roundsAfter(state.public, p);
  const { value } = attackValue(state.hidden.worlds.true, cast, attack, { roundsLeft }, p);
  return value > waitingValue(p['patience.value'], p);
}

/** K11: in public a tool has leaked as far as a state is believed behind the incident that may have let it go. */
function weighLeaks(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  for (const ref of roundIncidents(turn.state)) {
    const shown = turn.state.public.incidents[ref];
    const unknown = turn.state.public.beliefs[keyOf(ref, NO_STATE)]?.probability ?? 1;
    if (!shown) continue;
    moveWorlds(turn, ['public'], 'conduct', causeOf('leaked', { ref }), (world) =>
      leakEffects((1 - unknown) * leakChance(world, cast, shown.effect, p), p),
    );
  }
}

function weighDuties(turn: Turn): void {
  for (const [id, duty] of allCommitments(turn.state)) {
    if (!isInForce(duty)) continue;
    if (duty.creditors.some((creditor) => testedInPublic(turn.state, duty, creditor)))
      markDuty(turn, id, duty.force >= 3 ? 'kept' : 'noBreachKnown', 'tested', '');
    const tested = duty.creditors.some((creditor) => testedInTruth(turn.state, duty, creditor));
    if (tested || !isRestraint(turn.state, duty)) markTruth(turn, id, 'kept', '');
  }
}

function weighTrust(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const state = turn.state;
  const suspected = new Map(cast.states.map((seat) => [seat, suspicion(state, seat)]));
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('trustMoved'), (_world, lens) =>
    cast.states.flatMap((from) =>
      cast.states
        .filter((to) => to !== from)
        .flatMap((to) => {
          const duties = dutiesBetween(state, to, from)
            .filter(([id]) => lens === 'true' || id in state.public.commitments)
            .map(([, duty]) => duty);
          const tested = duties.some((duty) =>
            lens === 'true' ? testedInTruth(state, duty, from) : testedInPublic(state, duty, from),
          );
          const rung = Math.max(0, ...duties.map((duty) => duty.force)) as Rung;
          return trustEffects({ from, to, tested, suspicion: suspected.get(to) ?? 0, rung }, p);
        }),
    ),
  );
  moveWorlds(turn, ['true'], 'fading', causeOf('dutiesTested'), (world) =>
    cast.states.flatMap((seat) => {
      const share = keptShare(state, seat);
      return share === undefined ? [] : keepingEffects(world, seat, share, p);
    }),
  );
}

/** What a duty is in truth once it was put to the test. */
const TRIED: readonly CommitmentState[] = ['kept', 'strained', 'breached'];

/** Share of its duties in force that a seat has in truth not broken, of those that were put to the test (GAME.md §4). */
function keptShare(state: State, seat: SeatId): number | undefined {
  let tested = 0;
  let broken = 0;
  for (const [id, duty] of allCommitments(state)) {
    const truth = state.hidden.commitments[id]?.state;
    if (duty.debtor !== seat || !isInForce(duty) || !truth || !TRIED.includes(truth)) continue;
    tested += 1;
    if (truth === 'breached') broken += 1;
  }
  return tested > 0 ? 1 - broken / tested : undefined;
}

function fade(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { years, round, outcome } = turn.state.public;
  const fresh = [...allCommitments(turn.state)].filter(([, made]) => made.round === round).map(([id]) => id);
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('ageing'), (world) =>
    ageingEffects(world, years, fresh),
  );
  // What the round itself brought does not fade in it: the old decays, then the new is added (MODEL.md §1).
  const { baseline } = turn.state.hidden;
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('fading'), (_world, lens) =>
    fadingEffects(baseline[lens], cast, years, p),
  );
  const adopted = outcome === 'adopted' || outcome === 'partlyAdopted';
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('drift'), (world) =>
    driftEffects(world, cast, { adopted, years }, p),
  );
}

/** S5: the dividend of cooperation; a seat sees the one that public trust would give it. */
function payDividends(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { worlds } = turn.state.hidden;
  for (const seat of cast.states)
    emit(turn, {
      type: 'accountMoved',
      seat,
      field: 'dividend',
      add: dividend(worlds.true, cast, seat, p),
      known: dividend(worlds.public, cast, seat, p),
    });
}

type Reckoned = { readonly score: PublicView['scores'][string]; readonly lines: LedgerRow[] };

/** S4: the score of a world and the lines that lead to it from the last one; their points sum to the change. */
function reckon(state: State, lens: Lens): Reckoned {
  const { cast, p } = modelOf(state.scenario);
  const { baseline, entries, worlds } = state.hidden;
  const { round } = state.public;
  const { lines, score } = ledger(baseline[lens], entries[lens], cast, p, lens);
  const world: World = worlds[lens];
  return {
    score: { round, score, ...gauges(world, cast, p, lens) },
    lines: lines.map((line, order) => row(line, round, order)),
  };
}

/** S10: the public score as it would be without each norm's commitments. */
function withoutNorms(state: State): Partial<Record<NormId, number>> {
  const { cast, p } = modelOf(state.scenario);
  const world = state.hidden.worlds.public;
  return Object.fromEntries(
    cast.agenda.map((norm) => [norm, scoreWithout(world, { norm }, cast, p, 'public')]),
  );
}

function row(line: LedgerLine, round: number, order: number): LedgerRow {
  const { kind, ref, norm, seat, other } = line.cause;
  return {
    round,
    order,
    stage: line.stage,
    kind,
    ref,
    norm,
    seat,
    other,
    points: line.points,
    ...line.byGauge,
  };
}
