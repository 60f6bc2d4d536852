/** What the parts of `options(view)` are written with, topic by topic. */

import type { SeatCommand } from '../commands.ts';
import type { Options } from '../options/choices.ts';
import { seatFault } from '../seat-faults.ts';
import type { SeatView } from '../view.ts';
import type { NormId, SeatId } from '../vocabulary.ts';

/** How the domain of a command is found where the phase takes it; an empty list, or undefined, is no offer. */
export type Domain<K extends keyof Options> = (view: SeatView) => Options[K] | undefined;
export type Domains = { readonly [K in keyof Options]?: Domain<K> };

export function allowed(view: SeatView, command: SeatCommand): boolean {
  return seatFault(view, command) === null;
}

export function others(view: SeatView): SeatId[] {
  return Object.keys(view.public.seats).filter((seat) => seat !== view.own.seat);
}

export function norms(view: SeatView): NormId[] {
  return Object.keys(view.public.agenda) as NormId[];
}
