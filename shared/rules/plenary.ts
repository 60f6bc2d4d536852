/** The plenary is a queue: a window for amendments, then one ballot after another, the text last (RULES.md, V). */

import { adopt } from './adoption.ts';
import { ballotResult, consensusVerdict, silentChoice, type Verdict } from './ballots.ts';
import type { SeatCommand } from './commands.ts';
import { closePromise, spread } from './commitments.ts';
import { openPromises } from './commitments-of.ts';
import { lastWordDue, objectorsTo, openLastWord, priceObjections } from './consensus.ts';
import { entriesOf } from './fold.ts';
import { keyOf } from './keys.ts';
import { BALLOT_BUDGET, SPANS } from './limits.ts';
import { modelOf } from './model-of.ts';
import { type Refusal, refuse } from './refusals.ts';
import { clausesOf, rungFault, toAnnex } from './texts.ts';
import { clockTime, emit, freshId, type Turn } from './turn.ts';
import type { PublicView, SeatView } from './view.ts';
import type { Id, Rung, SeatId } from './vocabulary.ts';

type Amend = Extract<SeatCommand, { type: 'amend' }>;

const isClocked = (turn: Turn) => turn.state.settings.clocks !== undefined;

/** V1: a tabled text opens the window for amendments; without one the plenary is done. */
export function openPlenary(turn: Turn): void {
  const { currentText, treaties } = turn.state.public;
  if (treaties[currentText]?.status !== 'tabled') return conclude(turn);
  const closesAt = isClocked(turn) ? clockTime(turn) + SPANS.amending : 0;
  emit(turn, { type: 'stageOpened', stage: 'amending', closesAt, item: currentText });
}

function amendments(view: PublicView, text: Id) {
  return entriesOf(view.items).filter((item) => item.text === text && item.kind === 'amendment');
}

export function amendFault(view: SeatView, { text, norm, rung }: Amend): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  if (view.public.stage !== 'amending') return refuse('notNow');
  if (view.public.treaties[text]?.status !== 'tabled') return refuse('textNotTabled');
  const fault = rungFault(view, text, norm, rung);
  if (fault) return fault;
  const queued = amendments(view.public, text);
  const budget = BALLOT_BUDGET[view.public.rules].amendments;
  if (queued.length >= budget) return refuse('budgetSpent', budget);
  return queued.some((item) => item.norm === norm && item.toRung === rung) ? refuse('alreadyPlayed') : null;
}

export function amend(turn: Turn, seat: SeatId, { text, norm, rung }: Amend): void {
  const fromRung = (turn.state.public.clauses[keyOf(text, norm)]?.rung ?? 0) as Rung;
  const order = Object.keys(turn.state.public.items).length;
  queue(turn, { text, kind: 'amendment', norm, fromRung, toRung: rung, by: seat, order });
  spread(turn, 'amendmentProposed', { seat, norm, rung, ref: text });
}

type Queued = Pick<
  PublicView['items'][string],
  'text' | 'kind' | 'norm' | 'fromRung' | 'toRung' | 'by' | 'order'
>;

function queue(turn: Turn, item: Queued): void {
  emit(turn, {
    type: 'itemQueued',
    item: freshId(turn, 'b'),
    entry: {
      ...item,
      status: 'queued',
      cast: 0,
      voters: 0,
      closesAt: 0,
      yes: 0,
      no: 0,
      abstain: 0,
      carried: false,
      outcome: '',
    },
  });
}

/** V3: from amendments to ballots: the text joins the queue, and the first ballot opens. */
export function startVoting(turn: Turn): void {
  const text = turn.state.public.currentText;
  queue(turn, { text, kind: 'text', norm: '', fromRung: 0, toRung: 0, by: '', order: 1_000_000 });
  settleAmendmentPromises(turn, text);
  emit(turn, { type: 'stageOpened', stage: 'voting', closesAt: 0, item: text });
  openNextBallot(turn);
}

