/** What may be done about an incident, and on which legal ground (RULES.md, A2 and G). */
import { highestSeverity } from '../../model/coverage.ts';
import {
  GROUNDS_OF,
  type GroundFacts,
  type GroundResult,
  judgeGround,
  lawfulGround,
  lawfulMeasures,
} from '../../model/lawful-ground.ts';
import { isCollective, mayAnswer } from '../../model/response.ts';
import { keyOf } from '../keys.ts';
import { outlook } from '../outlook.ts';
import { plays } from '../settings.ts';
import type { SeatView } from '../view.ts';
import { type Ground, type Id, MEASURES, type Measure, NO_STATE, type SeatId } from '../vocabulary.ts';

const NOTHING: readonly Measure[] = ['nothing'];
const NEEDED: readonly Measure[] = ['nothing', 'countermeasures'];

/** What the seat's first answer was, if it may answer once more: a demarche or a naming was its notice. */
export function noticeGiven(view: SeatView, incident: Id): { suspect: SeatId; measure: Measure } | null {
  const first = view.own.answers[incident];
  if (!first || !plays(view.public, 'legalGround')) return null;
  if (first.measure !== 'demarche' && first.measure !== 'attribution') return null;
  const mine = [...Object.values(view.public.responses), ...Object.values(view.own.demarches)].filter(
    (made) => made.by === view.own.seat && made.incident === incident,
  );
  return mine.length === 1 ? first : null;
}

/** G2: a body found against the suspect, or it admitted the act. */
function isFoundAgainst(view: SeatView, incident: Id, suspect: SeatId): boolean {
  const { replies, evidence } = view.public;
  const { p } = outlook(view);
  return (
    replies[keyOf(incident, suspect)]?.reply === 'admit' ||
    Object.values(evidence).some(
      (item) =>
        item.claim &&
        item.incident === incident &&
        item.pointsTo === suspect &&
        item.strength >= p['lawful.belief'],
    )
  );
}

/** U4, U5: a club answers, which its members have promised each other; whether it takes acts for one, a step graver. */
export type Together = { readonly raised: boolean };

function groundFacts(view: SeatView, incident: Id, suspect: SeatId, together?: Together): GroundFacts | null {
  const shown = view.public.incidents[incident];
  if (!shown) return null;
  const { world, p } = outlook(view);
  const me = view.own.seat;
  const beliefs = view.own.beliefs[incident] ?? {};
  const accused = Object.keys(beliefs).filter((seat) => seat !== NO_STATE);
  const about = suspect === NO_STATE ? accused : [suspect];
  return {
    ownBelief: Math.max(0, ...about.map((seat) => beliefs[seat] ?? 0)),
    finding: about.some((seat) => isFoundAgainst(view, incident, seat)),
    severity: highestSeverity(shown.severity + Number(together?.raised ?? false), p),
    found: shown.found,
    notice: !plays(view.public, 'legalGround') || noticeGiven(view, incident) !== null,
    forThirdParty: shown.victim !== me,
    collective: together !== undefined || isCollective(world, me, shown.victim, p),
  };
}

/** How a measure on a ground would stand in law, as the seat sees the facts. */
export function lawOf(
  view: SeatView,
  answer: {
    readonly incident: Id;
    readonly suspect: SeatId;
    readonly measure: Measure;
    readonly ground: Ground;
  },
  together?: Together,
): GroundResult | null {
  const facts = groundFacts(view, answer.incident, answer.suspect, together);
  return facts && judgeGround(answer.measure, answer.ground, facts, outlook(view).p);
}

/** A2: the measures that a seat may take: inside their ground where the rules fill it in, else whatever it dares. */
export function measuresFor(
  view: SeatView,
  incident: Id,
  suspect: SeatId,
  together?: Together,
): readonly Measure[] {
  const facts = groundFacts(view, incident, suspect, together);
  const { p } = outlook(view);
  if (!facts || view.public.seats[view.own.seat]?.kind !== 'state') return NOTHING;
  const open = plays(view.public, 'legalGround');
  const first = view.own.answers[incident];
  const sure = mayAnswer(view.own.beliefs[incident]?.[suspect] ?? 0, p);
  if (suspect === NO_STATE) return open && sure && !facts.forThirdParty && !first ? NEEDED : NOTHING;
  if (!sure) return first ? [] : NOTHING;
  const measures = open ? MEASURES : lawfulMeasures(facts, p);
  if (!first) return measures;
  return measures.filter((measure) => MEASURES.indexOf(measure) > MEASURES.indexOf(first.measure));
}

/** The grounds that a seat may claim for a measure, the rules' own choice first. */
export function groundsFor(
  view: SeatView,
  incident: Id,
  suspect: SeatId,
  measure: Measure,
  together?: Together,
): readonly Ground[] {
  const facts = groundFacts(view, incident, suspect, together);
  if (!facts) return [];
  if (suspect === NO_STATE) return measure === 'nothing' ? GROUNDS_OF.nothing : ['necessity'];
  const { ground } = lawfulGround(measure, facts, outlook(view).p);
  if (!plays(view.public, 'legalGround')) return [ground];
  return [ground, ...GROUNDS_OF[measure].filter((other) => other !== ground)];
}
