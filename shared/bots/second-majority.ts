/** The majority of stakeholders that a text may need beside that of the states (RULES.md, V19). */
import { logistic } from '../model/numbers.ts';
import type { ClauseTerms } from '../model/utility.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { ruleIn } from '../rules/forums/forums-of.ts';
import { isOpen } from '../rules/texts/texts.ts';
import { votersOn } from '../rules/texts/voters.ts';
import type { PublicView } from '../rules/view.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import type { Mind } from './mind.ts';
import { chanceOfAtLeast } from './odds.ts';
import { term } from './plan.ts';

type Clauses = readonly ClauseTerms[];

/** A clause may fall so many rungs short of what a stakeholder stands for before it does more harm than good. */
const BEARABLE = 1.25;
/** What is thought of stakeholders: they stand for about this rung, give or take so much. */
const THOUGHT_OF = { rung: 1.5, spread: 0.6 };
/** How much a stance that was said in public weighs beside that. */
const SAID = 2;

/** Chance that more stakeholders say yes to a text than no; 1 where they have no vote. */
export function secondMajority(mind: Mind, clauses: Clauses): number {
  const { view, me, forum } = mind;
  if (ruleIn(view.public, forum) !== 'doubleMajority') return 1;
  const voters = votersOn(view.public, 'text', forum).filter(
    (seat) => view.public.seats[seat]?.kind === 'stakeholder',
  );
  if (voters.length === 0) return 1;
  const others = voters.filter((seat) => seat !== me);
  const consents = others.map((seat) => consentOfStakeholder(view.public, seat, clauses));
  const mine = others.length < voters.length ? 1 : 0;
  return chanceOfAtLeast(consents, Math.floor(voters.length / 2) + 1 - mine);
}

/** By how far the text goes, and by what the seat has endorsed or refused of it in public. */
function consentOfStakeholder(view: PublicView, seat: SeatId, clauses: Clauses): number {
  if (clauses.length === 0) return 0.5;
  const mean = clauses.reduce((sum, { rung }) => sum + rung, 0) / clauses.length;
  const said = clauses.map((clause) => stanceOn(view, seat, clause)).reduce((sum, stance) => sum + stance, 0);
  return logistic((mean - THOUGHT_OF.rung) / THOUGHT_OF.spread + (SAID * said) / clauses.length);
}

/** 1 where it endorsed such a clause of a text in play, −1 where it refused it, else 0. */
function stanceOn(view: PublicView, seat: SeatId, { norm, rung }: ClauseTerms): number {
  const alike = Object.values(view.clauses).filter(
    (clause) => clause.norm === norm && clause.rung === rung && isOpen(view, clause.text),
  );
  if (alike.some(({ endorsedBy }) => endorsedBy.includes(seat))) return 1;
  return alike.some(({ refusedBy }) => refusedBy.includes(seat)) ? -1 : 0;
}

/** What each clause does for the causes of a stakeholder, or against them, by their weight in the text. */
export function causeTerms({ interests }: Mind, clauses: Clauses): readonly ReasonTerm[] {
  const weightOf = ({ norm }: ClauseTerms) => interests[norm]?.weight ?? 0;
  const all = clauses.reduce((sum, clause) => sum + weightOf(clause), 0) || 1;
  return clauses.map((clause) => {
    const away = Math.abs((interests[clause.norm]?.ideal ?? 0) - clause.rung);
    return term('get', (weightOf(clause) / all) * ((BEARABLE - away) / 4), clause);
  });
}
