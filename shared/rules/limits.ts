/** Sizes and counts that client and server both know. Lengths are in code points unless a name says bytes. */
export const LIMITS = {
  /** What goes otherwise in a branch that is shown to all, as JSON. */
  branch: 1000,
  name: 32,
  message: 500,
  reason: 140,
  /** What a facilitator says to a seat or notes. */
  aside: 280,
  reflection: 280,
  /** Questions before and after the game. */
  questions: 3,
  /** At one table more than these are a crowd: two tables are proposed. */
  peoplePerTable: 24,
  /** Parallel tables of one class. */
  tables: { least: 2, most: 6 },
  /** Where there are several tables, so many people at each are aimed at. */
  peopleAtOneOfTables: 16,
  /** Names in one class list. */
  namesPerList: 60,
  itemsPerSide: 3,
  partiesPerOffer: 4,
  openOffersPerSeat: 3,
  /** Offers of its own that a seat makes in one round, whatever becomes of them. */
  offersPerRound: 20,
  caucusSeats: 13,
  /** Caucuses that one seat may open in a session. */
  caucusesPerSeat: 3,
  /** Things done in secret in one round. */
  actions: 2,
  /** Embassy reports that a seat may ask for in one round. */
  enquiriesPerRound: 1,
  /** Expert hearings of the whole forum in one round. */
  hearingsPerRound: 1,
  helpPoints: 5,
  floorMessagesShown: 80,
  seatMessagesShown: 200,
  /** Above this a frame closes the socket (1009); the client measures first and says so. */
  frameBytes: 16_384,
} as const;

/** L4: people on one seat; above that they are observers. */
export const PEOPLE_PER_SEAT = 3;

/** GAME.md §1: how many tables so many people are proposed; 1 while they fit at one. */
export function tablesFor(people: number): number {
  const { tables, peoplePerTable, peopleAtOneOfTables } = LIMITS;
  if (!(people > peoplePerTable)) return 1;
  return Math.max(tables.least, Math.min(tables.most, Math.ceil(people / peopleAtOneOfTables)));
}

/** Durations that are rules, in milliseconds. */
export const SPANS = {
  amending: 60_000,
  ballot: 40_000,
  ballotGrace: 3_000,
  /** Alone, with nobody else to change a vote. */
  ballotGraceSolo: 1_000,
  /** Alone, with nobody else who could break it. */
  silenceSolo: 15_000,
  lastWord: 60_000,
  handshake: 90_000,
  handshakeGrace: 10_000,
} as const;

/** Ballots in one plenary by rule level: amendments per text, and ballots altogether. */
export const BALLOT_BUDGET = {
  basic: { amendments: 2, ballots: 3 },
  standard: { amendments: 3, ballots: 6 },
  full: { amendments: 3, ballots: 12 },
} as const;
