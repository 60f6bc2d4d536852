/** Clubs of a scenario: who is in them, how they decide, and what they may do (RULES.md, U). */
import { z } from 'zod';
import type { ScenarioFile } from '../scenario.ts';
import { CLUB_GUARDS, CLUB_MEASURES, CLUB_POWERS, CLUB_RULES } from '../vocabulary/clubs.ts';
import { Key, Text } from './fields.ts';

/** An alliance, a union or a council inside the forum, which acts in the crisis by a rule of its own. */
export const Club = z.strictObject({
  id: Key,
  name: Text,
  /** State seats; a seat may be in several clubs. */
  members: z.array(Key).min(2),
  rule: z.enum(CLUB_RULES),
  /** Members that can stop a decision alone, when they are accused themselves too. */
  vetoes: z.array(Key).default([]),
  powers: z
    .array(z.enum(CLUB_POWERS))
    .min(1)
    .default([...CLUB_POWERS]),
  /** The answers that it may give together. */
  measures: z
    .array(z.enum(CLUB_MEASURES))
    .min(1)
    .default([...CLUB_MEASURES]),
  /** Whose harm concerns it: that of its members, or of all states. */
  guards: z.enum(CLUB_GUARDS).default('members'),
  /** So many acts that are publicly laid at one door count as one, a step graver; left out: acts do not add up in it. */
  cumulative: z.int().min(2).max(6).optional(),
});

type Report = (path: (string | number)[], message: string) => void;

/** Names in clubs that lead nowhere, or are there twice. */
export function checkClubs({ clubs = [], seats }: ScenarioFile, report: Report): void {
  const states = seats.flatMap(({ kind, id }) => (kind === 'state' ? [id] : []));
  clubs.forEach(({ id, members, vetoes }, at) => {
    if (clubs.findIndex((club) => club.id === id) < at) report(['clubs', at, 'id'], `“${id}” is there twice`);
    members.forEach((member, index) => {
      const path = ['clubs', at, 'members', index];
      if (!states.includes(member)) report(path, `“${member}” is not a state seat of this scenario`);
      if (members.indexOf(member) < index) report(path, `“${member}” is there twice`);
    });
    vetoes.forEach((veto, index) => {
      if (!members.includes(veto)) report(['clubs', at, 'vetoes', index], `“${veto}” is not a member`);
    });
  });
}
