/** What could have gone otherwise around a moment: the things of its round to which one change may be made. */

import type { Action } from '../rules/commands.ts';
import type { EventOf } from '../rules/events.ts';
import { ruleOf } from '../rules/forums/forums-of.ts';
import { keyOf } from '../rules/keys.ts';
import type { State } from '../rules/state.ts';
import { choicesFor } from '../rules/texts/ballots.ts';
import { clausesOf, openTexts } from '../rules/texts/texts.ts';
import type { PublicView } from '../rules/view.ts';
import { type Choice, type Id, NO_STATE, type NormId, RUNGS, type Rung } from '../rules/vocabulary.ts';
import { type Course, lengthOf, stateAt } from './course.ts';
import type { Accusation, Changeable, ClauseChoice, Operation, VoteCast } from './studies.ts';

type Step = {
  readonly revision: number;
  readonly event: EventOf<'ballotCast' | 'conductPlayed' | 'incidentAnswered'>;
};

/** The round that a moment is in, from the first revision to the last. */
function roundAround(course: Course, revision: number): readonly [number, number] {
  const roundAt = (at: number) => stateAt(course, at).public.round;
  const round = roundAt(revision);
  let [first, last] = [revision, revision];
  while (first > 1 && roundAt(first - 1) === round) first--;
  while (last < lengthOf(course) && roundAt(last + 1) === round) last++;
  return [first, last];
}

/** What seats decided in the round, each thing once: as it was done last. */
function deedsOf(course: Course, revision: number): readonly Step[] {
  const [first, last] = roundAround(course, revision);
  const found = new Map<string, Step>();
  for (let at = first; at <= last; at++)
    for (const event of course.records[at - 1]?.events ?? [])
      if (event.type === 'ballotCast') found.set(keyOf(event.item, event.seat), { revision: at, event });
      else if (event.type === 'incidentAnswered')
        found.set(keyOf(event.incident, event.seat), { revision: at, event });
      else if (event.type === 'conductPlayed' && event.played) found.set(event.seat, { revision: at, event });
  return [...found.values()];
}

/** Which clauses a vote has to name: all of them with an objection to a text. An exception is no plain vote. */
function namedWith(view: PublicView, item: Id, choice: Choice): readonly NormId[] {
  const { kind, text = '' } = view.items[item] ?? {};
  return kind === 'text' && choice === 'object' ? clausesOf(view, text).map(({ norm }) => norm) : [];
}

function voteCast(course: Course, revision: number, event: EventOf<'ballotCast'>): VoteCast | null {
  const { seat, item, choice } = event;
  const end = stateAt(course, lengthOf(course)).public;
  const cast = end.items[item];
  // A ballot that was taken back counted for nothing.
  if (!cast || end.votes[keyOf(item, seat)]?.choice !== choice) return null;
  const before = stateAt(course, revision - 1).public;
  const others = choicesFor(ruleOf(before, cast.text), cast.kind).filter(
    (other) => other !== choice && other !== 'joinExcept',
  );
  return {
    revision,
    seat,
    item,
    choice,
    of: { kind: cast.kind, norm: cast.norm, fromRung: cast.fromRung, toRung: cast.toRung },
    others: others.map((other) => ({
      choice: other,
      change: {
        kind: 'deed',
        seat,
        command: {
          type: 'castBallot',
          item,
          choice: other,
          norms: [...namedWith(before, item, other)],
          reason: '',
        },
      },
    })),
  };
}

const isOperation = ({ act }: Action) => act === 'operate';

/** Each operation, with the plan of its seat without it. */
function operationsIn(revision: number, event: EventOf<'conductPlayed'>): readonly Operation[] {
  const { seat, card, actions, reports, inspections } = event;
  return actions.filter(isOperation).map((operation) => ({
    revision,
    seat,
    on: operation.seat,
    operation: operation.operation,
    sector: operation.sector,
    change: {
      kind: 'deed',
      seat,
      command:
        card === ''
          ? {
              type: 'planConduct',
              actions: actions.filter((action) => action !== operation),
              reports,
              inspections,
            }
          : { type: 'playConduct', card: 'keep', seat: '' },
    },
  }));
}

/** A public accusation, with silence in its place. */
function accusationIn(revision: number, event: EventOf<'incidentAnswered'>): Accusation | null {
  const { incident, seat, suspect, measure } = event;
  if (measure === 'nothing' || measure === 'demarche' || suspect === NO_STATE) return null;
  return {
    revision,
    seat,
    on: suspect,
    incident,
    change: {
      kind: 'deed',
      seat,
      command: {
        type: 'answerIncident',
        incident,
        suspect: NO_STATE,
        confidence: 'possible',
        measure: 'nothing',
        ground: 'none',
      },
    },
  };
}

function clausesAt({ public: view }: State): readonly ClauseChoice[] {
  return openTexts(view).flatMap((text) =>
    Object.values(view.clauses)
      .filter((clause) => clause.text === text)
      .map(({ norm, rung }) => ({
        text,
        norm,
        rung: rung as Rung,
        others: RUNGS.filter((at) => at !== rung),
      })),
  );
}

/** What may be chosen at a moment. Operations are among it: it waits until they have been revealed. */
export function changeableAt(course: Course, asked: number): Changeable {
  const revision = Math.min(Math.max(1, asked), lengthOf(course));
  const votes: VoteCast[] = [];
  const operations: Operation[] = [];
  const accusations: Accusation[] = [];
  for (const { revision: at, event } of deedsOf(course, revision))
    switch (event.type) {
      case 'ballotCast': {
        const vote = voteCast(course, at, event);
        if (vote) votes.push(vote);
        break;
      }
      case 'conductPlayed':
        operations.push(...operationsIn(at, event));
        break;
      case 'incidentAnswered': {
        const accusation = accusationIn(at, event);
        if (accusation) accusations.push(accusation);
        break;
      }
    }
  return { revision, votes, clauses: clausesAt(stateAt(course, revision)), operations, accusations };
}
