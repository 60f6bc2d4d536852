/** The closed sets of clubs: alliances, unions and councils inside a forum (GAME.md §7). */

/** How a club decides. */
export const CLUB_RULES = ['consensus', 'twoThirds', 'majority'] as const;

/** What a club may do together: consult, which is to show each other what its members hold, and answer an act. */
export const CLUB_POWERS = ['consult', 'respond'] as const;
export type ClubPower = (typeof CLUB_POWERS)[number];

/** The answers that a club may give. */
export const CLUB_MEASURES = ['attribution', 'sanctions', 'countermeasures'] as const;

/** Whose harm is a club's concern. */
export const CLUB_GUARDS = ['members', 'all'] as const;

/** What a member says to a call. */
export const CALL_STANCES = ['agree', 'oppose', 'abstain'] as const;
export type CallStance = (typeof CALL_STANCES)[number];

export const CALL_STATUSES = ['open', 'carried', 'lost', 'vetoed'] as const;
