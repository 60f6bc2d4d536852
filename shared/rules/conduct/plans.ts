/** Two acts of one's own choice, in secret (RULES.md, K8). A basic card stands for acts too: what is done is acts alone. */
import type { Action, SeatCommand } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { emit, type Turn } from '../turn.ts';
import type { OwnView } from '../view/own.ts';
import type { SeatView } from '../view.ts';
import type { Act, ConductCard, Operation, SeatId, Sector } from '../vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** Two acts with one key do not stand in one plan. */
export function actKey({ act, seat }: Action): string {
  return `${act} ${seat}`;
}

/** An act that takes no more than whom it concerns. */
export function plainAct(act: Exclude<Act, 'operate'>, seat: SeatId | '' = ''): Action {
  return { act, seat, operation: '', sector: '', framed: '' };
}

/** What a basic card stands for. Whether its operation is a false flag falls by lot when it is carried out. */
export function actsOf(card: ConductCard, on: SeatId | '', covert: OwnView['covert']): Action[] {
  switch (card) {
    case 'keep':
      return on === '' ? [plainAct('open')] : [plainAct('open'), plainAct('inspect', on)];
    case 'build':
      return [plainAct('build')];
    case 'help':
      return [plainAct('help', on)];
    case 'covert': {
      if (!covert) return [];
      const { operation, target, sector } = covert;
      return [{ act: 'operate', seat: target, operation, sector, framed: '' }];
    }
  }
}

type Aim = { readonly operation: Operation; readonly target: SeatId; readonly sector: Sector };

/** What an operation is worth to the seat this round: its stake, and more if it is the very one of its card. */
export function stakesOf(
  { covert }: Pick<OwnView, 'covert'>,
  { operation, target, sector }: Aim,
): { readonly worth: number; readonly stake: number } {
  const dealt = covert?.operation === operation && covert.target === target && covert.sector === sector;
  return { worth: dealt ? covert.worth : 1, stake: covert?.stake ?? 0 };
}

export function planConductFault(view: SeatView, command: Of<'planConduct'>): Refusal | null {
  if (!plays(view.public, 'planning')) return refuse('notAtThisLevel');
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  const { actions, reports, inspections } = command;
  if (actions.length > LIMITS.actions) return refuse('tooManyActions', LIMITS.actions);
  const keys = new Set(actions.map(actKey));
  if (keys.size < actions.length) return refuse('badTarget');
  if (!actions.every((action) => isPossible(view, action))) return refuse('badTarget');
  if (actions.some(({ method }) => method) && !plays(view.public, 'methods')) return refuse('notAtThisLevel');
  const byDefault = reports === 'file' && inspections === 'accept';
  return byDefault || plays(view.public, 'reports') ? null : refuse('notAtThisLevel');
}

/** Whether an act names what it needs, and nothing else. */
function isPossible({ public: { seats }, own }: SeatView, action: Action): boolean {
  const other = (seat: string) => seats[seat]?.kind === 'state' && seat !== own.seat;
  const { act, seat, operation, sector, framed, method, host } = action;
  const isHosted =
    host === undefined ? method !== 'proxy' : method === 'proxy' && other(host) && host !== seat;
  if (!isHosted || (method && act !== 'operate')) return false;
  switch (act) {
    case 'operate':
      return (
        other(seat) &&
        operation !== '' &&
        sector !== '' &&
        (framed === '' || (other(framed) && framed !== seat))
      );
    case 'inspect':
    case 'help':
      return other(seat) && operation === '' && sector === '' && framed === '';
    case 'open':
    case 'build':
    case 'localise':
      return seat === '' && operation === '' && sector === '' && framed === '';
  }
}

/** A plan may be changed until the phase closes. */
export function planConduct(turn: Turn, seat: SeatId, command: Of<'planConduct'>): void {
  const { actions, reports, inspections } = command;
  emit(turn, {
    type: 'conductPlayed',
    seat,
    card: '',
    on: '',
    actions,
    reports,
    inspections,
    played: true,
  });
}
