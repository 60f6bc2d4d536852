import { z } from 'zod';
import type { StateSeat } from '../../shared/rules/scenario.ts';
import { NORMS, type NormId } from '../../shared/rules/vocabulary.ts';

/** The rules that turn a coded profile into the numbers of a seat; scenarios/README.md says them in words. */

const ISSUES = [
  'law',
  'countermeasures',
  'treaty',
  'contentControl',
  'sovereignty',
  'attributionBody',
  'jointAttribution',
  'capacity',
  'cbms',
  'toolControl',
  'supplyChain',
  'publicCore',
  'infrastructure',
  'budapest',
  'multistakeholder',
  'rights',
] as const;
type Issue = (typeof ISSUES)[number];

const Profile = z.strictObject({
  state: z.string().length(3),
  /** Whole numbers as coded; fractions where a coding is varied to see what hangs on it. */
  positions: z.array(z.number().min(-2.5).max(2.5)).length(ISSUES.length),
  votes: z.string().regex(/^[YNA]{9}$/),
  priorities: z.tuple([z.enum(NORMS), z.enum(NORMS)]),
  parliament: z.int().min(-1).max(1),
  ranks: z.strictObject({ power: z.number(), security: z.number(), tier: z.int().min(0).max(3) }),
  standing: z.strictObject({
    g20: z.boolean(),
    council: z.boolean(),
    nuclear: z.boolean(),
    groups: z.int(),
    host: z.boolean(),
  }),
  alliance: z.string(),
  confidence: z.enum(['H', 'M', 'L']),
  source: z.string(),
});
export type Profile = z.infer<typeof Profile>;
export const Profiles = z.strictObject({ profiles: z.array(Profile) });

/** Which issues a norm is read from: the mean of those for it and, turned round, those against it. */
const READ_FROM: Readonly<Partial<Record<NormId, { for: readonly Issue[]; against: readonly Issue[] }>>> = {
  N01: { for: ['infrastructure'], against: [] },
  N02: { for: ['infrastructure', 'law'], against: [] },
  N04: { for: ['law'], against: ['contentControl'] },
  N05: { for: ['supplyChain'], against: [] },
  N06: { for: ['toolControl'], against: [] },
  N07: { for: ['cbms'], against: [] },
  N08: { for: ['law', 'budapest'], against: [] },
  N09: { for: ['capacity'], against: [] },
  N10: { for: ['budapest'], against: [] },
  N11: { for: ['rights'], against: ['contentControl'] },
  N12: { for: ['toolControl', 'treaty'], against: [] },
  N13: { for: ['budapest', 'jointAttribution'], against: [] },
  N15: { for: ['cbms'], against: [] },
  N16: { for: ['attributionBody'], against: ['jointAttribution'] },
  N17: { for: ['law', 'countermeasures'], against: [] },
  N18: { for: ['capacity'], against: [] },
};

/**
 * What a forum makes of a position: a declaration of ministers holds fewer duties than a text of negotiators; where a
 * treaty is on the table, who wants one asks more of all its parts.
 */
export type Form = 'negotiated' | 'declared' | 'treaty';

/** What a norm asks at home is options to operate, means to police and help with, or sources. */
const ASKS: Readonly<Partial<Record<NormId, 'options' | 'means'>>> = {
  N01: 'options',
  N02: 'options',
  N04: 'options',
  N05: 'options',
  N06: 'options',
  N07: 'options',
  N12: 'options',
  N13: 'options',
  N17: 'options',
  N08: 'means',
  N09: 'means',
  N10: 'means',
};

function rounded(value: number, step: number): number {
  return Math.round((Math.round(value / step) * step + Number.EPSILON) * 1e6) / 1e6;
}

function position(profile: Profile, issue: Issue): number {
  return profile.positions[ISSUES.indexOf(issue)] ?? 0;
}

