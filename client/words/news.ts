import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PublicView } from '../../shared/rules/view.ts';

type NewsKind = PublicView['news'][string]['kind'];

/** Lines for everybody. `{seat}`, `{other}`, `{norm}` are names; `{rung}` is a step in words; `{phase}` a phase. */
export const NEWS_WORDS: Readonly<Record<NewsKind, MessageDescriptor>> = {
  opened: msg({ message: '{phase} opened' }),
  tabled: msg({ message: '{seats, select, none {The text was tabled} other {{seat} tabled the text}}' }),
  sponsored: msg({ message: '{seat} sponsors the text' }),
  declared: msg({ message: '{seat} declared: {norm} – {rung}' }),
  amendmentProposed: msg({ message: '{seat} proposes: {norm} – {rung}' }),
  ballotClosed: msg({
    message: '{about, select, yes {All have voted on an amendment: {norm}} other {All have voted on a text}}',
  }),
  textAdopted: msg`The text was adopted`,
  textNotAdopted: msg`The text was not adopted`,
  published: msg({
    message: '{seat} published a private commitment{about, select, yes {: {norm}} other {}}',
  }),
  incident: msg({
    message: '{seats, select, none {An incident was noticed} other {An incident was noticed in {seat}}}',
  }),
  evidencePublished: msg({ message: '{seat} published evidence' }),
  named: msg({ message: '{seat} named {other}' }),
  joined: msg({
    message: '{seats, select, two {{seat} joined an answer to {other}} other {{seat} joined the answer}}',
  }),
  replied: msg({ message: '{seat} answered the accusation' }),
  built: msg({ message: '{seat} built its defences' }),
  helped: msg({ message: '{seats, select, two {{seat} helped {other}} other {{seat} gave help}}' }),
  inspected: msg({ message: '{seats, select, two {{seat} inspected {other}} other {{seat} was inspected}}' }),
  card: msg({
    message: '{seats, select, two {{seat} played a card on {other}} other {{seat} played a card}}',
  }),
  breach: msg({
    message:
      '{seats, select, two {{seat} breached what it owes {other}} other {{seat} is in breach}}{about, select, yes {: {norm}} other {}}',
  }),
  driver: msg({ message: '{seat} has a new driver' }),
  merged: msg({ message: 'The people of {seat} joined the delegation of {other}' }),
  split: msg({ message: 'Some people of {seat} now speak for {other}' }),
  injected: msg`The facilitator brought in an incident`,
  outage: msg`The server was away; every clock goes on with the time it had left`,
  unlocked: msg({ message: 'The facilitator unlocked a move: {mechanic}' }),
  shortened: msg`The facilitator shortened what is left of play`,
  lessonStopped: msg`The session stopped until the next lesson`,
  lessonResumed: msg`The next lesson began`,
  undone: msg`The facilitator took back the last step`,
  textOpened: msg({ message: '{seat} opened a text' }),
  called: msg({
    message:
      '{seats, select, none {The chair called a text next} other {The chair called the text of {seat} next}}',
  }),
  signed: msg({
    message: '{seats, select, none {Signed} other {{seat} signed}}{about, select, yes {: {norm}} other {}}',
  }),
  openForSignature: msg`The text is open for signature`,
  signedText: msg({ message: '{seat} signs the text' }),
  acceded: msg({ message: '{seat} accedes to the text' }),
  steppedBack: msg({ message: '{seat} voted for the text and does not sign it' }),
  ratified: msg({
    message:
      '{seats, select, none {Ratified} other {The parliament of {seat} ratified}}{about, select, yes {: {norm}} other {}}',
  }),
  inForce: msg({
    message: '{about, select, yes {In force as law: {norm}} other {A clause is in force as law}}',
  }),
  suspended: msg({
    message:
      '{seats, select, two {{seat} suspended what it owes {other}} other {{seat} suspended what it owes}}{about, select, yes {: {norm}} other {}}',
  }),
  repaired: msg({
    message: '{seat} admitted its breach and made amends{about, select, yes {: {norm}} other {}}',
  }),
  noticeGiven: msg({
    message: '{seat} gave notice that it will withdraw{about, select, yes {: {norm}} other {}}',
  }),
  conditionUnmet: msg({ message: 'Not owed yet, its condition is not met: {norm}' }),
  conditionMet: msg({ message: 'Its condition is met, it is owed: {norm}' }),
  renewalDue: msg`What ends this round lies on the table, to be renewed`,
  renewed: msg`A clause was renewed`,
  ruledNarrow: msg({ message: 'A majority reads it narrowly: {norm}' }),
  ruledWide: msg({ message: 'It is read as it stands: {norm}' }),
  expired: msg({ message: 'Not renewed, it has ended: {norm}' }),
  withdrawn: msg({ message: '{seat} withdrew{about, select, yes {: {norm}} other {}}' }),
  localised: msg({ message: '{seat} keeps its data at home' }),
  withheld: msg({ message: '{seat} withheld its report' }),
  refused: msg({
    message:
      '{seats, select, two {{seat} refused an inspection by {other}} other {{seat} refused an inspection}}',
  }),
  qualified: msg({ message: '{seat} said what the law calls the act' }),
  found: msg`The forum found what the law calls the act`,
  precedent: msg`An answer became a precedent`,
  consulted: msg({
    message: '{seats, select, two {{seat} consulted {other}} other {{seat} used the hotline}}',
  }),
  clubCalled: msg({ message: '{seat} called its club' }),
  clubDecided: msg({ message: 'A club has decided on the call of {seat}' }),
  accredited: msg({ message: '{seat} is admitted to the forum' }),
  notAccredited: msg({ message: '{seat} is not admitted' }),
  chairPassed: msg({ message: '{seat} has the chair' }),
  moveProposed: msg({ message: '{seat} would move {norm} to: {forum}' }),
  itemMoved: msg({ message: '{norm} goes to: {forum}' }),
  shock: msg({ message: '{seats, select, none {The world changed} other {The world changed: {seat}}}' }),
  surfaced: msg({
    message:
      '{seats, select, none {An old operation came to light} other {An old operation came to light in {seat}}}',
  }),
  heard: msg({
    message:
      '{seats, select, two {{seat} called a hearing about {other}} other {{seat} called a hearing}}{about, select, yes {: {norm}} other {}}',
  }),
  historyDealt: msg({ message: '{seat} was dealt a history card' }),
  historyCited: msg({ message: '{seat} cited a precedent: {history}' }),
  historyHeeded: msg({ message: 'A warning of history was heeded: {history}' }),
  historyIgnored: msg({ message: 'A warning of history was ignored: {history}' }),
  assessed: msg`The round was reviewed`,
  ended: msg`The session ended`,
};
