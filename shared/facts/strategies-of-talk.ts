import type { Strategy } from '../bots/manner.ts';
import { NORM_FAMILY } from '../model/norm-effects.ts';
import type { Item, SeatCommand } from '../rules/commands.ts';
import type { Counterpart, Options } from '../rules/options/choices.ts';
import type { SeatView } from '../rules/view.ts';
import type { Choice, NormId, Rung } from '../rules/vocabulary.ts';
import { playPlainly } from './strategies-of-conduct.ts';

type Ballot = NonNullable<Options['castBallot']>[number];

/** The ballot that waits for the seat, cast as it always casts them. */
function vote(
  { own }: SeatView,
  can: Options,
  order: readonly Choice[],
  pick: (ballot: Ballot) => readonly NormId[] = () => [],
): SeatCommand | null {
  const ballot = (can.castBallot ?? []).find(({ item }) => !own.ballots[item]);
  const choice = ballot && order.find((wish) => ballot.choices.includes(wish));
  if (!ballot || !choice) return null;
  const names = choice === 'joinExcept' || choice === 'object';
  return {
    type: 'castBallot',
    item: ballot.item,
    choice,
    norms: names ? [...pick(ballot)].slice(0, choice === 'object' ? undefined : ballot.exceptions) : [],
    reason: '',
  };
}

const FOR: readonly Choice[] = ['yes', 'join'];
const AGAINST: readonly Choice[] = ['no', 'object'];

/** A clause that costs the seat more than it brings: beyond its own ideal, or dearer than it is dear to it. */
function isCostly({ own }: SeatView, norm: NormId, rung: number): boolean {
  const interest = own.interests[norm];
  return interest !== undefined && (rung > interest.ideal || interest.price * (rung / 4) > interest.weight);
}

function declareAll(can: Options, most: Rung): SeatCommand | null {
  for (const { norm, rungs } of can.declare ?? []) {
    const rung = rungs.filter((one) => one <= most).at(-1);
    if (rung !== undefined && rung > 0) return { type: 'declare', norm, rung };
  }
  return null;
}

function isAboutOffers(command: SeatCommand | null): boolean {
  return (
    command !== null && ['makeOffer', 'counterOffer', 'acceptOffer', 'openHandshake'].includes(command.type)
  );
}

function isLastRound({ public: view }: SeatView): boolean {
  return view.round >= view.rounds;
}

/** Brings every clause of the draft to the rung that the seat would pick alone. */
function draftIdeal(view: SeatView, can: Options): SeatCommand | null {
  for (const { text, norm, rungs } of can.editText ?? []) {
    const ideal = Math.min(view.own.interests[norm]?.ideal ?? 0, view.own.interests[norm]?.cap ?? 4);
    const now = rungIn(view, text, norm);
    const rung = [...rungs].sort((one, other) => Math.abs(one - ideal) - Math.abs(other - ideal))[0];
    if (rung !== undefined && Math.abs(rung - ideal) < Math.abs(now - ideal) - 0.5)
      return { type: 'editText', text, norm, rung };
  }
  return null;
}

function rungIn({ public: { clauses } }: SeatView, text: string, norm: NormId): number {
  return Object.values(clauses).find((clause) => clause.text === text && clause.norm === norm)?.rung ?? 0;
}

export const ownIdealAlone: Strategy = (view, can, standard) => {
  const draft = draftIdeal(view, can);
  if (draft) return draft;
  if (can.castBallot?.some(({ item }) => !view.own.ballots[item])) {
    const ballot = can.castBallot.find(({ item }) => !view.own.ballots[item]);
    const text = ballot && view.public.items[ballot.item]?.text;
    const clauses = Object.values(view.public.clauses).filter(
      (clause) => clause.text === text && clause.rung > 0,
    );
    const near = clauses.every(
      ({ norm, rung }) => Math.abs(rung - (view.own.interests[norm]?.ideal ?? 0)) <= 1,
    );
    return vote(view, can, near ? FOR : AGAINST);
  }
  const [offer] = can.declineOffer ?? [];
  if (offer !== undefined) return { type: 'declineOffer', offer };
  return isAboutOffers(standard) ? playPlainly(can) : standard;
};

export const dissociate: Strategy = (view, can, standard) => {
  const ballot = (can.castBallot ?? []).find(({ item }) => !view.own.ballots[item]);
  if (!ballot) return standard;
  const text = view.public.items[ballot.item]?.text ?? '';
  const costly = (norm: NormId) => isCostly(view, norm, rungIn(view, text, norm));
  if (ballot.choices.includes('joinExcept'))
    return ballot.norms.some(costly)
      ? vote(view, can, ['joinExcept'], (one) => one.norms.filter(costly))
      : vote(view, can, FOR);
  return Object.values(view.public.clauses).some((clause) => clause.text === text && costly(clause.norm))
    ? vote(view, can, AGAINST)
    : standard;
};