export function stance(profile: Profile, norm: NormId): number {
  const read = READ_FROM[norm] ?? { for: [], against: [] };
  const values = [
    ...read.for.map((issue) => position(profile, issue)),
    ...read.against.map((issue) => -position(profile, issue)),
  ];
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

type Capability = Pick<StateSeat, 'power' | 'offence' | 'defence' | 'attribution' | 'vulnerability'>;

export function capabilityOf({ ranks, standing, alliance }: Profile): Capability {
  const power = rounded(
    0.4 +
      (standing.g20 ? 0.2 : 0) +
      (standing.council ? 0.3 : 0) +
      (standing.nuclear ? 0.1 : 0) +
      (standing.groups >= 4 ? 0.1 : 0) +
      (standing.host ? 0.1 : 0) +
      (ranks.tier === 1 ? 0.1 : 0),
    0.1,
  );
  const rank = ranks.power === 0 ? 99 : ranks.power;
  return {
    power,
    offence: rank <= 5 ? 0.75 : rank <= 15 ? 0.6 : rank <= 30 ? 0.45 : 0.35,
    defence: ranks.security >= 99 ? 0.65 : ranks.security >= 95 ? 0.55 : ranks.security >= 85 ? 0.45 : 0.3,
    attribution: rounded(
      ([0.3, 0.75, 0.5, 0.4][ranks.tier] ?? 0.3) + (alliance === 'atlantic' ? 0.1 : 0),
      0.05,
    ),
    vulnerability: rounded(1 - power / 2, 0.05),
  };
}

type Interest = NonNullable<StateSeat['interests'][NormId]>;

/** What a state gives up at home with a norm: options, money for others, or sources. */
function givenUp(norm: NormId, { offence, defence, attribution }: Capability): number {
  const asked = ASKS[norm];
  if (asked === 'options') return offence;
  return asked === 'means' ? 1 - defence : attribution;
}

/** From here on a state counts as against any treaty. */
const NO_TREATY = -1.5;

function capOf(profile: Profile, norm: NormId, value: number, form: Form): number | undefined {
  const treaty = position(profile, 'treaty');
  const cap = value <= -1.5 ? 2 : value <= -0.5 || (value <= 0 && treaty < 0) ? 3 : undefined;
  if (form === 'declared' && treaty <= NO_TREATY)
    return Math.min(cap ?? 4, value >= 2 || profile.priorities.includes(norm) ? 2 : 1);
  // What a text says of law stays: who is against it bears a rung less of it than of anything else.
  return norm === 'N17' && cap !== undefined ? cap - 1 : cap;
}

export function interestsOf(
  profile: Profile,
  agenda: readonly NormId[],
  form: Form = 'negotiated',
): Record<string, Interest> {
  const weights = agenda.map(
    (norm) => 1 + Math.max(0, stance(profile, norm)) / 2 + (profile.priorities.includes(norm) ? 2 : 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const capability = capabilityOf(profile);
  return Object.fromEntries(
    agenda.map((norm, index) => {
      const value = stance(profile, norm);
      const ideal = 3 + value / 2 + (form === 'treaty' ? position(profile, 'treaty') / 4 : 0);
      const cap = capOf(profile, norm, value, form);
      return [
        norm,
        {
          weight: rounded((weights[index] ?? 0) / total, 0.01),
          ideal: Math.min(4, Math.max(0, ideal)),
          price: rounded(Math.max(0.02, 0.09 - 0.04 * value + 0.12 * givenUp(norm, capability)), 0.01),
          ...(cap === undefined ? {} : { cap }),
          ...(value >= 2 && profile.priorities[0] === norm && form !== 'declared' ? { floor: 2 } : {}),
          home: Math.min(4, Math.max(0, ideal + profile.parliament / 2)),
        },
      ];
    }),
  );
}

/** Affinity of two states: how alike they voted, never below that of allies where a treaty binds them. */
export function affinityOf(one: Profile, other: Profile): number {
  const alike = [...one.votes].map((vote, index) => {
    const theirs = other.votes[index];
    if (vote === theirs) return 1;
    return vote === 'A' || theirs === 'A' ? 0.5 : 0;
  });
  const agreement = alike.reduce<number>((sum, value) => sum + value, 0) / alike.length;
  const allied = one.alliance !== 'none' && one.alliance === other.alliance;
  return rounded(Math.max(allied ? 0.7 : 0, 0.1 + 0.55 * agreement), 0.01);
}
