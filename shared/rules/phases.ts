/** When a phase ends, what ends with it, and what opens (RULES.md, P). */
import { finalStability } from '../model/stability.ts';
import { isAsleep } from './asleep.ts';
import { phaseAfter } from './chart.ts';
import { secondsOf } from './clocks.ts';
import { settleCalls } from './clubs/clubs.ts';
import { dealCovertCards } from './conduct/conduct.ts';
import { resolveConduct } from './conduct/conduct-resolution.ts';
import { noticeScripted, scriptedIncident } from './conduct/incidents.ts';
import { passChair, strikeShocks } from './conduct/shocks.ts';
import { revealUpTo } from './debrief/debriefing.ts';
import { trueSeatScore } from './debrief/scores.ts';
import type { EventOf } from './events.ts';
import { settleMoves } from './forums/moves.ts';
import { dealHistoryCards } from './history/history.ts';
import { modelOf } from './model-of.ts';
import { standIn } from './people/absence.ts';
import { admitStakeholders } from './people/accreditation.ts';
import { assess } from './people/assessment.ts';
import { auditLastRound } from './people/audit.ts';
import { judgeForecasts } from './people/forecasts.ts';
import { stopLesson, stopsHere } from './people/series.ts';
import { closePromise } from './talks/commitments.ts';
import { openPromises } from './talks/commitments-of.ts';
import { closeHandshakes, settleHandshakes } from './talks/handshakes.ts';
import { expireOffers } from './talks/offers.ts';
import { lastWordAnswered } from './texts/consensus.ts';
import {
  closeBallot,
  endLastWord,
  finishPlenary,
  hastenBallot,
  openBallot,
  openPlenary,
  startVoting,
} from './texts/plenary.ts';
import { ratifyClauses } from './texts/ratification.ts';
import { openRenewals } from './texts/renewal.ts';
import { settleRulings } from './texts/rulings.ts';
import { settleCrisis } from './texts/settlement.ts';
import { settleSignatures } from './texts/signature.ts';
import { openRollingTexts, tableByDefault } from './texts/texts.ts';
import { emit, roll, type Turn } from './turn.ts';
import type { Phase } from './vocabulary.ts';
import { allReady } from './waiting.ts';

type Reason = EventOf<'phaseOpened'>['reason'];

/** P3: what a phase leaves to be done when it ends. */
function endPhase(turn: Turn, phase: Phase): void {
  switch (phase) {
    case 'lobby':
      for (const [seat, { driver }] of Object.entries(turn.state.public.seats))
        if (driver === 'nobody') emit(turn, { type: 'driverChanged', seat, driver: 'bot', by: 'start' });
      return;
    case 'negotiation':
      closeHandshakes(turn);
      expireOffers(turn);
      tableByDefault(turn);
      admitStakeholders(turn);
      return;
    case 'plenary':
      finishPlenary(turn);
      return;
    case 'conduct':
      resolveConduct(turn);
      return;
    case 'crisis':
      closeHandshakes(turn);
      expireOffers(turn);
      settleCalls(turn);
      settleCrisis(turn);
      return;
    case 'assessment':
      if (turn.state.public.stage === 'deciding') showAssessment(turn);
      return;
    case 'briefing':
    case 'debrief':
      return;
  }
}

/** P4: what a phase finds when it opens. */
function beginPhase(turn: Turn, phase: Phase): void {
  const { round } = turn.state.public;
  switch (phase) {
    case 'briefing': {
      strikeShocks(turn);
      dealCovertCards(turn, 1);
      dealHistoryCards(turn);
      const opening = scriptedIncident(turn, turn.state.scenario.opening);
      if (opening) noticeScripted(turn, opening, true);
      return;
    }
    case 'negotiation':
      if (round > 1) {
        passChair(turn);
        strikeShocks(turn);
        dealCovertCards(turn, round);
      }
      openRollingTexts(turn);
      openRenewals(turn);
      return;
    case 'plenary':
      openPlenary(turn);
      return;
    case 'assessment':
      emit(turn, { type: 'stageOpened', stage: 'deciding', closesAt: 0, item: '' });
      return;
    case 'debrief':
      revealAll(turn);
      return;
    case 'lobby':
    case 'conduct':
    case 'crisis':
      return;
  }
}

/** P1: the phase ends, and the chart says which one follows. */
export function closePhase(turn: Turn, reason: Reason): void {
  const ending = turn.state.public.phase;
  if (reason !== 'end' && stopsHere(turn)) return stopAfterReview(turn);
  endPhase(turn, ending);
  const { round, rounds, lesson } = turn.state.public;
  const stops = (lesson.series && lesson.last) || stopsByChance(turn);
  const facts = { round, rounds, stops, ended: reason === 'end' };
  openPhase(turn, phaseAfter(ending, facts), reason);
}