export const objectAlways: Strategy = (view, can, standard) =>
  vote(view, can, AGAINST, ({ norms }) => norms.slice(0, 1)) ?? standard;

export const sideLetters: Strategy = (view, can, standard) => {
  const against = vote(view, can, AGAINST, ({ norms }) => norms.slice(0, 1));
  if (against) return against;
  return standard?.type === 'sponsor' || standard?.type === 'table' ? playPlainly(can) : standard;
};

/** The same promise from both sides, of a norm that no operation can break. */
function emptyTrade(
  { seat, mine, theirs }: Counterpart,
  me: string,
): Extract<SeatCommand, { type: 'openHandshake' }> | null {
  const isEmpty = (item: Item): item is Extract<Item, { type: 'commitment' }> =>
    item.type === 'commitment' && NORM_FAMILY[item.norm] !== 'restraint';
  const given = mine.find(
    (item) => isEmpty(item) && theirs.some((other) => isEmpty(other) && other.norm === item.norm),
  );
  if (given?.type !== 'commitment') return null;
  const back = theirs.find((item) => item.type === 'commitment' && item.norm === given.norm);
  return back
    ? {
        type: 'openHandshake',
        terms: [
          { seat: me, gives: [given] },
          { seat, gives: [back] },
        ],
      }
    : null;
}

export const farmHandshakes: Strategy = (view, can, standard) => {
  const asked = (partner: Counterpart) =>
    Object.values(view.own.handshakes).some(
      (hand) => hand.round === view.public.round && hand.terms.some(({ seat }) => seat === partner.seat),
    );
  for (const partner of can.openHandshake ?? []) {
    const shake = asked(partner) ? null : emptyTrade(partner, view.own.seat);
    if (shake) return shake;
  }
  return standard;
};

export const voteYes: Strategy = (view, can, standard) => {
  const [offer] = can.acceptOffer ?? [];
  if (offer !== undefined) return { type: 'acceptOffer', offer };
  return vote(view, can, FOR) ?? standard;
};

export const shallowCarpet: Strategy = (view, can, standard) => {
  const declared = declareAll(can, 1);
  if (declared) return declared;
  const edit = (can.editText ?? []).find(
    ({ text, norm, rungs }) => rungs.includes(1) && rungIn(view, text, norm) === 0,
  );
  if (edit) return { type: 'editText', text: edit.text, norm: edit.norm, rung: 1 };
  return vote(view, can, FOR) ?? standard;
};

export const declareEverything: Strategy = (_view, can, standard) => declareAll(can, 1) ?? standard;

/** Edits, sponsors and tables whatever lies there, declares and votes yes: but only when nothing is left to vest. */
export const signAtTheEnd: Strategy = (view, can, standard) => {
  if (!isLastRound(view))
    return (
      vote(view, can, AGAINST, ({ norms }) => norms.slice(0, 1)) ??
      (standard?.type === 'declare' || isAboutOffers(standard) ? playPlainly(can) : standard)
    );
  const declared = declareAll(can, 4);
  if (declared) return declared;
  const edit = (can.editText ?? []).find(({ text, norm, rungs }) =>
    rungs.some((rung) => rung > rungIn(view, text, norm)),
  );
  if (edit) return { type: 'editText', text: edit.text, norm: edit.norm, rung: edit.rungs.at(-1) ?? 1 };
  const name = (can.sponsor ?? []).find(({ sponsoring }) => sponsoring);
  if (name) return { type: 'sponsor', text: name.text, sponsoring: true };
  const [ripe] = can.table ?? [];
  if (ripe !== undefined) return { type: 'table', text: ripe };
  return vote(view, can, FOR) ?? standard;
};

export const doNothing: Strategy = (_view, can) => playPlainly(can);

/** Signs, keeps its word, helps, and never takes a covert chance. */
export const saint: Strategy = (view, can, standard) => {
  const declared = declareAll(can, 4);
  if (declared) return declared;
  const [offer] = can.acceptOffer ?? [];
  if (offer !== undefined) return { type: 'acceptOffer', offer };
  if (standard?.type === 'playConduct' && standard.card === 'covert')
    return { type: 'playConduct', card: 'keep', seat: '' };
  if (standard?.type === 'planConduct')
    return { ...standard, actions: standard.actions.filter(({ act }) => act !== 'operate') };
  return vote(view, can, FOR) ?? standard;
};
