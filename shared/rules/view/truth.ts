/** Truth beside belief, for the facilitator who asks: never a part of a view that is sent by itself. */
import { z } from 'zod';
import { INCIDENT_ORIGINS } from '../vocabulary.ts';
import { share, text } from './fields.ts';
import { Interest } from './own.ts';

/** Probability per suspect. */
const Bars = z.record(text, share);

export const IncidentTruth = z.strictObject({
  origin: z.enum(INCIDENT_ORIGINS),
  author: text,
  /** At whom it was made to point; '' at nobody. */
  framed: text,
  public: Bars,
  /** What each state believes. */
  beliefs: z.record(text, Bars),
  /** Who holds which piece of evidence, and who else has seen it. */
  items: z.record(text, z.strictObject({ holder: text, published: z.boolean(), shownTo: z.array(text) })),
});

export type IncidentTruth = z.infer<typeof IncidentTruth>;

/** What each seat wants, to be printed for the day on which the network fails. */
export const BriefsView = z.strictObject({ seats: z.record(text, z.record(text, Interest)) });
export type BriefsView = z.infer<typeof BriefsView>;

export const TruthView = z.strictObject({ incidents: z.record(text, IncidentTruth) });
export type TruthView = z.infer<typeof TruthView>;
