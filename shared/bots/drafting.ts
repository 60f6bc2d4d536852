import type { ClauseTerms } from '../model/utility.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { type Id, type NormId, RUNGS, type Rung } from '../rules/vocabulary.ts';
import { adoptionChance, changeTerms, draftWorth } from './adoption.ts';
import { compromiseWorth } from './chairing.ts';
import { mindFor } from './forums.ts';
import { aspiration, best, clausesOf, draw, type Mind, peoplePlay, slip, withClause } from './mind.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { hangOnClause } from './provisos.ts';
import { crossesOwnLine, gainTerms, ownGain } from './texts.ts';

type Edit = { readonly text: Id; readonly norm: NormId; readonly rung: Rung };

/** What a seat would gain at least by a text that it puts its name to, while there is time to hold out. */
const HOPE = 0.06;
/** A change must be worth this much to bother the others with it, and more the longer the talks last. */
const BOTHER = 0.01;
/** After so many of its own turns a seat leaves a common draft to the plenary and its amendments, its own to the others. */
const EDITING = { common: 6, own: 14 } as const;
/** A text without at least this chance is not put to the vote. */
const HOPEFUL = 0.35;
/** A draft of one's own must promise this much more than those on the table. */
const RIVALRY = 0.02;
/** Turns in which a seat tries to win the others for the common text. */
const PATIENCE = 3;

/** Edits, sponsors and tables the texts of the round: a hill-climb on own gain × chance of adoption. */
export function draftText(mind: Mind): Plan | null {
  return (
    withdrawName(mind) ?? edit(mind) ?? openDraft(mind) ?? hangOnClause(mind) ?? sponsor(mind) ?? table(mind)
  );
}

function edit(mind: Mind): Plan | null {
  let chosen: { readonly edit: Edit; readonly gain: number } | undefined;
  for (const text of new Set((mind.can.editText ?? []).map((entry) => entry.text))) {
    const found = editOf(mindFor(mind, text), text);
    if (found && (!chosen || found.gain > chosen.gain)) chosen = found;
  }
  if (!chosen) return null;
  const { text, norm, rung } = chosen.edit;
  return plan({ type: 'editText', text, norm, rung }, 'worthIt', () => {
    const now = clausesOf(mind.view.public, text);
    return [
      ...changeTerms(
        mindFor(mind, text),
        now,
        withClause(now, norm, rung),
        0.2 * slip(mind, 'edit', norm, rung),
      ),
      term('wanted', botherOf(mind, text)),
    ];
  });
}

/** What a change must bring to be worth the others' time. */
function botherOf(mind: Mind, text: Id): number {
  return BOTHER * (isOwn(mind, text) ? 0.5 : 1 + mind.dice.turn);
}

/** The change of a text that does most for the seat, and by how much more than is worth the bother. */
function editOf(mind: Mind, text: Id): { readonly edit: Edit; readonly gain: number } | undefined {
  const { can, view, dice } = mind;
  const own = isOwn(mind, text);
  if (dice.turn >= EDITING[own ? 'own' : 'common']) return undefined;
  const worth = (clauses: readonly ClauseTerms[]) =>
    view.public.treaties[text]?.kind === 'chair' ? compromiseWorth(mind, clauses) : draftWorth(mind, clauses);
  const now = clausesOf(view.public, text);
  const floor = worth(now) + botherOf(mind, text);
  const edits: Edit[] = (can.editText ?? []).flatMap(({ text: of, norm, rungs }) =>
    of === text ? rungs.map((rung) => ({ text, norm, rung })) : [],
  );
  const rate = ({ norm, rung }: Edit) =>
    worth(withClause(now, norm, rung)) + 0.2 * slip(mind, 'edit', norm, rung);
  const change = best(edits, rate, floor);
  return change && { edit: change, gain: rate(change) - floor };
}

function isOwn({ view, me }: Mind, text: Id): boolean {
  const treaty = view.public.treaties[text];
  return treaty !== undefined && treaty.kind !== 'rolling' && treaty.drafter === me;
}

/** A draft of its own, where it would have something else than what the others are writing. */
function openDraft(mind: Mind): Plan | null {
  const { can, view, dice } = mind;
  const choice = can.openText?.find(({ kind }) => kind === 'draft');
  const { currentText } = view.public;
  const common = clausesOf(view.public, currentText);
  // One text does: another one is for who cannot live with it.
  if (!choice?.from.includes('') || dice.turn < PATIENCE || common.length === 0) return null;
  const wanted = ownText(mind);
  const better = draftWorth(mind, wanted) - Math.max(0, draftWorth(mind, common));
  const asked = RIVALRY + aspiration(mind, RIVALRY) + slip(mind, 'draft');
  if (better < asked) return null;
  const near = draftWorth(mind, common) > 0 && choice.from.includes(currentText);
  return plan({ type: 'openText', kind: 'draft', from: near ? currentText : '' }, 'worthIt', () => [
    term('after', draftWorth(mind, wanted)),
    term('before', -Math.max(0, draftWorth(mind, common))),
    term('worth', better),
    term('wanted', asked),
    ...wanted.map((clause) => term('clause', ownGain(mind, [clause]), clause)),
  ]);
}

