import type { ClauseTerms } from '../model/utility.ts';
import type { SeatView } from '../rules/view.ts';
import type { Id, SeatId } from '../rules/vocabulary.ts';
import { adoptionChance, consentOf } from './adoption.ts';
import { mindIn } from './forums.ts';
import { OWN_MANNER } from './manner.ts';
import { openMind } from './mind.ts';

/** What a bot in the same seat, with the same view, would think of a text's chances. */
export type TextProspect = {
  /** That it is adopted as it stands, if the seat itself is for it. */
  readonly chance: number;
  /** States that are thought likelier to be against it than for it, the surest first. */
  readonly against: readonly SeatId[];
};

/** Nothing is thrown for advice: the same text has the same chances however often one asks. */
const NO_DICE = { seed: 'advice', turn: 0, lastCall: false } as const;
const EVEN = 0.5;

export function prospectOfText(view: SeatView, clauses: readonly ClauseTerms[], forum: Id): TextProspect {
  const mind = mindIn(openMind(view, NO_DICE, OWN_MANNER), forum);
  const consents = mind.states
    .filter((seat) => seat !== mind.me)
    .map((seat) => ({ seat, consent: consentOf(mind, seat, clauses) }));
  return {
    chance: adoptionChance(mind, clauses),
    against: consents
      .filter(({ consent }) => consent < EVEN)
      .sort((one, other) => one.consent - other.consent)
      .map(({ seat }) => seat),
  };
}
