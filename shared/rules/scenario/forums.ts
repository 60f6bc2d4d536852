/** Forums that a scenario has beside its main one (RULES.md, J). */
import { z } from 'zod';
import type { ScenarioFile } from '../scenario.ts';
import { DECISION_RULES, NORMS } from '../vocabulary.ts';
import { Key, Text } from './fields.ts';

const Norm = z.enum(NORMS);

/** A forum beside the main one: fewer members, or another rule. */
export const FurtherForum = z.strictObject({
  id: Key,
  name: Text,
  rule: z.enum(DECISION_RULES),
  /** State seats; left out: all of them. */
  members: z.array(Key).min(2).optional(),
  /** A member, for its compromise text and its last word; left out: the chair of the main forum, else the first member. */
  chair: Key.optional(),
  /** Norms of the agenda that it may take up; left out: all. */
  norms: z.array(Norm).min(1).optional(),
  /** Those of them that lie in it from the start. */
  holds: z.array(Norm).default([]),
});

type Report = (path: (string | number)[], message: string) => void;

/** Names in further forums that lead nowhere, or are there twice, and forums in which nothing could be decided. */
export function checkForums(scenario: ScenarioFile, report: Report): void {
  const { forums = [], forum, presets, seats, agenda } = scenario;
  const states = new Map(seats.flatMap(({ kind, id, bloc }) => (kind === 'state' ? [[id, bloc]] : [])));
  const held = new Set<string>();
  forums.forEach(({ id, rule, members, chair, norms = agenda, holds }, at) => {
    const here = (...path: (string | number)[]) => ['forums', at, ...path];
    if (forums.findIndex((other) => other.id === id) < at) report(here('id'), `“${id}” is there twice`);
    members?.forEach((member, index) => {
      if (!states.has(member))
        report(here('members', index), `“${member}” is not a state seat of this scenario`);
      if (members.indexOf(member) < index) report(here('members', index), `“${member}” is there twice`);
    });
    const blocs = new Set((members ?? [...states.keys()]).map((member) => states.get(member)));
    if (blocs.size < 2) report(here('members'), 'members of one bloc alone could table nothing');
    if (chair !== undefined && !(members ?? [...states.keys()]).includes(chair))
      report(here('chair'), `“${chair}” is not a member`);
    norms.forEach((norm, index) => {
      if (!agenda.includes(norm)) report(here('norms', index), `${norm} is not on the agenda`);
      if (norms.indexOf(norm) < index) report(here('norms', index), `“${norm}” is there twice`);
    });
    holds.forEach((norm, index) => {
      if (!norms.includes(norm)) report(here('holds', index), `${norm} is not one that it may take up`);
      if (held.has(norm)) report(here('holds', index), `${norm} lies in a forum already`);
      held.add(norm);
    });
    if (rule === 'doubleMajority' && states.size === seats.length)
      report(here('rule'), 'a double majority needs stakeholder seats');
    const byClause = [forum.votes, ...presets.map(({ votes }) => votes)].includes('clauses');
    if (rule === 'silence' && byClause)
      report(here('rule'), 'silence is broken or kept about a text as a whole');
  });
}
