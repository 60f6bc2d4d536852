import { useLingui } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
import { useWords } from '../../words/use-words.ts';
import { articleOf } from '../text/articles.ts';
import type { Task } from './task.ts';

/** `action` names the button that leads to the task; '' where there is nothing to press. */
type TaskWords = { readonly sentence: string; readonly action: string };

/** The task line: one sentence that is always true, and what its button is called. */
export function useTaskWords(view: SeatView): (task: Task) => TaskWords {
  const { t } = useLingui();
  const words = useWords();

  function ballot(item: Id): string {
    const norm = view.public.items[item]?.norm ?? '';
    if (norm === '') return t`Cast your ballot on the text.`;
    const article = articleOf(view.public, norm);
    return t`Cast your ballot on Article ${article}.`;
  }

  function blame(victim: SeatId): string {
    const name = words.seat(victim);
    if (victim === view.own.seat) return t`Answer: who attacked you?`;
    return t`Answer: who attacked ${name}?`;
  }

  return (task) => {
    switch (task.kind) {
      case 'paused':
        return { sentence: t`The session is paused.`, action: '' };
      case 'waitForStart':
        return { sentence: t`Waiting for the start.`, action: '' };
      case 'takeBack':
        return { sentence: t`A bot plays your seat.`, action: t`Take it back` };
      case 'confirmHandshake': {
        const name = words.seat(task.by);
        return { sentence: t`${name} holds out a hand. Confirm or cancel.`, action: t`Read it` };
      }
      case 'castBallot':
        return { sentence: ballot(task.item), action: t`Vote` };
      case 'speakLastWord':
        return { sentence: t`An objection blocks the text. Speak the last word.`, action: t`Speak` };
      case 'answerLastWord':
        return { sentence: t`The chair has spoken. Can you live with it?`, action: t`Answer` };
      case 'reply': {
        const name = words.seat(task.victim);
        return { sentence: t`You are named for the attack on ${name}. Reply.`, action: t`Reply` };
      }
      case 'answerIncident':
        return { sentence: blame(task.victim), action: t`Answer` };
      case 'answerCall': {
        const [club, name] = [words.text(`club.${task.club}.name`), words.seat(task.by)];
        return { sentence: t`${name} calls: ${club}. What do you say?`, action: t`Answer` };
      }
      case 'answerOffer': {
        const name = words.seat(task.from);
        return { sentence: t`Answer the offer of ${name}.`, action: t`Read it` };
      }
      case 'chooseConduct':
        return { sentence: t`Choose your conduct. Nobody sees it.`, action: t`Choose` };
      case 'playCard':
        return { sentence: t`Play one card, or none.`, action: t`Choose` };
      case 'predict':
        return { sentence: t`Predict: where will stability go?`, action: t`Predict` };
      case 'answerMove':
        return { sentence: t`May this item change forums?`, action: t`Answer` };
      case 'decideCommitment':
        return { sentence: t`Keep your private deals secret, or publish one?`, action: t`Decide` };
      case 'repairBreach':
        return { sentence: t`You broke your word. Make amends, or say that you are ready.`, action: t`Read` };
      case 'signText':
        return {
          sentence: t`A text you voted for is open for signature.`,
          action: t`Sign it, or not`,
        };
      case 'suspendDuty': {
        const name = words.seat(task.towards);
        return {
          sentence: t`${name} broke its word. Suspend what you owe, or say that you are ready.`,
          action: t`Read`,
        };
      }
      case 'makeOffer':
        return { sentence: t`Propose a deal.`, action: t`Propose` };
      case 'tableText':
        return { sentence: t`Table the text?`, action: t`Open` };
      case 'sponsorText': {
        const name = words.seat(task.drafter);
        return {
          sentence: name ? t`Sponsor the text of ${name}?` : t`Sponsor the text?`,
          action: t`Read`,
        };
      }
      case 'draftText':
        return { sentence: t`No text yet. Write the first clause.`, action: t`Write` };
      case 'amend':
        return { sentence: t`Propose an amendment, or say that you are ready.`, action: t`Amend` };
      case 'endorse': {
        const article = articleOf(view.public, task.norm);
        return { sentence: t`Endorse Article ${article}, or refuse it?`, action: t`Read` };
      }
      case 'readBrief':
        return { sentence: t`Read your brief.`, action: t`Brief` };
      case 'readScore':
        return { sentence: t`Read what moved the score.`, action: t`Read` };
      case 'sayReady':
        return { sentence: t`Say when you are ready.`, action: '' };
      case 'reflect':
        return { sentence: t`The session is over. See what was hidden.`, action: '' };
      case 'waitForVotes': {
        const { missing } = task;
        return {
          sentence: missing === 1 ? t`Waiting for one vote.` : t`Waiting for ${missing} votes.`,
          action: '',
        };
      }
      case 'waitForSeats': {
        const { missing } = task;
        return {
          sentence:
            missing === 1
              ? t`You are ready. Waiting for one seat.`
              : t`You are ready. Waiting for ${missing} seats.`,
          action: '',
        };
      }
      case 'waitForPhase':
        return { sentence: t`Done. The next step comes by itself.`, action: '' };
    }
  };
}
