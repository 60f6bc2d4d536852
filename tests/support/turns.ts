/** Steps that many tests of the rules begin with. */
import type { Item, SeatCommand, Terms } from '../../shared/rules/commands.ts';
import { keyOf } from '../../shared/rules/keys.ts';
import type { Choice, Id, NormId, Rung, SeatId } from '../../shared/rules/vocabulary.ts';
import type { Game } from './given.ts';

type Clauses = Readonly<Partial<Record<NormId, Rung>>>;

/** In the negotiation, Alfa drafts a text of these clauses, a state of another bloc sponsors it, and Alfa tables it. */
export function tabled(game: Game, clauses: Clauses = { N01: 2 }): Game {
  drafted(game, clauses);
  const { currentText: text, seats } = game.state.public;
  const other = Object.keys(seats).find((seat) => seats[seat]?.bloc !== seats.alfa?.bloc) ?? '';
  game.does(other, { type: 'sponsor', text, sponsoring: true });
  game.does('alfa', { type: 'table', text });
  return game;
}

/** Alfa drafts a text of these clauses; what the last round left is struck out. */
export function drafted(game: Game, clauses: Clauses = { N01: 2 }): Game {
  if (game.state.public.phase !== 'negotiation') game.reaches('negotiation');
  const text = game.state.public.currentText;
  for (const norm of Object.keys(game.state.public.agenda) as NormId[]) {
    const rung = clauses[norm] ?? 0;
    if (game.state.public.clauses[keyOf(text, norm)]?.rung !== rung)
      game.does('alfa', { type: 'editText', text, norm, rung });
  }
  if (!game.state.public.treaties[text]?.sponsors.includes('alfa'))
    game.does('alfa', { type: 'sponsor', text, sponsoring: true });
  return game;
}

/** The id of the ballot that is open. */
export function openBallot(game: Game): Id {
  const open = Object.entries(game.state.public.items).find(([, item]) => item.status === 'open');
  if (!open) throw new Error('no ballot is open');
  return open[0];
}

type Vote = Choice | { readonly choice: Choice; readonly norms: NormId[] };

/** Casts these ballots on the open item; who is not named stays silent. */
export function votes(game: Game, cast: Readonly<Record<SeatId, Vote>>): Game {
  const item = openBallot(game);
  for (const [seat, vote] of Object.entries(cast)) {
    const { choice, norms } = typeof vote === 'string' ? { choice: vote, norms: [] } : vote;
    game.does(seat, { type: 'castBallot', item, choice, norms, reason: '' });
  }
  return game;
}

/** Puts a text of these clauses to the vote, and closes the vote on it. */
export function voted(game: Game, clauses: Clauses, cast: Readonly<Record<SeatId, Vote>>): Game {
  tabled(game, clauses).reaches('plenary', 'voting');
  votes(game, cast);
  game.facilitator({ type: 'advance' });
  return game;
}

export const owes = (norm: NormId, rung: Rung): Item => ({ type: 'commitment', norm, rung });

/** A bargain between two seats, as many items each as given. */
export function between(one: SeatId, gives: Item[], other: SeatId, givesBack: Item[]): Terms {
  return [
    { seat: one, gives },
    { seat: other, gives: givesBack },
  ];
}

/** The first seat offers the terms, all others accept; the offer's id. */
export function dealt(game: Game, terms: Terms): Id {
  const [maker, ...others] = terms.map(({ seat }) => seat);
  if (maker === undefined) throw new Error('terms have sides');
  const id = offered(game, maker, { type: 'makeOffer', terms });
  for (const seat of others) game.does(seat, { type: 'acceptOffer', offer: id });
  return id;
}

/** Makes or counters an offer; its id. */
export function offered(
  game: Game,
  seat: SeatId,
  command: Extract<SeatCommand, { type: 'makeOffer' | 'counterOffer' }>,
): Id {
  const made = game.does(seat, command).find((event) => event.type === 'offerMade');
  if (made?.type !== 'offerMade') throw new Error('no offer was made');
  return made.offer;
}

/** Opens a text beside the rolling one; its id. */
export function openedText(game: Game, by: SeatId, kind: 'draft' | 'chair' = 'draft', from: Id = ''): Id {
  const opened = game.does(by, { type: 'openText', kind, from }).find(({ type }) => type === 'textOpened');
  if (opened?.type !== 'textOpened') throw new Error('no text was opened');
  return opened.text;
}
