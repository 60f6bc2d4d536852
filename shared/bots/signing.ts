import { type ClauseTerms, type ClauseValue, textValue } from '../model/utility.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { keyOf } from '../rules/keys.ts';
import { plays } from '../rules/settings.ts';
import { votedFor } from '../rules/texts/binding.ts';
import { isExpected, signatureOf } from '../rules/texts/signature.ts';
import { BINDING, type Id, type NormId, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { aspiration, clausesOf, type Mind, slip } from './mind.ts';
import { ratificationChance } from './parliament.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { underProvisos } from './proviso-worth.ts';
import { assuranceOf, crossesOwnLine, redLineTerms } from './texts.ts';

/** What the trust of the sponsors is worth to who voted for a text and thinks of not signing it, for each of them. */
const STEPPING_BACK = 0.002;
/** What a state wants to gain at least by a text that it did not vote for, while there is time to hold out. */
const RESERVATION = 0.03;
/** A clause that costs a seat more than this by itself is one to leave out. */
const BURDEN = 0.005;
/** What a binding clause counts as until it is law. */
const DECLARED: Rung = 1;

type Offered = NonNullable<Mind['can']['sign']>[number];

/** Signs what is worth it among those who sign; who voted for a text and does not says so. */
export function signText(mind: Mind): Plan | null {
  for (const offered of mind.can.sign ?? []) {
    const chosen = decideOn(mind, offered);
    if (chosen) return chosen;
  }
  return null;
}

function decideOn(mind: Mind, { text, choices, exceptions }: Offered): Plan | null {
  const supports = choices.includes('decline');
  const { norms } = signatureOf(mind.view.public, text, mind.me);
  const all = clausesOf(mind.view.public, text).filter(({ norm }) => norms.includes(norm));
  const except = leftOut(mind, text, all, exceptions);
  const clauses = all.filter(({ norm }) => !except.includes(norm));
  const parts = [
    ...clauses.flatMap((clause) => termsOf(mind, text, clause)),
    ...(supports ? [term('steppingBack', STEPPING_BACK * sponsorsOf(mind, text).length)] : []),
    term('error', slip(mind, 'sign', text)),
  ];
  const worth = sumOf(parts);
  const wanted = supports ? 0 : aspiration(mind, RESERVATION);
  const terms = (): readonly ReasonTerm[] => [...parts, term('worth', worth), term('wanted', wanted)];
  const crosses = crossesOwnLine(mind, clauses);
  if (worth >= wanted && !crosses)
    return plan({ type: 'sign', text, choice: 'sign', except: [...except] }, 'worthIt', terms);
  if (!supports) return null;
  const declining: SeatCommand = { type: 'sign', text, choice: 'decline', except: [] };
  return crosses
    ? plan(declining, 'redLine', () => [...redLineTerms(mind, clauses), ...terms()])
    : plan(declining, 'tooLittle', terms);
}

function sponsorsOf({ view, me }: Mind, text: Id): readonly SeatId[] {
  return (view.public.treaties[text]?.sponsors ?? []).filter((seat) => seat !== me);
}

/** The clauses that cost it more than they bring, the worst first. */
function leftOut(mind: Mind, text: Id, clauses: readonly ClauseTerms[], most: number): readonly NormId[] {
  return clauses
    .map((clause) => ({ norm: clause.norm, worth: sumOf(termsOf(mind, text, clause)) }))
    .filter(({ worth }) => worth < -BURDEN)
    .sort((one, other) => one.worth - other.worth)
    .slice(0, most)
    .map(({ norm }) => norm);
}

/** Who has signed the clause, or is taken to sign it, and this seat. */
function signatories({ view: { public: table }, cast, me }: Mind, text: Id, norm: NormId): SeatId[] {
  const signedBy = table.treaties[text]?.signedBy ?? [];
  const outside = table.clauses[keyOf(text, norm)]?.outside ?? [];
  return cast.states.filter(
    (seat) =>
      seat === me ||
      (signedBy.includes(seat) && !outside.includes(seat)) ||
      (isExpected(table, text, seat) && votedFor(table, text, norm).includes(seat)),
  );
}

function termsOf(mind: Mind, text: Id, clause: ClauseTerms): readonly ReasonTerm[] {
  const assurance = assuranceOf(mind);
  const value = worthAmong(mind, signatories(mind, text, clause.norm), clause);
  const { get, cost } = underProvisos(mind, { seat: mind.me, assurance }, clause, value);
  return [term('get', get * assurance, clause), term('cost', -cost, clause)];
}

/** A binding clause is law where parliaments ratify it, and a declaration where they do not. */
function worthAmong(mind: Mind, parties: readonly SeatId[], { norm, rung }: ClauseTerms): ClauseValue {
  const { interests, world, cast, me, p } = mind;
  const at = (step: Rung) =>
    textValue(interests, world, cast, me, { clauses: [{ norm, rung: step }], parties }, p);
  if (rung < BINDING || !plays(mind.view.public, 'ratification')) return at(rung);
  const ratified = ratificationChance(mind, me, norm);
  const [law, declared] = [at(rung), at(DECLARED)];
  return {
    get: ratified * law.get + (1 - ratified) * declared.get,
    cost: ratified * law.cost + (1 - ratified) * declared.cost,
  };
}
