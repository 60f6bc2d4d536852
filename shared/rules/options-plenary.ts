/** Options of the plenary: amendments, ballots, the last word. */
import { choicesFor } from './ballots.ts';
import { contestedClauses, exceptionsAllowed } from './consensus.ts';
import { norms, type Offering } from './offering.ts';
import { clausesOf } from './texts.ts';
import { RUNGS } from './vocabulary.ts';

export function offerPlenary({ view, add, allowed }: Offering): void {
  const text = view.public.currentText;
  add('amend', () =>
    norms(view)
      .map((norm) => ({
        text,
        norm,
        rungs: RUNGS.filter((rung) => allowed({ type: 'amend', text, norm, rung })),
      }))
      .filter(({ rungs }) => rungs.length > 0),
  );
  add('castBallot', () =>
    Object.entries(view.public.items)
      .filter(([, item]) => item.status === 'open' && view.public.seats[view.own.seat]?.kind === 'state')
      .map(([item, { kind, text: of }]) => {
        const clauses =
          kind === 'text' && view.public.forum === 'consensus' ? clausesOf(view.public, of) : [];
        return {
          item,
          choices: choicesFor(view.public.forum, kind),
          norms: clauses.map(({ norm }) => norm),
          exceptions: clauses.length > 0 ? exceptionsAllowed(clauses.length) : 0,
        };
      }),
  );
  const contested = contestedClauses(view.public, text);
  add('lastWord', () =>
    (['drop', 'lower', 'annex', 'dissociate'] as const)
      .map((remedy) => ({
        text,
        remedy,
        norms: contested.filter((norm) => allowed({ type: 'lastWord', text, remedy, norm })),
      }))
      .filter((entry) => entry.norms.length > 0),
  );
  add('answerLastWord', () => [text].filter(() => allowed({ type: 'answerLastWord', text, accepts: true })));
}
