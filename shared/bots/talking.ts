import type { PhraseId, SeatCommand, Terms } from '../rules/commands.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import { type Id, NO_STATE, type NormId, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { mindFor, mindIn } from './forums.ts';
import { best, clausesOf, draw, type Mind } from './mind.ts';
import type { Plan } from './plan.ts';
import { ownGain } from './texts.ts';
import { worthTerms } from './worth.ts';

/** What a message says; `to` is a seat, the floor, or a caucus. */
type Line = {
  readonly to: SeatId | 'floor' | Id;
  readonly phrase: PhraseId;
  readonly seat?: SeatId;
  readonly norm?: NormId;
  readonly rung?: Rung;
};

/** Messages of its own that a bot sends in one phase. */
const MOST = 2;
/** How often it says a thing that it could say; what it wants it says most of the time. */
const TALKATIVE = 0.35;
const OUTSPOKEN = 0.75;

/** Says what it is about to do, if that is worth a word: first the plan, then the message (MODEL.md §6.1). */
export function announce(mind: Mind, plan: SeatCommand): Plan | null {
  const line = lineFor(mind, plan);
  return line ? say(mind, line, isAnswer(plan) ? frankness(mind, line.to) : TALKATIVE) : null;
}

/** Opens a phase with a word: a greeting, what it wants most, a call for calm. */
export function openTalk(mind: Mind): Plan | null {
  const line = opening(mind);
  return line ? say(mind, line, line.phrase === 'wantNorm' ? OUTSPOKEN : TALKATIVE) : null;
}

/** Before it passes: a request or a warning that is still to be made. */
export function closeTalk(mind: Mind): Plan | null {
  const { phase } = mind.view.public;
  if (phase === 'crisis') return callToJoin(mind);
  if (phase !== 'negotiation') return null;
  const line = answerRequest(mind) ?? request(mind) ?? warning(mind);
  return (line ? say(mind, line) : null) ?? confide(mind);
}

/** Tells a caucus of the round what it wants most, truly; once. */
function confide(mind: Mind): Plan | null {
  const { can, view, me } = mind;
  const caucus = (can.say ?? []).find((to) => {
    const group = view.own.caucuses[to];
    const spoken = Object.values(view.own.messages).some((said) => said.to === to && said.from === me);
    return group?.round === view.public.round && !spoken;
  });
  const norm = caucus === undefined ? undefined : topNorm(mind);
  if (caucus === undefined || norm === undefined) return null;
  const said = { type: 'phrase', phrase: 'wantNorm', seat: '', norm, rung: wantedRung(mind, norm) } as const;
  return { command: { type: 'say', to: caucus, said }, why: null };
}

function topNorm({ view, interests }: Mind): NormId | undefined {
  const norms = Object.keys(view.public.agenda) as NormId[];
  return best(norms, (norm) => interests[norm]?.weight ?? 0);
}

function wantedRung({ interests }: Mind, norm: NormId): Rung {
  return Math.min(3, Math.round(interests[norm]?.ideal ?? 2)) as Rung;
}

function say(mind: Mind, line: Line, often = TALKATIVE): Plan | null {
  const { can, view, me } = mind;
  const { to, phrase, seat = '', norm = '', rung = 0 } = line;
  if (!(can.say ?? []).includes(to)) return null;
  const spoken = spokenNow(mind);
  const mine = spoken.filter(({ from }) => from === me);
  if (
    mine.some((said) => said.to === to && said.phrase === phrase && said.norm === norm && said.seat === seat)
  )
    return null;
  // What a person is told in private in answer takes nobody's time; all else is a fair share of what is said.
  const isPrivate = isPersonal(mind, to);
  const seats = Object.keys(view.public.seats).length;
  if (!isPrivate && (mine.length >= MOST || mine.length > spoken.length / seats + 1)) return null;
  if (draw(mind, 'talk', line.phrase, line.seat ?? '', line.norm ?? '') > often) return null;
  return { command: { type: 'say', to, said: { type: 'phrase', phrase, seat, norm, rung } }, why: null };
}

function spokenNow({ view }: Mind) {
  const { round, phase } = view.public;
  return [...Object.values(view.public.floor), ...Object.values(view.own.messages)].filter(
    (message) => message.round === round && message.phase === phase,
  );
}

/** The rung of a clause in the text as it stands. */
function rungNow({ view }: Mind, text: string, norm: NormId): Rung {
  return clausesOf(view.public, text).find((clause) => clause.norm === norm)?.rung ?? 0;
}

/** Whether somebody reads what is said to this seat alone. */
function isPersonal({ view }: Mind, to: Line['to']): boolean {
  return view.public.seats[to]?.driver === 'human';
}

