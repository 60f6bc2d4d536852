import type { Cause, Effect, Lens, World } from '../model/world.ts';
import type { EventOf } from './events.ts';
import { emit, type Turn } from './turn.ts';
import type { LedgerStage, NormId, SeatId } from './vocabulary.ts';

/** The event's effects are the model's, but for `readonly`. */
type Moved = EventOf<'worldMoved'>;

export function causeOf(
  kind: Cause['kind'],
  about: { ref?: string; norm?: NormId | ''; seat?: SeatId; other?: SeatId } = {},
): Cause {
  return {
    kind,
    ref: about.ref ?? '',
    norm: about.norm ?? '',
    seat: about.seat ?? '',
    other: about.other ?? '',
  };
}

/** Moves one or both worlds by the effects that the formula gives for each; nothing where there are none. */
export function moveWorlds(
  turn: Turn,
  lenses: readonly Lens[],
  stage: LedgerStage,
  cause: Cause,
  effectsOn: (world: World, lens: Lens) => readonly Effect[],
): void {
  for (const lens of lenses) {
    const effects = effectsOn(turn.state.hidden.worlds[lens], lens);
    if (effects.length > 0)
      emit(turn, { type: 'worldMoved', lens, stage, cause, effects: effects as Moved['effects'] });
  }
}
