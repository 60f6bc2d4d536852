import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id, NormId } from '../../../shared/rules/vocabulary.ts';

type Clause = PublicView['clauses'][string];
type Treaty = Pick<PublicView['treaties'][string], 'drafter' | 'sponsors' | 'sponsorsNeeded'>;

/** Norms keep the number that the agenda gives them, in every text and on every screen. */
export function articleOf({ agenda }: Pick<PublicView, 'agenda'>, norm: NormId): number {
  return (agenda[norm]?.order ?? 0) + 1;
}

/** The clauses of a text in the order of the agenda. */
export function clausesOf(view: Pick<PublicView, 'agenda' | 'clauses'>, text: Id): readonly Clause[] {
  return Object.values(view.clauses)
    .filter((clause) => clause.text === text)
    .sort((a, b) => articleOf(view, a.norm) - articleOf(view, b.norm));
}

export type SponsorNeeds = { readonly missing: number; readonly otherBloc: boolean };

/** How many names the text still lacks, and whether one must come from another bloc than its drafter's. */
export function sponsorNeeds({ seats }: Pick<PublicView, 'seats'>, treaty: Treaty): SponsorNeeds {
  const home = seats[treaty.drafter]?.bloc;
  return {
    missing: Math.max(0, treaty.sponsorsNeeded - treaty.sponsors.length),
    otherBloc: !treaty.sponsors.some((sponsor) => seats[sponsor]?.bloc !== home),
  };
}

/** The round in which a text was adopted, or would be. */
export function adoptionOf({ items, round }: Pick<PublicView, 'items' | 'round'>, text: Id): number {
  const carried = Object.values(items).find(
    (item) => item.text === text && item.kind !== 'amendment' && item.carried,
  );
  return carried?.round ?? round;
}
