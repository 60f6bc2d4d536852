import { msg } from '@lingui/core/macro';
import { n } from './number.ts';
import type { Chapter } from './text.ts';

/** Stability, its ledger, a player's score, and what the model cannot do. */
export const SCORE: readonly Chapter[] = [
  {
    id: 'stability',
    title: msg`Stability`,
    paragraphs: [
      msg`A weighted sum of seven gauges, each 0-1, so that it runs from 0 to 100 by construction. The public score uses public trust as credit and public belief for severity; the true one uses kept duties and what was done.`,
      msg`Accountability asks what if: would an attack be seen and pinned on the right state rather than on an innocent one? It does not reward having incidents.`,
      msg`The result of a game is half the last true score and half the mean of all rounds, which takes most of the gain out of signing everything at the end. Where the end is known, an audit surfaces most operations of the last round first.`,
    ],
    formulas: [
      {
        says: msg`Stability`,
        formula: `S = ${n('norms.points')} N + ${n('restraint.points')} R + ${n('calm.points')} C + ${n('accountability.points')} A + ${n('resilience.points')} D + ${n('trust.points')} T + ${n('openness.points')} O`,
        source: msg`Chosen; see the page on sensitivity`,
        mark: 'chosen',
      },
      {
        says: msg`Norms in force`,
        formula: `N = clamp( Σ_k W_k · Σ_i pow_i · cred_i · mean over those owed of (rung/4 · assurance · VEST · ownership) / ${n('norms.full')} )`,
        source: msg`Managed compliance: Chayes and Chayes 1993; design: Koremenos, Lipson and Snidal 2001`,
        mark: 'stylised',
      },
      {
        says: msg`Restraint`,
        formula: `R = clamp((1/(1 + burden/${n('restraint.half')}) − ${n('restraint.floor')})/${n('restraint.range')})`,
        source: msg`Restraint as the observed rule: Valeriano and Maness 2014`,
        mark: 'stylised',
      },
      {
        says: msg`Calm`,
        formula: `C = clamp(1 − ${n('calm.slope')} · mean_i max_j gr_ij)`,
        source: msg`Crisis stability: Schelling 1960; Jervis 1978`,
        mark: 'stylised',
      },
      {
        says: msg`Accountability`,
        formula: `A = clamp(${n('accountability.slope')} · mean over pairs, by rivalry, of P(seen)·(pinned − framed))`,
        source: msg`Edwards and others 2017; Baliga and others 2020; Davis and others 2017`,
        mark: 'literature',
      },
      {
        says: msg`Resilience`,
        formula: `D = clamp((${n('resilience.mean')}·mean D + ${n('resilience.mean')}·mean D of the weakest third − ${n('resilience.floor')})/${n('resilience.range')})`,
        source: msg`Weakest link: Hirshleifer 1983; Caparrós and Finus 2016`,
        mark: 'literature',
      },
      {
        says: msg`Trust`,
        formula: `T = clamp((mean tr − ${n('trust.floor')})/${n('trust.range')})`,
        source: msg`Axelrod 1984`,
        mark: 'stylised',
      },
      {
        says: msg`Openness`,
        formula: `O = clamp(${n('openness.base')} + ${n('openness.norm')}·N11 in force − closure); drift of ${n('drift.perYear')} a year without an adopted text`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
    ],
  },
  {
    id: 'ledger',
    title: msg`The ledger: every point explained`,
    paragraphs: [
      msg`A round is split into stages: agreement, investment, conduct, answers, fading. Between stages the differences telescope. Inside a stage each cause gets its Shapley value: its mean contribution over all orders in which the causes could have come. Up to ten causes are enumerated; of more, the smallest of a kind are put together first.`,
      msg`The lines of a round add up to the change of the score, and so do the parts of each line over the gauges. The order of causes changes no line, and a cause without effect has exactly none. Tests hold this over thousands of games.`,
      msg`Public lines cite public facts only. A hidden cause waits for the debrief. “Without this clause” is the score with its commitments taken away and all else as it is; what states would have done without it is another question, which a replay with the same luck answers.`,
    ],
    formulas: [
      {
        says: msg`Points of cause i among the causes M of a stage`,
        formula: 'Σ over K ⊆ M∖{i} of |K|!·(m − |K| − 1)!/m! · (S(K ∪ {i}) − S(K))',
        source: msg`Shapley 1953`,
        mark: 'literature',
      },
    ],
  },
  {
    id: 'player',
    title: msg`A player’s score`,
    paragraphs: [
      msg`The score of a state mixes its own interest with the stability of all. Roles are unequal: compare a seat with the same seat at other tables, not with its neighbours. There is no ranking of people.`,
    ],
    formulas: [
      {
        says: msg`Score of a state`,
        formula: `P = 100·((1 − ${n('player.shared')})·NI + ${n('player.shared')}·S/100);  NI = ${n('player.mandate')} M + ${n('player.conduct')} K + ${n('player.honour')} H`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
      {
        says: msg`Mandate, conduct, honour`,
        formula: `M = ½ U at the end + ½ mean U over reviews;  K = clamp(${n('conduct.base')} + ${n('conduct.slope')}·nat·${n('conduct.rounds')}/T);  H = trust in the seat, by power`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
      {
        says: msg`Dividend of cooperation, a round, in nat`,
        formula: `${n('dividend.scale')}·(mean trust in the seat − ${n('dividend.trust')})·(${n('dividend.depth')} + depth)`,
        source: msg`Chosen: the number that holds temptation and cooperation in balance`,
        mark: 'chosen',
      },
      {
        says: msg`Score of a stakeholder; J is the mean of its three measures`,
        formula: `P = 100·((1 − ${n('player.stakeholderShared')})·J + ${n('player.stakeholderShared')}·S/100)`,
        source: msg`Chosen`,
        mark: 'chosen',
      },
    ],
  },
  {
    id: 'limits',
    title: msg`Limits and known weaknesses`,
    paragraphs: [
      msg`Coefficients were set for behaviour, not estimated. Another weighting of the gauges gives another number; the page on sensitivity says how far orders of outcomes would change.`,
      msg`A result that the model gives back may be one that was put in. The tests of published findings show that the mechanism is there and has the right sign at the sizes used; they do not show that the world works so.`,
      msg`One finding was never attained: that deciding by majority instead of consensus raises the sum of breaches. In the model majority also adopts the institutions that deter. It stays on record as failed.`,
      msg`Incident, vote and capability data are biased: those publish who can and wish to. Positions behind seats are coded by hand, from statements, knowing how things turned out.`,
      msg`Bots see each other’s public record alike and reason in the model’s own terms. People do not. That generosity does well holds for groups of bots, not for a single one among others.`,
      msg`Operations are abstract: a kind, a sector, an effect. There is no technique in them. Domestic politics is one number per norm, alliances are blocs and affinities, and the economy is absent.`,
      msg`Answers are rare, as in the records; silence at a table is a finding, and not a fault of the players.`,
    ],
    formulas: [],
  },
];
