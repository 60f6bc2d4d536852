/** A binding clause is signed, then ratified at home, then in force (RULES.md, C). */
import { kept, noEntries } from '../../model/kept.ts';
import type { Parameters } from '../../model/parameters.ts';
import { type Parliament, parliamentOn } from '../../model/ratification.ts';
import type { Interest } from '../../model/utility.ts';
import type { Pledge } from '../../model/world.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { forumOf } from '../forums/forums-of.ts';
import { modelOf } from '../model-of.ts';
import { interestsOf, isInForce, outlook } from '../outlook.ts';
import { mark, spread } from '../talks/commitments.ts';
import { emit, roll, type Turn, viewOf } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView, SeatView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import { BINDING, type Id, type NormId, type SeatId } from '../vocabulary.ts';

/** C11: a clause that is signed and not yet in force as law. */
export function isSigned(commitment: Commitment): boolean {
  return commitment.kind === 'duty' && commitment.force < commitment.rung;
}

/** The id of what a commitment adds to a world when its clause becomes law. */
export function lawOf(commitment: Id): Id {
  return `${commitment}-law`;
}

/** C11: whether the debtor's parliament has ratified it. */
export function isRatified({ marks }: PublicView, commitment: Id): boolean {
  return Object.values(marks).some((made) => made.commitment === commitment && made.cause === 'ratified');
}

/** What the seat's own parliament would say of a binding clause among these parties, the seat one of them. */
export function ownParliament(view: SeatView, norm: NormId, parties: readonly SeatId[]): Parliament {
  const { world, cast, p } = outlook(view);
  const home: Partial<Record<string, Interest>> = {};
  for (const [key, interest] of Object.entries(view.own.interests))
    home[key] = { ...interestsOf(view)[key as NormId], ...interest, ideal: interest.home };
  return parliamentOn(home, world, cast, view.own.seat, lawAmong(parties, norm), p);
}

/** One for all parliaments: so their worlds after it are one, as far as they know of the same commitments. */
const lawsKnown = new WeakMap<readonly SeatId[], Map<NormId, readonly Pledge[]>>();

function lawAmong(parties: readonly SeatId[], norm: NormId): readonly Pledge[] {
  return kept(kept(lawsKnown, parties, noEntries), norm, () =>
    parties.map((debtor) => ({
      id: `law:${debtor}`,
      norm,
      rung: BINDING,
      debtor,
      creditors: parties.filter((party) => party !== debtor),
      ownership: 1,
      age: 0,
      unilateral: false,
      instrument: 'law',
      strength: 1,
      suspended: [],
    })),
  );
}

/** What the seat's own parliament says of a clause that it has signed. */
export function ratificationOf(view: SeatView, commitment: Commitment): Parliament {
  const { debtor, creditors, norm } = commitment;
  return ownParliament(view, norm as NormId, [debtor, ...creditors]);
}

/** C11: at each review of a later round parliaments ratify; with half of the signatories it is law for who has. */
export function ratifyClauses(turn: Turn): void {
  const clauses = new Map<string, [Id, Commitment][]>();
  for (const [id, made] of Object.entries(turn.state.public.commitments)) {
    if (made.origin !== 'text' || made.rung !== BINDING || made.round >= turn.state.public.round) continue;
    if (!isInForce(made)) continue;
    const key = `${made.source} ${made.norm}`;
    clauses.set(key, [...(clauses.get(key) ?? []), [id, made]]);
  }
  for (const signatories of clauses.values()) {
    for (const [id, made] of signatories) ratifyAtHome(turn, id, made, signatories);
    bringIntoForce(turn, signatories);
  }
}

type Signatories = readonly [Id, Commitment][];

/** C18: whose parliament has ratified a clause is not asked again because another state has acceded to it. */
function hasRatified(turn: Turn, signatories: Signatories, seat: SeatId): boolean {
  return signatories.some(
    ([id, { debtor, ...duty }]) =>
      debtor === seat && (duty.force === duty.rung || isRatified(turn.state.public, id)),
  );
}

function ratifyAtHome(turn: Turn, id: Id, made: Commitment, signatories: Signatories): void {
  if (!isSigned(made) || isRatified(turn.state.public, id)) return;
  if (hasRatified(turn, signatories, made.debtor)) {
    mark(turn, id, made.state, 'ratified', made.source);
    return;
  }
  const { chance } = ratificationOf(viewOf(turn, made.debtor), made);
  if (roll(turn, 'ratification', made.debtor, made.source, made.norm) >= chance) return;
  mark(turn, id, made.state, 'ratified', made.source);
  spread(turn, 'ratified', { seat: made.debtor, norm: made.norm, rung: made.rung, ref: made.source });
}

/** C11, C15: half of the signatories, or what the main forum asks for: so many, and who must be among them. */
function isEnough(
  view: PublicView,
  text: Id,
  ratified: readonly SeatId[],
  signatories: number,
  p: Parameters,
): boolean {
  const { ratifications, ratifiersNamed } = view.setup;
  if (ratifications === 0 || forumOf(view, text) !== MAIN)
    return ratified.length >= p['home.threshold'] * signatories;
  return ratified.length >= ratifications && ratifiersNamed.every((seat) => ratified.includes(seat));
}

function bringIntoForce(turn: Turn, signatories: Signatories): void {
  const { p } = modelOf(turn.state.scenario);
  const ratified = signatories.filter(([id, made]) => !isSigned(made) || isRatified(turn.state.public, id));
  const fresh = ratified.filter(([, made]) => isSigned(made));
  const debtorsOf = (duties: Signatories) => [...new Set(duties.map(([, made]) => made.debtor))];
  const all = debtorsOf(signatories).length;
  const text = ratified[0]?.[1].source ?? '';
  if (fresh.length === 0 || !isEnough(turn.state.public, text, debtorsOf(ratified), all, p)) return;
  for (const [id, made] of fresh) {
    emit(turn, { type: 'ratified', commitment: id });
    if (made.state === 'signed') mark(turn, id, 'untested', 'ratified', made.source);
    const cause = causeOf('ratified', { ref: made.source, norm: made.norm, seat: made.debtor });
    moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) => {
      const signed = world.pledges[id];
      return signed ? [{ kind: 'pledge', pledge: { ...signed, id: lawOf(id), rung: BINDING } }] : [];
    });
    spread(turn, 'inForce', { seat: made.debtor, norm: made.norm, rung: made.rung, ref: made.source });
  }
}
