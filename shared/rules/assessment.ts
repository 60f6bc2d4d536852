/** The review: predict, decide, and then the number, its causes and the state of every commitment (RULES.md, S). */
import { attackValue, waitingValue } from '../model/attack-value.ts';
import { ageingEffects, fadingEffects } from '../model/fading.ts';
import { ledger } from '../model/ledger.ts';
import { dividend } from '../model/score.ts';
import { gauges } from '../model/stability.ts';
import { keepingEffects, trustEffects } from '../model/trust.ts';
import type { LedgerLine, Lens, World } from '../model/world.ts';
import type { SeatCommand } from './commands.ts';
import { markDuty, markTruth, spread } from './commitments.ts';
import { allCommitments, dutiesBetween } from './commitments-of.ts';
import { causeOf, moveWorlds } from './effects.ts';
import { keyOf } from './keys.ts';
import { modelOf } from './model-of.ts';
import { isInForce } from './outlook.ts';
import { type Refusal, refuse } from './refusals.ts';
import { seatScore } from './scores.ts';
import { roundIncidents } from './settlement.ts';
import type { State } from './state.ts';
import { emit, type Turn } from './turn.ts';
import type { PublicView, SeatView } from './view.ts';
import type { LedgerRow } from './view-record.ts';
import type { Rung, SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function predictFault(view: SeatView): Refusal | null {
  return view.public.stage === 'deciding' ? null : refuse('notNow');
}

export function predict(turn: Turn, seat: SeatId, { direction }: Of<'predict'>): void {
  emit(turn, { type: 'predicted', seat, direction });
}

export function decideOnFault(view: SeatView, { commitment }: Of<'decide'>): Refusal | null {
  if (view.public.stage !== 'deciding') return refuse('notNow');
  const mine = view.own.commitments[commitment];
  if (!mine) return refuse(view.public.commitments[commitment] ? 'notPrivate' : 'unknownCommitment');
  if (mine.kind !== 'duty') return refuse('notPrivate');
  return view.own.decisions[commitment] === undefined ? null : refuse('alreadyDecided');
}

/** S2: keep it private, or publish it: then it enters the public score, and trust pays if the others did not agree. */
export function decideOn(turn: Turn, seat: SeatId, { commitment, decision }: Of<'decide'>): void {
  emit(turn, { type: 'decided', seat, commitment, decision });
  if (decision === 'keep') return;
  const made = turn.state.own[seat]?.commitments[commitment];
  if (!made) return;
  emit(turn, { type: 'commitmentPublished', id: commitment, by: seat });
  const pledge = turn.state.hidden.worlds.true.pledges[commitment];
  const cause = causeOf('published', { ref: commitment, norm: made.norm, seat: made.debtor });
  if (pledge) moveWorlds(turn, ['public'], 'agreement', cause, () => [{ kind: 'pledge', pledge }]);
  spread(turn, 'published', { seat, norm: made.norm, rung: made.rung, ref: commitment });
}

/** S3: the round is weighed: duties, trust, fading, the account, then the two ledgers and everybody's score. */
export function assess(turn: Turn): void {
  weighDuties(turn);
  weighTrust(turn);
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
    seats: Object.fromEntries(
      Object.keys(turn.state.own).map((seat) => [seat, seatScore(turn.state, seat, publicly.score.score)]),
    ),
  });
  spread(turn, 'assessed', {});
}

/** What the round made public of a suspect, 0-1: the highest public belief over its incidents. */
function suspicion(state: State, suspect: SeatId): number {
  return roundIncidents(state).reduce(
    (most, id) => Math.max(most, state.public.beliefs[keyOf(id, suspect)]?.probability ?? 0),
    0,
  );
}

