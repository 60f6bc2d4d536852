import type { ClauseTerms } from '../model/utility.ts';
import type { SeatCommand } from '../rules/commands.ts';
import { type Id, type NormId, RUNGS, type Rung } from '../rules/vocabulary.ts';
import { compromiseWorth } from './chairing.ts';
import { aspiration, best, clausesOf, draw, type Mind, peoplePlay, slip, withClause } from './mind.ts';
import { adoptionChance, crossesOwnLine, draftWorth, ownGain } from './texts.ts';

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
export function draftText(mind: Mind): SeatCommand | null {
  return withdrawName(mind) ?? edit(mind) ?? openDraft(mind) ?? sponsor(mind) ?? table(mind);
}

function edit(mind: Mind): SeatCommand | null {
  let chosen: { readonly edit: Edit; readonly gain: number } | undefined;
  for (const text of new Set((mind.can.editText ?? []).map((entry) => entry.text))) {
    const found = editOf(mind, text);
    if (found && (!chosen || found.gain > chosen.gain)) chosen = found;
  }
  return chosen ? { type: 'editText', ...chosen.edit } : null;
}

/** The change of a text that does most for the seat, and by how much more than is worth the bother. */
function editOf(mind: Mind, text: Id): { readonly edit: Edit; readonly gain: number } | undefined {
  const { can, view, dice } = mind;
  const own = isOwn(mind, text);
  if (dice.turn >= EDITING[own ? 'own' : 'common']) return undefined;
  const worth = (clauses: readonly ClauseTerms[]) =>
    view.public.treaties[text]?.kind === 'chair' ? compromiseWorth(mind, clauses) : draftWorth(mind, clauses);
  const now = clausesOf(view.public, text);
  const floor = worth(now) + BOTHER * (own ? 0.5 : 1 + dice.turn);
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
function openDraft(mind: Mind): SeatCommand | null {
  const { can, view, dice } = mind;
  const choice = can.openText?.find(({ kind }) => kind === 'draft');
  const { currentText } = view.public;
  const common = clausesOf(view.public, currentText);
  // One text does: another one is for who cannot live with it.
  if (!choice || dice.turn < PATIENCE || common.length === 0) return null;
  const wanted = ownText(mind);
  const better = draftWorth(mind, wanted) - Math.max(0, draftWorth(mind, common));
  if (better < RIVALRY + aspiration(mind, RIVALRY) + slip(mind, 'draft')) return null;
  const near = draftWorth(mind, common) > 0 && choice.from.includes(currentText);
  return { type: 'openText', kind: 'draft', from: near ? currentText : '' };
}

/** The text that it would write alone: each clause where it does most for own gain × chance of adoption. */
function ownText(mind: Mind): readonly ClauseTerms[] {
  const { view } = mind;
  const rungs = RUNGS.filter((rung) => rung <= view.public.setup.highestRung);
  let text: readonly ClauseTerms[] = [];
  for (const norm of Object.keys(view.public.agenda) as NormId[]) {
    const rung = best(rungs, (step) => draftWorth(mind, withClause(text, norm, step))) ?? 0;
    text = withClause(text, norm, rung);
  }
  return text;
}

/** Takes its name off a draft that has become bad for it. */
function withdrawName(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const bad = (can.sponsor ?? []).find(
    ({ text, sponsoring }) => !sponsoring && draftWorth(mind, clausesOf(view.public, text)) < -0.01,
  );
  return bad ? { type: 'sponsor', ...bad } : null;
}

/** Puts its name to the text that it likes best of those that it likes. */
function sponsor(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const welcome = (can.sponsor ?? []).filter(({ text, sponsoring }) => {
    const clauses = clausesOf(view.public, text);
    return sponsoring && isWelcome(mind, clauses) && adoptionChance(mind, clauses) > 0.1;
  });
  const good = best(welcome, ({ text }) => draftWorth(mind, clausesOf(view.public, text)));
  return good ? { type: 'sponsor', ...good } : null;
}

/** Puts the text to the plenary once it is good enough; who is in no hurry waits for the others' edits. */
function table(mind: Mind): SeatCommand | null {
  const { can, view, dice } = mind;
  const ripe = (can.table ?? []).find((text) => {
    if (isLeftToPeople(mind, text)) return false;
    const clauses = clausesOf(view.public, text);
    return isWelcome(mind, clauses) && adoptionChance(mind, clauses) > HOPEFUL;
  });
  const waits = Math.floor(draw(mind, 'waits') * 4 * mind.personality.patience);
  return ripe && dice.turn >= waits ? { type: 'table', text: ripe } : null;
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
