/** How a seat answers a partner that broke its word (MODEL.md §6.1). */
export type Reciprocity = 'grim' | 'titForTat' | 'generous' | 'contrite';

/** The numbers that make one bot unlike another; they come from a named doctrine, never from a country. */
export type Personality = {
  /** Shape of concession (e): below 1 it holds out, above 1 it gives way early. */
  readonly concession: number;
  /** Discount of the next round (delta). */
  readonly patience: number;
  readonly reciprocity: Reciprocity;
  /** Chance that what it says first is what it wants most. */
  readonly candour: number;
  /** Spread of its judgement, in units of utility. */
  readonly noise: number;
  /** Added to the value of its covert card, in units of the national account. */
  readonly boldness: number;
  /** Share of what others promise that it discounts when it does not trust them at all. */
  readonly caution: number;
};

const PLAIN: Personality = {
  concession: 1,
  patience: 0.85,
  reciprocity: 'titForTat',
  candour: 0.7,
  noise: 0.01,
  boldness: 0,
  caution: 0.3,
};

const DOCTRINES: Readonly<Record<string, Personality>> = {
  mediator: { ...PLAIN, concession: 2, patience: 0.9, reciprocity: 'generous', candour: 0.85, caution: 0.1 },
  guardian: { ...PLAIN, concession: 0.6, reciprocity: 'grim', candour: 0.6, boldness: 0.006, caution: 0.4 },
  assertive: { ...PLAIN, concession: 0.5, patience: 0.75, candour: 0.45, noise: 0.015, boldness: 0.018 },
  cautious: { ...PLAIN, concession: 0.8, patience: 0.95, reciprocity: 'contrite', caution: 0.6 },
  lawful: { ...PLAIN, patience: 0.95, reciprocity: 'contrite', candour: 0.9, boldness: -0.008 },
  developing: { ...PLAIN, concession: 1.4, reciprocity: 'generous', noise: 0.015 },
  corporate: { ...PLAIN, concession: 0.8, candour: 0.5 },
  humanitarian: { ...PLAIN, concession: 1.5, reciprocity: 'generous', candour: 0.95 },
};

export const DOCTRINE_NAMES: readonly string[] = Object.keys(DOCTRINES);

/** A doctrine that no table names plays plainly. */
export function personalityOf(doctrine: string): Personality {
  return DOCTRINES[doctrine] ?? PLAIN;
}
