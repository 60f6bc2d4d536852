import type { ClauseTerms } from '../model/utility.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';
import { aspiration, best, clausesOf, draw, type Mind, slip, withClause } from './mind.ts';
import { adoptionChance, crossesOwnLine, draftWorth, ownGain } from './texts.ts';

type Edit = { readonly text: string; readonly norm: NormId; readonly rung: Rung };

/** What a seat would gain at least by a text that it puts its name to, while there is time to hold out. */
const HOPE = 0.06;
/** A change must be worth this much to bother the others with it, and more the longer the talks last. */
const BOTHER = 0.01;
/** After so many of its own turns a seat leaves the draft to the plenary and its amendments. */
const EDITING = 6;
/** A text without at least this chance is not put to the vote. */
const HOPEFUL = 0.35;

/** Edits, sponsors and tables the text of the round: a hill-climb on own gain × chance of adoption. */
export function draftText(mind: Mind): SeatCommand | null {
  return withdrawName(mind) ?? edit(mind) ?? sponsor(mind) ?? table(mind);
}

function edit(mind: Mind): SeatCommand | null {
  const { can, view, dice } = mind;
  const edits: Edit[] = (can.editText ?? []).flatMap(({ text, norm, rungs }) =>
    rungs.map((rung) => ({ text, norm, rung })),
  );
  const [first] = edits;
  if (!first || dice.turn >= EDITING) return null;
  const now = clausesOf(view.public, first.text);
  const floor = draftWorth(mind, now) + BOTHER * (1 + dice.turn);
  const change = best(
    edits,
    ({ norm, rung }) => draftWorth(mind, withClause(now, norm, rung)) + 0.2 * slip(mind, 'edit', norm, rung),
    floor,
  );
  return change ? { type: 'editText', ...change } : null;
}

/** Takes its name off a draft that has become bad for it. */
function withdrawName(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const bad = (can.sponsor ?? []).find(
    ({ text, sponsoring }) => !sponsoring && draftWorth(mind, clausesOf(view.public, text)) < -0.01,
  );
  return bad ? { type: 'sponsor', ...bad } : null;
}

function sponsor(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const good = (can.sponsor ?? []).find(({ text, sponsoring }) => {
    const clauses = clausesOf(view.public, text);
    return sponsoring && isWelcome(mind, clauses) && adoptionChance(mind, clauses) > 0.1;
  });
  return good ? { type: 'sponsor', ...good } : null;
}

/** Puts the text to the plenary once it is good enough; who is in no hurry waits for the others' edits. */
function table(mind: Mind): SeatCommand | null {
  const { can, view, dice } = mind;
  const ripe = (can.table ?? []).find((text) => {
    const clauses = clausesOf(view.public, text);
    return isWelcome(mind, clauses) && adoptionChance(mind, clauses) > HOPEFUL;
  });
  const waits = Math.floor(draw(mind, 'waits') * 4 * mind.personality.patience);
  return ripe && dice.turn >= waits ? { type: 'table', text: ripe } : null;
}

function isWelcome(mind: Mind, clauses: readonly ClauseTerms[]): boolean {
  if (clauses.length === 0 || crossesOwnLine(mind, clauses)) return false;
  return ownGain(mind, clauses) + slip(mind, 'welcome') >= aspiration(mind, HOPE);
}
