/** The plenary takes one text after another: a window for amendments, then the ballots, the text last (RULES.md, V). */

import type { SeatCommand } from '../commands.ts';
import { entriesOf } from '../fold.ts';
import { forumOf, isMember, ruleOf } from '../forums/forums-of.ts';
import { keyOf } from '../keys.ts';
import { SPANS } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { closePromise, spread } from '../talks/commitments.ts';
import { openPromises } from '../talks/commitments-of.ts';
import { clockTime, emit, freshId, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { Id, Rung, SeatId } from '../vocabulary.ts';
import { adopt } from './adoption.ts';
import { silentChoice, verdictOf } from './ballots.ts';
import { amendments, amendmentsLeft, nextText, outcomeOf } from './business.ts';
import {
  lastWordDue,
  objectorsTo,
  openLastWord,
  priceObjections,
  priceWalkOuts,
  textVotes,
} from './consensus.ts';
import { settleAmendmentPromises, settleVotePromises } from './promises.ts';
import { clausesOf, rungFault, toAnnex } from './texts.ts';
import { votersOn } from './voters.ts';

type Amend = Extract<SeatCommand, { type: 'amend' }>;

/** Texts and clauses come after all amendments. */
const LAST = 1_000_000;

const isClocked = (turn: Turn) => turn.state.settings.clocks !== undefined;

/** V1: the first tabled text opens the window for amendments; without one the plenary is done. */
export function openPlenary(turn: Turn): void {
  takeNextText(turn);
}

function takeNextText(turn: Turn): void {
  const text = nextText(turn.state.public);
  if (text === undefined) return conclude(turn);
  emit(turn, { type: 'textTaken', text });
  const closesAt = isClocked(turn) ? clockTime(turn) + SPANS.amending : 0;
  emit(turn, { type: 'stageOpened', stage: 'amending', closesAt, item: text });
}

/** Why the seat may amend nothing whatever in the text, or null. */
function amenderFault(view: SeatView, text: Id): Refusal | null {
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  if (view.public.stage !== 'amending') return refuse('notNow');
  if (view.public.treaties[text]?.status !== 'tabled') return refuse('textNotTabled');
  if (text !== view.public.currentText) return refuse('notNow');
  return isMember(view.public, view.own.seat, forumOf(view.public, text)) ? null : refuse('notMember');
}

export function amendFault(view: SeatView, { text, norm, rung }: Amend): Refusal | null {
  const fault = amenderFault(view, text) ?? rungFault(view, text, norm, rung);
  if (fault) return fault;
  const queued = amendments(view.public, text);
  if (amendmentsLeft(view.public, text) < 1) return refuse('budgetSpent', queued.length);
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
      round: turn.state.public.round,
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
  const { currentText: text, setup } = turn.state.public;
  settleAmendmentPromises(turn, text);
  if (setup.votes !== 'clauses')
    queue(turn, { text, kind: 'text', norm: '', fromRung: 0, toRung: 0, by: '', order: LAST });
  emit(turn, { type: 'stageOpened', stage: 'voting', closesAt: 0, item: text });
  openNextBallot(turn);
}

/** V16: once the amendments are decided, each clause of the text joins the queue; true if there was one. */
function queueClauses(turn: Turn, text: Id): boolean {
  const { items, setup } = turn.state.public;
  const queued = Object.values(items).some((item) => item.text === text && item.kind === 'clause');
  if (setup.votes !== 'clauses' || queued) return false;
  const clauses = clausesOf(turn.state.public, text);
  clauses.forEach(({ norm, rung }, index) => {
    queue(turn, {
      text,
      kind: 'clause',
      norm,
      fromRung: 0,
      toRung: rung as Rung,
      by: '',
      order: LAST + index,
    });
  });
  return clauses.length > 0;
}

/** V4: the larger change first, ties by time; the text, or its clauses, last. */
function nextItem(view: PublicView) {
  const last = (item: (typeof queued)[number]) => Number(item.kind !== 'amendment');
  const queued = entriesOf(view.items).filter((item) => item.status === 'queued');
  const change = (item: (typeof queued)[number]) => Math.abs(item.toRung - item.fromRung);
  return queued.sort(
    (one, other) =>
      last(one) - last(other) || (last(one) ? 0 : change(other) - change(one)) || one.order - other.order,
  )[0];
}

function openNextBallot(turn: Turn): void {
  const { currentText } = turn.state.public;
  const next = nextItem(turn.state.public);
  if (!next) {
    if (queueClauses(turn, currentText)) return openNextBallot(turn);
    if (turn.state.public.treaties[currentText]?.status === 'tabled') decideText(turn, currentText);
    return takeNextText(turn);
  }
  const clause = turn.state.public.clauses[keyOf(next.text, next.norm)];
  const isMoot = next.kind === 'amendment' && clause && clause.rung !== next.fromRung;
  const isEmpty = next.kind === 'text' && clausesOf(turn.state.public, next.text).length === 0;
  if (isMoot || isEmpty) {
    emit(turn, { type: 'itemFell', item: next.id });
    return openNextBallot(turn);
  }
  const span = spanOf(turn, next);
  const closesAt = span > 0 ? clockTime(turn) + span : 0;
  const voters = votersOn(turn.state.public, next.kind, forumOf(turn.state.public, next.text)).length;
  emit(turn, { type: 'ballotOpened', item: next.id, closesAt, voters });
}

/** V5, V20: silence runs by a clock of its own, also where nothing else does. */
function spanOf(turn: Turn, { kind, text }: PublicView['items'][string]): number {
  if (isClocked(turn)) return SPANS.ballot;
  if (ruleOf(turn.state.public, text) !== 'silence' || kind !== 'text') return 0;
  return turn.state.settings.solo ? SPANS.silenceSolo : SPANS.ballot;
}

export function openBallot(view: PublicView) {
  return entriesOf(view.items).find((item) => item.status === 'open');
}

/** V5: when all have voted the ballot closes a moment later: long enough to change a vote. */
export function hastenBallot(turn: Turn): void {
  const item = openBallot(turn.state.public);
  if (!item || item.cast < item.voters) return;
  const closesAt = clockTime(turn) + (turn.state.settings.solo ? SPANS.ballotGraceSolo : SPANS.ballotGrace);
  if (item.closesAt === 0 || item.closesAt > closesAt)
    emit(turn, { type: 'ballotClosing', item: item.id, closesAt });
}

/** V6: closes the open ballot: reveals the votes, decides by the forum's rule, and goes on. */
export function closeBallot(turn: Turn): void {
  const item = openBallot(turn.state.public);
  if (!item) return;
  const votes = votersOn(turn.state.public, item.kind, forumOf(turn.state.public, item.text)).map((seat) => {
    const ballot = turn.state.own[seat]?.ballots[item.id];
    return {
      seat,
      choice: ballot?.choice ?? silentChoice(ruleOf(turn.state.public, item.text)),
      silent: !ballot,
      norms: ballot?.norms ?? [],
      reason: ballot?.reason ?? '',
    };
  });
  const verdict = verdictOf(turn.state.public, item, votes);
  emit(turn, { type: 'ballotClosed', item: item.id, votes, ...verdict });
  spread(turn, 'ballotClosed', { norm: item.norm, rung: item.toRung, ref: item.id });
  if (item.kind === 'amendment' && verdict.carried && item.norm)
    emit(turn, {
      type: 'clauseChanged',
      text: item.text,
      norm: item.norm,
      rung: item.toRung as Rung,
      annexed: false,
    });
  if (item.kind === 'text') {
    priceObjections(turn, item.text);
    priceWalkOuts(turn, item.text);
    if (verdict.outcome === 'blocked' && lastWordDue(turn.state.public, item.text)) {
      settleVotePromises(turn, item.text);
      return openLastWord(turn, item.text);
    }
  }
  openNextBallot(turn);
}

/** V8: adopted, in whole or but for what was objected to, or rejected. */
function decideText(turn: Turn, text: Id): void {
  if (textVotes(turn.state.public, text).length > 0) settleVotePromises(turn, text);
  if (!adopt(turn, text)) reject(turn, text);
}

function reject(turn: Turn, text: Id): void {
  emit(turn, { type: 'textDecided', text, status: 'rejected', parties: [], partly: false });
  spread(turn, 'textNotAdopted', { ref: text });
}

/** V9: each plenary ends with an outcome; a tabled text that got no ballot is carried over. */
function conclude(turn: Turn): void {
  for (const [id] of openPromises(turn.state, 'vote', 'table', 'drop')) closePromise(turn, id, 'released');
  emit(turn, { type: 'plenaryConcluded', outcome: outcomeOf(turn.state.public) });
  emit(turn, { type: 'stageOpened', stage: 'done', closesAt: 0, item: turn.state.public.currentText });
}

/**
 * V10: the facilitator or the clock ends the plenary: the text that is dealt with is decided now, silence
 * counting, and others are carried over.
 */
export function finishPlenary(turn: Turn): void {
  const { currentText, stage } = turn.state.public;
  const here = () => turn.state.public.currentText === currentText && turn.state.public.stage;
  if (stage === 'done') return;
  if (here() === 'amending') startVoting(turn);
  let left = 20;
  while (here() === 'voting' && left-- > 0) closeBallot(turn);
  if (here() === 'lastWord') endLastWord(turn);
  if (turn.state.public.stage !== 'done') conclude(turn);
}

/** V14: the remedy is carried out if every objector took it; then the text is decided. */
export function endLastWord(turn: Turn): void {
  const { currentText: text, treaties, clauses } = turn.state.public;
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
  decideText(turn, text);
  takeNextText(turn);
}
