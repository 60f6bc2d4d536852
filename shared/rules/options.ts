import { accepts } from './accepts.ts';
import { choicesFor } from './ballots.ts';
import { cardDomain, cardsFor } from './card-rules.ts';
import type { Counterpart, Options } from './choices.ts';
import type { Item, SeatCommand } from './commands.ts';
import { contestedClauses, exceptionsAllowed } from './consensus.ts';
import { answerable, groundOf, measuresFor, suspectsFor } from './crisis.ts';
import { canGive, givable } from './items.ts';
import { tooManyFault } from './offers.ts';
import { seatFault } from './seat-rules.ts';
import { clausesOf } from './texts.ts';
import type { SeatView } from './view.ts';
import {
  CONDUCT_CARDS,
  CONFIDENCES,
  type Confidence,
  type NormId,
  PREDICTIONS,
  REPLIES,
  RUNGS,
  type SeatId,
} from './vocabulary.ts';

/** The commands that a seat could send now, with the domain of each parameter; a key is there only if something is. */
export function options(view: SeatView): Options {
  const found: { -readonly [K in keyof Options]: Options[K] } = {};
  const add = <K extends keyof Options>(key: K, list: Options[K] & readonly unknown[]) => {
    if (list.length > 0) found[key] = list;
  };
  const open = (type: SeatCommand['type']) => accepts(view.public.phase, type);
  const allowed = (command: SeatCommand) => seatFault(view, command) === null;

  if (open('ready'))
    add(
      'ready',
      [true, false].filter((ready) => allowed({ type: 'ready', ready })),
    );
  if (open('say')) add('say', channels(view));
  if (open('makeOffer')) addDeals(view, add, allowed);
  if (open('editText')) addTexts(view, add, allowed);
  if (open('endorse')) add('endorse', endorsements(view, allowed));
  if (open('amend')) addPlenary(view, add, allowed);
  if (open('playConduct')) add('playConduct', conductCards(view, allowed));
  if (open('playCard')) add('playCard', stakeholderCards(view));
  if (open('answerIncident')) addCrisis(view, add, allowed);
  if (open('predict')) {
    add(
      'predict',
      PREDICTIONS.filter((direction) => allowed({ type: 'predict', direction })),
    );
    add(
      'decide',
      Object.keys(view.own.commitments)
        .filter((commitment) => allowed({ type: 'decide', commitment, decision: 'keep' }))
        .map((commitment) => ({ commitment, decisions: ['keep', 'publish'] as const })),
    );
  }
  if (open('reflect')) found.reflect = true;
  return found;
}

type Add = <K extends keyof Options>(key: K, list: Options[K] & readonly unknown[]) => void;
type Allowed = (command: SeatCommand) => boolean;

function channels(view: SeatView): ('floor' | SeatId)[] {
  return ['floor', ...others(view)];
}

function others(view: SeatView): SeatId[] {
  return Object.keys(view.public.seats).filter((seat) => seat !== view.own.seat);
}

function norms(view: SeatView): NormId[] {
  return Object.keys(view.public.agenda) as NormId[];
}

/** What could be traded with a seat: listed when it is looked at, for few of the lists ever are. */
function counterpart(view: SeatView, seat: SeatId): Counterpart {
  let mine: readonly Item[] | undefined;
  let theirs: readonly Item[] | undefined;
  return {
    seat,
    get mine() {
      mine ??= givable(view, view.own.seat, [seat]);
      return mine;
    },
    get theirs() {
      theirs ??= givable(view, seat, [view.own.seat]);
      return theirs;
    },
  };
}

function addDeals(view: SeatView, add: Add, allowed: Allowed): void {
  const partners = others(view)
    .filter((seat) => canGive(view, view.own.seat, [seat]) && canGive(view, seat, [view.own.seat]))
    .map((seat) => counterpart(view, seat));
  const offers = Object.keys(view.own.offers);
  const handshakes = Object.keys(view.own.handshakes);
  if (!tooManyFault(view)) {
    add('makeOffer', partners);
    add(
      'counterOffer',
      offers.flatMap((offer) => {
        const sides = view.own.offers[offer]?.terms.map(({ seat }) => seat) ?? [];
        const other = sides.find((seat) => seat !== view.own.seat);
        const partner = partners.find(({ seat }) => seat === other);
        const may = sides.length === 2 && partner && allowed({ type: 'declineOffer', offer });
        return may ? [{ offer, with: partner }] : [];
      }),
    );
  }
  const busy = Object.values(view.own.handshakes).some(
    ({ status }) => status === 'open' || status === 'confirmed',
  );
  if (!busy) add('openHandshake', partners);
  add(
    'acceptOffer',
    offers.filter((offer) => allowed({ type: 'acceptOffer', offer })),
  );
  add(
    'declineOffer',
    offers.filter((offer) => allowed({ type: 'declineOffer', offer })),
  );
  add(
    'withdrawOffer',
    offers.filter((offer) => allowed({ type: 'withdrawOffer', offer })),
  );
  add(
    'confirmHandshake',
    handshakes.filter((handshake) => allowed({ type: 'confirmHandshake', handshake })),
  );
  add(
    'cancelHandshake',
    handshakes.filter((handshake) => allowed({ type: 'cancelHandshake', handshake })),
  );
}

