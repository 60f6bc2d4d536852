import { createContext, use, useState } from 'react';
import type { PublicView } from '../../shared/rules/view.ts';
import { useGame, usePublic, useSend } from '../store.ts';

/** Where somebody stands in the debrief: a step, and in it perhaps a moment of the replay, and a branch. */
export type Place = Pick<PublicView['debrief'], 'step' | 'revision' | 'eyes' | 'branch'>;

export type Lead = {
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
  /** The facilitator, whom the others follow; '' where nobody leads. */
  readonly leader: string;
  readonly leads: boolean;
  /** Looks around alone, whatever the leader shows. */
  readonly away: boolean;
  readonly setAway: (away: boolean) => void;
};

export const LEAD_CONTROL = 'debrief.lead';

/** `#t=12&eyes=selmora`: a link to a moment is followed alone. */
function placeInAddress(): Place | undefined {
  const asked = new URLSearchParams(location.hash.slice(1));
  const revision = Number(asked.get('t'));
  return Number.isInteger(revision) && revision > 0
    ? { step: 'happened', revision, eyes: asked.get('eyes') ?? '', branch: '' }
    : undefined;
}

/** Everybody follows the leader, until they go somewhere themselves; they may come back at any time. */
export function useLeading(): Lead {
  const led = usePublic((view) => view.debrief);
  const people = usePublic((view) => view.people);
  const role = useGame((snapshot) => snapshot.me?.role);
  const send = useSend();
  const [linked] = useState(placeInAddress);
  const [away, setAway] = useState(linked !== undefined);
  const [own, setOwn] = useState<Place>(linked ?? { step: 'reaction', revision: 0, eyes: '', branch: '' });
  const leader = Object.values(people).find((person) => person.role === 'facilitator')?.name ?? '';
  const leads = role === 'facilitator';
  const alone = away || leader === '';
  const { step, revision, eyes, branch } = led;
  const place = alone ? own : { step, revision, eyes, branch };
  return {
    place,
    leader,
    leads,
    away: alone,
    go: (to) => {
      // A branch is left with the moment from which it was shown.
      const next = { ...place, branch: '', ...to };
      if (leads && !alone) return void send({ type: 'lead', ...next }, LEAD_CONTROL);
      setOwn(next);
      setAway(true);
    },
    setAway: (next) => {
      if (next) setOwn(place);
      setAway(next);
    },
  };
}

const LeadContext = createContext<Lead | null>(null);
export const LeadProvider = LeadContext.Provider;

export function useLead(): Lead {
  const lead = use(LeadContext);
  if (!lead) throw new Error('This part stands outside a debrief.');
  return lead;
}
