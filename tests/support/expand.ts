/** What `options(view)` offers, as concrete commands: all of them, and whether one is among them. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Action,
  type Item,
  PHRASES,
  type SeatCommand,
  type Terms,
} from '../../shared/rules/commands.ts';
import { actKey } from '../../shared/rules/conduct/plans.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { ActChoice, Counterpart, Options } from '../../shared/rules/options/choices.ts';
import { plays } from '../../shared/rules/settings.ts';
import { givable, itemKey } from '../../shared/rules/texts/items.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import { FEELINGS, type NormId, type SeatId } from '../../shared/rules/vocabulary.ts';

/** Numbers in [0,1): which of too many combinations are taken. */
export type Dice = () => number;

export function pickOf<T>(dice: Dice, list: readonly T[]): T {
  const one = list[Math.floor(dice() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** Some items of a list that may stand together on one side. */
export function sideOf(dice: Dice, items: readonly Item[], most: number = LIMITS.itemsPerSide): Item[] {
  const side: Item[] = [];
  for (let wanted = 1 + Math.floor(dice() * most); wanted > 0; wanted--) {
    const item = pickOf(dice, items);
    if (!side.some((other) => itemKey(other) === itemKey(item))) side.push(item);
  }
  return side;
}

export function termsWith(view: SeatView, dice: Dice, { seat, mine, theirs }: Counterpart): Terms {
  return [
    { seat: view.own.seat, gives: sideOf(dice, mine) },
    { seat, gives: sideOf(dice, theirs) },
  ];
}

/** Terms among three or four seats that `givable` allows; null where somebody has nothing to give. */
export function termsAmong(view: SeatView, dice: Dice, seats: readonly SeatId[]): Terms | null {
  const sides = seats.map((seat) => ({
    seat,
    items: givable(
      view,
      seat,
      seats.filter((other) => other !== seat),
    ),
  }));
  if (sides.some(({ items }) => items.length === 0)) return null;
  return sides.map(({ seat, items }) => ({ seat, gives: sideOf(dice, items) }));
}

/** Of the single items that could be traded, the share that is tried; and how many bargains of several. */
const SINGLES = 0.2;
const SAMPLES = 3;

function bargains(view: SeatView, dice: Dice, partners: readonly Counterpart[]): Terms[] {
  const two = partners.flatMap((partner) => {
    const { seat, mine, theirs } = partner;
    const single = (mineItem: Item, theirItem: Item): Terms => [
      { seat: view.own.seat, gives: [mineItem] },
      { seat, gives: [theirItem] },
    ];
    const some = (items: readonly Item[]) => items.filter(() => dice() < SINGLES);
    return [
      ...some(mine).map((item) => single(item, pickOf(dice, theirs))),
      ...some(theirs).map((item) => single(pickOf(dice, mine), item)),
      ...Array.from({ length: SAMPLES }, () => termsWith(view, dice, partner)),
    ];
  });
  const others = partners.map(({ seat }) => seat);
  const many = [2, 3].flatMap((count) => {
    const sides = others.slice(-count);
    const terms = sides.length === count ? termsAmong(view, dice, [view.own.seat, ...sides]) : null;
    return terms ? [terms] : [];
  });
  return [...two, ...many];
}

/** All sets of one to `most` of the norms. */
function subsets(norms: readonly NormId[], most: number): NormId[][] {
  const all: NormId[][] = [];
  for (let mask = 1; mask < 1 << norms.length; mask++) {
    const set = norms.filter((_, at) => mask & (1 << at));
    if (set.length <= most) all.push(set);
  }
  return all;
}

type PlanChoice = NonNullable<Options['planConduct']>;
type Ballot = NonNullable<Options['castBallot']>[number];

/** The sets of clauses that a choice may name: none, or for an exception or an objection to a text, some. */
function named({ norms, exceptions }: Ballot, choice: Ballot['choices'][number]): NormId[][] {
  if (norms.length === 0) return [[]];
  if (choice === 'joinExcept') return subsets(norms, exceptions);
  return choice === 'object' ? subsets(norms, norms.length) : [[]];
}

const LONG = 'ö'.repeat(LIMITS.message);

/** Every command that the options hold; of free texts the shortest and the longest, of bargains a sample. */
export function expand(view: SeatView, offered: Options, dice: Dice): SeatCommand[] {
  const commands: SeatCommand[] = [];
  const each = <T>(list: readonly T[] | undefined, commandsOf: (entry: T) => readonly SeatCommand[]) => {
    for (const entry of list ?? []) commands.push(...commandsOf(entry));
  };
  each(offered.ready, (ready) => [{ type: 'ready', ready }]);
  each(offered.say, (to) => [
    { type: 'say', to, said: { type: 'text', text: 'x' } },
    { type: 'say', to, said: { type: 'text', text: LONG } },
    {
      type: 'say',
      to,
      said: { type: 'phrase', phrase: pickOf(dice, PHRASES), seat: '', norm: 'N01', rung: 1 },
    },
  ]);
  each(bargains(view, dice, offered.makeOffer ?? []), (terms) => [{ type: 'makeOffer', terms }]);
  each(offered.acceptOffer, (offer) => [{ type: 'acceptOffer', offer }]);
  each(offered.counterOffer, ({ offer, with: partner }) => [
    { type: 'counterOffer', offer, terms: termsWith(view, dice, partner) },
  ]);
  each(offered.declineOffer, (offer) => [{ type: 'declineOffer', offer }]);
  each(offered.withdrawOffer, (offer) => [{ type: 'withdrawOffer', offer }]);
  each(bargains(view, dice, offered.openHandshake ?? []), (terms) => [{ type: 'openHandshake', terms }]);
  each(offered.confirmHandshake, (handshake) => [{ type: 'confirmHandshake', handshake }]);
  each(offered.cancelHandshake, (handshake) => [{ type: 'cancelHandshake', handshake }]);
  each(offered.declare, ({ norm, rungs }) => rungs.map((rung) => ({ type: 'declare', norm, rung })));
  each(offered.editText, ({ text, norm, rungs }) =>
    rungs.map((rung) => ({ type: 'editText', text, norm, rung })),
  );
  each(offered.setProviso, ({ text, norm, provisos }) =>
    provisos.map((proviso) => ({ type: 'setProviso', text, norm, proviso })),
  );
  each(offered.sponsor, ({ text, sponsoring }) => [{ type: 'sponsor', text, sponsoring }]);
  each(offered.table, (text) => [{ type: 'table', text }]);
  each(offered.endorse, ({ text, norm, stances }) =>
    stances.map((stance) => ({ type: 'endorse', text, norm, stance })),
  );
  each(offered.amend, ({ text, norm, rungs }) => rungs.map((rung) => ({ type: 'amend', text, norm, rung })));
  each(offered.castBallot, (ballot) =>
    ballot.choices.flatMap((choice) =>
      named(ballot, choice).map(
        (norms): SeatCommand => ({ type: 'castBallot', item: ballot.item, choice, norms, reason: '' }),
      ),
    ),
  );
  each(offered.lastWord, ({ text, remedy, norms }) =>
    norms.map((norm) => ({ type: 'lastWord', text, remedy, norm })),
  );
  each(offered.answerLastWord, (text) => [
    { type: 'answerLastWord', text, accepts: true },
    { type: 'answerLastWord', text, accepts: false },
  ]);
  each(offered.playConduct, ({ card, seats }) => seats.map((seat) => ({ type: 'playConduct', card, seat })));
  each(offered.openCaucus ? [offered.openCaucus] : [], (seats) => [
    { type: 'openCaucus', seats: seats.slice(0, LIMITS.caucusSeats) },
    { type: 'openCaucus', seats: [pickOf(dice, seats)] },
  ]);
  each(offered.leaveCaucus, (caucus) => [{ type: 'leaveCaucus', caucus }]);
  each(offered.openText, ({ kind, from }) => from.map((text) => ({ type: 'openText', kind, from: text })));
  each(offered.callText, (text) => [{ type: 'callText', text }]);
  each(offered.ask, ({ seat, about }) => about.map((matter) => ({ type: 'ask', seat, about: matter })));
  each(offered.consult, ({ incident, seats }) => seats.map((seat) => ({ type: 'consult', incident, seat })));
  each(offered.qualify, ({ incident, thresholds }) =>
    thresholds.map((threshold) => ({ type: 'qualify', incident, threshold })),
  );
  each(offered.suspend, ({ commitment, towards }) =>
    towards.map((seat) => ({ type: 'suspend', commitment, towards: seat })),
  );
  each(offered.rule, ({ text, norm, readings }) =>
    readings.map((reading) => ({ type: 'rule', text, norm, reading })),
  );
  each(offered.sign, ({ text, choices, norms, exceptions }) =>
    choices.flatMap((choice): SeatCommand[] => [
      { type: 'sign', text, choice, except: [] },
      ...(choice === 'sign' && exceptions > 0
        ? norms.map((norm): SeatCommand => ({ type: 'sign', text, choice, except: [norm] }))
        : []),
    ]),
  );
  each(offered.repair, (commitment) => [{ type: 'repair', commitment }]);
  each(offered.withdraw, (commitment) => [{ type: 'withdraw', commitment }]);
  if (offered.planConduct) commands.push(...plansFrom(offered.planConduct, dice));
  each(offered.playCard, ({ card, seats, norms, sectors, incidents }) =>
    seats.flatMap((seat) =>
      norms.flatMap((norm) =>
        sectors.flatMap((sector) =>
          incidents.map(
            (incident): SeatCommand => ({ type: 'playCard', card, seat, norm, sector, incident }),
          ),
        ),
      ),
    ),
  );
  each(offered.callHearing, ({ about, norms, seats }) =>
    norms.flatMap((norm) => seats.map((seat): SeatCommand => ({ type: 'callHearing', about, norm, seat }))),
  );
  each(offered.citeHistory, ({ card, seats }) => seats.map((seat) => ({ type: 'citeHistory', card, seat })));
  each(offered.showEvidence, ({ item, to }) =>
    to.flatMap((seat) => [
      { type: 'showEvidence', item, to: seat, named: true },
      { type: 'showEvidence', item, to: seat, named: false },
    ]),
  );
  each(offered.publishEvidence, (item) => [
    { type: 'publishEvidence', item, named: true },
    { type: 'publishEvidence', item, named: false },
  ]);
  each(offered.answerIncident, ({ incident, answers }) =>
    answers.flatMap(({ suspect, confidences, measures, grounds }) =>
      confidences.flatMap((confidence) =>
        measures.flatMap((measure) =>
          (grounds[measure] ?? []).map(
            (ground): SeatCommand => ({
              type: 'answerIncident',
              incident,
              suspect,
              confidence,
              measure,
              ground,
            }),
          ),
        ),
      ),
    ),
  );
  each(offered.accredit, ({ seat, stances }) =>
    stances.map((stance) => ({ type: 'accredit', seat, stance })),
  );
  each(offered.callTalks, ({ club, incidents }) =>
    incidents.map((incident) => ({ type: 'callTalks', club, incident })),
  );
  each(offered.callAnswer, ({ club, incident, answers }) =>
    answers.flatMap(({ suspect, confidences, measures, grounds }) =>
      confidences.flatMap((confidence) =>
        measures.flatMap((measure) =>
          (grounds[measure] ?? []).map(
            (ground): SeatCommand => ({
              type: 'callAnswer',
              club,
              incident,
              suspect,
              confidence,
              measure,
              ground,
            }),
          ),
        ),
      ),
    ),
  );
  each(offered.answerCall, ({ call, stances }) =>
    stances.map((stance) => ({ type: 'answerCall', call, stance })),
  );
  each(offered.moveItem, ({ norm, forums }) => forums.map((forum) => ({ type: 'moveItem', norm, forum })));
  each(offered.answerMove, ({ norm, stances }) =>
    stances.map((stance) => ({ type: 'answerMove', norm, stance })),
  );
  each(offered.joinResponse, (response) => [{ type: 'joinResponse', response }]);
  each(offered.reply, ({ incident, replies }) =>
    replies.map((reply) => ({ type: 'reply', incident, reply })),
  );
  each(offered.predict, (direction) => [{ type: 'predict', direction }]);
  each(offered.decide, ({ commitment, decisions }) =>
    decisions.map((decision) => ({ type: 'decide', commitment, decision })),
  );
  each(offered.reflect ? FEELINGS : [], (feeling) => [
    { type: 'reflect', feeling, line: '' },
    { type: 'reflect', feeling, line: 'ö'.repeat(LIMITS.reflection) },
  ]);
  return commands;
}

/** A way to carry it out, with a host where it needs one. */
function wayOf(
  { methods, frames }: Extract<ActChoice, { act: 'operate' }>,
  target: SeatId,
  dice: Dice,
): Pick<Action, 'method' | 'host'> {
  const method = pickOf(dice, methods);
  if (method === '') return {};
  const hosts = frames.filter((seat) => seat !== '' && seat !== target);
  return method === 'proxy' ? { method, host: pickOf(dice, hosts) } : { method };
}

/** The plan of nothing, one with each act, and some with two. */
function plansFrom({ most, acts, reports, inspections }: PlanChoice, dice: Dice): SeatCommand[] {
  const actions = acts.flatMap((choice): Action[] =>
    choice.act === 'operate'
      ? choice.seats.map((seat) => ({
          ...wayOf(choice, seat, dice),
          act: 'operate',
          seat,
          operation: pickOf(dice, choice.operations),
          sector: pickOf(dice, choice.sectors),
          framed: pickOf(
            dice,
            choice.frames.filter((framed) => framed !== seat),
          ),
        }))
      : choice.seats.map((seat) => ({ act: choice.act, seat, operation: '', sector: '', framed: '' })),
  );
  const plan = (chosen: Action[]): SeatCommand => ({
    type: 'planConduct',
    actions: chosen,
    reports: pickOf(dice, reports),
    inspections: pickOf(dice, inspections),
  });
  const pairs = actions
    .map((one) => [one, pickOf(dice, actions)])
    .filter(([one, other]) => one && other && actKey(one) !== actKey(other));
  return [plan([]), ...actions.map((one) => plan([one])), ...(most > 1 ? pairs.map(plan) : [])];
}

function isPlanOffered(choice: PlanChoice, command: Extract<SeatCommand, { type: 'planConduct' }>): boolean {
  const { actions } = command;
  const keys = new Set(actions.map(actKey));
  return (
    actions.length <= choice.most &&
    keys.size === actions.length &&
    choice.reports.includes(command.reports) &&
    choice.inspections.includes(command.inspections) &&
    actions.every((action) =>
      choice.acts.some((known) => {
        if (known.act !== action.act || !known.seats.some((seat) => seat === action.seat)) return false;
        if (known.act !== 'operate')
          return (
            action.operation === '' &&
            action.sector === '' &&
            action.framed === '' &&
            !action.method &&
            action.host === undefined
          );
        return (
          known.operations.some((operation) => operation === action.operation) &&
          known.sectors.some((sector) => sector === action.sector) &&
          known.frames.includes(action.framed) &&
          action.framed !== action.seat &&
          known.methods.includes(action.method ?? '') &&
          (action.method === 'proxy'
            ? action.host !== undefined && action.host !== action.seat && known.frames.includes(action.host)
            : action.host === undefined)
        );
      }),
    )
  );
}

/** Whether the options hold this very command. */
export function isOffered(view: SeatView, offered: Options, command: SeatCommand): boolean {
  const has = <T>(list: readonly T[] | undefined, fits: (entry: T) => boolean) => (list ?? []).some(fits);
  switch (command.type) {
    case 'ready':
      return has(offered.ready, (ready) => ready === command.ready);
    case 'say':
      return (
        has(offered.say, (to) => to === command.to) &&
        (command.said.type === 'text' || command.said.seat === '' || command.said.seat in view.public.seats)
      );
    case 'makeOffer':
    case 'openHandshake':
      return offered[command.type] !== undefined && areGivable(view, command.terms);
    case 'counterOffer': {
      const sides = view.own.offers[command.offer]?.terms.map(({ seat }) => seat).sort();
      const same = JSON.stringify(sides) === JSON.stringify(command.terms.map(({ seat }) => seat).sort());
      // Options list counters between two; among more, whoever may answer and make offers may counter.
      const known =
        command.terms.length === 2
          ? has(offered.counterOffer, ({ offer }) => offer === command.offer)
          : has(offered.declineOffer, (offer) => offer === command.offer) && offered.makeOffer !== undefined;
      return known && same && areGivable(view, command.terms);
    }
    case 'acceptOffer':
    case 'declineOffer':
    case 'withdrawOffer':
      return has(offered[command.type], (offer) => offer === command.offer);
    case 'confirmHandshake':
    case 'cancelHandshake':
      return has(offered[command.type], (handshake) => handshake === command.handshake);
    case 'declare':
      return has(offered.declare, ({ norm, rungs }) => norm === command.norm && rungs.includes(command.rung));
    case 'editText':
    case 'amend':
      return has(
        offered[command.type],
        ({ text, norm, rungs }) =>
          text === command.text && norm === command.norm && rungs.includes(command.rung),
      );
    case 'setProviso':
      return has(
        offered.setProviso,
        ({ text, norm, provisos }) =>
          text === command.text &&
          norm === command.norm &&
          provisos.some((proviso) => isDeepStrictEqual(proviso, command.proviso)),
      );
    case 'sponsor':
      return has(
        offered.sponsor,
        ({ text, sponsoring }) => text === command.text && sponsoring === command.sponsoring,
      );
    case 'table':
      return has(offered.table, (text) => text === command.text);
    case 'endorse':
      return has(
        offered.endorse,
        ({ text, norm, stances }) =>
          text === command.text && norm === command.norm && stances.includes(command.stance),
      );
    case 'castBallot':
      return has(offered.castBallot, (ballot) => {
        if (ballot.item !== command.item || !ballot.choices.includes(command.choice)) return false;
        const norms = [...command.norms].sort().join();
        return named(ballot, command.choice).some((set) => [...set].sort().join() === norms);
      });
    case 'lastWord':
      return has(
        offered.lastWord,
        ({ text, remedy, norms }) =>
          text === command.text && remedy === command.remedy && norms.includes(command.norm),
      );
    case 'answerLastWord':
      return has(offered.answerLastWord, (text) => text === command.text);
    case 'openCaucus':
      return (
        new Set(command.seats).size === command.seats.length &&
        command.seats.every((seat) => has(offered.openCaucus, (known) => known === seat))
      );
    case 'leaveCaucus':
      return has(offered.leaveCaucus, (caucus) => caucus === command.caucus);
    case 'openText':
      return has(offered.openText, ({ kind, from }) => kind === command.kind && from.includes(command.from));
    case 'callText':
      return has(offered.callText, (text) => text === command.text);
    case 'ask':
      return has(offered.ask, ({ seat, about }) => seat === command.seat && about.includes(command.about));
    case 'consult':
      return has(
        offered.consult,
        ({ incident, seats }) => incident === command.incident && seats.includes(command.seat),
      );
    case 'qualify':
      return has(
        offered.qualify,
        ({ incident, thresholds }) => incident === command.incident && thresholds.includes(command.threshold),
      );
    case 'accredit':
      return has(
        offered.accredit,
        ({ seat, stances }) => seat === command.seat && stances.includes(command.stance),
      );
    case 'callTalks':
      return has(
        offered.callTalks,
        ({ club, incidents }) => club === command.club && incidents.includes(command.incident),
      );
    case 'callAnswer':
      return has(
        offered.callAnswer,
        ({ club, incident, answers }) =>
          club === command.club &&
          incident === command.incident &&
          answers.some(
            ({ suspect, measures, grounds }) =>
              suspect === command.suspect &&
              measures.includes(command.measure) &&
              (grounds[command.measure] ?? []).includes(command.ground),
          ),
      );
    case 'answerCall':
      return has(offered.answerCall, ({ call }) => call === command.call);
    case 'moveItem':
      return has(
        offered.moveItem,
        ({ norm, forums }) => norm === command.norm && forums.includes(command.forum),
      );
    case 'answerMove':
      return has(offered.answerMove, ({ norm }) => norm === command.norm);
    case 'suspend':
      return has(
        offered.suspend,
        ({ commitment, towards }) => commitment === command.commitment && towards.includes(command.towards),
      );
    case 'rule':
      return has(
        offered.rule,
        ({ text, norm, readings }) =>
          text === command.text && norm === command.norm && readings.includes(command.reading),
      );
    case 'sign':
      return has(
        offered.sign,
        ({ text, choices, norms, exceptions }) =>
          text === command.text &&
          choices.includes(command.choice) &&
          command.except.length <= (command.choice === 'sign' ? exceptions : 0) &&
          new Set(command.except).size === command.except.length &&
          command.except.every((norm) => norms.includes(norm)),
      );
    case 'repair':
    case 'withdraw':
      return has(offered[command.type], (commitment) => commitment === command.commitment);
    case 'planConduct':
      return offered.planConduct !== undefined && isPlanOffered(offered.planConduct, command);
    case 'playConduct':
      return has(
        offered.playConduct,
        ({ card, seats }) => card === command.card && seats.includes(command.seat),
      );
    case 'playCard':
      return has(
        offered.playCard,
        ({ card, seats, norms, sectors, incidents }) =>
          card === command.card &&
          seats.includes(command.seat) &&
          norms.includes(command.norm) &&
          sectors.includes(command.sector) &&
          incidents.includes(command.incident),
      );
    case 'callHearing':
      return has(
        offered.callHearing,
        ({ about, norms, seats }) =>
          about === command.about && norms.includes(command.norm) && seats.includes(command.seat),
      );
    case 'citeHistory':
      return has(
        offered.citeHistory,
        ({ card, seats }) => card === command.card && seats.includes(command.seat),
      );
    case 'showEvidence':
      return has(offered.showEvidence, ({ item, to }) => item === command.item && to.includes(command.to));
    case 'publishEvidence':
      return has(offered.publishEvidence, (item) => item === command.item);
    case 'answerIncident':
      return has(
        offered.answerIncident?.find(({ incident }) => incident === command.incident)?.answers,
        ({ suspect, confidences, measures, grounds }) =>
          suspect === command.suspect &&
          confidences.includes(command.confidence) &&
          measures.includes(command.measure) &&
          (grounds[command.measure] ?? []).includes(command.ground),
      );
    case 'joinResponse':
      return has(offered.joinResponse, (response) => response === command.response);
    case 'reply':
      return has(
        offered.reply,
        ({ incident, replies }) => incident === command.incident && replies.includes(command.reply),
      );
    case 'predict':
      return has(offered.predict, (direction) => direction === command.direction);
    case 'decide':
      return has(
        offered.decide,
        ({ commitment, decisions }) =>
          commitment === command.commitment && decisions.includes(command.decision),
      );
    case 'reflect':
      return offered.reflect === true;
  }
}

/** What a side could give the others, as texts; reckoned once for a view. */
const reckoned = new WeakMap<SeatView, Map<string, ReadonlySet<string>>>();
function givableTexts(view: SeatView, seat: SeatId, others: readonly SeatId[]): ReadonlySet<string> {
  const known = reckoned.get(view) ?? new Map<string, ReadonlySet<string>>();
  reckoned.set(view, known);
  const key = [seat, ...others].join();
  const texts = known.get(key) ?? new Set(givable(view, seat, others).map((item) => JSON.stringify(item)));
  known.set(key, texts);
  return texts;
}

/** A commitment may name a condition where conditions are in play. */
function unconditional(view: SeatView, item: Item): Item {
  if (item.type !== 'commitment' || !plays(view.public, 'conditions')) return item;
  const { condition: _condition, ...plain } = item;
  return plain;
}

/** Terms that stand within what `givable` says of each side, as the comment on `Counterpart` describes them. */
function areGivable(view: SeatView, terms: Terms): boolean {
  const seats = terms.map(({ seat }) => seat);
  if (new Set(seats).size < seats.length || !seats.includes(view.own.seat)) return false;
  return terms.every(({ seat, gives }) => {
    const known = givableTexts(
      view,
      seat,
      seats.filter((other) => other !== seat),
    );
    return (
      seat in view.public.seats &&
      gives.length > 0 &&
      new Set(gives.map(itemKey)).size === gives.length &&
      gives.every((item) => known.has(JSON.stringify(unconditional(view, item))))
    );
  });
}
