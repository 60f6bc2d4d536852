import type { SeatCommand } from '../rules/commands.ts';
import type { SeatView } from '../rules/view.ts';
import { replyToCharge } from './accused.ts';
import { amendText } from './amending.ts';
import { answerIncident } from './answering.ts';
import { answerPartners, propose } from './bargaining.ts';
import { leaveCaucus, openCaucus } from './caucusing.ts';
import { answerLastWord, chair, lastWord } from './chairing.ts';
import { chooseConduct } from './conduct-choice.ts';
import { declare } from './declaring.ts';
import { draftText } from './drafting.ts';
import { handleEvidence } from './evidence-use.ts';
import { joinAnswer } from './joining.ts';
import { type Manner, OWN_MANNER } from './manner.ts';
import { type Dice, type Mind, openMind } from './mind.ts';
import { askEmbassy, consult, qualify } from './quiet-diplomacy.ts';
import { remedy } from './remedying.ts';
import { reflect, review } from './reviewing.ts';
import { endorse, playCard } from './stakeholders.ts';
import { announce, closeTalk, openTalk } from './talking.ts';
import { vote } from './voting.ts';

/**
 * What a bot does next, from what its seat may see and its dice; null when it has nothing to do. Everything
 * it sends is one of `options(view)`.
 */
export function botCommand(view: SeatView, dice: Dice, manner: Manner = OWN_MANNER): SeatCommand | null {
  const mind = openMind(view, dice, manner);
  const standard = commandFor(mind);
  const strategy = manner.strategies?.[mind.me];
  return strategy ? strategy(view, mind.can, standard) : standard;
}

function commandFor(mind: Mind): SeatCommand | null {
  const word = mind.dice.turn === 0 ? openTalk(mind) : null;
  if (word) return word;
  const plan = planFor(mind);
  if (plan) return announce(mind, plan) ?? plan;
  return closeTalk(mind) ?? pass(mind);
}

/** Being ready ends its part in the phase: not before it has answered what it is asked. */
function pass(mind: Mind): SeatCommand | null {
  const holdsBack = !mind.dice.lastCall && answerIncident(mind) !== null;
  return mind.can.ready?.includes(true) && !holdsBack ? { type: 'ready', ready: true } : null;
}

function planFor(mind: Mind): SeatCommand | null {
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
        draftText(mind) ??
        chair(mind) ??
        endorse(mind) ??
        playCard(mind) ??
        propose(mind) ??
        declare(mind)
      );
    case 'plenary':
      return (
        chair(mind) ??
        amendText(mind) ??
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
        handleEvidence(mind) ??
        answerPartners(mind) ??
        consult(mind) ??
        qualify(mind) ??
        joinAnswer(mind) ??
        replyToCharge(mind) ??
        playCard(mind) ??
        propose(mind) ??
        (mind.dice.lastCall ? answerIncident(mind) : null)
      );
    case 'assessment':
      return review(mind) ?? remedy(mind);
    case 'debrief':
      return reflect(mind);
  }
}
