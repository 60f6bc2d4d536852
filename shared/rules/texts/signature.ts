/** Signature as an act of its own: adoption opens a text for it, and who signs is bound (RULES.md, C16-C18). */
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { forumOf, isMember } from '../forums/forums-of.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { isInForce } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView, SeatView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import type { Id, NormId, SeatId } from '../vocabulary.ts';
import { annexIfNarrow, oweClause, type Standing, standing, votedFor } from './binding.ts';
import { exceptionsAllowed } from './consensus.ts';

type Sign = Extract<SeatCommand, { type: 'sign' }>;

/** C16: a renewal has been signed before, and where the outvoted are bound nobody is asked. */
export function opensForSignature(view: PublicView, text: Id): boolean {
  const bindsAll = view.setup.bindsOutvoted && forumOf(view, text) === MAIN;
  return plays(view, 'signature') && !bindsAll && view.treaties[text]?.renews === '';
}

/** C16: what two states at least voted for is open for signature; by the vote itself nobody is bound. */
export function openForSignature(turn: Turn, text: Id, { clauses, rest }: Standing): boolean {
  const backed = clauses.filter((norm) => votedFor(turn.state.public, text, norm).length > 1);
  if (backed.length === 0) return false;
  for (const norm of backed) annexIfNarrow(turn, text, norm, votedFor(turn.state.public, text, norm));
  emit(turn, { type: 'textDecided', text, status: 'adopted', parties: [], partly: rest, opened: true });
  spread(turn, 'textAdopted', { ref: text });
  spread(turn, 'openForSignature', { ref: text });
  return true;
}

/** Texts that are open for signature. */
export function openForSigning({ treaties }: PublicView): Id[] {
  return Object.entries(treaties).flatMap(([text, { status, signing }]) =>
    status === 'adopted' && signing > 0 ? [text] : [],
  );
}

/** Clauses of an open text that a signature is given to: adopted, and not over for all who owed them. */
function signable(view: PublicView, text: Id): readonly NormId[] {
  const duties = Object.values(view.commitments).filter(({ source }) => source === text);
  const isOver = (norm: NormId) => {
    const owed = duties.filter((duty) => duty.norm === norm);
    return owed.length > 0 && !owed.some(isInForce);
  };
  return (standing(view, text)?.clauses ?? []).filter((norm) => !isOver(norm));
}

/** C16: clauses that a state voted for; none of those of a text that it was not for. */
function backedBy(view: PublicView, text: Id, seat: SeatId): readonly NormId[] {
  return signable(view, text).filter((norm) => votedFor(view, text, norm).includes(seat));
}

/** C17: the clauses that the seat's signature may be given to, and how many of them it may leave out. */
export function signatureOf(view: PublicView, text: Id, seat: SeatId) {
  const backed = backedBy(view, text, seat);
  const norms = backed.length > 0 ? backed : signable(view, text);
  const most = plays(view, 'exceptions') ? exceptionsAllowed(norms.length) : 0;
  return { norms, exceptions: Math.min(most, norms.length - 1), supports: backed.length > 0 };
}

/** C16: in the review of its round, who voted for a text is taken to sign it. */
export function isExpected(view: PublicView, text: Id, seat: SeatId): boolean {
  const { signing = 0, signedBy = [], declined = [] } = view.treaties[text] ?? {};
  if (signing !== view.round || signedBy.includes(seat) || declined.includes(seat)) return false;
  return backedBy(view, text, seat).length > 0;
}

/** C16-C18: a state signs once, in a review; who voted for the text may say in the first one that it does not. */
export function signFault({ public: view, own }: SeatView, { text, choice, except }: Sign): Refusal | null {
  const { seat } = own;
  const treaty = view.treaties[text];
  if (treaty?.status !== 'adopted') return refuse('unknownText');
  if (treaty.signing === 0) return refuse('notAtThisLevel');
  if (view.seats[seat]?.kind !== 'state') return refuse('statesOnly');
  if (!isMember(view, seat, forumOf(view, text))) return refuse('notMember');
  if (view.stage !== 'deciding') return refuse('notNow');
  if (treaty.signedBy.includes(seat)) return refuse('alreadyDecided');
  if (treaty.declined.includes(seat) && treaty.signing === view.round) return refuse('alreadyDecided');
  if (choice === 'decline') {
    if (!isExpected(view, text, seat)) return refuse('nothingDue');
    return except.length > 0 ? refuse('tooManyExceptions') : null;
  }
  const { norms, exceptions } = signatureOf(view, text, seat);
  if (norms.length === 0) return refuse('emptyText');
  if (except.length > exceptions) return refuse('tooManyExceptions', exceptions);
  if (new Set(except).size < except.length || except.some((norm) => !norms.includes(norm)))
    return refuse('notOnAgenda');
  return null;
}

export function sign(turn: Turn, seat: SeatId, { text, choice, except }: Sign): void {
  if (choice === 'decline') stepBack(turn, text, seat);
  else giveSignature(turn, text, seat, except);
}

function giveSignature(turn: Turn, text: Id, seat: SeatId, except: readonly NormId[]): void {
  const view = turn.state.public;
  const { norms, supports } = signatureOf(view, text, seat);
  const outside = signable(view, text).filter((norm) => except.includes(norm) || !norms.includes(norm));
  emit(turn, { type: 'signatureGiven', text, seat, outside, acceding: !supports });
  spread(turn, supports ? 'signedText' : 'acceded', { seat, ref: text });
}

/** C17: who voted for a text and does not sign it is trusted less by each that sponsored it. */
function stepBack(turn: Turn, text: Id, seat: SeatId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  emit(turn, { type: 'signatureDeclined', text, seat });
  const sponsors = (turn.state.public.treaties[text]?.sponsors ?? []).filter(
    (sponsor) => sponsor !== seat && cast.states.includes(sponsor),
  );
  moveWorlds(turn, ['public', 'true'], 'agreement', causeOf('steppedBack', { ref: text, seat }), (world) =>
    sponsors.map((sponsor) => trustShift(world, sponsor, seat, -p['signature.trust'], p)),
  );
  spread(turn, 'steppedBack', { seat, ref: text });
}

/** C16: when the review has heard all, who voted for a text and said nothing signs it; then it is owed. */
export function settleSignatures(turn: Turn): void {
  const states = Object.entries(turn.state.public.seats).filter(([, { kind }]) => kind === 'state');
  for (const text of openForSigning(turn.state.public)) {
    for (const [seat] of states)
      if (isExpected(turn.state.public, text, seat)) giveSignature(turn, text, seat, []);
    for (const norm of signable(turn.state.public, text)) bindSignatories(turn, text, norm);
  }
}

/** C18: who has signed since owes the clause to those who did before, and they owe it to them. */
function bindSignatories(turn: Turn, text: Id, norm: NormId): void {
  const { commitments, treaties, clauses } = turn.state.public;
  const outside = clauses[keyOf(text, norm)]?.outside ?? [];
  const duties = Object.values(commitments).filter((duty) => duty.source === text && duty.norm === norm);
  const known = new Set(duties.map(({ debtor }) => debtor));
  const before = new Set(duties.filter(isInForce).map(({ debtor }) => debtor));
  const fresh = (treaties[text]?.signedBy ?? []).filter(
    (seat) => !outside.includes(seat) && !known.has(seat),
  );
  if (fresh.length === 0 || fresh.length + before.size < 2) return;
  oweClause(
    turn,
    text,
    norm,
    fresh.map((seat) => ({ seat, ownership: 1 })),
    [...before],
  );
  emit(turn, { type: 'partiesBound', text, parties: fresh });
}
