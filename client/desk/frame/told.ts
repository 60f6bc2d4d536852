import type { PublicView } from '../../../shared/rules/view.ts';
import {
  type Id,
  MECHANICS,
  type Mechanic,
  type SeatId,
  type ShockKind,
} from '../../../shared/rules/vocabulary.ts';

export type Announcement =
  | { readonly id: Id; readonly kind: 'shock'; readonly shock: ShockKind; readonly seat: SeatId }
  | { readonly id: Id; readonly kind: 'unlocked'; readonly mechanic: Mechanic }
  | { readonly id: Id; readonly kind: 'delegation'; readonly line: PublicView['news'][string] };

type Told = Pick<PublicView, 'round' | 'phase' | 'shocks' | 'news'>;

/** A shock comes with the talks; once acts and answers are asked for, it is known. */
const SHOCKING: readonly PublicView['phase'][] = ['negotiation', 'plenary'];

/** What has changed in this round: the world and the rules for everybody, and who sits with the one who reads. */
export function announcementsOf({ round, phase, shocks, news }: Told, seat: SeatId): readonly Announcement[] {
  const struck = Object.entries(shocks)
    .filter(([, shock]) => shock.round === round && SHOCKING.includes(phase))
    .map(([id, { kind, seat }]): Announcement => ({ id, kind: 'shock', shock: kind, seat }));
  const unlocked = Object.entries(news).flatMap(([id, line]): Announcement[] => {
    const mechanic = MECHANICS.find((name) => name === line.ref);
    return line.kind === 'unlocked' && line.round === round && mechanic
      ? [{ id, kind: 'unlocked', mechanic }]
      : [];
  });
  const seated = Object.entries(news).flatMap(([id, line]): Announcement[] => {
    const isOurs =
      (line.kind === 'merged' || line.kind === 'split') && [line.seat, line.other].includes(seat);
    return isOurs && line.round === round ? [{ id, kind: 'delegation', line }] : [];
  });
  return [...struck, ...unlocked, ...seated];
}
