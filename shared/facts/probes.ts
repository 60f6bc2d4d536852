/** A probe puts one bargain to one bot in the midst of a game, and sees what becomes of it by the end of the phase. */
import { botPlan } from '../bots/bot.ts';
import { shuffled, uniform } from '../model/dice.ts';
import { clauseValue } from '../model/utility.ts';
import type { Pledge } from '../model/world.ts';
import { play } from '../play.ts';
import type { Item, Terms } from '../rules/commands.ts';
import type { Reason } from '../rules/debrief/reasons.ts';
import { decide } from '../rules/decide.ts';
import type { Counterpart } from '../rules/options/choices.ts';
import { options } from '../rules/options.ts';
import { outlook } from '../rules/outlook.ts';
import { isRefusal } from '../rules/refusals.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { State } from '../rules/state.ts';
import { seatView } from '../rules/view/project.ts';
import type { Commitment } from '../rules/view/record.ts';
import type { SeatView } from '../rules/view.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { stateSeats } from './interest-screen.ts';

/** What a probe offers, by what it changes in the true utility of the asker and of the asked bot. */
export const PROBES = {
  /** Better for both by 5 points. */
  better: { asker: [0.05, 1], asked: [0.05, 1] },
  /** Worse for the bot by 5 points. */
  worse: { asker: [0.005, 1], asked: [-1, -0.05] },
  /** Of a little worth to both: whom it comes from decides. */
  close: { asker: [0.002, 1], asked: [0.008, 0.04] },
} as const satisfies Record<string, Readonly<Record<'asker' | 'asked', readonly [number, number]>>>;
export type ProbeKind = keyof typeof PROBES;

export type Probed = {
  readonly accepted: boolean;
  readonly refused: boolean;
  readonly countered: boolean;
  /** A refusal whose reason puts the clause first that costs the bot most. */
  readonly named: boolean;
  /** Whether it would have accepted at once from one who kept its last promise to it, and from one who broke it. */
  readonly fromFaithful: boolean;
  readonly fromFaithless: boolean;
};

/** Steps of the phase that pass first, so that the bots have begun to talk. */
const WARM = 12;

/** Null where the seats of this game have no such bargain to make. */
export function probe(scenario: Scenario, kind: ProbeKind, seed: string): Probed | null {
  let steps = 0;
  let asked = null as { readonly offer: string; readonly terms: Terms; readonly answerer: SeatId } | null;
  let tempers = { fromFaithful: false, fromFaithless: false };
  const round = 1 + Math.floor(2 * uniform(seed, ['probe', 'round']));
  const states = stateSeats(scenario).map(({ id }) => id);
  const asker = states[Math.floor(states.length * uniform(seed, ['probe', 'asker']))] ?? '';
  const { state } = play(scenario, {
    seed,
    reasons: true,
    offFor: { [asker]: ['offers'] },
    interject: (now) => {
      const { phase, round: present } = now.public;
      if (asked && phase !== 'negotiation') return 'stop';
      if (phase !== 'negotiation' || present !== round || asked || ++steps < WARM)
        return present > round ? 'stop' : null;
      const found = findOffer(now, asker, kind, seed);
      if (!found) return 'stop';
      const { answerer, terms } = found;
      const made = offered(now, asker, terms);
      if (!made) return 'stop';
      asked = { offer: made.offer, terms, answerer };
      tempers = temperOf(made.state, asker, answerer, made.offer);
      return { seat: asker, command: { type: 'makeOffer', terms } };
    },
  });
  return asked ? outcome(state, asked, tempers) : null;
}

function offered(state: State, asker: SeatId, terms: Terms) {
  const decision = decide(state, {
    actor: { kind: 'bot', seat: asker },
    command: { type: 'makeOffer', terms },
    at: 1_000_000,
  });
  if (isRefusal(decision)) return null;
  const offer = decision.events.find((event) => event.type === 'offerMade');
  return offer?.type === 'offerMade' ? { state: decision.state, offer: offer.offer } : null;
}

