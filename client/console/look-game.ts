import { createStore } from 'zustand/vanilla';
import { type Refusal, refuse } from '../../shared/rules/refusals.ts';
import { isSeatCommand } from '../../shared/rules/seat-faults.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import type { Outcome, SeatLook } from '../../shared/wire.ts';
import { emptySnapshot, type Game, type Snapshot } from '../store.ts';

export type LookGame = Game & {
  readonly show: (look: SeatLook, offset: number) => void;
  /** Whether what is pressed is done for the seat; else it is refused. */
  readonly decide: (decides: boolean) => void;
};

type Outside = {
  readonly send: Game['send'];
  readonly why: Game['why'];
  /** Looks again, after something was done. */
  readonly refresh: () => void;
};

/** The desk of a seat as its people see it. What is pressed in it is the facilitator's deed, or nobody's. */
export function openLook(code: string, seat: SeatId, { send, why, refresh }: Outside): LookGame {
  const store = createStore<Snapshot>(() => ({ ...emptySnapshot(code), link: { state: 'live' } }));
  let decides = false;
  function note(control: string, refusal: Refusal | null): void {
    const { [control]: _before, ...others } = store.getState().refusals;
    store.setState({ refusals: refusal ? { ...others, [control]: refusal } : others });
  }
  return {
    ...store,
    // Nobody's: from here no place can be moved to another device.
    token: '',
    why,
    decide: (now) => {
      decides = now;
    },
    show: (look, offset) => {
      const me = { person: '', role: 'player' as const, seat, handUp: false, name: '' };
      store.setState({ public: look.public, own: look.own, me, offset });
    },
    async send(body, control): Promise<Outcome> {
      const outcome: Outcome =
        decides && isSeatCommand(body)
          ? await send({ type: 'actFor', seat, command: body }, `console.for.${seat}`)
          : { ok: false, ...refuse('notYourSeat', seat) };
      note(control, outcome.ok ? null : outcome);
      if (outcome.ok) refresh();
      return outcome;
    },
    close: () => undefined,
  };
}
