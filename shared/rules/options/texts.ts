/** Options about texts before the vote: declaring, opening, drafting, sponsoring, tabling, endorsing. */

import { forumOf } from '../forums/forums-of.ts';
import { allowed, type Domains, norms } from '../talks/offering.ts';
import { anotherTextFault, callable } from '../texts/drafts.ts';
import { provisosFor } from '../texts/provisos.ts';
import { endorserFault, openTexts, rungFault, writingFault } from '../texts/texts.ts';
import { RUNGS } from '../vocabulary.ts';

const STANCES = ['endorse', 'refuse'] as const;

export const TEXT_DOMAINS = {
  declare: (view) =>
    norms(view)
      .map((norm) => ({
        norm,
        rungs: RUNGS.filter((rung) => allowed(view, { type: 'declare', norm, rung })),
      }))
      .filter(({ rungs }) => rungs.length > 0),
  openText: (view) => {
    const from = ['', ...Object.keys(view.public.treaties)];
    return (['draft', 'chair'] as const)
      .map((kind) => {
        const forums = ['', ...view.public.setup.forums].filter(
          (forum) => !anotherTextFault(view, kind, forum),
        );
        return { kind, from: from.filter((text) => forums.includes(forumOf(view.public, text))) };
      })
      .filter((entry) => entry.from.length > 0);
  },
  callText: (view) => callable(view.public).filter((text) => allowed(view, { type: 'callText', text })),
  editText: (view) =>
    openTexts(view.public)
      .filter((text) => writingFault(view, text) === null)
      .flatMap((text) =>
        norms(view)
          .map((norm) => ({
            text,
            norm,
            rungs: RUNGS.filter((rung) => rungFault(view, text, norm, rung) === null),
          }))
          .filter(({ rungs }) => rungs.length > 0),
      ),
  setProviso: (view) =>
    openTexts(view.public).flatMap((text) =>
      ['' as const, ...norms(view)]
        .map((norm) => ({ text, norm, provisos: provisosFor(view, text, norm) }))
        .filter(({ provisos }) => provisos.length > 0),
    ),
  sponsor: (view) =>
    openTexts(view.public).flatMap((text) =>
      [true, false]
        .filter((sponsoring) => allowed(view, { type: 'sponsor', text, sponsoring }))
        .map((sponsoring) => ({ text, sponsoring })),
    ),
  table: (view) => openTexts(view.public).filter((text) => allowed(view, { type: 'table', text })),
  endorse: (view) =>
    (endorserFault(view) ? [] : openTexts(view.public)).flatMap((text) =>
      norms(view)
        .map((norm) => ({
          text,
          norm,
          stances: STANCES.filter((stance) => allowed(view, { type: 'endorse', text, norm, stance })),
        }))
        .filter((entry) => entry.stances.length > 0),
    ),
} as const satisfies Domains;