/** W19: the number is shown, and what follows it waits for the next lesson. */
function stopAfterReview(turn: Turn): void {
  if (turn.state.public.stage === 'deciding') showAssessment(turn);
  stopLesson(turn);
}

function openPhase(turn: Turn, phase: Phase, reason: Reason): void {
  const before = turn.state.public;
  const next = phase === 'briefing' || (phase === 'negotiation' && before.phase === 'assessment');
  const round = next ? before.round + 1 : before.round;
  const seconds = secondsOf(turn.state.settings.clocks, phase, round);
  emit(turn, {
    type: 'phaseOpened',
    phase,
    round,
    id: `${round}.${phase}`,
    closesAt: seconds > 0 ? turn.at + seconds * 1000 : 0,
    reason,
  });
  beginPhase(turn, phase);
}

/** S7: the round that all know to be the last. */
function isKnownEnd({ state }: Turn): boolean {
  return state.settings.end === 'known' && state.public.round >= state.public.rounds;
}

/** P8: with an open end the session goes on by chance after the fourth round. */
function stopsByChance(turn: Turn): boolean {
  const { phase, round, setup } = turn.state.public;
  const { p } = modelOf(turn.state.scenario);
  if (phase !== 'assessment' || !setup.openEnd || round < p['end.from']) return false;
  return roll(turn, 'end') >= p['end.goesOn'];
}

/** S3: from deciding to the number. */
function showAssessment(turn: Turn): void {
  settleMoves(turn);
  if (isKnownEnd(turn)) auditLastRound(turn);
  settleSignatures(turn);
  settleRulings(turn);
  ratifyClauses(turn);
  assess(turn);
  emit(turn, { type: 'stageOpened', stage: 'shown', closesAt: 0, item: '' });
}

/** P9: what is still open is closed, the true scores are shown, and the final score is half the last and half the mean of the true ones. */
function revealAll(turn: Turn): void {
  for (const [id] of openPromises(turn.state, 'vote', 'table', 'drop', 'join', 'notJoin', 'notName'))
    closePromise(turn, id, 'released');
  const scores = Object.values(turn.state.hidden.trueScores).map(({ score }) => score);
  const finalScore =
    scores.length > 0 ? finalStability(scores, modelOf(turn.state.scenario).p) : turn.state.public.stability;
  emit(turn, {
    type: 'truthRevealed',
    seats: Object.fromEntries(
      Object.keys(turn.state.own).map((seat) => [seat, trueSeatScore(turn.state, seat, finalScore)]),
    ),
    finalScore,
  });
  judgeForecasts(turn, ['vote', 'stability']);
  // P11: where nobody leads the debrief, nobody has to be waited for.
  const isLed = Object.values(turn.state.public.people).some(({ role }) => role === 'facilitator');
  if (!isLed) revealUpTo(turn, 'eyes');
}

/** P2: moves on whatever all have finished with. The bound is a guard against rules that would never rest. */
export function settle(turn: Turn): void {
  for (let step = 0; step < 50; step++) {
    const { phase, stage } = turn.state.public;
    if (phase === 'debrief' || phase === 'lobby' || isAsleep(turn.state.public)) return;
    if (phase === 'plenary' && stage === 'voting') return hastenBallot(turn);
    if (phase === 'plenary' && stage === 'lastWord') {
      if (!lastWordAnswered(turn.state.public)) return;
      endLastWord(turn);
      continue;
    }
    if (!allReady(turn.state.public)) return;
    finishStage(turn, 'ready');
  }
}

/** Ends the present stage, or the phase where it has no other. */
export function finishStage(turn: Turn, reason: Reason): void {
  const { phase, stage } = turn.state.public;
  if (phase === 'plenary' && stage === 'amending') return startVoting(turn);
  if (phase === 'plenary' && stage === 'voting') return closeBallot(turn);
  if (phase === 'plenary' && stage === 'lastWord') return endLastWord(turn);
  if (phase === 'assessment' && stage === 'deciding') return showAssessment(turn);
  closePhase(turn, reason);
}

/** P5: whatever is due at the turn's time happens. */
export function passTime(turn: Turn): void {
  if (turn.state.public.paused) return;
  standIn(turn);
  settleHandshakes(turn);
  const { stageClosesAt } = turn.state.public;
  if (stageClosesAt > 0 && stageClosesAt <= turn.at) finishStage(turn, 'clock');
  const ballot = openBallot(turn.state.public);
  if (ballot && ballot.closesAt > 0 && ballot.closesAt <= turn.at) closeBallot(turn);
  const { closesAt } = turn.state.public;
  if (closesAt > 0 && closesAt <= turn.at) closePhase(turn, 'clock');
}
