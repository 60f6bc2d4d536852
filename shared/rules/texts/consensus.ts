/** Consensus: join, join except, object, and the chair's last word (RULES.md, V11-V14). */
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { chairIn, forumOf, membersOf, ruleOf } from '../forums/forums-of.ts';
import { SPANS } from '../limits.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { clockTime, emit, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import type { Id, NormId, SeatId } from '../vocabulary.ts';
import { clausesOf } from './texts.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** V12: how many clauses a seat may dissociate from. */
export function exceptionsAllowed(clauses: number): number {
  return Math.max(1, Math.floor(clauses / 3));
}

/** V20, V30: of a text under silence, or that stands or falls whole, none. */
export function exceptionsTo(view: PublicView, text: Id): number {
  return view.setup.votes === 'whole' || ruleOf(view, text) === 'silence'
    ? 0
    : exceptionsAllowed(clausesOf(view, text).length);
}

/** Votes on the text itself; where each clause is voted on, those on all of them, or on one. */
export function textVotes(view: PublicView, text: Id, norm: NormId | '' = '') {
  return Object.values(view.votes).filter(({ item }) => {
    const voted = view.items[item];
    if (voted?.text !== text || voted.kind === 'amendment') return false;
    return voted.kind === 'text' || norm === '' || voted.norm === norm;
  });
}

export function objectorsTo(view: PublicView, text: Id): SeatId[] {
  return textVotes(view, text)
    .filter(({ choice, item }) => choice === 'object' && view.items[item]?.kind === 'text')
    .map(({ seat }) => seat);
}

/** Objections to texts that cost nothing. */
const FREE_OBJECTIONS = 2;

/** V11: from its third objection to a text in a session on, each costs a seat trust with every sponsor. */
export function priceObjections(turn: Turn, text: Id): void {
  const { items, votes, treaties } = turn.state.public;
  const { p } = modelOf(turn.state.scenario);
  for (const seat of objectorsTo(turn.state.public, text)) {
    const objections = Object.values(votes).filter(
      (vote) => vote.seat === seat && vote.choice === 'object' && items[vote.item]?.kind === 'text',
    );
    if (objections.length <= FREE_OBJECTIONS) continue;
    const sponsors = (treaties[text]?.sponsors ?? []).filter((sponsor) => sponsor !== seat);
    const cause = causeOf('trustMoved', { ref: text, seat });
    moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
      sponsors.map((sponsor) => trustShift(world, sponsor, seat, -p['objection.trust'], p)),
    );
  }
}

/** V18: who objects to the whole of a text, and not to a clause of it, walks out: all lose trust with it. */
export function priceWalkOuts(turn: Turn, text: Id): void {
  const { p } = modelOf(turn.state.scenario);
  const members = membersOf(turn.state.public, forumOf(turn.state.public, text));
  const clauses = clausesOf(turn.state.public, text).length;
  if (clauses < 2) return;
  for (const { seat, choice, norms } of textVotes(turn.state.public, text)) {
    if (choice !== 'object' || norms.length < clauses) continue;
    const cause = causeOf('trustMoved', { ref: text, seat });
    moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
      members
        .filter((other) => other !== seat)
        .flatMap((other) => [
          trustShift(world, other, seat, -p['walkout.trust'], p),
          trustShift(world, seat, other, -p['walkout.trust'], p),
        ]),
    );
  }
}

/** V13: the last word comes once per text. */
export function lastWordDue(view: PublicView, text: Id): boolean {
  if (view.setup.votes === 'whole') return false;
  return view.treaties[text]?.remedy === '' && objectorsTo(view, text).length > 0;
}

export function openLastWord(turn: Turn, text: Id): void {
  const closesAt = turn.state.settings.clocks ? clockTime(turn) + SPANS.lastWord : 0;
  emit(turn, { type: 'stageOpened', stage: 'lastWord', closesAt, item: text });
}

/** Clauses that somebody objected to. */
export function contestedClauses(view: PublicView, text: Id): NormId[] {
  const contested = new Set(
    textVotes(view, text).flatMap(({ choice, norms }) => (choice === 'object' ? norms : [])),
  );
  return clausesOf(view, text)
    .map(({ norm }) => norm)
    .filter((norm) => contested.has(norm));
}

export function lastWordFault(view: SeatView, { text, norm }: Of<'lastWord'>): Refusal | null {
  if (view.public.stage !== 'lastWord' || view.public.currentText !== text) return refuse('noLastWord');
  if (view.own.seat !== chairIn(view.public, forumOf(view.public, text))) return refuse('notChair');
  if (view.public.treaties[text]?.remedy) return refuse('alreadyPlayed');
  return contestedClauses(view.public, text).includes(norm) ? null : refuse('notOnAgenda', norm);
}

export function lastWord(turn: Turn, _seat: SeatId, { text, remedy, norm }: Of<'lastWord'>): void {
  emit(turn, { type: 'lastWordSpoken', text, remedy, norm });
}

export function answerLastWordFault(view: SeatView, { text }: Of<'answerLastWord'>): Refusal | null {
  if (view.public.stage !== 'lastWord' || view.public.currentText !== text) return refuse('noLastWord');
  const treaty = view.public.treaties[text];
  if (!treaty?.remedy) return refuse('noLastWord');
  if (!objectorsTo(view.public, text).includes(view.own.seat)) return refuse('notObjector');
  const answered = [...treaty.remedyAccepted, ...treaty.remedyRefused];
  return answered.includes(view.own.seat) ? refuse('alreadyAnswered') : null;
}

export function answerLastWord(turn: Turn, seat: SeatId, { text, accepts }: Of<'answerLastWord'>): void {
  emit(turn, { type: 'lastWordAnswered', text, seat, accepts });
}

/** V13: every objector has answered the chair. */
export function lastWordAnswered(view: PublicView): boolean {
  const treaty = view.treaties[view.currentText];
  const answers = (treaty?.remedyAccepted.length ?? 0) + (treaty?.remedyRefused.length ?? 0);
  return answers > 0 && answers >= objectorsTo(view, view.currentText).length;
}