function isAnswer({ type }: SeatCommand): boolean {
  return type === 'acceptOffer' || type === 'declineOffer' || type === 'counterOffer';
}

/** People always hear what became of their offer. */
function frankness(mind: Mind, to: Line['to']): number {
  return isPersonal(mind, to) ? 1 : TALKATIVE;
}

type Answering = Extract<SeatCommand, { type: 'acceptOffer' | 'declineOffer' | 'counterOffer' }>;

/** The answer to an offer: where it is a no, with the clause that costs most; where more is asked for, with that. */
function replyTo(mind: Mind, plan: Answering): Line | null {
  const { from, terms } = mind.view.own.offers[plan.offer] ?? {};
  if (from === undefined || terms === undefined || hasAnswered(mind, from)) return null;
  if (plan.type === 'acceptOffer') return { to: from, phrase: 'thanksDeal', seat: from };
  const costs = worthTerms(mind, terms).filter(({ term }) => term === 'cost');
  const dearest = best(costs, ({ value }) => -value);
  const about = (phrase: PhraseId, { norm, rung }: Pick<ReasonTerm, 'norm' | 'rung'>): Line | null =>
    norm === '' ? null : { to: from, phrase, seat: from, norm, rung: rung as Rung };
  const noDeal: Line = { to: from, phrase: 'noDeal', seat: from };
  if (plan.type === 'declineOffer') return (dearest && about('noDealFor', dearest)) ?? noDeal;
  if (dearest && !isOwedIn(plan.terms, mind.me, dearest)) return about('otherTerms', dearest) ?? noDeal;
  const asked = best(newlyAsked(mind, terms, plan.terms), ({ value }) => value);
  return (asked && about('moreTerms', asked)) ?? noDeal;
}

const ANSWERS: readonly string[] = ['thanksDeal', 'noDeal', 'noDealFor', 'otherTerms', 'moreTerms'];

/** Each offer of a phase is answered once, though the plan may change between the word and the deed. */
function hasAnswered(mind: Mind, asker: SeatId): boolean {
  const { round, phase } = mind.view.public;
  const answers = spokenNow(mind).filter(
    ({ from, to, phrase }) => from === mind.me && to === asker && ANSWERS.includes(phrase),
  );
  const asked = Object.values(mind.view.own.offers).filter(
    (offer) => offer.from === asker && offer.round === round && offer.phase === phase,
  );
  return answers.length >= asked.length;
}

type Named = Pick<ReasonTerm, 'norm' | 'rung'>;

/** Whether a side gives as much of a norm in these terms, or more. */
function isOwedIn(terms: Terms, seat: SeatId, { norm, rung }: Named): boolean {
  const own = terms.find((side) => side.seat === seat)?.gives ?? [];
  return own.some((item) => item.type === 'commitment' && item.norm === norm && item.rung >= rung);
}

/** What a counter-offer asks of the other side that its offer did not hold, with what it brings. */
function newlyAsked(mind: Mind, offered: Terms, asked: Terms): readonly ReasonTerm[] {
  return worthTerms(mind, asked).filter((one) => one.term === 'get' && !isOwedIn(offered, one.seat, one));
}

/** The word that goes with a plan; most plans speak for themselves. */
function lineFor(mind: Mind, plan: SeatCommand): Line | null {
  const { view, me } = mind;
  if (plan.type === 'openHandshake') {
    const other = plan.terms.find(({ seat }) => seat !== me)?.seat;
    return other ? { to: other, phrase: 'offerComing', seat: other } : null;
  }
  if (plan.type === 'acceptOffer' || plan.type === 'declineOffer' || plan.type === 'counterOffer')
    return replyTo(mind, plan);
  if (plan.type === 'editText' || plan.type === 'amend') {
    const now = rungNow(mind, plan.text, plan.norm);
    if (plan.rung > now) return { to: 'floor', phrase: 'wantNorm', norm: plan.norm, rung: plan.rung };
    if (plan.rung === 0) return { to: 'floor', phrase: 'refuseNorm', norm: plan.norm };
    return { to: 'floor', phrase: 'tooDeep', norm: plan.norm, rung: now };
  }
  if (plan.type === 'castBallot') {
    if (view.public.items[plan.item]?.kind !== 'text' || plan.choice === 'abstain') return null;
    const against = plan.choice === 'no' || plan.choice === 'object';
    return { to: 'floor', phrase: against ? 'willVoteNo' : 'willVoteYes' };
  }
  if (plan.type === 'endorse' && plan.stance === 'endorse')
    return { to: 'floor', phrase: 'endorseNorm', norm: plan.norm, rung: rungNow(mind, plan.text, plan.norm) };
  if (plan.type === 'answerIncident' && plan.measure !== 'nothing' && plan.suspect !== NO_STATE)
    return plan.measure === 'demarche'
      ? { to: plan.suspect, phrase: 'doubt', seat: plan.suspect }
      : { to: 'floor', phrase: 'accuse', seat: plan.suspect };
  if (plan.type === 'reply' && plan.reply !== 'admit') return { to: 'floor', phrase: 'denyAll' };
  return null;
}