/**
 * C8: who promised to table an amendment, or not to, has now done it or not. It is as good if another did, and
 * nobody is to blame where there was nothing left to change or no ballot left for it.
 */
function settleAmendmentPromises(turn: Turn, text: Id): void {
  const view = turn.state.public;
  const queued = amendments(view, text);
  const full = queued.length >= BALLOT_BUDGET[view.rules].amendments;
  for (const [id, { debtor, norm, rung, promise, promiseRef }] of openPromises(turn.state, 'table', 'drop')) {
    if (promiseRef !== text) continue;
    const same = queued.filter((item) => item.norm === norm && item.toRung === rung);
    if (promise === 'drop')
      closePromise(turn, id, same.some(({ by }) => by === debtor) ? 'broken' : 'fulfilled');
    else if (same.length > 0) closePromise(turn, id, 'fulfilled');
    else
      closePromise(turn, id, full || view.clauses[keyOf(text, norm)]?.rung === rung ? 'released' : 'broken');
  }
}

/** V4: the larger change first, ties by time; the text last. */
function nextItem(view: PublicView) {
  const queued = entriesOf(view.items).filter((item) => item.status === 'queued');
  const change = (item: (typeof queued)[number]) => Math.abs(item.toRung - item.fromRung);
  return queued.sort(
    (one, other) =>
      Number(one.kind === 'text') - Number(other.kind === 'text') ||
      change(other) - change(one) ||
      one.order - other.order,
  )[0];
}

function openNextBallot(turn: Turn): void {
  const next = nextItem(turn.state.public);
  if (!next) return conclude(turn);
  const clause = turn.state.public.clauses[keyOf(next.text, next.norm)];
  if (next.kind === 'amendment' && clause && clause.rung !== next.fromRung) {
    emit(turn, { type: 'itemFell', item: next.id });
    return openNextBallot(turn);
  }
  if (next.kind === 'text' && clausesOf(turn.state.public, next.text).length === 0) {
    emit(turn, { type: 'itemFell', item: next.id });
    reject(turn, next.text);
    return openNextBallot(turn);
  }
  const { cast } = modelOf(turn.state.scenario);
  const closesAt = isClocked(turn) ? clockTime(turn) + SPANS.ballot : 0;
  emit(turn, { type: 'ballotOpened', item: next.id, closesAt, voters: cast.states.length });
}

export function openBallot(view: PublicView) {
  return entriesOf(view.items).find((item) => item.status === 'open');
}

/** V5: when all have voted the ballot closes a moment later: long enough to change a vote. */
export function hastenBallot(turn: Turn): void {
  const item = openBallot(turn.state.public);
  if (!item || item.cast < item.voters) return;
  const closesAt = clockTime(turn) + SPANS.ballotGrace;
  if (item.closesAt === 0 || item.closesAt > closesAt)
    emit(turn, { type: 'ballotClosing', item: item.id, closesAt });
}

/** V6: closes the open ballot: reveals the votes, decides by the forum's rule, and goes on. */
export function closeBallot(turn: Turn): void {
  const item = openBallot(turn.state.public);
  if (!item) return;
  const { cast } = modelOf(turn.state.scenario);
  const { forum } = turn.state.public;
  const votes = cast.states.map((seat) => {
    const ballot = turn.state.own[seat]?.ballots[item.id];
    return {
      seat,
      choice: ballot?.choice ?? silentChoice(forum),
      silent: !ballot,
      norms: ballot?.norms ?? [],
      reason: ballot?.reason ?? '',
    };
  });
  const verdict: Verdict =
    forum === 'consensus' ? consensusVerdict(votes) : ballotResult(turn.state.public, item.kind, votes);
  emit(turn, { type: 'ballotClosed', item: item.id, votes, ...verdict });
  spread(turn, 'ballotClosed', { norm: item.norm, rung: item.toRung, ref: item.id });
  if (item.kind === 'amendment') {
    if (verdict.carried && item.norm)
      emit(turn, {
        type: 'clauseChanged',
        text: item.text,
        norm: item.norm,
        rung: item.toRung as Rung,
        annexed: false,
      });
    return openNextBallot(turn);
  }
  settleVotePromises(turn, item.text, item.id);
  priceObjections(turn, item.text);
  if (verdict.outcome === 'blocked' && lastWordDue(turn.state.public, item.text))
    return openLastWord(turn, item.text);
  decideText(turn, item.text, item.id);
  openNextBallot(turn);
}

