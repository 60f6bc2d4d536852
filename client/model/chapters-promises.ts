import { msg } from '@lingui/core/macro';
import { n } from './number.ts';
import type { Chapter } from './text.ts';

/** What there is in the model, and what a promise is worth. */
export const PROMISES: readonly Chapter[] = [
  {
    id: 'what',
    title: msg`What this model is`,
    paragraphs: [
      msg`A stylised model of a conference about norms for cyberspace, of what states do in secret afterwards, and of how others answer without knowing for sure who did it. It borrows mechanisms from published work and puts them into one world. Its numbers are chosen so that the world behaves as that work says such a world behaves; none is estimated from data, and no result of a game is evidence about a real state.`,
      msg`Every formula below is marked. Literature: a published work has its form. Stylised: the form follows the habits of the field, and we filled it in. Chosen: a decision of ours, made for the game. The numbers stand in one table, on the page “All numbers”, with bounds and sources; this text quotes them from there.`,
      msg`Two worlds of one type are kept: what public facts say, and what is true. The public score is reckoned from the first, the debrief shows the second. All chance is a function of a seed and of what it is for, so that a game can be replayed, and replayed with one thing changed and the same luck.`,
    ],
    formulas: [],
  },
  {
    id: 'variables',
    title: msg`State variables`,
    paragraphs: [
      msg`World: commitments with their age in years, burden of recent severity, trust in an attribution body, closure of the net, leaked tools.`,
      msg`State: offence O, defence D and attribution A (0-1), usable exploits (0-3), power pow (0.3-1.3), vulnerability to blame φ, lawfulness λ, hawkishness hawk, a public record of suspicion (hits), a record of kept duties. Lawfulness and hawkishness go with a named temperament that a seat may swap, never with a country.`,
      msg`Pair: rivalry riv, affinity, trust tr = a/(a+b) as counts of a Beta distribution, grievance gr (0-1).`,
      msg`A round lasts ${n('game.years')} years divided by the number of rounds where the end is known, one year where it is open.`,
    ],
    formulas: [
      {
        says: msg`Trust before anything happened`,
        formula: `a = ${n('trust.priorA')} + ${n('trust.priorAffinity')} · affinity, b = ${n('trust.priorB')}`,
        source: msg`Reputation as Beta counts`,
        mark: 'stylised',
      },
    ],
  },
  {
    id: 'commitments',
    title: msg`What a commitment is worth`,
    paragraphs: [
      msg`A commitment has one state that owes it and those that are owed. q is the mean rung that others owe a state on a norm, r the mean rung that it owes them. Weights: power; for restraint, power times rivalry, because the promise of the one I fear counts most. Cooperation and institutions take both sides: the lower rung counts, and a promise of one side alone counts half. Restraint of one side counts in full.`,
      msg`A cap is a rung never to be exceeded; a floor is one that a text which has the norm must reach. A parliament has wants of its own, near those of the government, and rules on binding clauses.`,
      msg`Additive utility is deliberate: every clause can be read as two numbers, what it gives and what it costs. Interaction between clauses comes from conduct.`,
    ],
    formulas: [
      {
        says: msg`Utility, scaled to 0-1 by the best and the worst that the seat can have`,
        formula: 'U = Σ_k [ w_k · (1 − |q_k − θ_k|/4) − c_k · (r_k/4)² ]',
        source: msg`Spatial utility; quadratic cost after Barrett 1994`,
        mark: 'literature',
      },
      {
        says: msg`Weight of a promise of restraint by j to i`,
        formula: `v = pow_j · (${n('owed.restraintBase')} + riv_ij)`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
      {
        says: msg`Parliament: comfortable if it loses nothing, blocked if more than is tolerated, tight between`,
        formula: `ΔU_home ≥ 0 · ΔU_home < −${n('home.tolerance')} · between: ratified with P = ${n('home.tightChance')}`,
        source: msg`Two-level games: Putnam 1988`,
        mark: 'literature',
      },
      {
        says: msg`A binding clause enters into force for those who ratified it`,
        formula: `ratified by ≥ ${n('home.threshold')} of the signatories`,
        source: msg`Treaty practice`,
        mark: 'stylised',
      },
    ],
  },
  {
    id: 'rungs',
    title: msg`Rungs, ownership, age`,
    paragraphs: [
      msg`Four rungs: declared, reported, verified, binding. Each adds a duty, and makes a breach cost more. What a state did not vote for binds it less. Offices need time to stand up, so that credit and effects grow with the years.`,
      msg`A public state of a commitment comes from public facts only. Below “verified” it never reads “kept”, only “no breach known”; trust is earned only where a promise was open to temptation, inspection or request.`,
    ],
    formulas: [
      {
        says: msg`Credit of a rung without any record (assurance), rungs 1-4`,
        formula: `${n('rung1.assurance')}, ${n('rung2.assurance')}, ${n('rung3.assurance')}, ${n('rung4.assurance')}`,
        source: msg`Chosen; that voluntary steps bind little is a thesis the model can test`,
        mark: 'chosen',
      },
      {
        says: msg`Weight of a rung on conduct (bite), rungs 1-4`,
        formula: `${n('rung1.bite')}, ${n('rung2.bite')}, ${n('rung3.bite')}, ${n('rung4.bite')}`,
        source: msg`Managed compliance: Chayes and Chayes 1993; depth: Downs, Rocke and Barsoom 1996`,
        mark: 'stylised',
      },
      {
        says: msg`Trust lost by a breach, by rung`,
        formula: `× ${n('rung1.trust')}, ${n('rung2.trust')}, ${n('rung3.trust')}, ${n('rung4.trust')}; × ${n('rung0.trust')} where nothing was promised`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
      {
        says: msg`Share of its effect that a commitment of a given age has`,
        formula: `VEST(age) = min(1, ${n('vesting.start')} + ${n('vesting.perYear')} · age)`,
        source: msg`Institutional learning`,
        mark: 'stylised',
      },
      {
        says: msg`Ownership`,
        formula: `yes 1, abstained ${n('ownership.abstained')}, outvoted ${n('ownership.outvoted')}; joined by all: assurance + ${n('universality.assurance')}`,
        source: msg`Legitimacy and compliance`,
        mark: 'stylised',
      },
      {
        says: msg`Two instruments on one norm with unequal parties: the weaker one`,
        formula: `× ${n('fragmentation.share')}`,
        source: msg`Regime complexity`,
        mark: 'stylised',
      },
    ],
  },
];
