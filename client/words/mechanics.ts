import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Mechanic } from '../../shared/rules/vocabulary.ts';

type Card = { readonly title: MessageDescriptor; readonly card: MessageDescriptor };

/** What a mechanic is called, and the card of at most 25 words that announces it. */
export const MECHANIC_WORDS: Readonly<Record<Mechanic, Card>> = {
  caucus: {
    title: msg`Caucuses`,
    card: msg`You may open a caucus: a talk that only its members read. Find it under “Talk”.`,
  },
  ownDrafts: {
    title: msg`Own drafts`,
    card: msg`Any state may open a draft of its own beside the common text. Find it under “Text”.`,
  },
  chairText: {
    title: msg`Powers of the chair`,
    card: msg`The chair may write one compromise each round, and say which text is taken next.`,
  },
  ratification: {
    title: msg`Law and parliaments`,
    card: msg`A clause may now be made law. Parliaments decide at home whether it comes into force.`,
  },
  planning: {
    title: msg`Plans`,
    card: msg`Each state plans two secret actions a round, and chooses target and sector itself.`,
  },
  reports: {
    title: msg`Reports and inspections`,
    card: msg`You may withhold a report or refuse an inspection. All see it, and the second time is a breach.`,
  },
  legalGround: {
    title: msg`Legal grounds`,
    card: msg`You choose the legal ground of an answer. You may act outside the law; it costs trust.`,
  },
  qualification: {
    title: msg`Acts in law`,
    card: msg`States may say what an act is in law. A majority makes it the finding of the forum.`,
  },
  embassies: {
    title: msg`Embassies`,
    card: msg`Once a round your embassy may report on a state. That state is told.`,
  },
  hotline: {
    title: msg`Hotline`,
    card: msg`You may consult the other side about an incident before anybody is blamed.`,
  },
  suspension: {
    title: msg`Suspension`,
    card: msg`At the review, whoever is owed a broken promise may suspend what it owes in return.`,
  },
  repair: {
    title: msg`Repair`,
    card: msg`At the review, whoever broke a promise may admit it and make amends.`,
  },
  withdrawal: {
    title: msg`Withdrawal`,
    card: msg`At the review you may give notice and leave a commitment a round later. It costs trust.`,
  },
  signature: {
    title: msg`Signature`,
    card: msg`A vote opens a text for signature. At the review each state signs, or does not. Others may accede later.`,
  },
  exceptions: {
    title: msg`Exceptions`,
    card: msg`A clause may say “unless”. It is weaker, and who is accused may point to it.`,
  },
  sunset: {
    title: msg`Clauses that end`,
    card: msg`A clause may last some rounds. Then it lies on the table by itself, to be renewed or to end.`,
  },
  reviewConference: {
    title: msg`Review conference`,
    card: msg`A text may name a round in which all of it is put to a fresh vote.`,
  },
  brackets: {
    title: msg`Open words`,
    card: msg`Words may be left open: a clause passes easier so. At its first breach, a majority rules how to read it.`,
  },
  conditions: {
    title: msg`Conditions`,
    card: msg`A clause may say “only if”. In a bargain, you owe only while the other side keeps its part.`,
  },
  history: {
    title: msg`History cards`,
    card: msg`Some seats hold a precedent: it lends a tool once, and warns of a mistake. Find it under “Brief”.`,
  },
  hearing: {
    title: msg`Expert hearings`,
    card: msg`Once in the game a seat may call experts before all: they tell a hidden number. Find it under “Brief”.`,
  },
  forums: {
    title: msg`Several forums`,
    card: msg`In the review you may move an item to another forum.`,
  },
  methods: {
    title: msg`Methods`,
    card: msg`An operation may go through an update, a proxy or a bought tool. Each has its own risk, and touches another rule.`,
  },
};
