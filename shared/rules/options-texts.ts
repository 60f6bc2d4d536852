/** Options about texts before the vote: declaring, drafting, sponsoring, tabling, endorsing. */
import { norms, type Offering } from './offering.ts';
import { type NormId, RUNGS } from './vocabulary.ts';

export function offerTexts(offering: Offering): void {
  if (offering.open('editText')) offerDrafting(offering);
  if (offering.open('endorse')) offerEndorsing(offering);
}

function offerDrafting({ view, add, allowed }: Offering): void {
  const text = view.public.currentText;
  const rungsFor = (type: 'editText' | 'declare', norm: NormId) =>
    RUNGS.filter((rung) => allowed(type === 'declare' ? { type, norm, rung } : { type, text, norm, rung }));
  const withRungs = (type: 'editText' | 'declare') =>
    norms(view)
      .map((norm) => ({ norm, rungs: rungsFor(type, norm) }))
      .filter(({ rungs }) => rungs.length > 0);
  add('declare', withRungs('declare'));
  add(
    'editText',
    withRungs('editText').map((entry) => ({ text, ...entry })),
  );
  add(
    'sponsor',
    [true, false]
      .filter((sponsoring) => allowed({ type: 'sponsor', text, sponsoring }))
      .map((sponsoring) => ({ text, sponsoring })),
  );
  add(
    'table',
    [text].filter(() => allowed({ type: 'table', text })),
  );
}

function offerEndorsing({ view, add, allowed }: Offering): void {
  const text = view.public.currentText;
  const stances = ['endorse', 'refuse'] as const;
  add(
    'endorse',
    norms(view)
      .map((norm) => ({
        text,
        norm,
        stances: stances.filter((stance) => allowed({ type: 'endorse', text, norm, stance })),
      }))
      .filter((entry) => entry.stances.length > 0),
  );
}
