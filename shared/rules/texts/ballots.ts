/** Casting ballots and counting them by the forum's rule (RULES.md, V). */
import type { SeatCommand } from '../commands.ts';
import { forumOf, isMember, ruleOf } from '../forums/forums-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import {
  type Choice,
  CONSENSUS_CHOICES,
  COUNTED_CHOICES,
  type DecisionRule,
  type NormId,
  type SeatId,
} from '../vocabulary.ts';
import { exceptionsTo } from './consensus.ts';
import { clausesOf } from './texts.ts';
import { countOf, seeksConsent, votersOn } from './voters.ts';

type CastBallot = Extract<SeatCommand, { type: 'castBallot' }>;
type Item = PublicView['items'][string];

export type BallotVote = {
  readonly seat: SeatId;
  readonly choice: Choice;
  readonly silent: boolean;
  readonly norms: NormId[];
  readonly reason: string;
};
type Ballot = Pick<Item, 'kind' | 'text'>;
export type Verdict = { readonly carried: boolean; readonly outcome: Item['outcome'] };

/** V2: the buttons of the forum; an amendment under consensus has two. */
export function choicesFor(forum: DecisionRule, kind: Item['kind']): readonly Choice[] {
  if (!seeksConsent(forum)) return COUNTED_CHOICES;
  return kind === 'text' && forum === 'consensus' ? CONSENSUS_CHOICES : ['join', 'object'];
}

/** V7: silence abstains where votes are counted, and under consensus does not object. */
export function silentChoice(forum: DecisionRule): Choice {
  return seeksConsent(forum) ? 'join' : 'abstain';
}

export function castBallotFault(view: SeatView, command: CastBallot): Refusal | null {
  const item = view.public.items[command.item];
  if (!item) return refuse('unknownItem');
  const forum = forumOf(view.public, item.text);
  if (!votersOn(view.public, item.kind, forum).includes(view.own.seat))
    return refuse(isMember(view.public, view.own.seat, MAIN) ? 'notMember' : 'statesOnly');
  if (item.status !== 'open') return refuse('ballotNotOpen');
  if (!choicesFor(ruleOf(view.public, item.text), item.kind).includes(command.choice))
    return refuse('choiceNotInForum');
  return namedClausesFault(view.public, item, command);
}

/** Which clauses a vote names: some with an exception or an objection to a text, else none. */
function namedClausesFault(view: PublicView, item: Item, { choice, norms }: CastBallot): Refusal | null {
  const names = item.kind === 'text' && (choice === 'joinExcept' || choice === 'object');
  if (!names) return norms.length > 0 ? refuse('choiceNotInForum') : null;
  if (norms.length === 0) return refuse('exceptionsMissing');
  const clauses = clausesOf(view, item.text).map(({ norm }) => norm);
  if (new Set(norms).size !== norms.length || norms.some((norm) => !clauses.includes(norm)))
    return refuse('notOnAgenda');
  const most = exceptionsTo(view, item.text);
  return choice === 'joinExcept' && norms.length > most ? refuse('tooManyExceptions', most) : null;
}

export function castBallot(turn: Turn, seat: SeatId, command: CastBallot, by: string): void {
  const { item, choice, norms, reason } = command;
  emit(turn, { type: 'ballotCast', item, seat, choice, norms, reason, by });
}

/** V6: majority, or two-thirds of yes and no with yes from half of the states; amendments need a majority. */
function ballotResult(view: PublicView, { kind, text }: Ballot, votes: readonly BallotVote[]): Verdict {
  const { yes, no } = countOf(view, votes, 'state');
  const rule = ruleOf(view, text);
  const vetoes = forumOf(view, text) === MAIN ? view.setup.vetoes : [];
  if (votes.some((vote) => vote.choice === 'no' && vetoes.includes(vote.seat)))
    return { carried: false, outcome: 'vetoed' };
  if (rule === 'doubleMajority' && kind !== 'amendment') return doubleVerdict(view, votes);
  if (kind === 'amendment' || rule === 'majority')
    return yes > no ? { carried: true, outcome: 'carried' } : { carried: false, outcome: 'lost' };
  if (3 * yes < 2 * (yes + no) || yes === 0) return { carried: false, outcome: 'lost' };
  return 2 * yes >= votes.length
    ? { carried: true, outcome: 'carried' }
    : { carried: false, outcome: 'tooFew' };
}

/** V19: more yes than no among the states, and among the stakeholders, where any sit; silence helps neither. */
function doubleVerdict(view: PublicView, votes: readonly BallotVote[]): Verdict {
  const carried = (['state', 'stakeholder'] as const).map((kind) => {
    const { yes, no, abstain } = countOf(view, votes, kind);
    return yes > no || (kind === 'stakeholder' && yes + no + abstain === 0);
  });
  if (carried.every(Boolean)) return { carried: true, outcome: 'carried' };
  return { carried: false, outcome: carried.some(Boolean) ? 'oneMajority' : 'lost' };
}

/** Every ballot is decided by the forum's rule. */
export function verdictOf(view: PublicView, ballot: Ballot, votes: readonly BallotVote[]): Verdict {
  const rule = ruleOf(view, ballot.text);
  if (rule === 'silence' && ballot.kind === 'text') return silenceVerdict(votes);
  return seeksConsent(rule) ? consensusVerdict(votes) : ballotResult(view, ballot, votes);
}

/** V20: nobody broke the silence, or somebody did. */
function silenceVerdict(votes: readonly BallotVote[]): Verdict {
  return votes.some(({ choice }) => choice === 'object')
    ? { carried: false, outcome: 'broken' }
    : { carried: true, outcome: 'silence' };
}

/** V11: nobody objects, or it is blocked. */
function consensusVerdict(votes: readonly BallotVote[]): Verdict {
  return votes.some(({ choice }) => choice === 'object')
    ? { carried: false, outcome: 'blocked' }
    : { carried: true, outcome: 'consensus' };
}
