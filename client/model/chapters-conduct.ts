import { msg } from '@lingui/core/macro';
import { n } from './number.ts';
import type { Chapter } from './text.ts';

/** What states do in secret, what is seen of it, and how they answer. */
export const CONDUCT: readonly Chapter[] = [
  {
    id: 'operations',
    title: msg`Operations and arming`,
    paragraphs: [
      msg`Five kinds: espionage, theft, interference, disruption, strike. A table says which norm an operation on a sector touches; many acts are touched by none, and the screen says so. An act breaks the norm with the highest rung owed to the victim, and strains the other ones.`,
      msg`The bots use the value below, with a little noise; the adviser shows it to people. Its terms are separate because they can be moved separately: seeing, telling apart, answering, the shadow of the future.`,
    ],
    formulas: [
      {
        says: msg`Chance of success; less without a usable exploit`,
        formula: `ps = 1/(1 + exp(−(${n('success.slope')}·(O_i − D_j) + ${n('success.offset')}))) · (${n('stock.without')} … 1)`,
        source: msg`Contest function`,
        mark: 'stylised',
      },
      {
        says: msg`Gain, with a private stake s drawn anew each round`,
        formula: `ps · g · (${n('gain.rivalryBase')} + riv_ij) · (${n('gain.stakeBase')} + ${n('gain.stakeSlope')}·s) · worth`,
        source: msg`Stakes: Axelrod and Iliev 2014`,
        mark: 'literature',
      },
      {
        says: msg`Cost of breaking law and promises`,
        formula: `l · λ · (${n('law.base')} + ${n('law.slope')} · bite · ownership · (1 + ${n('law.verified')}·[verified]))`,
        source: msg`Internalised norms`,
        mark: 'stylised',
      },
      {
        says: msg`Chance that the guilty, or an innocent, crosses the threshold p* of the victim`,
        formula: `Φ( (logit π − logit p* + ${n('pinned.guilty')}·d′²  or  − ${n('pinned.innocent')}·d′²) / (${n('pinned.spread')}·d′ + ${n('pinned.spreadBase')}) )`,
        source: msg`Signal detection`,
        mark: 'stylised',
      },
      {
        says: msg`Only the difference that guilt makes deters`,
        formula: `margin = max(0, pinned − ${n('margin.falseAlarms')} · fa · framed)`,
        source: msg`Baliga, Bueno de Mesquita and Wolitzky 2020`,
        mark: 'literature',
      },
      {
        says: msg`Answer to be expected`,
        formula: `P(seen) · margin · ${n('answer.scale')} · φ · (${n('answer.base')} + ${n('answer.severity')}·s) · min(${n('answer.most')}, 1 + ${n('answer.perAlly')}·allies)`,
        source: msg`Vulnerability: Edwards, Furnas, Forrest and Axelrod 2017`,
        mark: 'literature',
      },
      {
        says: msg`Cooperation that would be lost (shadow of the future)`,
        formula: `P(seen) · margin · ${n('shadow.scale')} · (${n('shadow.base')} + depth) · (${n('shadow.severityBase')} + ${n('shadow.severity')}·s) · (1 − δ^rem)/(1 − δ)`,
        source: msg`Axelrod 1984; Fearon 1998`,
        mark: 'literature',
      },
      {
        says: msg`An operation waits unless it beats keeping the exploit`,
        formula: `w · (P − S)/(1 − w·S + ${n('waiting.offset')}) · ${n('waiting.scale')}, persistence P = ${n('waiting.persistence')}, stealth S = ${n('waiting.stealth')}`,
        source: msg`Threshold rule of Axelrod and Iliev 2014; the closed form is ours`,
        mark: 'literature',
      },
      {
        says: msg`Fear, and the share of means put into offence`,
        formula: `F = ${n('fear.scale')}/(n−1) · Σ riv·(1 − tr)·(O_j + indistinct·D_j);  share = ${n('invest.base')} + ${n('invest.fear')}·F·(${n('invest.hawkBase')} + ${n('invest.hawk')}·hawk) − ${n('invest.depth')}·depth`,
        source: msg`Arms race: Richardson 1960; indistinguishable offence: Jervis 1978`,
        mark: 'literature',
      },
      {
        says: msg`Growth a year`,
        formula: `O + ${n('offence.growth')}·share·(${n('invest.powerBase')} + pow) − ${n('offence.decay')}·O;  D + ${n('defence.growth')}·(1 − share)·(${n('invest.powerBase')} + pow) − ${n('defence.decay')}·D`,
        source: msg`Richardson form`,
        mark: 'stylised',
      },
      {
        says: msg`Tools that leak: an operation noticed, or sold by brokers; criminals use them`,
        formula: `P(leak) = ${n('leaks.chance')} · (1 − ${n('proliferation.cutsLeaks')}·restraint);  background × (1 + ${n('leaks.crime')}·leaks)`,
        source: msg`After tools that leaked and were used by criminals in 2017`,
        mark: 'stylised',
      },
    ],
  },
  {
    id: 'evidence',
    title: msg`Incidents, evidence, beliefs`,
    paragraphs: [
      msg`An operation that went unnoticed may surface later. Crime and accidents make incidents of their own. Evidence of an incident comes as items to the victim, to a weak state and to a stakeholder; all together carry what one observer would need.`,
      msg`The bars are posteriors, not opinions, so that they can be tested: of the bars near 70 %, about 70 % must be right. An accusation counts as an item that is believed as far as its source is.`,
    ],
    formulas: [
      {
        says: msg`Chance that the victim notices`,
        formula: `clamp(${n('detection.base')} + ${n('detection.attribution')}·A + ${n('detection.defence')}·D + ${n('detection.sharing')}·sharing + ${n('detection.verified')}·[verified] + shift)`,
        source: msg`Chosen; detection and identification kept apart after Baliga and others 2020`,
        mark: 'stylised',
      },
      {
        says: msg`Chance that a hidden operation surfaces in a later round`,
        formula: n('latent.surfaces'),
        source: msg`Chosen; delays after EuRepoC`,
        mark: 'chosen',
      },
      {
        says: msg`Discriminability: standard deviations between guilty and innocent traces`,
        formula: `d′ = ${n('discriminability.base')} + ${n('discriminability.attribution')}·A + ${n('discriminability.sharing')}·sharing + ${n('discriminability.body')}·body·trust in it`,
        source: msg`Signal detection; an attribution body: Davis and others (RAND) 2017`,
        mark: 'literature',
      },
      {
        says: msg`Prior: motive × means × little trust × record`,
        formula: `π ∝ (${n('prior.rivalryBase')} + riv)·(${n('prior.offenceBase')} + O)·(${n('prior.trustTop')} − tr)^${n('prior.trustExponent')} · (${n('prior.recordBase')} + hits)/(${n('prior.recordBase')} + mean hits);  no state: fa · Σ π`,
        source: msg`Blame game: Edwards and others 2017`,
        mark: 'stylised',
      },
      {
        says: msg`Evidence e of share ω; false flags at rate f once over all items`,
        formula:
          'L_s = exp Σ_e (d′√ω·z_se − d′²ω/2);  L~_s = (1 − f)·L_s + f · mean of the others;  belief ∝ π·L~',
        source: msg`Bayes’ rule, exact`,
        mark: 'stylised',
      },
      {
        says: msg`How far a claim is believed`,
        formula: `κ = clamp(max(${n('kappa.base')} + ${n('kappa.affinity')}·(affinity − ${n('kappa.affinityFrom')}), body/3 · trust in it), ${n('kappa.min')}, 1)`,
        source: msg`Credibility of a finding: Davis and others 2017; tempering is ours`,
        mark: 'stylised',
      },
    ],
  },
  {
    id: 'answers',
    title: msg`Answers and the law`,
    paragraphs: [
      msg`From nothing over demarche and public attribution to sanctions and countermeasures. Each stands on a legal ground: retorsion is always lawful; sanctions are, and are contested for a third party that has promised no collective answer; countermeasures need a wrongful act, a responsible state, notice and proportion; self-defence an armed attack that the forum found; necessity a peril without an author.`,
      msg`An answer outside its ground may be given, and is an act of its giver: more grievance, half as many joiners, less trust. Answers become precedents that later ones cite.`,
      msg`Acts below the threshold add up: the forum may qualify them together. It finds with a majority of the states.`,
    ],
    formulas: [
      {
        says: msg`Value of measure m against suspect i at belief p`,
        formula: `s^${n('respond.exponent')} · p · φ_i · ben_m · (${n('respond.hawkBase')} + ${n('respond.hawk')}·hawk) − cost_m·(1 + ${n('respond.stronger')}·[stronger]) − (1 − p)·mistake_m;  nothing below p = ${n('respond.fromBelief')}`,
        source: msg`Edwards, Furnas, Forrest and Axelrod 2017`,
        mark: 'literature',
      },
      {
        says: msg`Third states join`,
        formula: `from belief ${n('join.fromBelief')} − ${n('join.beliefPerLevel')}·N17, with P = ${n('join.base')} + ${n('join.perLevel')}·N17; × ${n('join.unlawful')} if unlawful`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
      {
        says: msg`Grievance of the accused: innocent, guilty; of the victim`,
        formula: `${n('grievance.innocent')}·severity, ${n('grievance.guilty')}·severity; ${n('grievance.victim')}·p·(${n('grievance.victimBase')} + ${n('grievance.victimSeverity')}·s)`,
        source: msg`Spiral model: Jervis 1978`,
        mark: 'stylised',
      },
      {
        says: msg`Outside the law`,
        formula: `grievance × ${n('unlawful.grievance')}, own trust − ${n('unlawful.trust')}`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
      {
        says: msg`Trust after a round; susp is the highest public belief`,
        formula: `a + om·(1 − susp) if tested;  b + ${n('trust.lossFactor')}·om·susp·m(rung);  om = ${n('trust.observed')} + ${n('trust.verified')}·[verified]`,
        source: msg`Noise and forgiveness: Wu and Axelrod 1995`,
        mark: 'stylised',
      },
      {
        says: msg`Fading a year`,
        formula: `grievance × ${n('grievance.keeps')}, burden × ${n('burden.keeps')}, hits × ${n('hits.keeps')}, leaks × ${n('leaks.keeps')}`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
    ],
  },
];