/** The text that it would write alone: each clause where it does most for own gain × chance of adoption. */
function ownText(mind: Mind): readonly ClauseTerms[] {
  const { view } = mind;
  const rungs = RUNGS.filter((rung) => rung <= view.public.setup.highestRung);
  let text: readonly ClauseTerms[] = [];
  for (const norm of Object.keys(view.public.agenda) as NormId[]) {
    if (view.public.agenda[norm]?.forum !== mind.forum) continue;
    const rung = best(rungs, (step) => draftWorth(mind, withClause(text, norm, step))) ?? 0;
    text = withClause(text, norm, rung);
  }
  return text;
}

/** Takes its name off a draft that has become bad for it. */
function withdrawName(mind: Mind): Plan | null {
  const { can, view } = mind;
  const bad = (can.sponsor ?? []).find(
    ({ text, sponsoring }) =>
      !sponsoring && draftWorth(mindFor(mind, text), clausesOf(view.public, text)) < -0.01,
  );
  return bad
    ? plan({ type: 'sponsor', ...bad }, 'tooLittle', () =>
        standingTerms(mindFor(mind, bad.text), bad.text, -0.01),
      )
    : null;
}

/** Puts its name to the text that it likes best of those that it likes. */
function sponsor(mind: Mind): Plan | null {
  const { can, view } = mind;
  const welcome = (can.sponsor ?? []).filter(({ text, sponsoring }) => {
    const clauses = clausesOf(view.public, text);
    const there = mindFor(mind, text);
    return sponsoring && isWelcome(there, clauses) && adoptionChance(there, clauses) > 0.1;
  });
  const good = best(welcome, ({ text }) => draftWorth(mindFor(mind, text), clausesOf(view.public, text)));
  return good ? plan({ type: 'sponsor', ...good }, 'worthIt', () => welcomeTerms(mind, good.text)) : null;
}

/** Puts the text to the plenary once it is good enough; who is in no hurry waits for the others' edits. */
function table(mind: Mind): Plan | null {
  const { can, view, dice } = mind;
  const ripe = (can.table ?? []).find((text) => {
    if (isLeftToPeople(mind, text)) return false;
    const clauses = clausesOf(view.public, text);
    const there = mindFor(mind, text);
    return isWelcome(there, clauses) && adoptionChance(there, clauses) > HOPEFUL;
  });
  const waits = Math.floor(draw(mind, 'waits') * 4 * mind.personality.patience);
  if (ripe === undefined || dice.turn < waits) return null;
  return plan({ type: 'table', text: ripe }, 'worthIt', () => welcomeTerms(mind, ripe));
}

/** Where people play they have the whole negotiation to write: their drafts and the common text are tabled by them or at its end. */
function isLeftToPeople({ view, me }: Mind, text: Id): boolean {
  const treaty = view.public.treaties[text];
  if (!peoplePlay(view)) return false;
  return treaty?.kind === 'rolling' || (treaty?.kind === 'draft' && treaty.drafter !== me);
}

function isWelcome(mind: Mind, clauses: readonly ClauseTerms[]): boolean {
  if (clauses.length === 0 || crossesOwnLine(mind, clauses)) return false;
  return ownGain(mind, clauses) + slip(mind, 'welcome') >= aspiration(mind, HOPE);
}

function welcomeTerms(anywhere: Mind, text: Id): readonly ReasonTerm[] {
  const mind = mindFor(anywhere, text);
  const error = term('error', slip(mind, 'welcome'));
  return standingTerms(mind, text, aspiration(mind, HOPE), [error]);
}

/** What a text brings as it stands, against what is asked of it. */
function standingTerms(
  mind: Mind,
  text: Id,
  wanted: number,
  besides: readonly ReasonTerm[] = [],
): readonly ReasonTerm[] {
  const clauses = clausesOf(mind.view.public, text);
  const parts = [...gainTerms(mind, clauses), ...besides];
  return [
    ...parts,
    term('worth', sumOf(parts)),
    term('wanted', wanted),
    term('adoption', adoptionChance(mind, clauses)),
  ];
}