function outcome(
  state: State,
  { offer, terms, answerer }: { readonly offer: string; readonly terms: Terms; readonly answerer: SeatId },
  tempers: Pick<Probed, 'fromFaithful' | 'fromFaithless'>,
): Probed {
  const { own, hidden } = state;
  const status = own[answerer]?.offers[offer]?.status;
  const answer = Object.values(hidden.reasons).find(
    ({ command }) =>
      (command.type === 'declineOffer' || command.type === 'counterOffer') && command.offer === offer,
  );
  const refused = answer !== undefined;
  return {
    accepted: status === 'accepted',
    refused,
    countered: answer?.command.type === 'counterOffer',
    named: refused && firstCost(answer) === dearest(state, answerer, terms),
    ...tempers,
  };
}

function firstCost({ terms }: Reason): string {
  const costs = terms.filter(({ term }) => term === 'cost').sort((one, other) => one.value - other.value);
  return costs[0]?.norm ?? '';
}

type Owing = Extract<Item, { type: 'commitment' }>;

/** The norm that costs the seat most of those that it would owe, in truth. */
function dearest(state: State, seat: SeatId, terms: Terms): string {
  const view = seatView(state, seat);
  const { world, cast, p } = outlook(view);
  const costs = pledgesOf(terms)
    .filter(({ debtor }) => debtor === seat)
    .map((pledge) => ({
      norm: pledge.norm,
      cost:
        clauseValue(view.own.interests, world, cast, seat, { pledges: [pledge] }, p).cost +
        (pledge.rung > (view.own.interests[pledge.norm]?.cap ?? 4) ? 1 : 0),
    }));
  return costs.sort((one, other) => other.cost - one.cost)[0]?.norm ?? '';
}

type Found = { readonly answerer: SeatId; readonly terms: Terms };

function findOffer(state: State, asker: SeatId, kind: ProbeKind, seed: string): Found | null {
  const partners = options(seatView(state, asker)).makeOffer ?? [];
  for (const partner of shuffled(seed, ['probe', 'partners'], partners)) {
    const [terms] = shuffled(seed, ['probe', 'terms'], termsOf(state, asker, partner, kind));
    if (terms) return { answerer: partner.seat, terms };
  }
  return null;
}

/** What the two would owe each other on one norm, and what that is worth to either. */
type Part = {
  readonly norm: NormId;
  readonly gives: readonly Owing[];
  readonly takes: readonly Owing[];
  readonly asker: number;
  readonly asked: number;
};

/** The bargains of one norm or two that are worth what is looked for; what norms are worth adds up. */
function termsOf(state: State, asker: SeatId, partner: Counterpart, kind: ProbeKind): readonly Terms[] {
  const parts = partsOf(state, asker, partner);
  const pairs = parts.flatMap((one, at) =>
    parts.slice(at + 1).flatMap((two) => (two.norm === one.norm ? [] : [[one, two]])),
  );
  const range = PROBES[kind];
  const fits = (name: 'asker' | 'asked', bargain: readonly Part[]) => {
    const worth = bargain.reduce((sum, part) => sum + part[name], 0);
    return worth >= range[name][0] && worth <= range[name][1];
  };
  return [...parts.map((part) => [part]), ...pairs]
    .filter((bargain) => fits('asker', bargain) && fits('asked', bargain))
    .map(
      (bargain): Terms => [
        { seat: asker, gives: bargain.flatMap(({ gives }) => gives) },
        { seat: partner.seat, gives: bargain.flatMap(({ takes }) => takes) },
      ],
    )
    .filter((terms) => terms.every(({ gives }) => gives.length > 0));
}

