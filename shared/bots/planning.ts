import type { Action } from '../rules/commands.ts';
import { actKey } from '../rules/conduct/plans.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import type { ActChoice } from '../rules/options/choices.ts';
import type { Inspecting, Reporting, SeatId } from '../rules/vocabulary.ts';
import { buildWorth, helpWorth, inspectionWorth, localiseWorth, openWorth } from './act-worth.ts';
import { best, type Mind, slip } from './mind.ts';
import { type Operating, operationsInMind, operationTerms } from './operating.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';

/** An act with what it is worth, in units of the national account. */
type Prospect = { readonly action: Action; readonly value: number; readonly operating?: Operating };

type QuietAct = Exclude<ActChoice['act'], 'operate'>;

/** A false report is feared from this chance that the act is pinned on its author; by who never lies, always. */
const FEARED = 0.4;
/** From this rung on a duty is reported on. */
const REPORTED = 2;

/** The best acts together, and how it meets reports and inspections. */
export function planConduct(mind: Mind): Plan | null {
  const choices = mind.can.planConduct;
  if (!choices) return null;
  const chosen: Prospect[] = [];
  let left: readonly Prospect[] = prospectsOf(mind, choices.acts);
  while (chosen.length < choices.most) {
    const next = best(left, ({ value }) => value, 0);
    if (!next) break;
    chosen.push(next);
    left = left.filter((prospect) => goesWith(prospect, next));
  }
  const secret = chosen.find(({ operating }) => operating)?.operating;
  const refused = left.filter(({ value }) => value > 0).map(({ value }) => value);
  return plan(
    {
      type: 'planConduct',
      actions: chosen.map(({ action }) => action),
      reports: reportingOf(mind, choices.reports, secret),
      inspections: inspectingOf(mind, choices.inspections, secret),
    },
    'best',
    () => {
      const parts = chosen.flatMap((prospect) => prospectTerms(mind, prospect));
      return [...parts, term('value', sumOf(parts)), term('instead', Math.max(0, ...refused))];
    },
  );
}

function prospectTerms(mind: Mind, { action, value, operating }: Prospect): readonly ReasonTerm[] {
  if (!operating) return [term('act', value, { seat: action.seat })];
  return [
    ...operationTerms(mind, operating),
    term('falseFlag', operating.spared, { seat: action.framed || (action.host ?? '') }),
    term('misjudged', slip(mind, 'card', 'covert')),
  ];
}

/** Nobody operates twice in a round, or opens itself to inspection while it operates. */
function goesWith({ action }: Prospect, { action: chosen }: Prospect): boolean {
  if (actKey(action) === actKey(chosen)) return false;
  if (chosen.act === 'operate') return action.act !== 'operate' && action.act !== 'open';
  return !(chosen.act === 'open' && action.act === 'operate');
}

function prospectsOf(mind: Mind, acts: readonly ActChoice[]): readonly Prospect[] {
  const quiet = acts.flatMap((choice) =>
    choice.act === 'operate' ? [] : choice.seats.map((seat) => quietProspect(mind, choice.act, seat)),
  );
  // One judgement of one's own means: a wish is not thrown for again with each operation thought of.
  const error = slip(mind, 'card', 'covert');
  const secret = operationsInMind(mind, acts).map((operating) => ({
    action: operating.action,
    value: operating.value + error,
    operating,
  }));
  return [...quiet, ...secret];
}

function quietProspect(mind: Mind, act: QuietAct, seat: SeatId | ''): Prospect {
  return {
    action: { act, seat, operation: '', sector: '', framed: '' },
    value: worthOf(mind, act, seat) + 0.3 * slip(mind, 'act', act, seat),
  };
}

function worthOf(mind: Mind, act: QuietAct, seat: SeatId | ''): number {
  switch (act) {
    case 'open':
      return openWorth(mind);
    case 'inspect':
      return inspectionWorth(mind, seat);
    case 'build':
      return buildWorth(mind);
    case 'help':
      return helpWorth(mind, seat);
    case 'localise':
      return localiseWorth(mind);
  }
}

/** What was done against a reported duty is better left out than lied about, once; twice is a breach as well. */
function reportingOf(mind: Mind, reports: readonly Reporting[], secret: Operating | undefined): Reporting {
  const feared = secret && secret.account.touched.rung >= REPORTED && isFeared(mind, secret);
  return feared && reports.includes('withhold') && !wasMarked(mind, 'withheld') ? 'withhold' : 'file';
}

/** The guilty keep inspectors out while it costs less than what they would find. */
function inspectingOf(
  mind: Mind,
  inspections: readonly Inspecting[],
  secret: Operating | undefined,
): Inspecting {
  const guilty = secret?.account.touched.verified ?? false;
  return guilty && inspections.includes('refuse') && !wasMarked(mind, 'refused') ? 'refuse' : 'accept';
}

function isFeared({ personality }: Mind, { account }: Operating): boolean {
  return account.detection * account.pinned > FEARED * (1 - personality.candour);
}

/** Whether it has withheld or refused before. */
function wasMarked({ view, me }: Mind, cause: 'withheld' | 'refused'): boolean {
  return Object.values(view.public.marks).some(
    (mark) => mark.cause === cause && view.public.commitments[mark.commitment]?.debtor === me,
  );
}
