/** What stands of a text, who was for it, and how its clauses come to be owed (RULES.md, V8, V12, V17). */
import type { Parameters } from '../../model/parameters.ts';
import { trustShift } from '../../model/worlds.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { forumOf, membersOf, ruleOf } from '../forums/forums-of.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { plays } from '../settings.ts';
import { makeCommitment, spread } from '../talks/commitments.ts';
import type { Turn } from '../turn.ts';
import type { PublicView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import { BINDING, type Id, type NormId, type Rung, type SeatId } from '../vocabulary.ts';
import { startUnderConditions } from './conditions.ts';
import { contestedClauses, objectorsTo, textVotes } from './consensus.ts';
import { endRenewed, pastOf } from './renewal.ts';
import { clausesOf, toAnnex } from './texts.ts';
import { seeksConsent } from './voters.ts';

/** C11: the rung that a binding clause counts as until it is law: declared. */
const SIGNED: Rung = 1;

export type Party = { readonly seat: SeatId; readonly ownership: number };

/** What stands of a text: these clauses, and whether others of it do not. */
export type Standing = { readonly clauses: readonly NormId[]; readonly rest: boolean };

/** V8: who is bound by a clause as the vote fell, and how firmly. */
export function boundByVote(view: PublicView, text: Id, norm: NormId, rung: Rung, p: Parameters): Party[] {
  return seeksConsent(ruleOf(view, text)) ? joined(view, text, norm) : counted(view, text, norm, rung, p);
}

/** C16: the states that voted for a clause. */
export function votedFor(view: PublicView, text: Id, norm: NormId): SeatId[] {
  if (seeksConsent(ruleOf(view, text))) return joined(view, text, norm).map(({ seat }) => seat);
  return textVotes(view, text, norm).flatMap(({ seat, choice }) =>
    view.seats[seat]?.kind === 'state' && choice === 'yes' ? [seat] : [],
  );
}

/** V8: yes binds; abstention binds at rungs 1-2; no does not, unless the forum binds the outvoted. */
function counted(view: PublicView, text: Id, norm: NormId, rung: Rung, p: Parameters): Party[] {
  return textVotes(view, text, norm).flatMap(({ seat, choice }): Party[] => {
    if (view.seats[seat]?.kind !== 'state') return [];
    if (choice === 'yes') return [{ seat, ownership: 1 }];
    if (choice === 'abstain' && rung <= 2) return [{ seat, ownership: p['ownership.abstained'] }];
    const bindsAll = view.setup.bindsOutvoted && forumOf(view, text) === MAIN;
    return bindsAll && rung > 0 ? [{ seat, ownership: p['ownership.outvoted'] }] : [];
  });
}

/** V12: all that joined, but for those who dissociated from this clause or took dissociation as the remedy. */
function joined(view: PublicView, text: Id, norm: NormId): Party[] {
  const treaty = view.treaties[text];
  return textVotes(view, text, norm).flatMap(({ seat, choice, norms }): Party[] => {
    const excepted = choice === 'joinExcept' && norms.includes(norm);
    const remedied =
      choice === 'object' &&
      treaty?.remedy === 'dissociate' &&
      treaty.remedyNorm === norm &&
      norms.includes(norm);
    return excepted || remedied ? [] : [{ seat, ownership: 1 }];
  });
}

/** V12: too many, or a whole bloc, dissociate: the clause goes to the chair's annex. */
function belongsInAnnex(view: PublicView, text: Id, parties: readonly SeatId[]): boolean {
  const members = membersOf(view, forumOf(view, text));
  const states = Object.entries(view.seats).filter(([id]) => members.includes(id));
  const out = states.filter(([id]) => !parties.includes(id));
  if (out.length * 3 > states.length) return true;
  const blocs = new Set(states.map(([, seat]) => seat.bloc));
  return [...blocs].some((bloc) => {
    const allies = states.filter(([, seat]) => seat.bloc === bloc);
    return allies.length > 1 && allies.every((ally) => out.includes(ally));
  });
}

/** V12: puts the clause into the annex where these are too few, or not of all blocs. */
export function annexIfNarrow(turn: Turn, text: Id, norm: NormId, parties: readonly SeatId[]): void {
  const view = turn.state.public;
  if (ruleOf(view, text) !== 'consensus' || view.clauses[keyOf(text, norm)]?.annexed) return;
  if (belongsInAnnex(view, text, parties)) toAnnex(turn, text, norm);
}

/** What of the text stands: all of it, what nobody opposed or what was carried, or null when it failed. */
export function standing(view: PublicView, text: Id): Standing | null {
  const all = clausesOf(view, text).map(({ norm }) => norm);
  const items = Object.values(view.items).filter((item) => item.text === text);
  if (view.setup.votes === 'clauses') {
    const carried = all.filter((norm) =>
      items.some((item) => item.kind === 'clause' && item.norm === norm && item.carried),
    );
    return carried.length > 0 ? { clauses: carried, rest: carried.length < all.length } : null;
  }
  if (items.some(({ kind, carried }) => kind === 'text' && carried)) return { clauses: all, rest: false };
  if (ruleOf(view, text) !== 'consensus' || view.setup.votes === 'whole') return null;
  const treaty = view.treaties[text];
  const objectors = objectorsTo(view, text);
  const settled = treaty?.remedy !== '' && objectors.every((seat) => treaty?.remedyAccepted.includes(seat));
  const still = settled ? contestedClauses(view, text).filter((norm) => norm !== treaty?.remedyNorm) : [];
  if (settled && still.length === 0) return all.length > 0 ? { clauses: all, rest: false } : null;
  const opposed = settled ? still : contestedClauses(view, text);
  const unopposed = all.filter((norm) => !opposed.includes(norm));
  return unopposed.length > 0 ? { clauses: unopposed, rest: true } : null;
}

/** The clause comes to be owed among these, and between them and those who owed it to each other before. */
export function oweClause(
  turn: Turn,
  text: Id,
  norm: NormId,
  parties: readonly Party[],
  before: readonly SeatId[] = [],
): void {
  const clause = turn.state.public.clauses[keyOf(text, norm)];
  if (!clause) return;
  const rung = clause.rung as Rung;
  const force = rung === BINDING && plays(turn.state.public, 'ratification') ? SIGNED : rung;
  const cause = causeOf('clauseAdopted', { ref: text, norm });
  const fresh = parties.map(({ seat }) => seat);
  const owing = [
    ...parties.map((party) => ({
      ...party,
      creditors: [...before, ...fresh.filter((other) => other !== party.seat)],
    })),
    ...before.map((seat) => ({ seat, ownership: 1, creditors: fresh })),
  ];
  for (const { seat, ownership, creditors } of owing)
    makeCommitment(
      turn,
      [],
      {
        kind: 'duty',
        debtor: seat,
        creditors,
        origin: 'text',
        source: text,
        norm,
        rung,
        force,
        ownership,
        ...pastOf(turn.state.public, text, norm, seat),
        promise: '',
        promiseRef: '',
        dueRound: 0,
        duePhase: '',
      },
      cause,
    );
  endRenewed(turn, text, norm);
  startUnderConditions(turn, text, norm);
  if (force < rung) spread(turn, 'signed', { norm, rung, ref: text });
  const all = [...before.map((seat) => ({ seat, ownership: 1 })), ...parties];
  if (isUniversal(turn.state.public, text, norm, all)) raiseTrustOfAll(turn, text, norm);
  const { worlds } = turn.state.hidden;
  if (clause.endorsedBy.length > 0 && !worlds.public.endorsed[norm])
    moveWorlds(turn, ['public', 'true'], 'agreement', causeOf('endorsed', { ref: text, norm }), () => [
      { kind: 'endorse', norm, add: 1 },
    ]);
}

/** V17: joined by all states without exception, and of their own will. */
function isUniversal(view: PublicView, text: Id, norm: NormId, parties: readonly Party[]): boolean {
  const states = Object.values(view.seats).filter(({ kind }) => kind === 'state').length;
  const annexed = view.clauses[keyOf(text, norm)]?.annexed;
  return !annexed && parties.length === states && parties.every(({ ownership }) => ownership === 1);
}

/** V17: a clause of all raises the trust of all in all. */
function raiseTrustOfAll(turn: Turn, text: Id, norm: NormId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const cause = causeOf('trustMoved', { ref: text, norm });
  moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
    cast.states.flatMap((from) =>
      cast.states
        .filter((to) => to !== from)
        .map((to) => trustShift(world, from, to, p['universality.trust'], p)),
    ),
  );
}
