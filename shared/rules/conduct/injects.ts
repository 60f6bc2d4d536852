/** Incidents that the facilitator brings in, now or when their moment comes (RULES.md, F5 and W12). */
import { coverage, severityLevel, thresholdName } from '../../model/coverage.ts';
import { INJECTABLE_PHASES } from '../commands/facilitator.ts';
import type { FacilitatorCommand } from '../commands.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { words } from '../scenario/texts.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { ConsoleView } from '../view.ts';
import { sufferScripted } from './background.ts';
import { askIncident, noticeScripted, scriptedIncident } from './incidents.ts';

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;
type Planned = State['hidden']['planned'][string];

function hasHappened({ public: { incidents } }: State, incident: string): boolean {
  return Object.values(incidents).some(({ script }) => script === incident);
}

function unhappenedFault(state: State, incident: string): Refusal | null {
  if (!state.scenario.incidents.some(({ id }) => id === incident)) return refuse('unknownIncident');
  return hasHappened(state, incident) ? refuse('alreadyPlayed') : null;
}

export function injectFault(state: State, { incident }: Of<'inject'>): Refusal | null {
  if (!INJECTABLE_PHASES.includes(state.public.phase)) return refuse('notInThisPhase');
  return unhappenedFault(state, incident);
}

export function inject(turn: Turn, incident: string): void {
  const script = scriptedIncident(turn, incident);
  if (!script) return;
  if (turn.state.hidden.planned[incident]) emit(turn, { type: 'injectDropped', incident });
  sufferScripted(turn, script);
  noticeScripted(turn, script, false);
  spread(turn, 'injected', { other: script.victim });
  if (turn.state.public.phase === 'crisis') askIncident(turn);
}

/** A moment that has passed cannot be waited for. */
export function planInjectFault(state: State, { incident, when }: Of<'planInject'>): Refusal | null {
  const fault = unhappenedFault(state, incident);
  if (fault || when.on !== 'phase') return fault;
  const { round, rounds, phase } = state.public;
  if (!INJECTABLE_PHASES.includes(when.phase)) return refuse('notInThisPhase');
  const isOver =
    when.round < round ||
    (when.round === round && INJECTABLE_PHASES.indexOf(phase) >= INJECTABLE_PHASES.indexOf(when.phase)) ||
    (when.round === round && phase === 'assessment');
  return when.round > rounds || isOver ? refuse('badTime') : null;
}

export function planInject(turn: Turn, { incident, when }: Of<'planInject'>): void {
  emit(turn, { type: 'injectPlanned', incident, when, texts: adoptedIn(turn.state) });
}

export function dropInjectFault(state: State, { incident }: Of<'dropInject'>): Refusal | null {
  return state.hidden.planned[incident] ? null : refuse('nothingDue');
}

function adoptedIn({ public: { treaties } }: State): number {
  return Object.values(treaties).filter(({ status }) => status === 'adopted').length;
}

function hasCome(state: State, { when, texts }: Planned): boolean {
  const { round, phase, stability } = state.public;
  switch (when.on) {
    case 'phase':
      return round === when.round && phase === when.phase;
    case 'adopted':
      return adoptedIn(state) > texts;
    case 'stability':
      return stability < when.below;
  }
}

/** W12: what waited for this moment happens; where nobody could answer it, as soon as somebody can. */
export function injectPlanned(turn: Turn): void {
  if (!INJECTABLE_PHASES.includes(turn.state.public.phase)) return;
  for (const [incident, planned] of Object.entries(turn.state.hidden.planned)) {
    if (hasHappened(turn.state, incident)) emit(turn, { type: 'injectDropped', incident });
    else if (hasCome(turn.state, planned)) inject(turn, incident);
  }
}

/** What the facilitator may bring in, by script: its words and what it would do. */
export function injectable(state: State): ConsoleView['injectable'] {
  const { cast, p } = modelOf(state.scenario);
  const entries = state.scenario.incidents
    .filter(({ id }) => !hasHappened(state, id))
    .map(({ id, title, text, origin, victim, sector, severity }) => {
      const norms = coverage('disruption', sector)
        .map(({ norm }) => norm)
        .filter((norm) => cast.agenda.includes(norm));
      const weight = { severity: severityLevel(severity, p), threshold: thresholdName(severity, p) };
      return [
        id,
        { title: words(title), text: words(text), origin, victim, sector, ...weight, norms },
      ] as const;
    });
  return Object.fromEntries(entries);
}

/** What waits for its moment, flat. */
export function plannedInjects({ hidden: { planned } }: State): ConsoleView['planned'] {
  const entries = Object.entries(planned).map(([incident, { when }]) => {
    const round = when.on === 'phase' ? when.round : 0;
    const phase = when.on === 'phase' ? when.phase : '';
    return [
      incident,
      { on: when.on, round, phase, below: when.on === 'stability' ? when.below : 0 },
    ] as const;
  });
  return Object.fromEntries(entries);
}
