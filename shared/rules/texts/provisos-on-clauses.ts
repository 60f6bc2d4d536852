/** What hangs on a clause: read, set, compared. It imports no schema, so that it can stand in the players' bundle. */
import type { Parameters } from '../../model/parameters.ts';
import { keyOf } from '../keys.ts';
import type { Commitment } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import type { Exception } from '../vocabulary/provisos.ts';
import type { Operation } from '../vocabulary.ts';
import type { Proviso, Provisos } from './proviso-shapes.ts';

export const NO_PROVISOS: Provisos = {
  condition: '',
  entryStates: 0,
  entrySeat: '',
  exception: '',
  lasts: 0,
  reading: '',
};

/** What of a clause hangs on it. */
export function provisosOf(clause: Provisos): Provisos {
  const { condition, entryStates, entrySeat, exception, lasts, reading } = clause;
  return { condition, entryStates, entrySeat, exception, lasts, reading };
}

/** Whether anything does. */
export function hasProvisos(provisos: Provisos): boolean {
  return !areSame(provisos, NO_PROVISOS);
}

/** The same with one of them set, or taken off; what is of a whole text is none of a clause. */
export function withProviso(provisos: Provisos, proviso: Proviso): Provisos {
  switch (proviso.kind) {
    case 'condition': {
      const { condition, states, seat } = proviso;
      return { ...provisos, condition, entryStates: states, entrySeat: seat };
    }
    case 'exception':
      return { ...provisos, exception: proviso.exception };
    case 'sunset':
      return { ...provisos, lasts: proviso.rounds };
    case 'reading':
      return { ...provisos, reading: proviso.reading };
    case 'review':
      return provisos;
  }
}

export function areSame(one: Provisos, other: Provisos): boolean {
  return (Object.keys(NO_PROVISOS) as (keyof Provisos)[]).every((field) => one[field] === other[field]);
}

/** X5: the acts that each exception is about. */
const EXCUSED: Readonly<Record<Exception, readonly Operation[]>> = {
  securityService: ['espionage', 'interference'],
  armedConflict: ['disruption', 'strike'],
  lawEnforcement: ['theft', 'interference'],
};

/** X5: whether the clause of a duty excepts such acts. */
export function isExcepted({ clauses }: PublicView, duty: Commitment, act: Operation): boolean {
  const exception = clauses[keyOf(duty.source, duty.norm)]?.exception ?? '';
  return exception !== '' && EXCUSED[exception].includes(act);
}

type Clause = PublicView['clauses'][string];

/** What multiplies assurance and bite of a clause: less in the chair's annex, and with an exception. */
export function strengthOf(clause: Clause | undefined, p: Parameters): number {
  const annexed = clause?.annexed ? p['annex.share'] : 1;
  const excepted = clause?.exception ? p['exception.share'] : 1;
  return annexed * excepted * (clause?.reading === 'narrow' ? p['narrow.share'] : 1);
}

/** X9: share of its price that a clause is worth while its words are open, or read narrowly. */
export function priceShareOf({ reading }: Pick<Provisos, 'reading'>, p: Parameters): number {
  return reading === 'open' || reading === 'narrow' ? p['bracket.price'] : 1;
}

/** X6, X8: the last round in which a duty of a text binds unless renewed; 0: it has no end. */
export function lastRoundOf({ clauses, treaties }: PublicView, { source, norm, round }: Commitment): number {
  const lasts = clauses[keyOf(source, norm)]?.lasts ?? 0;
  const review = treaties[source]?.reviewRound ?? 0;
  // C18: who accedes later is bound no longer than the others.
  const from = treaties[source]?.signing || round;
  const ends = [lasts > 0 ? from + lasts : 0, review].filter((end) => end > 0);
  return ends.length > 0 ? Math.min(...ends) : 0;
}
