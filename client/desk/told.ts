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

type Told = Pick<PublicView, 'round' | 'shocks' | 'news'>;

/** What has changed for everybody in this round: the world, and the rules. */
export function announcementsOf({ round, shocks, news }: Told): readonly Announcement[] {
  const struck = Object.entries(shocks)
    .filter(([, shock]) => shock.round === round)
    .map(([id, { kind, seat }]): Announcement => ({ id, kind: 'shock', shock: kind, seat }));
  const unlocked = Object.entries(news).flatMap(([id, line]): Announcement[] => {
    const mechanic = MECHANICS.find((name) => name === line.ref);
    return line.kind === 'unlocked' && line.round === round && mechanic
      ? [{ id, kind: 'unlocked', mechanic }]
      : [];
  });
  return [...struck, ...unlocked];
}
