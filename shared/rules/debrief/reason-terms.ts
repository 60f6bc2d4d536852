/** The words of a bot's reasons: ids and numbers here, sentences in the client. */

/** What decided, in one word: how the terms of a reason are to be read. */
export const BASES = [
  /** The parts sum to enough. */
  'worthIt',
  /** They do not. */
  'tooLittle',
  /** A red line is crossed, by the clauses that are named. */
  'redLine',
  /** A promise asks for it. */
  'promised',
  /** Its name stands under the text. */
  'signed',
  /** Better terms are in sight. */
  'betterTerms',
  /** Of all that could be done this is worth most. */
  'best',
  /** It was likely, and the throw fell so. */
  'likely',
] as const;
export type Basis = (typeof BASES)[number];

/**
 * What a term is counted in: utility of texts and bargains (a hundredth is a point), the national account, a
 * chance or share from 0 to 1, or a plain number.
 */
export type Unit = 'utility' | 'account' | 'share' | 'number';
/** `part`: the parts of a reason add up to its `sum`; a `bar` is what the sum had to reach; `fact`: what was reckoned with. */
export type Role = 'part' | 'sum' | 'bar' | 'fact';

const part = (unit: Unit) => ({ unit, role: 'part' }) as const;
const fact = (unit: Unit) => ({ unit, role: 'fact' }) as const;

export const REASON_TERMS = {
  // Texts and bargains: what clauses bring (less where the others are not trusted), and what they cost at home.
  get: part('utility'),
  cost: part('utility'),
  /** Own gain × chance of adoption of a text with a change, and without it. */
  after: part('utility'),
  before: part('utility'),
  /** The best that could come of an item in the forum that it would go to, and where it lies. */
  there: part('utility'),
  here: part('utility'),
  /** What others do in a bargain, positive, or what is done for them. */
  vote: part('utility'),
  sponsorship: part('utility'),
  amendment: part('utility'),
  evidence: part('utility'),
  favour: part('utility'),
  help: part('utility'),
  /** A word given before. */
  word: part('utility'),
  /** All states join. */
  universal: part('utility'),
  /** What a result brings its chair. */
  credit: part('utility'),
  goodwill: part('utility'),
  /** What not to sign, after a vote for it, would cost in trust. */
  steppingBack: part('utility'),
  /** What leaving costs in trust. */
  farewell: part('utility'),
  /** An error of judgement, of texts and bargains. */
  error: part('utility'),

  // Conduct and answers
  gain: part('account'),
  law: part('account'),
  response: part('account'),
  future: part('account'),
  escalation: part('account'),
  stability: part('account'),
  effort: part('account'),
  waiting: part('account'),
  boldness: part('account'),
  falseFlag: part('account'),
  /** What an act other than an operation is worth. */
  act: part('account'),
  effect: part('account'),
  price: part('account'),
  mistake: part('account'),
  /** The breach of a norm is called by its name. */
  breachCalled: part('account'),
  /** A victim that lets it pass invites the next one. */
  resolve: part('account'),
  /** A promise not to name. */
  held: part('account'),
  outsideLaw: part('account'),
  /** What a first answer opens. */
  prospect: part('account'),
  misjudged: part('account'),

  worth: { unit: 'utility', role: 'sum' },
  value: { unit: 'account', role: 'sum' },
  wanted: { unit: 'utility', role: 'bar' },
  /** The best of the other things to do. */
  instead: { unit: 'account', role: 'bar' },
  /** What the own next proposal promises. */
  ownNext: { unit: 'utility', role: 'bar' },

  /** The changed clause alone, as it would be; at rung 0, what it is to be rid of it. */
  clause: fact('utility'),
  adoption: fact('share'),
  carried: fact('share'),
  /** Chance that a seat agrees. */
  consent: fact('share'),
  /** Worth to the other side, as it is believed. */
  theirs: fact('utility'),
  belief: fact('share'),
  vulnerability: fact('share'),
  /** How near another seat is: by ties, and by what it is thought to want. */
  likeness: fact('share'),
  affinity: fact('share'),
  rivalry: fact('share'),
  power: fact('number'),
  detection: fact('share'),
  pinned: fact('share'),
  trust: fact('share'),
  likely: fact('share'),
  thrown: fact('share'),
  /** How much a seat is in want of what a card does, or deserves it; how dear a norm is to a stakeholder. */
  concern: fact('share'),
  cause: fact('share'),
  /** How near a clause comes to what is wanted: wanted rung less rung. */
  short: fact('number'),
  /** A clause beyond the red line; the rung is the clause's, the value the highest that it could bear. */
  redLine: fact('number'),
  roundsLeft: fact('number'),
  severity: fact('number'),
  textsAdopted: fact('number'),
  harmSeen: fact('number'),
} as const satisfies Record<string, { readonly unit: Unit; readonly role: Role }>;
export type ReasonTermName = keyof typeof REASON_TERMS;
