/** The debrief in the facilitator's hands (RULES.md, P11, P13 and F10). */
import type { FacilitatorCommand } from '../commands.ts';
import { judgeForecasts } from '../people/forecasts.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { emit, type Turn } from '../turn.ts';
import { REVEALS, type Reveal } from '../vocabulary.ts';

type DebriefCommand = Extract<FacilitatorCommand, { type: 'reveal' | 'lead' | 'setComparison' }>;

export function debriefFault(state: State, command: DebriefCommand): Refusal | null {
  const { phase, seats, debrief } = state.public;
  if (phase !== 'debrief') return refuse('notInThisPhase');
  switch (command.type) {
    case 'reveal':
      return debrief.revealed.includes(command.what) ? refuse('nothingDue') : null;
    case 'lead':
      if (command.branch && !debrief.revealed.includes('conduct')) return refuse('notRevealed');
      if (command.eyes === '') return null;
      if (!seats[command.eyes]) return refuse('seatUnknown', command.eyes);
      return debrief.revealed.includes('eyes') ? null : refuse('notRevealed');
    case 'setComparison':
      return debrief.compared === command.joined ? refuse('nothingDue') : null;
  }
}

export function leadDebrief(turn: Turn, command: DebriefCommand): void {
  switch (command.type) {
    case 'reveal':
      return revealUpTo(turn, command.what);
    case 'lead': {
      const { step, revision, eyes, branch } = command;
      const shown = branch ? { branch } : {};
      return emit(turn, { type: 'debriefLed', step, revision, eyes, ...shown });
    }
    case 'setComparison':
      return emit(turn, { type: 'comparisonSet', joined: command.joined });
  }
}

/** P11: a secret with all that stand before it: whoever knows the acts could tell the authors. */
export function revealUpTo(turn: Turn, last: Reveal): void {
  for (const what of REVEALS.slice(0, REVEALS.indexOf(last) + 1))
    if (!turn.state.public.debrief.revealed.includes(what)) {
      emit(turn, { type: 'secretsRevealed', what });
      if (what === 'culprits') judgeForecasts(turn, ['culprit']);
    }
}
