/** Conduct is carried out: all acts at once, in secret, and what of it is noticed (RULES.md, K). */
import { shuffled } from '../../model/dice.ts';
import {
  buildEffects,
  capacityCosts,
  capacityEffects,
  helpEffects,
  investmentEffects,
} from '../../model/investment.ts';
import { localiseEffects } from '../../model/openness.ts';
import { brokerEffects, stockEffects } from '../../model/proliferation.ts';
import type { Lens } from '../../model/world.ts';
import type { Action } from '../commands.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { judgeWarnings } from '../history/history.ts';
import { modelOf } from '../model-of.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { SeatId } from '../vocabulary.ts';
import { happen, quietly, somethingHappened } from './background.ts';
import { keepByDefault } from './conduct.ts';
import { askIncident, notice } from './incidents.ts';
import { inspect, inspectVerified } from './inspections.ts';
import { surfaceLatent } from './latent.ts';
import { operate } from './operations.ts';

/** What the states have chosen for this round, act by act, in the order of the seats. */
function* actsIn(turn: Turn): Generator<readonly [SeatId, Action]> {
  const round = String(turn.state.public.round);
  for (const seat of modelOf(turn.state.scenario).cast.states)
    for (const action of turn.state.own[seat]?.conduct[round]?.actions ?? []) yield [seat, action];
}

/** K1: everything is carried out when the phase closes; who chose nothing keeps its word. */
export function resolveConduct(turn: Turn): void {
  const { round } = turn.state.public;
  for (const seat of modelOf(turn.state.scenario).cast.states)
    if (!turn.state.own[seat]?.conduct[String(round)]) keepByDefault(turn, seat);
  invest(turn);
  for (const [seat, action] of actsIn(turn)) carryOut(turn, 'true', seat, action);
  const noticed = [...actsIn(turn)].flatMap(([seat, action]) => operate(turn, seat, action));
  for (const [by, { act, seat }] of actsIn(turn))
    if (act === 'inspect') inspect(turn, { by, seat, open: true });
  inspectVerified(turn);
  noticed.push(...surfaceLatent(turn), ...happen(turn, round), ...judgeWarnings(turn));
  if (noticed.length === 0 && !somethingHappened(turn, round)) noticed.push(...quietly(turn, round));
  // In an order by lot, for the order in which they came about would tell operations from the rest.
  for (const found of shuffled(turn.state.hidden.seed, ['order', round], noticed)) notice(turn, found);
  askIncident(turn);
}

/** K3: the drift of offence and defence that every state follows, its exploits, and the funds of capacity building. */
function invest(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { years } = turn.state.public;
  const { true: world } = turn.state.hidden.worlds;
  for (const [seat, cost] of Object.entries(capacityCosts(world, cast, p)))
    emit(turn, { type: 'accountMoved', seat, field: 'costs', add: cost, known: cost });
  moveWorlds(turn, ['public', 'true'], 'investment', causeOf('leaked'), (before) =>
    brokerEffects(before, cast, years, p),
  );
  moveWorlds(turn, ['public', 'true'], 'investment', causeOf('investment'), (before) => [
    ...cast.states.flatMap((seat) => [
      ...investmentEffects(before, cast, seat, years, p),
      ...stockEffects(before, cast, seat, years, p),
    ]),
    ...capacityEffects(before, cast, years, p),
  ]);
}

/** K3: what was built, given and kept at home becomes known at the review: in the crisis it would clear who did it. */
export function publishConduct(turn: Turn): void {
  for (const [seat, action] of actsIn(turn)) {
    carryOut(turn, 'public', seat, action);
    if (action.act === 'build') spread(turn, 'built', { seat });
    if (action.act === 'help') spread(turn, 'helped', { seat, other: action.seat });
    if (action.act === 'localise') spread(turn, 'localised', { seat });
  }
}

/** What is done to one's own and others' means, in one of the worlds. */
function carryOut(turn: Turn, lens: Lens, seat: SeatId, { act, seat: on }: Action): void {
  const { cast, p } = modelOf(turn.state.scenario);
  switch (act) {
    case 'build':
      return moveWorlds(turn, [lens], 'investment', causeOf('defenceBuilt', { seat }), () =>
        buildEffects(cast, seat, turn.state.public.years, p),
      );
    case 'help':
      return moveWorlds(turn, [lens], 'investment', causeOf('helpGiven', { seat, other: on }), (world) =>
        helpEffects(world, seat, on, p),
      );
    case 'localise':
      return moveWorlds(turn, [lens], 'investment', causeOf('localised', { seat }), (world) =>
        localiseEffects(world, seat, p),
      );
    case 'open':
    case 'inspect':
    case 'operate':
      return;
  }
}
