/** What the cards of stakeholder seats do (RULES.md, H). */

import type { Cause } from '../../model/world.ts';
import { grievanceOf, trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { isInForce } from '../outlook.ts';
import { markDuty, spread } from '../talks/commitments.ts';
import { toAnnex } from '../texts/texts.ts';
import { emit, freshId, roll, type Turn } from '../turn.ts';
import { type Id, NO_STATE, type NormId, type SeatId } from '../vocabulary.ts';
import { CARD_RULES } from './card-rules.ts';
import { formBelief, formPublicBelief } from './evidence.ts';
import { dealItem } from './incidents.ts';

type PlayCard = Extract<SeatCommand, { type: 'playCard' }>;

/** H2: cards of the talks and of the crisis work at once; those of conduct when it is resolved. */
export function playCard(turn: Turn, seat: SeatId, command: PlayCard): void {
  const { card, seat: on, norm, sector, incident } = command;
  emit(turn, {
    type: 'stakeholderCardPlayed',
    id: freshId(turn, 'k'),
    seat,
    card,
    on,
    norm,
    sector,
    incident,
  });
  const { p } = modelOf(turn.state.scenario);
  const cause = causeOf('stakeholderCard', { ref: card, norm, seat, other: on });
  switch (card) {
    case 'grantPatches':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'seat', seat: on, field: 'defence', add: p['card.grant'] },
      ]);
      break;
    case 'demandAccess':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'seat', seat: on, field: 'attribution', add: p['card.sight'] },
        { kind: 'world', field: 'closure', add: p['card.data'] },
      ]);
      break;
    case 'speak':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'world', field: 'closure', add: -p['card.speech'] },
      ]);
      break;
    case 'factFinding':
      findFacts(turn, seat, incident);
      break;
    case 'charter':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'world', field: 'bodyTrust', add: p['card.charter'] },
      ]);
      break;
    case 'complianceReport':
      reportOn(turn, seat, on);
      break;
    case 'finding':
      find(turn, seat, incident);
      break;
    case 'convene':
      convene(turn, cause, on);
      break;
    case 'keepAnnex':
      keepAnnex(turn, norm);
      break;
    case 'hotline':
      callHotline(turn, cause, incident);
      break;
    case 'inquiry':
    case 'contactTest':
    case 'nonPaper':
    case 'shame':
    case 'patchSector':
    case 'takedown':
    case 'telemetry':
    case 'watch':
    case 'helpVictims':
      break;
  }
  if (CARD_RULES[card].phase !== 'conduct') spread(turn, 'card', { seat, other: on, norm, ref: card });
}

/** A further item on the incident, for the seat that went to look. */
function findFacts(turn: Turn, seat: SeatId, incident: Id): void {
  const { p } = modelOf(turn.state.scenario);
  const hidden = turn.state.hidden.incidents[incident];
  const victim = turn.state.public.incidents[incident]?.victim;
  if (!hidden || !victim) return;
  dealItem(turn, {
    incident,
    victim,
    apparent: hidden.apparent,
    sight: 1,
    to: seat,
    share: p['card.facts'],
    address: ['facts', turn.state.public.round, seat, Object.keys(hidden.items).length],
  });
  formBelief(turn, seat, incident);
}

/** H4: what the body finds of a state's public duties; a finding is right with the probability of an inspection. */
function reportOn(turn: Turn, by: SeatId, seat: SeatId): void {
  const { p } = modelOf(turn.state.scenario);
  for (const [id, duty] of Object.entries(turn.state.public.commitments)) {
    if (duty.debtor !== seat || !isInForce(duty)) continue;
    const breached = turn.state.hidden.commitments[id]?.state === 'breached';
    const right = roll(turn, 'report', by, id) < p['finding.right'];
    if (breached && right) markDuty(turn, id, 'breached', 'found', by);
    else markDuty(turn, id, 'noBreachKnown', 'inspected', by);
  }
}

/** H5: the body says whom it holds responsible, as sure as it is: a claim believed as far as the body is trusted. */
function find(turn: Turn, by: SeatId, incident: Id): void {
  const bars = Object.entries(turn.state.own[by]?.beliefs[incident] ?? {}).filter(
    ([key]) => key !== NO_STATE,
  );
  const [suspect, sure] = bars.reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  if (!suspect) return;
  emit(turn, {
    type: 'evidencePublished',
    id: freshId(turn, 'e'),
    by,
    entry: { incident, by, holder: by, pointsTo: suspect, strength: sure, claim: true },
  });
  formPublicBelief(turn, incident);
}

/** H6: a mediated meeting of a state and its first rival: each trusts the other a little more. */
function convene(turn: Turn, cause: Cause, seat: SeatId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const [rival] = Object.entries(cast.rivalry[seat] ?? {}).sort((one, other) => other[1] - one[1]);
  if (!rival) return;
  moveWorlds(turn, ['public', 'true'], 'agreement', { ...cause, other: rival[0] }, (world) => [
    trustShift(world, seat, rival[0], p['card.convene'], p),
    trustShift(world, rival[0], seat, p['card.convene'], p),
  ]);
}

/** H7: the keeper of the annex puts one clause of the text there. */
function keepAnnex(turn: Turn, norm: NormId | ''): void {
  if (norm !== '') toAnnex(turn, turn.state.public.currentText, norm);
}

/** H8: the hotline takes a part of the victim's grievance away before it hardens. */
function callHotline(turn: Turn, cause: Cause, incident: Id): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const victim = turn.state.public.incidents[incident]?.victim ?? '';
  moveWorlds(turn, ['public', 'true'], 'response', { ...cause, other: victim }, (world) =>
    cast.states
      .filter((to) => to !== victim && grievanceOf(world, victim, to) > 0)
      .map((to) => ({
        kind: 'pair',
        from: victim,
        to,
        field: 'grievance',
        add: -p['card.hotline'] * grievanceOf(world, victim, to),
      })),
  );
}
