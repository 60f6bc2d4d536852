import type { Settings } from '../events.ts';
import type { Scenario, ScenarioSeat } from '../scenario.ts';
import type { PublicView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import type { Id, NormId } from '../vocabulary.ts';

/** The further forums of a scenario as everybody sees them, in lists of one order. */
export function forumsAtFirst({
  forums = [],
  forum: { chair },
}: Scenario): Pick<PublicView['setup'], 'forums' | 'forumRules' | 'forumChairs'> {
  return {
    forums: forums.map(({ id }) => id),
    forumRules: forums.map(({ rule }) => rule),
    forumChairs: forums.map(
      (forum) => forum.chair ?? (isIn(forum.members, chair) ? chair : (forum.members?.[0] ?? chair)),
    ),
  };
}

function isIn(members: readonly string[] | undefined, seat: string): boolean {
  return members === undefined || members.includes(seat);
}

export function forumsOfSeat({ forums = [] }: Scenario, { kind, id }: ScenarioSeat): Id[] {
  if (kind !== 'state') return [];
  return forums.filter(({ members }) => isIn(members, id)).map((forum) => forum.id);
}

/** J1: where an item lies at first; where several forums are not in play, all lie in the main one. */
export function placeOf(
  { forums = [] }: Scenario,
  { mechanics }: Settings,
  norm: NormId,
): Omit<PublicView['agenda'][string], 'order' | 'family' | 'sources' | 'without'> {
  const holder = mechanics.includes('forums') ? forums.find(({ holds }) => holds.includes(norm)) : undefined;
  return {
    forum: holder?.id ?? MAIN,
    forums: forums.filter(({ norms }) => !norms || norms.includes(norm)).map(({ id }) => id),
    moveOpen: false,
    moveRound: 0,
    movedBy: '',
    moveTo: '',
    moveAgreed: [],
    moveOpposed: [],
  };
}
