import type { CommandType, SeatCommandType } from '../commands.ts';
import type { Phase } from '../vocabulary.ts';

const talk = [
  'say',
  'makeOffer',
  'acceptOffer',
  'counterOffer',
  'declineOffer',
  'withdrawOffer',
  'openHandshake',
  'confirmHandshake',
  'cancelHandshake',
  'openCaucus',
  'leaveCaucus',
  'ask',
] as const satisfies readonly SeatCommandType[];

/**
 * What each phase takes from a seat: the `meta` of the chart. It stands apart from the chart, because buttons ask
 * it too, and a phone should not load a state machine for a list.
 */
export const ACCEPTS: Readonly<Record<Phase, readonly SeatCommandType[]>> = {
  lobby: ['ready'],
  briefing: ['say', 'ready'],
  negotiation: [
    ...talk,
    'declare',
    'openText',
    'callText',
    'editText',
    'setProviso',
    'sponsor',
    'table',
    'endorse',
    'accredit',
    'playCard',
    'citeHistory',
    'callHearing',
    'ready',
  ],
  plenary: [
    'callText',
    'amend',
    'castBallot',
    'lastWord',
    'answerLastWord',
    'endorse',
    'playCard',
    'say',
    'ready',
  ],
  conduct: ['playConduct', 'planConduct', 'playCard', 'ready'],
  crisis: [
    ...talk,
    'showEvidence',
    'publishEvidence',
    'qualify',
    'consult',
    'answerIncident',
    'callTalks',
    'callAnswer',
    'answerCall',
    'joinResponse',
    'reply',
    'playCard',
    'citeHistory',
    'ready',
  ],
  assessment: [
    'predict',
    'decide',
    'sign',
    'rule',
    'suspend',
    'repair',
    'withdraw',
    'moveItem',
    'answerMove',
    'ready',
  ],
  debrief: ['reflect', 'say'],
};

/** Whether the phase takes this command from a seat at all. */
export function accepts(phase: Phase, command: CommandType): boolean {
  return ACCEPTS[phase].some((type) => type === command);
}
