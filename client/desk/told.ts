import type { PublicView } from '../../shared/rules/view.ts';
import {
  type Id,
  MECHANICS,
  type Mechanic,
  type SeatId,
  type ShockKind,
} from '../../shared/rules/vocabulary.ts';

export type Announcement =
  | { readonly id: Id; readonly kind: 'shock'; readonly shock: ShockKind; readonly seat: SeatId }
  | { readonly id: Id; readonly kind: 'unlocked'; readonly mechanic: Mechanic };

type Told = Pick<PublicView, 'round' | 'phase' | 'shocks' | 'news'>;

/** A shock comes with the talks; once acts and answers are asked for, it is known. */
const SHOCKING: readonly PublicView['phase'][] = ['negotiation', 'plenary'];

/** What has changed for everybody in this round: the world, and the rules. */
export function announcementsOf({ round, phase, shocks, news }: Told): readonly Announcement[] {
  const struck = Object.entries(shocks)
    .filter(([, shock]) => shock.round === round && SHOCKING.includes(phase))
    .map(([id, { kind, seat }]): Announcement => ({ id, kind: 'shock', shock: kind, seat }));
  const unlocked = Object.entries(news).flatMap(([id, line]): Announcement[] => {
    const mechanic = MECHANICS.find((name) => name === line.ref);
    return line.kind === 'unlocked' && line.round === round && mechanic
      ? [{ id, kind: 'unlocked', mechanic }]
      : [];
  });
  return [...struck, ...unlocked];
}
