/** What happened to texts, and how seats voted on them. */
import { z } from 'zod';
import { Proviso, Provisos } from '../texts/proviso-shapes.ts';
import { personName } from '../view/fields.ts';
import { BallotItem } from '../view/table.ts';
import { RULINGS } from '../vocabulary/provisos.ts';
import { CHOICES, NORMS, TEXT_KINDS } from '../vocabulary.ts';
import { event } from './shapes.ts';

const id = z.string();
const seat = z.string();
const orEmpty = z.string();
const norm = z.enum(NORMS);
const rung = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const time = z.number();

export const TEXT_EVENTS = [
  event('textOpened', {
    text: id,
    kind: z.enum(TEXT_KINDS),
    /** Who opened it; '' for the rolling text. */
    by: orEmpty,
    clauses: z.array(z.strictObject({ norm, rung, provisos: Provisos.optional() })),
    sponsorsNeeded: z.int(),
    reviewRound: z.int().optional(),
    renews: id.optional(),
    /** Left out: the main forum. */
    forum: id.optional(),
  }),
  event('clauseEdited', { text: id, norm, rung, by: seat }),
  event('provisoSet', { text: id, norm: z.enum(['', ...NORMS]), proviso: Proviso, by: seat }),
  event('rulingGiven', { text: id, norm, seat, reading: z.enum(RULINGS) }),
  /** `outside`: clauses of the text that the signature is not given to. */
  event('signatureGiven', { text: id, seat, outside: z.array(norm), acceding: z.boolean() }),
  event('signatureDeclined', { text: id, seat }),
  event('partiesBound', { text: id, parties: z.array(seat) }),
  event('clauseRuled', { text: id, norm, reading: z.enum(RULINGS) }),
  event('textSponsored', { text: id, seat, sponsoring: z.boolean() }),
  event('textCalled', { text: id, place: z.int() }),
  /** The text that the plenary turns to. */
  event('textTaken', { text: id }),
  event('textTabled', { text: id, by: seat }),
  event('clauseEndorsed', { text: id, norm, seat, stance: z.enum(['endorse', 'refuse']) }),
  event('itemQueued', { item: id, entry: BallotItem }),
  event('ballotOpened', { item: id, closesAt: time, voters: z.int() }),
  event('ballotCast', {
    item: id,
    seat,
    choice: z.enum(CHOICES),
    norms: z.array(norm),
    reason: z.string(),
    by: personName,
  }),
  event('ballotClosing', { item: id, closesAt: time }),
  event('ballotClosed', {
    item: id,
    votes: z.array(
      z.strictObject({
        seat,
        choice: z.enum(CHOICES),
        silent: z.boolean(),
        norms: z.array(norm),
        reason: z.string(),
      }),
    ),
    carried: z.boolean(),
    outcome: BallotItem.shape.outcome,
  }),
  event('itemFell', { item: id }),
  event('clauseChanged', { text: id, norm, rung, annexed: z.boolean() }),
  event('lastWordSpoken', { text: id, remedy: z.enum(['drop', 'lower', 'annex', 'dissociate']), norm }),
  event('lastWordAnswered', { text: id, seat, accepts: z.boolean() }),
  event('textDecided', {
    text: id,
    status: z.enum(['adopted', 'rejected']),
    parties: z.array(seat),
    /** What nobody opposed was put as the text. */
    partly: z.boolean(),
    /** Open for signature: nobody is bound by the vote. */
    opened: z.boolean().optional(),
  }),
  event('plenaryConcluded', { outcome: z.enum(['noText', 'adopted', 'partlyAdopted', 'notAdopted']) }),
] as const;
