/** Clauses that end unless they are renewed, and the fresh vote on them (RULES.md, X6-X8). */

import { pledgesOf } from '../conduct/suspension.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { keyOf } from '../keys.ts';
import { isInForce } from '../outlook.ts';
import { mark, spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import type { Id, NormId, Rung, SeatId } from '../vocabulary.ts';
import { hasProvisos, lastRoundOf, provisosOf } from './provisos-on-clauses.ts';
import { clausesOf } from './texts.ts';

type Entry = readonly [Id, Commitment];

/** The duties of a clause that still bind. */
function dutiesOf({ commitments }: PublicView, text: Id, norm: NormId): Entry[] {
  return Object.entries(commitments).filter(
    ([, duty]) => duty.source === text && duty.norm === norm && isInForce(duty),
  );
}

/** The clauses of an adopted text that end with this round unless they are renewed. */
function endingOf(view: PublicView, text: Id) {
  return clausesOf(view, text).filter(({ norm }) =>
    dutiesOf(view, text, norm).some(([, duty]) => lastRoundOf(view, duty) === view.round),
  );
}

/** X7: what would end lies on the table by itself when the talks of its last round open; it needs no sponsors. */
export function openRenewals(turn: Turn): void {
  const { treaties } = turn.state.public;
  for (const [source, { status, forum }] of Object.entries(treaties)) {
    if (status !== 'adopted') continue;
    const ending = endingOf(turn.state.public, source);
    if (ending.length === 0) continue;
    const text = freshId(turn, 't');
    const agenda = Object.keys(turn.state.public.agenda) as NormId[];
    emit(turn, {
      type: 'textOpened',
      text,
      kind: 'renewal',
      by: '',
      clauses: agenda.map((norm) => {
        const clause = ending.find((one) => one.norm === norm);
        const rung = (clause?.rung ?? 0) as Rung;
        const provisos = clause && provisosOf(clause);
        return provisos && hasProvisos(provisos) ? { norm, rung, provisos } : { norm, rung };
      }),
      sponsorsNeeded: 0,
      renews: source,
      ...(forum !== MAIN && { forum }),
    });
    emit(turn, { type: 'textTabled', text, by: '' });
    spread(turn, 'renewalDue', { ref: text });
  }
}

/** What a party of a renewal owes on the clause until now: more than one duty where others acceded to it. */
function renewedBy(view: PublicView, text: Id, norm: NormId, debtor: SeatId): Entry[] {
  const source = view.treaties[text]?.renews;
  return source ? dutiesOf(view, source, norm).filter(([, duty]) => duty.debtor === debtor) : [];
}

/** X7: years that a renewed duty has been in force, at the end of this round; what is new has none. */
export function pastOf(view: PublicView, text: Id, norm: NormId, debtor: SeatId): { past?: number } {
  const [, before] = renewedBy(view, text, norm, debtor)[0] ?? [];
  return before ? { past: before.past + Math.max(0, view.round - before.round) * view.years } : {};
}

/** X7: for who has joined the renewal the new duty takes the place of the old one. */
export function endRenewed(turn: Turn, text: Id, norm: NormId): void {
  const joined = dutiesOf(turn.state.public, text, norm).map(([, { debtor }]) => debtor);
  for (const debtor of joined) {
    for (const before of renewedBy(turn.state.public, text, norm, debtor)) end(turn, before, 'renewed', text);
  }
}

/** X6: what was not renewed ends with its last round; what no vote was taken on goes on until there is one. */
export function endExpired(turn: Turn): void {
  const { treaties, round } = turn.state.public;
  const undecided = new Set(
    Object.values(treaties).flatMap(({ status, renews }) => (status === 'tabled' ? [renews] : [])),
  );
  const told = new Set<string>();
  for (const entry of Object.entries(turn.state.public.commitments)) {
    const [, duty] = entry;
    const last = isInForce(duty) ? lastRoundOf(turn.state.public, duty) : 0;
    if (last === 0 || last > round || undecided.has(duty.source)) continue;
    end(turn, entry, 'expired', duty.source);
    const about = keyOf(duty.source, duty.norm);
    if (!told.has(about)) spread(turn, 'expired', { norm: duty.norm, rung: duty.rung, ref: duty.source });
    told.add(about);
  }
}

function end(turn: Turn, [id, duty]: Entry, kind: 'renewed' | 'expired', ref: Id): void {
  mark(turn, id, 'expired', kind, ref);
  const cause = causeOf(kind, { ref, norm: duty.norm });
  moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
    pledgesOf(world.pledges, id).map((pledge) => ({ kind: 'end', pledge })),
  );
}
