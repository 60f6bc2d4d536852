import { type ClauseTerms, textValue } from '../model/utility.ts';
import type { Proviso } from '../rules/texts/proviso-shapes.ts';
import { NO_PROVISOS, withProviso } from '../rules/texts/provisos-on-clauses.ts';
import type { Id, NormId, SeatId } from '../rules/vocabulary.ts';
import { changeTerms, consentOf, draftWorth } from './adoption.ts';
import { compromiseWorth } from './chairing.ts';
import { mindFor } from './forums.ts';
import { best, clausesOf, draw, type Mind, roundsAhead, slip } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** What hanging something on a clause must be worth, and as much again for each turn that the talks have lasted. */
const BOTHER = 0.0015;
/** After so many of its own turns a seat leaves the clauses as they are. */
const LAST = 8;

type Hanging = { readonly text: Id; readonly norm: NormId | ''; readonly proviso: Proviso };

/** Hangs on a clause what makes the text worth more to it, by own gain × chance of adoption. */
export function hangOnClause(mind: Mind): Plan | null {
  const { can, dice } = mind;
  if (dice.turn >= LAST) return null;
  const choices = (can.setProviso ?? []).flatMap(({ text, norm, provisos }) =>
    provisos.map((proviso) => ({ text, norm, proviso })).filter((choice) => isSensible(mind, choice)),
  );
  const bother = BOTHER * (1 + dice.turn);
  const worthwhile = choices.filter((choice) => gainOf(mind, choice) > bother);
  // Of what is worth it the one that its lawyers like: there are several ways to the same end.
  const chosen = best(
    worthwhile,
    (choice) => gainOf(mind, choice) * draw(mind, 'taste', choice.proviso.kind),
  );
  if (!chosen) return null;
  return plan({ type: 'setProviso', ...chosen }, 'worthIt', () => {
    const now = clausesOf(mind.view.public, chosen.text);
    const extra = errorIn(mind, chosen) + spared(mind, chosen);
    return [
      ...changeTerms(mindFor(mind, chosen.text), now, hung(mind, chosen), extra),
      term('wanted', bother),
    ];
  });
}

/** Nothing is hung where the like hangs; and of all conditions of entry only the one on who is feared most. */
function isSensible(mind: Mind, { text, norm, proviso }: Hanging): boolean {
  const now = clausesOf(mind.view.public, text).find((one) => one.norm === norm)?.provisos ?? NO_PROVISOS;
  switch (proviso.kind) {
    case 'condition': {
      if (proviso.condition === '' || now.condition !== '') return false;
      if (proviso.condition !== 'entry') return true;
      const { states } = mindFor(mind, text);
      return proviso.states === Math.floor(states.length / 2) + 1 && proviso.seat === mostFeared(mind);
    }
    case 'exception':
      return proviso.exception !== '' && now.exception === '';
    case 'sunset':
      return proviso.rounds > 0 && now.lasts === 0 && proviso.rounds <= roundsAhead(mind);
    case 'reading':
      return proviso.reading !== '' && now.reading === '';
    case 'review':
      return proviso.round > 0 && mind.view.public.treaties[text]?.reviewRound === 0;
  }
}

/** The state whose promise counts most. */
function mostFeared({ cast, me }: Mind): SeatId | undefined {
  return best(
    cast.states.filter((seat) => seat !== me),
    (seat) => (cast.seats[seat]?.power ?? 0) * (cast.rivalry[me]?.[seat] ?? 0),
  );
}

/** The clauses with it; a review of the whole text ends all of them in its round. */
function hung(mind: Mind, { text, norm, proviso }: Hanging): readonly ClauseTerms[] {
  const { round } = mind.view.public;
  const hungOn = ({ provisos = NO_PROVISOS }: ClauseTerms) =>
    proviso.kind === 'review'
      ? { ...provisos, lasts: Math.max(1, proviso.round - round) }
      : withProviso(provisos, proviso);
  return clausesOf(mind.view.public, text).map((clause) =>
    norm === '' || clause.norm === norm ? { ...clause, provisos: hungOn(clause) } : clause,
  );
}

function gainOf(anywhere: Mind, choice: Hanging): number {
  const mind = mindFor(anywhere, choice.text);
  const now = clausesOf(mind.view.public, choice.text);
  const worth = (clauses: readonly ClauseTerms[]) =>
    mind.view.public.treaties[choice.text]?.kind === 'chair'
      ? compromiseWorth(mind, clauses)
      : draftWorth(mind, clauses);
  return worth(hung(mind, choice)) - worth(now) + errorIn(mind, choice) + spared(mind, choice);
}

function errorIn(mind: Mind, { norm, proviso }: Hanging): number {
  return 0.05 * slip(mind, 'proviso', norm, JSON.stringify(proviso));
}

/** What a condition of entry spares the seat: to owe the clause though who is feared most stays out. */
function spared(anywhere: Mind, { text, norm, proviso }: Hanging): number {
  const mind = mindFor(anywhere, text);
  const { view, world, cast, states, interests, me, p } = mind;
  if (proviso.kind !== 'condition' || proviso.condition !== 'entry' || proviso.seat === '') return 0;
  const clauses = clausesOf(view.public, text);
  const parties = states.filter((seat) => seat !== proviso.seat);
  const alone = clauses.filter((clause) => clause.norm === norm);
  const { get, cost } = textValue(interests, world, cast, me, { clauses: alone, parties }, p);
  return (1 - consentOf(mind, proviso.seat, clauses)) * Math.max(0, cost - get);
}
