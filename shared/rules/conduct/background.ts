/** What happens without a state behind it: crime, accidents, and what the scenario scripts (RULES.md, K5). */
import { operationRow } from '../../model/conduct.ts';
import { pick } from '../../model/dice.ts';
import { backgroundChance } from '../../model/evidence-items.ts';
import { modelOf } from '../model-of.ts';
import type { ScriptedIncident } from '../scenario.ts';
import { plays } from '../settings.ts';
import { emit, freshId, roll, type Turn } from '../turn.ts';
import { type Method, SECTORS, type SeatId } from '../vocabulary.ts';
import { type Noticed, scriptedIncident, scriptedNotice } from './incidents.ts';
import { scriptedWasRun } from './operations.ts';

/** What crime and accidents look like: any operation short of a strike. */
const OPERATIONS_OF_NOBODY = ['espionage', 'theft', 'interference', 'disruption'] as const;

/** K5: crime and accidents by the background rate, and the scripted accident where its card was not played. */
export function happen(turn: Turn, round: number): Noticed[] {
  const { cast, p } = modelOf(turn.state.scenario);
  const { seed, worlds } = turn.state.hidden;
  const draw = turn.state.scenario.rounds[round - 1]?.draw;
  const happened = draw && !scriptedWasRun(turn) ? scripted(turn, draw.accident) : [];
  const takedown = cast.stakeholders.some((seat) =>
    Object.values(turn.state.own[seat]?.cards ?? {}).some(
      (card) => card.round === round && card.card === 'takedown',
    ),
  );
  const rate = backgroundChance(worlds.true, cast, p) * (takedown ? p['card.takedown'] : 1);
  for (const victim of cast.states) {
    if (roll(turn, 'background', victim) >= rate) continue;
    const effect = pick(seed, ['effect', round, victim], OPERATIONS_OF_NOBODY);
    const foiled = roll(turn, 'foiled', victim) < p['nobody.foiled'];
    const { harm, severity } = operationRow(effect, p);
    const id = freshId(turn, 'i');
    suffer(turn, victim, foiled ? 0 : harm);
    happened.push({
      id,
      origin: roll(turn, 'crime', victim) < p['nobody.crime'] ? 'crime' : 'accident',
      victim,
      sector: pick(seed, ['sector', round, victim], SECTORS),
      severity: foiled ? severity * p['failure.severity'] : severity,
      effect,
      ...methodOf(turn, victim),
      script: '',
      opening: false,
    });
  }
  return happened;
}

/** K20: criminals buy tools and poison updates too, or what is seen would tell them from states. */
function methodOf(turn: Turn, victim: SeatId): { readonly method?: Method } {
  if (!plays(turn.state.public, 'methods')) return {};
  const { p } = modelOf(turn.state.scenario);
  const drawn = roll(turn, 'method', victim);
  if (drawn < p['tool.crime']) return { method: 'tool' };
  return drawn < p['tool.crime'] + p['update.crime'] ? { method: 'update' } : {};
}

/** Whether the round has had an incident already, injected by the facilitator. */
export function somethingHappened(turn: Turn, round: number): boolean {
  return Object.values(turn.state.public.incidents).some(
    (incident) => incident.round === round && !incident.opening,
  );
}

/** K5: the quiet round's incident. */
export function quietly(turn: Turn, round: number): Noticed[] {
  const quiet = turn.state.scenario.rounds[round - 1]?.quiet;
  return quiet ? scripted(turn, quiet) : [];
}

/** A scripted incident, once a session. */
function scripted(turn: Turn, script: string): Noticed[] {
  const incident = scriptedIncident(turn, script);
  const happened = Object.values(turn.state.public.incidents).some((known) => known.script === script);
  if (!incident || happened) return [];
  const noticed = { ...scriptedNotice(incident, false), id: freshId(turn, 'i') };
  sufferScripted(turn, incident);
  return [noticed];
}

/** A scripted incident harms as an operation of its severity would: its victim must not tell that none was behind it. */
export function sufferScripted(turn: Turn, { victim, severity }: ScriptedIncident): void {
  const row = operationRow('disruption', modelOf(turn.state.scenario).p);
  suffer(turn, victim, (row.harm * severity) / row.severity);
}

/** Harm without an author. */
function suffer(turn: Turn, victim: SeatId, harm: number): void {
  emit(turn, { type: 'accountMoved', seat: victim, field: 'harms', add: harm, known: harm });
}
