/** What the parts of `options(view)` are written with, topic by topic. */
import { accepts } from './accepts.ts';
import type { Options } from './choices.ts';
import type { SeatCommand } from './commands.ts';
import { seatFault } from './seat-faults.ts';
import type { SeatView } from './view.ts';
import type { NormId, SeatId } from './vocabulary.ts';

/** How the domain of each command that the phase takes is found; undefined where nothing is offered. */
export type Domains = { -readonly [K in keyof Options]?: () => Options[K] | undefined };

export type Offering = {
  readonly view: SeatView;
  /** Lists what is offered, when it is asked for; an empty list is no offer. */
  readonly add: <K extends keyof Options>(key: K, list: () => Options[K] & readonly unknown[]) => void;
  /** Whether the phase takes the command at all. */
  readonly open: (type: SeatCommand['type']) => boolean;
  readonly allowed: (command: SeatCommand) => boolean;
};

export function offeringFor(view: SeatView, domains: Domains): Offering {
  return {
    view,
    add: (key, list) => {
      const domain = () => {
        const found = list();
        return found.length > 0 ? found : undefined;
      };
      domains[key] = domain as Domains[typeof key];
    },
    open: (type) => accepts(view.public.phase, type),
    allowed: (command) => seatFault(view, command) === null,
  };
}

export function others(view: SeatView): SeatId[] {
  return Object.keys(view.public.seats).filter((seat) => seat !== view.own.seat);
}

export function norms(view: SeatView): NormId[] {
  return Object.keys(view.public.agenda) as NormId[];
}
