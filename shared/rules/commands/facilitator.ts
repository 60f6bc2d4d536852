/** What the facilitator sends, in play and once the game is over. */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { LIMITS } from '../limits.ts';
import { LISTED_QUESTIONS, QUESTION_KINDS, QUESTION_TIMES, SCENES } from '../vocabulary/people.ts';
import { DEBRIEF_STEPS, MECHANICS, PACES, PHASES, type Phase, REVEALS } from '../vocabulary.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);
const Seat = z.string().min(1).max(24).refine(mayBeKey);
const Aside = z.string().refine((text) => text.trim().length > 0 && [...text].length <= LIMITS.aside);

/** F5: phases in which an incident can happen at the facilitator's word: while somebody can still answer it. */
export const INJECTABLE_PHASES: readonly Phase[] = ['negotiation', 'plenary', 'conduct', 'crisis'];

/** What a planned incident waits for. */
export const InjectWhen = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('phase'), round: z.int().min(1).max(12), phase: z.enum(PHASES) }),
  /** A text is adopted after the incident was planned. */
  z.strictObject({ on: z.literal('adopted') }),
  z.strictObject({ on: z.literal('stability'), below: z.int().min(1).max(100) }),
]);
export type InjectWhen = z.infer<typeof InjectWhen>;

export const FACILITATOR_COMMANDS = [
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('extend'), seconds: z.int().min(-600).max(3600) }),
  /** When the lesson ends, in milliseconds since 1970; 0: nobody says. */
  z.strictObject({
    type: z.literal('setLesson'),
    endsAt: z.int().min(0),
    /** It is the last one, and keeps the debrief's share; left out: as it was said before. */
    last: z.boolean().optional(),
  }),
  /** Stops for this lesson, or once the round has been reviewed. `nextAt`: when it goes on; 0: nobody knows. */
  z.strictObject({ type: z.literal('stopLesson'), nextAt: z.int().min(0) }),
  z.strictObject({ type: z.literal('planStop'), planned: z.boolean() }),
  z.strictObject({ type: z.literal('sayNext'), nextAt: z.int().min(0) }),
  z.strictObject({ type: z.literal('resumeLesson') }),
  /** Consent to fewer rounds and shorter phases: hundredths of what is left of them. */
  z.strictObject({
    type: z.literal('shorten'),
    rounds: z.int().min(1).max(12),
    percent: z.int().min(25).max(100),
  }),
  /** Takes back the facilitator's last act. */
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('advance') }),
  z.strictObject({ type: z.literal('inject'), incident: Id }),
  /** The incident happens when what it waits for comes; planned again, it waits for that instead. */
  z.strictObject({ type: z.literal('planInject'), incident: Id, when: InjectWhen }),
  z.strictObject({ type: z.literal('dropInject'), incident: Id }),
  /** A history card that nobody holds goes to a seat. */
  z.strictObject({ type: z.literal('dealHistory'), card: Id, seat: Seat }),
  z.strictObject({ type: z.literal('setPace'), pace: z.enum(PACES) }),
  z.strictObject({ type: z.literal('unlock'), mechanic: z.enum(MECHANICS) }),
  z.strictObject({ type: z.literal('setDriver'), seat: Seat, driver: z.enum(['human', 'bot']) }),
  z.strictObject({ type: z.literal('lock'), locked: z.boolean() }),
  /** Gives a place to everybody who has none. */
  z.strictObject({ type: z.literal('seatAll') }),
  /** To a seat, or with '' off the seats. */
  z.strictObject({ type: z.literal('movePerson'), person: Id, seat: z.union([Seat, z.literal('')]) }),
  /** The people of a seat go into the delegation of another. */
  z.strictObject({ type: z.literal('mergeSeats'), seat: Seat, into: Seat }),
  /** Some people of a delegation go to a seat where nobody sits. */
  z.strictObject({
    type: z.literal('splitSeat'),
    seat: Seat,
    into: Seat,
    people: z.array(Id).min(1).max(LIMITS.namesPerList),
  }),
  /** What the big screen shows; '' follows the phase. */
  z.strictObject({ type: z.literal('showScene'), scene: z.enum(['', ...SCENES]) }),
  /** A word to one seat, or with '' to all of them. */
  z.strictObject({
    type: z.literal('tell'),
    seat: z.union([Seat, z.literal('')]),
    text: Aside,
  }),
  /** For the facilitator's own eyes. */
  z.strictObject({ type: z.literal('note'), text: Aside }),
  /** Questions before the first round and after the debrief, and whether people are asked to agree to research. */
  z.strictObject({
    type: z.literal('setSurvey'),
    questions: z
      .array(
        z.strictObject({
          listed: z.enum(['', ...LISTED_QUESTIONS]),
          text: z.string().refine((text) => [...text].length <= LIMITS.reason),
          kind: z.enum(QUESTION_KINDS),
          when: z.enum(QUESTION_TIMES),
        }),
      )
      .max(LIMITS.questions),
    research: z.boolean(),
    study: z.string().refine((text) => [...text].length <= LIMITS.aside),
  }),
  z.strictObject({ type: z.literal('lowerHand'), person: Id }),
  z.strictObject({ type: z.literal('removePerson'), person: Id }),
  z.strictObject({ type: z.literal('end') }),
  /** What was hidden comes to light, with all that stands before it in the order. */
  z.strictObject({ type: z.literal('reveal'), what: z.enum(REVEALS) }),
  /** The session's figures go into the averages that other classes of this server see, and it sees theirs. */
  z.strictObject({ type: z.literal('setComparison'), joined: z.boolean() }),
  /** Where those who follow are led: a step, and in it a moment of the replay (0: none) through a seat's eyes. */
  z.strictObject({
    type: z.literal('lead'),
    step: z.enum(DEBRIEF_STEPS),
    revision: z.int().min(0).max(1_000_000),
    eyes: z.union([Seat, z.literal('')]),
    /** What goes otherwise in the branch that is shown beside it, as its page wrote it; '' or left out: none. */
    branch: z.string().max(LIMITS.branch).optional(),
  }),
] as const;

type FacilitatorCommandType = z.infer<(typeof FACILITATOR_COMMANDS)[number]>['type'];

/** What a facilitator does that can be taken back. Who was removed has left, and what the end reveals is known. */
export const FACILITATOR_ACTS = [
  'start',
  'pause',
  'resume',
  'extend',
  'setLesson',
  'shorten',
  'stopLesson',
  'planStop',
  'resumeLesson',
  'advance',
  'inject',
  'unlock',
  'setDriver',
  'lock',
  'seatAll',
  'movePerson',
  'mergeSeats',
  'splitSeat',
  'showScene',
] as const satisfies readonly FacilitatorCommandType[];
export type FacilitatorAct = (typeof FACILITATOR_ACTS)[number];
