/** Options about texts before the vote: declaring, opening, drafting, sponsoring, tabling, endorsing. */
import { anotherTextFault, callable } from './drafts.ts';
import { norms, type Offering } from './offering.ts';
import { openTexts } from './texts.ts';
import { RUNGS } from './vocabulary.ts';

export function offerTexts(offering: Offering): void {
  if (offering.open('declare')) offerDeclaring(offering);
  if (offering.open('openText')) offerOpening(offering);
  if (offering.open('callText')) offerCalling(offering);
  if (offering.open('editText')) offerDrafting(offering);
  if (offering.open('endorse')) offerEndorsing(offering);
}

function offerDeclaring({ view, add, allowed }: Offering): void {
  add('declare', () =>
    norms(view)
      .map((norm) => ({ norm, rungs: RUNGS.filter((rung) => allowed({ type: 'declare', norm, rung })) }))
      .filter(({ rungs }) => rungs.length > 0),
  );
}

function offerOpening({ view, add }: Offering): void {
  const from = ['', ...Object.keys(view.public.treaties)];
  add('openText', () =>
    (['draft', 'chair'] as const)
      .filter((kind) => !anotherTextFault(view, kind))
      .map((kind) => ({ kind, from })),
  );
}

function offerCalling({ view, add, allowed }: Offering): void {
  add('callText', () => callable(view.public).filter((text) => allowed({ type: 'callText', text })));
}

function offerDrafting({ view, add, allowed }: Offering): void {
  const texts = openTexts(view.public);
  add('editText', () =>
    texts.flatMap((text) =>
      norms(view)
        .map((norm) => ({
          text,
          norm,
          rungs: RUNGS.filter((rung) => allowed({ type: 'editText', text, norm, rung })),
        }))
        .filter(({ rungs }) => rungs.length > 0),
    ),
  );
  add('sponsor', () =>
    texts.flatMap((text) =>
      [true, false]
        .filter((sponsoring) => allowed({ type: 'sponsor', text, sponsoring }))
        .map((sponsoring) => ({ text, sponsoring })),
    ),
  );
  add('table', () => texts.filter((text) => allowed({ type: 'table', text })));
}

function offerEndorsing({ view, add, allowed }: Offering): void {
  const stances = ['endorse', 'refuse'] as const;
  add('endorse', () =>
    openTexts(view.public).flatMap((text) =>
      norms(view)
        .map((norm) => ({
          text,
          norm,
          stances: stances.filter((stance) => allowed({ type: 'endorse', text, norm, stance })),
        }))
        .filter((entry) => entry.stances.length > 0),
    ),
  );
}
