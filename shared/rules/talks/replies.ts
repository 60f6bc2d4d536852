/** What the accused says (RULES.md, A6). */
import type { SeatCommand } from '../commands.ts';
import { suspectDuties } from '../conduct/crisis.ts';
import { formPublicBelief, publish } from '../conduct/evidence.ts';
import { keyOf } from '../keys.ts';
import { isOwedTo } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { isExcepted } from '../texts/provisos-on-clauses.ts';
import { emit, type Turn, viewOf } from '../turn.ts';
import type { Incident } from '../view/record.ts';
import type { SeatView } from '../view.ts';
import type { Id, SeatId } from '../vocabulary.ts';
import { mark, markDuty, spread } from './commitments.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** Who accuses the seat of the incident: in public, or in a demarche to it alone. */
function accusers(view: SeatView, incident: Id): { open: boolean; by: SeatId[] } {
  const against = (response: { incident: string; suspect: string }) =>
    response.incident === incident && response.suspect === view.own.seat;
  const open = Object.values(view.public.responses).filter(against);
  const quiet = Object.values(view.own.demarches).filter(against);
  return { open: open.length > 0, by: [...open, ...quiet].map(({ by }) => by) };
}

export function replyFault(view: SeatView, { incident, reply }: Of<'reply'>): Refusal | null {
  const shown = view.public.incidents[incident];
  if (!shown) return refuse('unknownIncident');
  if (accusers(view, incident).by.length === 0) return refuse('notAccused');
  if (shown.round !== view.public.round) return refuse('notNow');
  if (view.own.replies[keyOf(incident, view.own.seat)]) return refuse('alreadyAnswered');
  if (reply === 'except') return exceptFault(view, shown);
  if (reply !== 'denyWithEvidence') return null;
  return ownItems(view, incident).length > 0 ? null : refuse('notHolder');
}

/** X5: a duty that it publicly owes the victim, and breaches by such an act, has an exception for it. */
function exceptFault({ public: table, own }: SeatView, { victim, effect }: Incident): Refusal | null {
  if (!plays(table, 'exceptions')) return refuse('notAtThisLevel');
  const isCovered = Object.values(table.commitments).some(
    (duty) => duty.debtor === own.seat && isOwedTo(duty, victim) && isExcepted(table, duty, effect),
  );
  return isCovered ? null : refuse('noException');
}

function ownItems(view: SeatView, incident: Id): Id[] {
  return Object.entries(view.own.evidence)
    .filter(([, item]) => item.incident === incident && item.own && !item.published)
    .map(([id]) => id);
}

/**
 * A6: deny; deny and publish what it holds; admit, which breaches; blame criminals on its own soil, which strains its
 * duty not to be a haven for them; or point to an exception of the clause, which leaves it strained (X5).
 */
export function reply(turn: Turn, seat: SeatId, command: Of<'reply'>): void {
  const view = viewOf(turn, seat);
  const accused = accusers(view, command.incident);
  emit(turn, {
    type: 'replied',
    incident: command.incident,
    entry: { incident: command.incident, seat, reply: command.reply },
    knownTo: accused.open ? [] : [seat, ...accused.by],
  });
  if (command.reply === 'denyWithEvidence') {
    const [item] = ownItems(view, command.incident);
    if (item) publish(turn, seat, item, true);
  }
  if (!accused.open) return;
  spread(turn, 'replied', { seat, ref: command.incident });
  if (command.reply === 'blameCriminals') openHaven(turn, seat, command.incident);
  if (command.reply === 'except') liftBreaches(turn, seat, command.incident);
  if (command.reply !== 'admit') return;
  formPublicBelief(turn, command.incident);
  suspectDuties(turn, command.incident, seat, command.incident);
}

/** X5: what the act breached before the accused could answer is strained by it, and no more. */
function liftBreaches(turn: Turn, seat: SeatId, incident: Id): void {
  const { commitments, incidents, marks, responses } = turn.state.public;
  const effect = incidents[incident]?.effect;
  if (!effect) return;
  for (const [id, duty] of Object.entries(commitments)) {
    if (duty.debtor !== seat || duty.state !== 'breached') continue;
    const breach = Object.values(marks).findLast(
      ({ commitment, state }) => commitment === id && state === 'breached',
    );
    const of = responses[breach?.ref ?? '']?.incident ?? breach?.ref;
    if (of === incident && isExcepted(turn.state.public, duty, effect))
      mark(turn, id, 'strained', 'excepted', incident);
  }
}

/** A6: criminals that a state points to on its own soil are its own to stop, where it owes that to the victim. */
function openHaven(turn: Turn, seat: SeatId, incident: Id): void {
  const victim = turn.state.public.incidents[incident]?.victim ?? '';
  for (const [id, duty] of Object.entries(turn.state.public.commitments))
    if (duty.norm === 'N08' && duty.debtor === seat && isOwedTo(duty, victim))
      markDuty(turn, id, 'strained', 'admitted', incident);
}
