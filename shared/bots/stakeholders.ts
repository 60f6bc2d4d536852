import type { NormId, SeatId, StakeholderCard } from '../rules/vocabulary.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

type Card = NonNullable<Mind['can']['playCard']>[number];

/** Plays one card where it does most for its causes. */
export function playCard(mind: Mind): Plan | null {
  const card = best(mind.can.playCard ?? [], ({ card: name }) => draw(mind, 'card', name));
  if (!card) return null;
  const seat = best(card.seats, (one) => (one === '' ? 0 : concern(mind, card.card, one))) ?? '';
  const norm = best(card.norms, (one) => (one === '' ? 0 : cause(mind, one))) ?? '';
  const sector = best(card.sectors, (one) => draw(mind, 'sector', one)) ?? '';
  const incident = latest(mind, card);
  return plan({ type: 'playCard', card: card.card, seat, norm, sector, incident }, 'best', () => [
    ...(seat === '' ? [] : [term('concern', concern(mind, card.card, seat), { seat })]),
    ...(norm === '' ? [] : [term('cause', cause(mind, norm), { norm })]),
  ]);
}

/** How much a card should name this seat: the weak are helped, the strong and the suspected are watched. */
function concern(mind: Mind, card: StakeholderCard, seat: SeatId): number {
  const { view, world } = mind;
  const taste = 0.1 * draw(mind, 'concern', card, seat);
  const weakness = 1 - (world.defence[seat] ?? 0.5);
  const suspicion = Math.max(
    0,
    ...Object.values(view.public.beliefs).map((belief) => (belief.suspect === seat ? belief.probability : 0)),
  );
  switch (card) {
    case 'grantPatches':
    case 'patchSector':
    case 'helpVictims':
    case 'telemetry':
    case 'inquiry':
      return weakness + taste;
    case 'watch':
    case 'demandAccess':
    case 'complianceReport':
    case 'convene':
      return (world.offence[seat] ?? 0) + suspicion + taste;
    case 'shame':
    case 'factFinding':
    case 'takedown':
      return suspicion + taste;
    case 'nonPaper':
    case 'speak':
    case 'charter':
    case 'finding':
    case 'keepAnnex':
    case 'contactTest':
    case 'hotline':
      return taste;
  }
}

function cause({ interests }: Mind, norm: NormId): number {
  return interests[norm]?.weight ?? 0;
}

function latest({ view }: Mind, { incidents }: Card): string {
  return (
    best(incidents, (incident) => (incident === '' ? -1 : (view.public.incidents[incident]?.round ?? 0))) ??
    ''
  );
}

/** Endorses the clauses that come near to what it stands for, refuses those that fall far short; once each. */
export function endorse(mind: Mind): Plan | null {
  const { can, view, me, interests } = mind;
  for (const { text, norm, stances } of can.endorse ?? []) {
    const clause = Object.values(view.public.clauses).find(
      (entry) => entry.text === text && entry.norm === norm,
    );
    const ideal = interests[norm]?.ideal;
    if (!clause || ideal === undefined || clause.endorsedBy.includes(me) || clause.refusedBy.includes(me))
      continue;
    const short = ideal - clause.rung;
    const why = () => [
      term('short', short, { norm, rung: clause.rung }),
      term('cause', cause(mind, norm), { norm }),
    ];
    if (short <= 1 && stances.includes('endorse'))
      return plan({ type: 'endorse', text, norm, stance: 'endorse' }, 'worthIt', why);
    if (short >= 2 && stances.includes('refuse'))
      return plan({ type: 'endorse', text, norm, stance: 'refuse' }, 'tooLittle', why);
  }
  return null;
}