function opening(mind: Mind): Line | null {
  const { view } = mind;
  switch (view.public.phase) {
    case 'lobby':
    case 'briefing':
      return { to: 'floor', phrase: 'greet' };
    case 'negotiation':
      return wish(mind);
    case 'crisis':
      return draw(mind, 'calm') < 0.3 ? { to: 'floor', phrase: 'callCalm' } : null;
    case 'plenary':
    case 'conduct':
    case 'assessment':
    case 'debrief':
      return null;
  }
}

/** What it wants most; who is not candid names another wish first. */
function wish(mind: Mind): Line | null {
  const { view, interests, personality } = mind;
  const norms = Object.keys(view.public.agenda) as NormId[];
  const weight = (norm: NormId) => interests[norm]?.weight ?? 0;
  const top = topNorm(mind);
  const candid = draw(mind, 'candour') < personality.candour;
  const named = candid
    ? top
    : best(
        norms.filter((norm) => norm !== top),
        weight,
      );
  if (named === undefined) return null;
  return { to: 'floor', phrase: 'wantNorm', norm: named, rung: wantedRung(mind, named) };
}

/** Answers who asked for its name under a text: with it, or with the clause that is in the way. */
function answerRequest(mind: Mind): Line | null {
  const { view, me } = mind;
  const { round } = view.public;
  for (const { phrase, from, to, round: asked } of Object.values(view.own.messages)) {
    if (phrase !== 'askSponsor' || to !== me || asked !== round) continue;
    const text = Object.entries(view.public.treaties).find(
      ([, treaty]) => treaty.drafter === from && treaty.round === round && treaty.status === 'draft',
    );
    if (!text) continue;
    const [id, { sponsors }] = text;
    if (sponsors.includes(me)) return { to: from, phrase: 'willSponsor', seat: from };
    const worst = best(clausesOf(view.public, id), (clause) => -ownGain(mindFor(mind, id), [clause]));
    if (worst) return { to: from, phrase: 'cannotSponsor', seat: from, norm: worst.norm, rung: worst.rung };
  }
  return null;
}

/** Who has named a state in public asks its best friend to stand by it. */
function callToJoin(mind: Mind): Plan | null {
  const { view, cast, me } = mind;
  const own = Object.values(view.public.responses).find(
    ({ by, settled, suspect }) => by === me && !settled && suspect !== NO_STATE,
  );
  if (!own) return null;
  const asked = cast.states.filter(
    (seat) => seat !== me && seat !== own.suspect && !own.joiners.includes(seat),
  );
  const friend = best(asked, (seat) => cast.affinity[me]?.[seat] ?? 0, 0.3);
  return friend === undefined
    ? null
    : say(mind, { to: friend, phrase: 'joinUs', seat: own.suspect }, OUTSPOKEN);
}

/** A drafter without its sponsors asks a state of another bloc. */
function request(mind: Mind): Line | null {
  const { view, cast, me } = mind;
  const treaty = Object.values(view.public.treaties).find(
    ({ drafter, status, kind, round, sponsors, sponsorsNeeded }) =>
      drafter === me &&
      status === 'draft' &&
      kind !== 'chair' &&
      round === view.public.round &&
      sponsors.length < sponsorsNeeded,
  );
  if (!treaty) return null;
  const others = mindIn(mind, treaty.forum).states.filter(
    (seat) => cast.seats[seat]?.bloc !== cast.seats[me]?.bloc && !treaty.sponsors.includes(seat),
  );
  const asked = best(others, (seat) => (cast.affinity[me]?.[seat] ?? 0) + 0.3 * draw(mind, 'ask', seat));
  return asked ? { to: asked, phrase: 'askSponsor', seat: asked } : null;
}

/** In a later round: a word to a seat that owes something and is not trusted with it. */
function warning({ view, cast, me }: Mind): Line | null {
  const owed = Object.values(view.public.commitments).find(
    ({ debtor, creditors, norm }) =>
      norm !== '' &&
      creditors.includes(me) &&
      (cast.rivalry[me]?.[debtor] ?? 0) > 0.4 &&
      (view.own.trust[debtor] ?? 0.5) < 0.4,
  );
  return owed && owed.norm !== ''
    ? { to: owed.debtor, phrase: 'warnBreach', seat: owed.debtor, norm: owed.norm }
    : null;
}
