import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Ground, Measure, Operation } from '../../shared/rules/vocabulary.ts';

/** What stands behind a thing of the game in the real world. */
export type Note = {
  /** Instrument, article, year: as they are cited, in English. */
  readonly sources: readonly string[];
  /** What real states said or did. */
  readonly practice: readonly MessageDescriptor[];
};

const GGE = 'UN Group of Governmental Experts, report A/70/174, 2015';
const LUCCA = 'G7 Declaration on Responsible States Behavior in Cyberspace, Lucca, 2017';
const NATO = 'NATO Brussels Summit Communiqué, 2021';
const EUREPOC = 'European Repository of Cyber Incidents (EuRepoC), about 2,465 incidents to December 2023';

/** By what an incident was seen to do; what is really behind one stays open here as in the game. */
export const INCIDENT_NOTES: Readonly<Record<Operation, Note>> = {
  espionage: {
    sources: [`${GGE}, para. 13`, EUREPOC],
    practice: [
      msg`None of the eleven UN norms of 2015 bans spying.`,
      msg`Firms found the SolarWinds and Exchange break-ins first. States named an author 123 and 139 days later, many of them at once.`,
    ],
  },
  theft: {
    sources: [
      'United States and China, understanding of September 2015',
      'G20, Antalya, 2015',
      'FireEye iSight, Redline Drawn, 2016',
    ],
    practice: [
      msg`In 2015 the United States and China promised each other not to steal for the gain of firms. Their ministers were to talk about it, and they set up a hotline. The G20 took it over at Antalya.`,
      msg`Private firms counted fewer such break-ins in 2016; why is disputed. In 2018 there were new charges, and China denied them.`,
    ],
  },
  interference: {
    sources: [
      LUCCA,
      'Paris Call for Trust and Security in Cyberspace, principle 3, 2018',
      'Global Commission on the Stability of Cyberspace, norm 2, 2019',
    ],
    practice: [
      msg`At Lucca, in April 2017, the ministers of the G7 named meddling in elections as one of their worries. In May the mails of a campaign leaked in France.`,
    ],
  },
  disruption: {
    sources: [
      `${GGE}, para. 13(f) and (g)`,
      'OSCE Permanent Council Decision 1202, measure 15, 2016',
      EUREPOC,
    ],
    practice: [
      msg`More than a quarter of the incidents on record are of this kind.`,
      msg`In war it is named fast: after 75 days for the Viasat modems. For a power grid that was switched off it took about 1,750 days, until there were charges in court.`,
    ],
  },
  strike: {
    sources: [`${GGE}, para. 13(f)`, NATO],
    practice: [
      msg`States named an author of WannaCry after 220 days, of NotPetya after 233, many of them together. Nobody has named one of Stuxnet officially.`,
      msg`Since 2021 NATO holds that many smaller acts may add up to an armed attack. It would judge each case by itself.`,
    ],
  },
};

/** By what a seat answers. */
export const MEASURE_NOTES: Readonly<Record<Measure, Note>> = {
  nothing: {
    sources: [EUREPOC],
    practice: [
      msg`Silence is normal: even of the graver incidents on record, about one in ten got a political answer.`,
    ],
  },
  demarche: {
    sources: [
      'OSCE Permanent Council Decision 1106, measures 3 and 8, 2013',
      'UN Open-ended Working Group, final report A/80/257, 2025',
    ],
    practice: [
      msg`The states of the OSCE, then in all 57, agreed to talk to each other so as not to misread an incident, and to name contact points. The UN has had a list of contact points as well.`,
    ],
  },
  attribution: {
    sources: [`${GGE}, para. 13(b)`, LUCCA, EUREPOC],
    practice: [
      msg`Weigh all that is known first, says the UN norm. At Lucca the G7 held that each state decides for itself whom it names.`,
      msg`Only 11% of the incidents on record were ever laid at a state’s door by politics. Since 2018 it has taken 74 days at the median.`,
      msg`The United Kingdom often leads such groups of states. Germany wants a standard of evidence. Russia and China condemn the practice.`,
    ],
  },
  sanctions: {
    sources: ['EU cyber diplomacy toolbox, 2017', 'EU framework for sanctions against cyber-attacks, 2019'],
    practice: [
      msg`All EU states must agree before the Union puts sanctions on anybody.`,
      msg`In 2015 word got out that the United States was thinking of sanctions, before a visit from China. The promise not to steal for firms came out of that visit.`,
    ],
  },
  countermeasures: {
    sources: [LUCCA, 'UN Group of Governmental Experts, 2016–2017 (no report)'],
    practice: [
      msg`At Lucca the G7 held that law also covers answers to what is no armed attack.`,
      msg`In 2017 a UN group broke up over a text that named a right to answer wrongful acts. Cuba refused it in public; Russia and China did so by report.`,
    ],
  },
};

/** By the ground in law that an answer is said to stand on. */
export const GROUND_NOTES: Readonly<Record<Exclude<Ground, 'none'>, Note>> = {
  retorsion: {
    sources: [LUCCA, 'EU cyber diplomacy toolbox, 2017'],
    practice: [
      msg`At Lucca the G7 held that answers below an armed attack have a footing in law as well. An unfriendly act that breaks no rule is the mildest of them.`,
    ],
  },
  sanctions: {
    sources: ['EU framework for sanctions against cyber-attacks, 2019'],
    practice: [
      msg`The EU has had a framework of its own since 2019. Iran holds that naming a state is only a way to sanctions.`,
    ],
  },
  countermeasure: {
    sources: [LUCCA, 'UN Group of Governmental Experts, 2016–2017 (no report)'],
    practice: [
      msg`Those who want it written down say that law without consequences is empty. Those who refuse say that it makes a battlefield of the net.`,
      msg`May one state act for another? Estonia says yes, France says no.`,
    ],
  },
  necessity: {
    sources: [LUCCA],
    practice: [
      msg`At Lucca the G7 held that answers below an armed attack have a footing in law. Our sources tell of no state that has pleaded this one.`,
    ],
  },
  selfDefence: {
    sources: [LUCCA, 'NATO Wales Summit Declaration, 2014', NATO],
    practice: [
      msg`The G7 and NATO hold that an act by computer can be an armed attack. Russia refuses to have self-defence written down. China warns of talk about the law of war.`,
      msg`Albania weighed a common defence in 2022, and left it.`,
    ],
  },
};
