/** Entries of the public view: the table itself, its people, texts and votes. Flat, for the mirror. */
import { z } from 'zod';
import { PROVISO_FIELDS } from '../texts/proviso-shapes.ts';
import {
  CHOICES,
  DRIVERS,
  ITEM_STATUSES,
  NORM_FAMILIES,
  NORMS,
  PERSON_ROLES,
  SEAT_KINDS,
  STAKEHOLDER_ROLES,
  TEXT_KINDS,
  TEXT_STATUSES,
} from '../vocabulary.ts';
import { norm, orNone, personName, rung, text, time } from './fields.ts';

export const PublicSeat = z.strictObject({
  code: text,
  kind: z.enum(SEAT_KINDS),
  role: orNone(STAKEHOLDER_ROLES),
  bloc: text,
  /** May sit: states always, a stakeholder once the forum has admitted it (V21). */
  accredited: z.boolean(),
  /** States that would admit it, and that object. */
  admittedBy: z.array(text),
  objectedBy: z.array(text),
  /** Forums beside the main one that it is a member of. */
  forums: z.array(text),
  driver: z.enum(DRIVERS),
  /** Names of the people on the seat. */
  members: z.array(personName),
  connected: z.boolean(),
  /** Since when all its people are away; 0: somebody is there, or nobody is on it. */
  awaySince: time,
  ready: z.boolean(),
  power: z.number(),
  vulnerability: z.number(),
  lawfulness: z.number(),
  hawkishness: z.number(),
  offence: z.number(),
  defence: z.number(),
  attribution: z.number(),
});

/** Seconds that each phase is planned for; 0: no clock. */
export const Clocks = z.strictObject({
  briefing: z.number(),
  negotiation: z.number(),
  /** The talks of the first round; 0: as long as the others. */
  firstTalks: z.number(),
  plenary: z.number(),
  conduct: z.number(),
  crisis: z.number(),
  assessment: z.number(),
});
export type Clocks = z.infer<typeof Clocks>;

export const Person = z.strictObject({
  name: personName,
  role: z.enum(PERSON_ROLES),
  seat: text,
  connected: z.boolean(),
});

export const Relation = z.strictObject({
  from: text,
  to: text,
  rivalry: z.number(),
  affinity: z.number(),
  trust: z.number(),
  grievance: z.number(),
});

export const AgendaNorm = z.strictObject({
  order: z.int(),
  family: z.enum(NORM_FAMILIES),
  sources: z.array(text),
  /** The public score of the last review as it would have been without this norm's commitments; −1 before one. */
  without: z.number(),
  /** The forum where it lies, '' the main one, and the further ones that may take it up. */
  forum: text,
  forums: z.array(text),
  /** The last motion that it go to another forum, and what members of that one say; '' and 0: there was none. */
  moveOpen: z.boolean(),
  moveRound: z.int(),
  movedBy: text,
  moveTo: text,
  moveAgreed: z.array(text),
  moveOpposed: z.array(text),
});

export const TreatyText = z.strictObject({
  kind: z.enum(TEXT_KINDS),
  /** The forum whose text it is; '' the main one. */
  forum: text,
  round: z.int(),
  /** Place that the chair gave it in the order of business, from 1; 0: by sponsors, breadth of blocs, time. */
  called: z.int(),
  drafter: text,
  status: z.enum(TEXT_STATUSES),
  sponsors: z.array(text),
  sponsorsNeeded: z.int(),
  tabledAt: z.int(),
  amended: z.boolean(),
  /** States bound by it, once adopted. */
  parties: z.array(text),
  /** The round in which it was opened for signature; 0: the vote bound. */
  signing: z.int(),
  /** States that signed it, in this order; those of them that had not voted for it; who did, and does not sign. */
  signedBy: z.array(text),
  acceded: z.array(text),
  declined: z.array(text),
  /** What nobody opposed was adopted, and the rest was not. */
  partly: z.boolean(),
  /** The chair's last word on an objection, and how the objectors answered it. */
  remedy: z.enum(['', 'drop', 'lower', 'annex', 'dissociate']),
  remedyNorm: orNone(NORMS),
  remedyAccepted: z.array(text),
  remedyRefused: z.array(text),
  /** The round in which all of it is put to a fresh vote; 0: none. */
  reviewRound: z.int(),
  /** The text that this one would renew; ''. */
  renews: text,
});

export const Clause = z.strictObject({
  text: text,
  norm,
  rung,
  /** The rung it had when the text was opened or tabled, for the difference. */
  before: rung,
  endorsedBy: z.array(text),
  refusedBy: z.array(text),
  /** A non-paper of civil society has halved its price and named its hidden cost. */
  nonPaper: z.boolean(),
  annexed: z.boolean(),
  /** Under what condition it is owed, and what else hangs on it. */
  ...PROVISO_FIELDS,
  /** States that signed the text, and not this clause. */
  outside: z.array(text),
  /** States that have ruled, in the review, how it is to be read. */
  ruledNarrow: z.array(text),
  ruledWide: z.array(text),
});

/** A thing put to the ballot: an amendment or a text. */
export const BallotItem = z.strictObject({
  text: text,
  /** The round whose plenary dealt with it. */
  round: z.int(),
  /** `clause`: one clause of a text, where the forum votes on each. */
  kind: z.enum(['amendment', 'clause', 'text']),
  norm: orNone(NORMS),
  fromRung: rung,
  toRung: rung,
  by: text,
  order: z.int(),
  status: z.enum(ITEM_STATUSES),
  /** While open, only how many have voted is public. */
  cast: z.int(),
  voters: z.int(),
  closesAt: time,
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  carried: z.boolean(),
  outcome: z.enum([
    '',
    'carried',
    'lost',
    'vetoed',
    'tooFew',
    'oneMajority',
    'consensus',
    'blocked',
    'silence',
    'broken',
    'fell',
  ]),
});

/** One seat's vote, public once its ballot is closed. */
export const Vote = z.strictObject({
  item: text,
  seat: text,
  choice: z.enum(CHOICES),
  silent: z.boolean(),
  norms: z.array(norm),
  reason: text,
});
