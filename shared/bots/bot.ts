import type { SeatView } from '../rules/view.ts';
import { replyToCharge } from './accused.ts';
import { admit } from './admitting.ts';
import { amendText } from './amending.ts';
import { answerIncident } from './answering.ts';
import { answerPartners, propose } from './bargaining.ts';
import { leaveCaucus, openCaucus } from './caucusing.ts';
import { answerLastWord, chair, lastWord } from './chairing.ts';
import { answerCall, answerTogether, callTalks } from './clubs.ts';
import { chooseConduct } from './conduct-choice.ts';
import { declare } from './declaring.ts';
import { draftText } from './drafting.ts';
import { handleEvidence } from './evidence-use.ts';
import { callHearing } from './hearing.ts';
import { joinAnswer } from './joining.ts';
import { type Manner, OWN_MANNER } from './manner.ts';
import { type Dice, type Mind, openMind } from './mind.ts';
import { answerMove, moveItem } from './moving.ts';
import type { Plan } from './plan.ts';
import { citePrecedent } from './precedents.ts';
import { askEmbassy, consult, qualify } from './quiet-diplomacy.ts';
import { remedy } from './remedying.ts';
import { mindOn } from './renewing.ts';
import { reflect, review } from './reviewing.ts';
import { signText } from './signing.ts';
import { endorse, playCard } from './stakeholders.ts';
import { announce, closeTalk, openTalk } from './talking.ts';
import { vote } from './voting.ts';

/**
 * What a bot does next and why, from what its seat may see and its dice; null when it has nothing to do. All that it
 * does is one of `options(view)`; the same view and dice give the same command and the same reason.
 */
export function botPlan(view: SeatView, dice: Dice, manner: Manner = OWN_MANNER): Plan | null {
  const mind = openMind(view, dice, manner);
  const standard = ownPlan(mind);
  const strategy = manner.strategies?.[mind.me];
  if (!strategy) return standard;
  const command = strategy(view, mind.can, standard?.command ?? null);
  if (command === null) return null;
  return command === standard?.command ? standard : { command, why: null };
}

function ownPlan(mind: Mind): Plan | null {
  const word = mind.dice.turn === 0 ? openTalk(mind) : null;
  if (word) return word;
  const plan = planFor(mind);
  if (plan) return announce(mind, plan.command) ?? plan;
  return closeTalk(mind) ?? pass(mind);
}

/** Being ready ends its part in the phase: not before it has answered what it is asked. */
function pass(mind: Mind): Plan | null {
  const holdsBack = !mind.dice.lastCall && answerIncident(mind) !== null;
  return mind.can.ready?.includes(true) && !holdsBack
    ? { command: { type: 'ready', ready: true }, why: null }
    : null;
}

function planFor(mind: Mind): Plan | null {
  switch (mind.view.public.phase) {
    case 'lobby':
    case 'briefing':
      return null;
    case 'negotiation':
      return (
        answerPartners(mind) ??
        leaveCaucus(mind) ??
        openCaucus(mind) ??
        askEmbassy(mind) ??
        callHearing(mind) ??
        citePrecedent(mind) ??
        draftText(mind) ??
        chair(mind) ??
        admit(mind) ??
        endorse(mind) ??
        playCard(mind) ??
        propose(mind) ??
        declare(mind)
      );
    case 'plenary':
      return (
        chair(mind) ??
        amendText(mindOn(mind, mind.view.public.currentText)) ??
        vote(mind) ??
        lastWord(mind) ??
        answerLastWord(mind) ??
        endorse(mind) ??
        playCard(mind)
      );
    case 'conduct':
      return chooseConduct(mind) ?? playCard(mind);
    case 'crisis':
      return (
        answerCall(mind) ??
        handleEvidence(mind) ??
        answerPartners(mind) ??
        callTalks(mind) ??
        consult(mind) ??
        qualify(mind) ??
        joinAnswer(mind) ??
        replyToCharge(mind) ??
        citePrecedent(mind) ??
        playCard(mind) ??
        propose(mind) ??
        (mind.dice.lastCall ? answerTogether(mind) : null)
      );
    case 'assessment':
      return review(mind) ?? signText(mind) ?? remedy(mind) ?? answerMove(mind) ?? moveItem(mind);
    case 'debrief':
      return reflect(mind);
  }
}