/** C8: a promised vote was cast, or was not; it was promised to the text as it stood, not to an amended one. */
function settleVotePromises(turn: Turn, text: Id, item: Id): void {
  const amended = turn.state.public.treaties[text]?.amended;
  for (const [id, promise] of openPromises(turn.state, 'vote')) {
    if (promise.promiseRef !== text) continue;
    const choice = turn.state.public.votes[keyOf(item, promise.debtor)]?.choice;
    const kept = choice === 'yes' || choice === 'join' || choice === 'joinExcept';
    closePromise(turn, id, kept ? 'fulfilled' : amended ? 'released' : 'broken');
  }
}

/** V8: adopted, in whole or but for what was objected to, or rejected. */
export function decideText(turn: Turn, text: Id, item: Id): void {
  if (!adopt(turn, text, item)) reject(turn, text);
}

function reject(turn: Turn, text: Id): void {
  emit(turn, { type: 'textDecided', text, status: 'rejected', parties: [], partly: false });
  spread(turn, 'textNotAdopted', { ref: text });
}

/** V9: each plenary ends with an outcome; what was not voted on is carried over. */
export function conclude(turn: Turn): void {
  const { currentText, treaties } = turn.state.public;
  for (const [id] of openPromises(turn.state, 'vote', 'table', 'drop')) closePromise(turn, id, 'released');
  const treaty = treaties[currentText];
  const outcome =
    treaty?.status === 'adopted'
      ? treaty.partly
        ? 'partlyAdopted'
        : 'adopted'
      : treaty?.status === 'rejected'
        ? 'notAdopted'
        : 'noText';
  emit(turn, { type: 'plenaryConcluded', outcome });
  emit(turn, { type: 'stageOpened', stage: 'done', closesAt: 0, item: currentText });
}

/** V10: the facilitator or the clock ends the plenary: what is open is decided now, silence counting. */
export function finishPlenary(turn: Turn): void {
  const stage = () => turn.state.public.stage;
  if (stage() === 'amending') startVoting(turn);
  let left = 20;
  while (stage() === 'voting' && left-- > 0) closeBallot(turn);
  if (stage() === 'lastWord') endLastWord(turn);
}

/** V14: the remedy is carried out if every objector took it; then the text is decided. */
export function endLastWord(turn: Turn): void {
  const { currentText: text, treaties, clauses, items } = turn.state.public;
  const treaty = treaties[text];
  const objectors = objectorsTo(turn.state.public, text);
  const settled = treaty && objectors.every((seat) => treaty.remedyAccepted.includes(seat));
  if (treaty?.remedyNorm && settled) {
    const norm = treaty.remedyNorm;
    const lower = Math.max(0, (clauses[keyOf(text, norm)]?.rung ?? 0) - 1) as Rung;
    if (treaty.remedy === 'annex') toAnnex(turn, text, norm);
    if (treaty.remedy === 'drop' || treaty.remedy === 'lower')
      emit(turn, {
        type: 'clauseChanged',
        text,
        norm,
        rung: treaty.remedy === 'drop' ? 0 : lower,
        annexed: false,
      });
  }
  const item = entriesOf(items).find((entry) => entry.text === text && entry.kind === 'text');
  decideText(turn, text, item?.id ?? '');
  conclude(turn);
}
