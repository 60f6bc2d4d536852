/** A session as it is opened, with its creator in it: stored whole before anybody hears of it. */

import { decide, openSession, type Request } from '../../shared/rules/decide.ts';
import type { ClassTable } from '../../shared/rules/events/shapes.ts';
import type { Settings } from '../../shared/rules/events.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { isRefusal, type Refusal } from '../../shared/rules/refusals.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { State } from '../../shared/rules/state.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import type { Addition, Entry } from '../log/event-log.ts';
import { hashPass, hashToken, newPersonId, newSeed, newToken } from './identity.ts';

export type NewSession = {
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly name: string;
  /** The seat of the one person who plays; else the creator is the facilitator. */
  readonly solo: SeatId | undefined;
  readonly lessonEndsAt: number | undefined;
};

export type Opening = {
  readonly code: string;
  readonly at: number;
  /** The facilitator's; a class of several tables has one for all of them. */
  readonly recovery: string | undefined;
  readonly table?: ClassTable;
};

export type Opened = { readonly addition: Addition; readonly token: string };

type Step = Pick<Request, 'actor' | 'command'>;

/** The record that a session begins with, and the token of who opens it. */
export function openingOf(asked: NewSession, opening: Opening): Opened | Refusal {
  const { scenario, name, solo, lessonEndsAt } = asked;
  const { code, at, recovery, table } = opening;
  const settings = table ? { ...asked.settings, table } : asked.settings;
  const person = newPersonId();
  const opened = openSession(scenario, settings, newSeed());
  const entries: Entry[] = [{ at, actor: { kind: 'system' }, command: null, events: opened }];
  let state = opened.reduce<State | null>(evolve, null);
  const role = solo === undefined ? 'facilitator' : 'player';
  const steps: Step[] = [{ actor: { kind: 'system' }, command: { type: 'join', person, name, role } }];
  if (solo !== undefined)
    steps.push({ actor: { kind: 'person', person }, command: { type: 'takeSeat', seat: solo } });
  else if (lessonEndsAt !== undefined)
    steps.push({
      actor: { kind: 'facilitator', person },
      command: { type: 'setLesson', endsAt: lessonEndsAt },
    });
  for (const { actor, command } of steps) {
    if (!state) break;
    const decided = decide(state, { actor, command, at });
    if (isRefusal(decided)) return decided;
    entries.push({ at, actor, command: null, events: decided.events });
    state = decided.state;
  }
  const token = newToken();
  const identities = [
    { tokenHash: hashToken(token), person },
    ...(recovery === undefined ? [] : [{ tokenHash: hashPass('recovery', code, recovery), person }]),
  ];
  const shared = table ? { class: table.group } : {};
  return { addition: { session: code, expectedRevision: 0, entries, identities, ...shared }, token };
}