function partsOf(state: State, asker: SeatId, { seat, mine, theirs }: Counterpart): readonly Part[] {
  const owing = (items: readonly Item[], norm: NormId) =>
    items.filter((item): item is Owing => item.type === 'commitment' && item.norm === norm);
  const parts: Part[] = [];
  for (const norm of Object.keys(state.public.agenda) as NormId[])
    for (const give of [undefined, ...owing(mine, norm)])
      for (const take of [undefined, ...owing(theirs, norm)]) {
        const gives = give ? [give] : [];
        const takes = take ? [take] : [];
        if (gives.length + takes.length === 0) continue;
        const terms: Terms = [
          { seat: asker, gives },
          { seat, gives: takes },
        ];
        const [own, other] = [gainOf(state, asker, terms), gainOf(state, seat, terms)];
        parts.push({ norm, gives, takes, asker: own, asked: other });
      }
  return parts;
}

/** What the bargain changes in the utility of a seat, in truth; red lines are worth more than any bargain. */
function gainOf(state: State, seat: SeatId, terms: Terms): number {
  const view = seatView(state, seat);
  const { world, cast, p } = outlook(view);
  const { interests } = view.own;
  const own = terms.find((side) => side.seat === seat)?.gives ?? [];
  const crossed = own.some(
    (item) => item.type === 'commitment' && item.rung > (interests[item.norm]?.cap ?? 4),
  );
  const { get, cost } = clauseValue(interests, world, cast, seat, { pledges: pledgesOf(terms) }, p);
  return get - cost - (crossed ? 1 : 0);
}

function pledgesOf(terms: Terms): readonly Pledge[] {
  return terms.flatMap(({ seat: debtor, gives }) => {
    const creditors = terms.map((side) => side.seat).filter((other) => other !== debtor);
    return gives.flatMap((item, at) =>
      item.type === 'commitment' ? [pledgeOf(`probe-${debtor}-${at}`, item, debtor, creditors)] : [],
    );
  });
}

function pledgeOf(id: string, { norm, rung }: Owing, debtor: SeatId, creditors: readonly SeatId[]): Pledge {
  return {
    id,
    norm,
    rung,
    debtor,
    creditors,
    ownership: 1,
    age: 0,
    unilateral: false,
    instrument: 'probe',
    strength: 1,
    suspended: [],
  };
}

/** The same offer from one whose last promise to the bot was kept, and from one who broke it. */
function temperOf(state: State, asker: SeatId, answerer: SeatId, offer: string) {
  const view = seatView(state, answerer);
  const accepts = (kept: Commitment['state']) => {
    const promise = promiseOf(asker, answerer, kept);
    const own = { ...view.own, commitments: { ...view.own.commitments, promised: promise } };
    const seen: SeatView = { public: view.public, own };
    const dice = { seed: state.hidden.seed, turn: 3, lastCall: false };
    const command = botPlan(seen, dice)?.command;
    return command?.type === 'acceptOffer' && command.offer === offer;
  };
  return { fromFaithful: accepts('fulfilled'), fromFaithless: accepts('broken') };
}

function promiseOf(debtor: SeatId, creditor: SeatId, state: Commitment['state']): Commitment {
  return {
    kind: 'promise',
    debtor,
    creditors: [creditor],
    origin: 'offer',
    source: 'promised',
    norm: '',
    rung: 0,
    force: 0,
    round: 1,
    past: 0,
    ownership: 1,
    suspended: [],
    endsAfter: 0,
    condition: '',
    state,
    promise: 'notName',
    promiseRef: '',
    dueRound: 1,
    duePhase: 'crisis',
  };
}

export type ProbeRow = { readonly kind: ProbeKind; readonly probes: number } & Readonly<
  Record<keyof Probed, number>
>;

/** Shares of the probes; of `countered` and `named`, of the refusals. */
export function rowOf(kind: ProbeKind, probes: readonly Probed[]): ProbeRow {
  const share = (of: readonly Probed[], name: keyof Probed) =>
    of.length === 0 ? 0 : of.filter((one) => one[name]).length / of.length;
  const refusals = probes.filter(({ refused }) => refused);
  return {
    kind,
    probes: probes.length,
    accepted: share(probes, 'accepted'),
    refused: share(probes, 'refused'),
    countered: share(refusals, 'countered'),
    named: share(refusals, 'named'),
    fromFaithful: share(probes, 'fromFaithful'),
    fromFaithless: share(probes, 'fromFaithless'),
  };
}