/** C6: in public a duty was tested by an inspection, or by an incident that pointed at its debtor and cleared it. */
function testedInPublic(state: State, debtor: SeatId, creditor: SeatId): boolean {
  const { p } = modelOf(state.scenario);
  const { round } = state.public;
  const inspected = Object.values(state.own[debtor]?.findings ?? {}).some(
    (finding) => finding.round === round && finding.seat === debtor && finding.clean,
  );
  const cleared = roundIncidents(state).some((id) => {
    const incident = state.public.incidents[id];
    const belief = state.public.beliefs[keyOf(id, debtor)]?.probability ?? 0;
    const first = state.hidden.incidents[id]?.publicPrior[debtor] ?? 0;
    return (
      incident?.victim === creditor &&
      incident.norms.length > 0 &&
      Math.max(first, belief) >= p['duty.testedFrom'] &&
      belief < p['duty.clearedBelow']
    );
  });
  return inspected || cleared;
}

/** C6: in truth, by a temptation worth more than waiting, or an inspection. */
function testedInTruth(state: State, debtor: SeatId, creditor: SeatId): boolean {
  const own = state.own[debtor];
  const inspected = Object.values(own?.findings ?? {}).some(
    (finding) => finding.round === state.public.round && finding.seat === debtor,
  );
  const opened =
    own?.conduct[String(state.public.round)]?.card === 'keep' &&
    own.conduct[String(state.public.round)]?.played;
  if (inspected || opened) return true;
  const card = own?.covert;
  if (!card || card.target !== creditor) return false;
  const { cast, p } = modelOf(state.scenario);
  const attack = { ...card, actor: debtor, voided: false };
  const value = attackValue(
    state.hidden.worlds.true,
    cast,
    attack,
    { roundsLeft: state.public.rounds - state.public.round },
    p,
  );
  return value.value > waitingValue(p['patience.value'], p);
}

function weighDuties(turn: Turn): void {
  for (const [id, duty] of allCommitments(turn.state)) {
    if (!isInForce(duty) || duty.norm === '') continue;
    const family = turn.state.public.agenda[duty.norm]?.family;
    const publicly = duty.creditors.some((creditor) => testedInPublic(turn.state, duty.debtor, creditor));
    if (publicly && family === 'restraint')
      markDuty(turn, id, duty.rung >= 3 ? 'kept' : 'noBreachKnown', 'tested', '');
    const truly = duty.creditors.some((creditor) => testedInTruth(turn.state, duty.debtor, creditor));
    if (truly || family !== 'restraint') markTruth(turn, id, 'kept', '');
  }
}

/** The highest rung at stake between two states. */
function rungAtStake(state: State, debtor: SeatId, creditor: SeatId): Rung {
  const rungs = dutiesBetween(state, debtor, creditor).map(([, duty]) => duty.rung);
  return Math.max(0, ...rungs) as Rung;
}

function weighTrust(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const state = turn.state;
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('trustMoved'), (_world, lens) =>
    cast.states.flatMap((from) =>
      cast.states
        .filter((to) => to !== from)
        .flatMap((to) => {
          const tested = lens === 'true' ? testedInTruth(state, to, from) : testedInPublic(state, to, from);
          const rung = rungAtStake(state, to, from);
          return trustEffects(
            { from, to, tested: tested && rung > 0, suspicion: suspicion(state, to), rung },
            p,
          );
        }),
    ),
  );
  moveWorlds(turn, ['true'], 'fading', causeOf('dutiesTested'), (world) =>
    cast.states.flatMap((seat) => keepingEffects(world, seat, keptShare(state, seat), p)),
  );
}

/** Share of its duties that a seat has in truth not broken this session. */
function keptShare(state: State, seat: SeatId): number {
  const duties = [...allCommitments(state)].filter(([, duty]) => duty.debtor === seat && isInForce(duty));
  if (duties.length === 0) return 1;
  const broken = duties.filter(([id]) => state.hidden.commitments[id]?.state === 'breached').length;
  return 1 - broken / duties.length;
}

function fade(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { years, round } = turn.state.public;
  const fresh = [...allCommitments(turn.state)].filter(([, made]) => made.round === round).map(([id]) => id);
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('ageing'), (world) =>
    ageingEffects(world, years, fresh),
  );
  moveWorlds(turn, ['public', 'true'], 'fading', causeOf('fading'), (world) =>
    fadingEffects(world, cast, years, p),
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
