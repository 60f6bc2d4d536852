/** Who takes part and who is left out, for the facilitator's eyes only (RULES.md, W11): a fold over the record. */
import type { Actor } from '../commands.ts';
import type { GameEvent } from '../events.ts';
import type { State } from '../state.ts';
import type { SeatId } from '../vocabulary.ts';

export type Part = {
  /** Messages said, and said to it by other seats. */
  readonly spoke: number;
  readonly addressed: number;
  /** When its people last did anything, or came to it. */
  readonly lastAt: number;
};
export type Radar = Readonly<Record<SeatId, Part>>;
export const NO_RADAR: Radar = {};

type Recorded = { readonly at: number; readonly actor: Actor; readonly events: readonly GameEvent[] };

export type Sounding = Part & {
  /** Other seats that sponsor a text which it drafted. */
  readonly coSponsors: number;
};

const NOTHING: Part = { spoke: 0, addressed: 0, lastAt: 0 };

function noted(radar: Radar, seat: SeatId, change: (part: Part) => Part): Radar {
  return { ...radar, [seat]: change(radar[seat] ?? NOTHING) };
}

/** W11: who has done nothing for so long, in milliseconds, may have been left out. */
const SILENT_AFTER = 90_000;

/** W11: while play runs, and not before a seat has people. */
export function isSilent({ lastAt }: Pick<Part, 'lastAt'>, now: number): boolean {
  return lastAt > 0 && now - lastAt > SILENT_AFTER;
}

/** What one entry of the record adds. Play that begins anew sets the clock of silence anew. */
export function radarAfter(radar: Radar, { at, actor, events }: Recorded): Radar {
  let next = radar;
  const acted = (seat: SeatId) => {
    next = noted(next, seat, (part) => ({ ...part, lastAt: at }));
  };
  if (actor.kind === 'seat') acted(actor.seat);
  for (const event of events) {
    if (event.type === 'seatTaken') acted(event.seat);
    if (event.type === 'phaseOpened' && event.phase === 'briefing')
      for (const seat of Object.keys(next)) acted(seat);
    if (event.type !== 'said') continue;
    const { from, to } = event.message;
    next = noted(next, from, (part) => ({ ...part, spoke: part.spoke + 1 }));
    if (to !== 'floor') next = noted(next, to, (part) => ({ ...part, addressed: part.addressed + 1 }));
  }
  return next;
}

/** The seats that people play, with what is known of each. */
export function soundings(
  { public: { seats, treaties } }: State,
  radar: Radar,
): Readonly<Record<SeatId, Sounding>> {
  const backers = (seat: SeatId) =>
    new Set(
      Object.values(treaties)
        .filter(({ drafter }) => drafter === seat)
        .flatMap(({ sponsors }) => sponsors.filter((sponsor) => sponsor !== seat)),
    );
  const played = Object.keys(seats).filter((seat) => seats[seat]?.driver === 'human');
  return Object.fromEntries(
    played.map((seat) => [seat, { ...(radar[seat] ?? NOTHING), coSponsors: backers(seat).size }]),
  );
}
