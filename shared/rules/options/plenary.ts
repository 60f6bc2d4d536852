/** Options of the plenary: amendments, ballots, the last word. */

import { forumOf, ruleOf } from '../forums/forums-of.ts';
import { allowed, type Domains, norms } from '../talks/offering.ts';
import { choicesFor } from '../texts/ballots.ts';
import { contestedClauses, exceptionsTo } from '../texts/consensus.ts';
import { clausesOf } from '../texts/texts.ts';
import { seeksConsent, votersOn } from '../texts/voters.ts';
import { RUNGS } from '../vocabulary.ts';

export const PLENARY_DOMAINS = {
  amend: (view) => {
    const text = view.public.currentText;
    return norms(view)
      .map((norm) => ({
        text,
        norm,
        rungs: RUNGS.filter((rung) => allowed(view, { type: 'amend', text, norm, rung })),
      }))
      .filter(({ rungs }) => rungs.length > 0);
  },
  castBallot: (view) =>
    Object.entries(view.public.items)
      .filter(
        ([, { status, kind, text }]) =>
          status === 'open' &&
          votersOn(view.public, kind, forumOf(view.public, text)).includes(view.own.seat),
      )
      .map(([item, { kind, text: of }]) => {
        const rule = ruleOf(view.public, of);
        const clauses = kind === 'text' && seeksConsent(rule) ? clausesOf(view.public, of) : [];
        return {
          item,
          choices: choicesFor(rule, kind).filter(
            (choice) => choice !== 'joinExcept' || view.public.setup.votes !== 'whole',
          ),
          norms: clauses.map(({ norm }) => norm),
          exceptions: clauses.length > 0 ? exceptionsTo(view.public, of) : 0,
        };
      }),
  lastWord: (view) => {
    const { stage, currentText: text } = view.public;
    if (stage !== 'lastWord') return undefined;
    const contested = contestedClauses(view.public, text);
    return (['drop', 'lower', 'annex', 'dissociate'] as const)
      .map((remedy) => ({
        text,
        remedy,
        norms: contested.filter((norm) => allowed(view, { type: 'lastWord', text, remedy, norm })),
      }))
      .filter((entry) => entry.norms.length > 0);
  },
  answerLastWord: (view) =>
    [view.public.currentText].filter((text) =>
      allowed(view, { type: 'answerLastWord', text, accepts: true }),
    ),
} as const satisfies Domains;
