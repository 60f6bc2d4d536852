import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CauseKind } from '../../shared/model/world.ts';

/**
 * Why the score moved. `{seat}`, `{other}` and `{norm}` are names; `{seats}` says how many of the two are named
 * (`none`, `one`, `two`) and `{about}` whether a norm is (`yes`, `no`).
 */
export const CAUSE_WORDS: Readonly<Record<CauseKind, MessageDescriptor>> = {
  clauseAdopted: msg({ message: '{about, select, yes {Adopted: {norm}} other {A text was adopted}}' }),
  bargainStruck: msg({
    message:
      '{seats, select, two {Deal between {seat} and {other}} one {A deal of {seat}} other {A deal}}{about, select, yes {: {norm}} other {}}',
  }),
  declared: msg({
    message:
      '{seats, select, none {A declaration} other {{seat} declared}}{about, select, yes {: {norm}} other {}}',
  }),
  published: msg({
    message:
      '{seats, select, none {A private commitment made public} other {{seat} made a private commitment public}}{about, select, yes {: {norm}} other {}}',
  }),
  endorsed: msg({
    message:
      '{seats, select, none {Endorsed} other {{seat} endorsed}}{about, select, yes {: {norm}} other {}}',
  }),
  defenceBuilt: msg({
    message: '{seats, select, none {Defences were built} other {{seat} built its defences}}',
  }),
  helpGiven: msg({
    message: '{seats, select, two {{seat} helped {other}} one {{seat} gave help} other {Help was given}}',
  }),
  investment: msg({
    message: '{seats, select, none {Everyday investment} other {{seat}: everyday investment}}',
  }),
  stakeholderCard: msg({
    message:
      '{seats, select, two {{seat} played a card on {other}} one {{seat} played a card} other {A stakeholder card}}',
  }),
  operation: msg({
    message:
      '{seats, select, two {Operation of {seat} against {other}} one {Operation against {seat}} other {An operation}}{about, select, yes {: {norm}} other {}}',
  }),
  incident: msg({
    message:
      '{seats, select, two {Incident: {seat} and {other}} one {Incident in {seat}} other {An incident}}',
  }),
  evidencePublished: msg({
    message: '{seats, select, none {Evidence published} other {{seat} published evidence}}',
  }),
  response: msg({
    message: '{seats, select, two {{seat} answered {other}} one {Answer of {seat}} other {An answer}}',
  }),
  unlawful: msg({
    message: '{seats, select, none {Answered outside the law} other {{seat} answered outside the law}}',
  }),
  reply: msg({ message: '{seats, select, none {The accused replied} other {Reply of {seat}}}' }),
  promiseKept: msg({
    message:
      '{seats, select, two {{seat} kept its promise to {other}} one {{seat} kept a promise} other {A promise kept}}',
  }),
  promiseBroken: msg({
    message:
      '{seats, select, two {{seat} broke its promise to {other}} one {{seat} broke a promise} other {A promise broken}}',
  }),
  breach: msg({
    message:
      '{seats, select, two {Breach by {seat} towards {other}} one {Breach by {seat}} other {A breach}}{about, select, yes {: {norm}} other {}}',
  }),
  dutiesTested: msg({
    message:
      '{seats, select, none {Duties kept under test} other {{seat} kept its duties under test}}{about, select, yes {: {norm}} other {}}',
  }),
  ratified: msg({
    message:
      '{seats, select, none {A parliament ratified} other {The parliament of {seat} ratified}}{about, select, yes {: {norm}} other {}}',
  }),
  suspended: msg({
    message:
      '{seats, select, two {{seat} suspended what it owes {other}} other {A suspension}}{about, select, yes {: {norm}} other {}}',
  }),
  repaired: msg({
    message:
      '{seats, select, none {A breach was repaired} other {{seat} repaired its breach}}{about, select, yes {: {norm}} other {}}',
  }),
  conditionUnmet: msg({
    message: 'A condition decided what is owed{about, select, yes {: {norm}} other {}}',
  }),
  renewed: msg({ message: 'A clause was renewed{about, select, yes {: {norm}} other {}}' }),
  ruled: msg({ message: 'Open words were ruled on{about, select, yes {: {norm}} other {}}' }),
  steppedBack: msg({
    message:
      '{seats, select, none {A state voted for a text and did not sign it} other {{seat} voted for a text and did not sign it}}',
  }),
  expired: msg({ message: 'A clause ended{about, select, yes {: {norm}} other {}}' }),
  withdrawn: msg({
    message:
      '{seats, select, none {A withdrawal} other {{seat} withdrew}}{about, select, yes {: {norm}} other {}}',
  }),
  reports: msg({
    message:
      '{seats, select, none {Reports on commitments} other {Report of {seat}}}{about, select, yes {: {norm}} other {}}',
  }),
  consulted: msg({
    message:
      '{seats, select, two {{seat} consulted {other}} one {{seat} used the hotline} other {A consultation}}',
  }),
  localised: msg({
    message: '{seats, select, none {Data kept at home} other {{seat} kept its data at home}}',
  }),
  leaked: msg({ message: 'Tools leaked and reached criminals' }),
  drift: msg({ message: 'The net drifts apart without a common text' }),
  shock: msg({
    message: '{seats, select, none {A shock from outside} other {A shock from outside: {seat}}}',
  }),
  history: msg({
    message:
      '{seats, select, two {A lesson of history: {seat} and {other}} one {A lesson of history, cited by {seat}} other {A lesson of history}}',
  }),
  trustMoved: msg({
    message:
      '{seats, select, two {Trust of {seat} in {other}} one {Trust in {seat}} other {Trust between seats}}',
  }),
  ageing: msg({ message: '{about, select, yes {{norm} takes root} other {Commitments take root}}' }),
  fading: msg({ message: 'Old troubles fade, old gear ages' }),
};