function addTexts(view: SeatView, add: Add, allowed: Allowed): void {
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

function endorsements(view: SeatView, allowed: Allowed) {
  const text = view.public.currentText;
  const stances = ['endorse', 'refuse'] as const;
  return norms(view)
    .map((norm) => ({
      text,
      norm,
      stances: stances.filter((stance) => allowed({ type: 'endorse', text, norm, stance })),
    }))
    .filter((entry) => entry.stances.length > 0);
}

function addPlenary(view: SeatView, add: Add, allowed: Allowed): void {
  const text = view.public.currentText;
  add(
    'amend',
    norms(view)
      .map((norm) => ({
        text,
        norm,
        rungs: RUNGS.filter((rung) => allowed({ type: 'amend', text, norm, rung })),
      }))
      .filter(({ rungs }) => rungs.length > 0),
  );
  add(
    'castBallot',
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
  add(
    'lastWord',
    (['drop', 'lower', 'annex', 'dissociate'] as const)
      .map((remedy) => ({
        text,
        remedy,
        norms: contested.filter((norm) => allowed({ type: 'lastWord', text, remedy, norm })),
      }))
      .filter((entry) => entry.norms.length > 0),
  );
  add(
    'answerLastWord',
    [text].filter(() => allowed({ type: 'answerLastWord', text, accepts: true })),
  );
}

function conductCards(view: SeatView, allowed: Allowed) {
  const seats: (SeatId | '')[] = ['', ...others(view)];
  return CONDUCT_CARDS.map((card) => ({
    card,
    seats: seats.filter((seat) => allowed({ type: 'playConduct', card, seat })),
  })).filter((entry) => entry.seats.length > 0);
}

function stakeholderCards(view: SeatView) {
  const role = view.public.seats[view.own.seat]?.role ?? '';
  return cardsFor(role, view.public.phase)
    .map((card) => ({ card, ...cardDomain(view, card) }))
    .filter(({ card, seats, norms: clauses, sectors, incidents }) => {
      const [seat] = seats;
      const [norm] = clauses;
      const [sector] = sectors;
      const [incident] = incidents;
      return (
        seat !== undefined &&
        norm !== undefined &&
        sector !== undefined &&
        incident !== undefined &&
        seatFault(view, { type: 'playCard', card, seat, norm, sector, incident }) === null
      );
    });
}

function addCrisis(view: SeatView, add: Add, allowed: Allowed): void {
  const items = Object.keys(view.own.evidence);
  add(
    'showEvidence',
    items
      .map((item) => ({
        item,
        to: others(view).filter((to) => allowed({ type: 'showEvidence', item, to, named: true })),
      }))
      .filter(({ to }) => to.length > 0),
  );
  add(
    'publishEvidence',
    items.filter((item) => allowed({ type: 'publishEvidence', item, named: true })),
  );
  const confidences = Object.keys(CONFIDENCES) as Confidence[];
  add(
    'answerIncident',
    answerable(view).map((incident) => ({
      incident,
      answers: suspectsFor(view, incident).map((suspect) => ({
        suspect,
        confidences,
        measures: measuresFor(view, incident, suspect),
        grounds: Object.fromEntries(
          measuresFor(view, incident, suspect).map((measure) => [measure, [groundOf(measure)]]),
        ),
      })),
    })),
  );
  add(
    'joinResponse',
    Object.keys(view.public.responses).filter((response) => allowed({ type: 'joinResponse', response })),
  );
  add(
    'reply',
    Object.keys(view.public.incidents)
      .map((incident) => ({
        incident,
        replies: REPLIES.filter((reply) => allowed({ type: 'reply', incident, reply })),
      }))
      .filter(({ replies }) => replies.length > 0),
  );
}
