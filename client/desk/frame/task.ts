import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, NormId, SeatId } from '../../../shared/rules/vocabulary.ts';
import type { Tab } from './tabs.ts';

/** The one thing to do next. Where there is nothing to do, what is being waited for. */
export type Task =
  | { readonly kind: 'paused' }
  | { readonly kind: 'waitForStart' }
  | { readonly kind: 'takeBack' }
  | { readonly kind: 'confirmHandshake'; readonly by: SeatId }
  | { readonly kind: 'castBallot'; readonly item: Id }
  | { readonly kind: 'speakLastWord'; readonly text: Id }
  | { readonly kind: 'answerLastWord'; readonly text: Id }
  | { readonly kind: 'reply'; readonly incident: Id; readonly victim: SeatId }
  | { readonly kind: 'answerIncident'; readonly incident: Id; readonly victim: SeatId }
  | { readonly kind: 'answerOffer'; readonly from: SeatId }
  | { readonly kind: 'chooseConduct' }
  | { readonly kind: 'playCard' }
  | { readonly kind: 'answerCall'; readonly club: Id; readonly by: SeatId }
  | { readonly kind: 'predict' }
  | { readonly kind: 'answerMove' }
  | { readonly kind: 'decideCommitment' }
  | { readonly kind: 'signText'; readonly text: Id }
  | { readonly kind: 'repairBreach' }
  | { readonly kind: 'suspendDuty'; readonly towards: SeatId }
  | { readonly kind: 'makeOffer' }
  | { readonly kind: 'tableText'; readonly text: Id }
  | { readonly kind: 'sponsorText'; readonly text: Id; readonly drafter: SeatId }
  | { readonly kind: 'draftText' }
  | { readonly kind: 'amend' }
  | { readonly kind: 'endorse'; readonly norm: NormId }
  | { readonly kind: 'readBrief' }
  | { readonly kind: 'readScore' }
  | { readonly kind: 'sayReady' }
  | { readonly kind: 'reflect' }
  | { readonly kind: 'waitForVotes'; readonly missing: number }
  | { readonly kind: 'waitForSeats'; readonly missing: number }
  | { readonly kind: 'waitForPhase' };

type Question = { readonly view: SeatView; readonly options: Options };

/** Where the task is done; '' where there is nothing to open. */
export function tabOf(task: Task): Tab | '' {
  switch (task.kind) {
    case 'castBallot':
    case 'speakLastWord':
    case 'answerLastWord':
    case 'amend':
      return 'vote';
    case 'confirmHandshake':
    case 'answerOffer':
    case 'makeOffer':
      return 'deals';
    case 'tableText':
    case 'sponsorText':
    case 'draftText':
    case 'endorse':
      return 'text';
    case 'chooseConduct':
    case 'playCard':
      return 'act';
    case 'reply':
    case 'answerIncident':
    case 'answerCall':
      return 'answer';
    case 'predict':
    case 'answerMove':
    case 'decideCommitment':
    case 'repairBreach':
    case 'signText':
    case 'suspendDuty':
    case 'readScore':
      return 'review';
    case 'readBrief':
      return 'brief';
    case 'paused':
    case 'waitForStart':
    case 'takeBack':
    case 'sayReady':
    case 'reflect':
    case 'waitForVotes':
    case 'waitForSeats':
    case 'waitForPhase':
      return '';
  }
}

/** What runs out soonest comes first, then what only this seat can do, then what moves the round on. */
export function taskOf(view: SeatView, options: Options): Task {
  const question = { view, options };
  if (view.public.paused) return { kind: 'paused' };
  if (view.public.phase === 'lobby') return { kind: 'waitForStart' };
  if (isDeputised(view)) return { kind: 'takeBack' };
  return (
    handshakeTask(question) ??
    ballotTask(question) ??
    crisisTask(question) ??
    offerTask(question) ??
    sealedTask(question) ??
    reviewTask(question) ??
    readyTask(question)
  );
}

/** L8: a bot plays the seat, and its people may have it back. */
function isDeputised({ public: { phase }, own }: SeatView): boolean {
  return phase !== 'debrief' && Object.values(own.stints).some(({ open }) => open);
}

function handshakeTask({ view, options }: Question): Task | undefined {
  const open = options.confirmHandshake?.[0];
  const handshake = open === undefined ? undefined : view.own.handshakes[open];
  return handshake && { kind: 'confirmHandshake', by: handshake.by };
}

function ballotTask({ view, options }: Question): Task | undefined {
  const open = options.castBallot?.find(({ item }) => !(item in view.own.ballots));
  if (open) return { kind: 'castBallot', item: open.item };
  const answer = options.answerLastWord?.[0];
  if (answer !== undefined) return { kind: 'answerLastWord', text: answer };
  const word = options.lastWord?.[0];
  return word && { kind: 'speakLastWord', text: word.text };
}

function crisisTask({ view, options }: Question): Task | undefined {
  const accused = options.reply?.[0]?.incident;
  if (accused !== undefined) return { kind: 'reply', incident: accused, victim: victimOf(view, accused) };
  const call = view.public.calls[options.answerCall?.[0]?.call ?? ''];
  if (call) return { kind: 'answerCall', club: call.club, by: call.by };
  const asked = askedOf(view).find(
    (id) => !(id in view.own.answers) && options.answerIncident?.some(({ incident }) => incident === id),
  );
  return asked === undefined
    ? undefined
    : { kind: 'answerIncident', incident: asked, victim: victimOf(view, asked) };
}

/** The incidents that this crisis asks about, in their order. */
export function askedOf({ public: { askedIncident, incidents, round } }: SeatView): readonly Id[] {
  const place = (id: Id) => incidents[id]?.asked ?? 0;
  const others = Object.keys(incidents).filter(
    (id) => id !== askedIncident && place(id) > 0 && incidents[id]?.round === round,
  );
  return [...(askedIncident ? [askedIncident] : []), ...others.sort((a, b) => place(a) - place(b))];
}

function victimOf(view: SeatView, incident: Id): SeatId {
  return view.public.incidents[incident]?.victim ?? '';
}

function offerTask({ view, options }: Question): Task | undefined {
  const open = options.acceptOffer?.[0];
  const offer = open === undefined ? undefined : view.own.offers[open];
  return offer && { kind: 'answerOffer', from: offer.from };
}

function sealedTask({ view, options }: Question): Task | undefined {
  const { round, phase } = view.public;
  const sealed = Object.values(view.own.conduct).some((conduct) => conduct.round === round);
  if ((options.playConduct?.length ?? options.planConduct) && !sealed) return { kind: 'chooseConduct' };
  const played = Object.values(view.own.cards).some((card) => card.round === round && card.phase === phase);
  if (options.playCard?.length && !played) return { kind: 'playCard' };
  return undefined;
}

function reviewTask({ view, options }: Question): Task | undefined {
  if (options.predict?.length && !(view.public.round in view.own.predictions)) return { kind: 'predict' };
  if (mayDecide(view, options)) return { kind: 'decideCommitment' };
  return undefined;
}

/** One decision on a deal of this round answers the question; the others may follow, or stay secret. */
function mayDecide({ public: { commitments, round }, own }: SeatView, options: Options): boolean {
  const isNew = (id: Id) => (own.commitments[id] ?? commitments[id])?.round === round;
  const decided = Object.keys(own.decisions).some(isNew);
  return !decided && (options.decide?.some(({ commitment }) => isNew(commitment)) ?? false);
}

/** What may still be done before saying that one is ready, and after that the wait. */
function readyTask(question: Question): Task {
  const { view, options } = question;
  if (options.reflect) return { kind: 'reflect' };
  if (options.ready?.includes(true)) return optionalTask(question) ?? { kind: 'sayReady' };
  return waitingTask(view);
}

function optionalTask({ view, options }: Question): Task | undefined {
  const { phase, stage } = view.public;
  if (phase === 'briefing') return { kind: 'readBrief' };
  if (phase === 'assessment')
    return stage === 'shown' ? { kind: 'readScore' } : remedyTask({ view, options });
  if (phase === 'plenary') return options.amend?.length ? { kind: 'amend' } : undefined;
  if (phase !== 'negotiation') return undefined;
  return textTask({ view, options });
}

/** What others have asked, what is to be signed, and what may follow a breach: one's own first. */
function remedyTask({ view, options: { repair, sign, suspend, answerMove } }: Question): Task | undefined {
  if (answerMove) return { kind: 'answerMove' };
  // Who voted for a text is expected to say whether it signs; others accede when they like.
  const expected = sign?.find(({ choices }) => choices.includes('decline'));
  if (expected) return { kind: 'signText', text: expected.text };
  if (repair?.length) return { kind: 'repairBreach' };
  const towards = suspend?.flatMap((entry) => entry.towards).find((seat) => !hasSuspended(view, seat));
  return towards === undefined ? undefined : { kind: 'suspendDuty', towards };
}

/** One suspension answers the question; more may follow. */
function hasSuspended({ public: { commitments }, own }: SeatView, towards: SeatId): boolean {
  return [...Object.values(commitments), ...Object.values(own.commitments)].some(
    ({ debtor, suspended }) => debtor === own.seat && suspended.includes(towards),
  );
}

/** One bargain a round is proposed first; then a name under the text, tabling it, writing into it. */
function textTask({ view, options }: Question): Task | undefined {
  const { own } = view;
  const bargained = Object.values(own.offers).some((offer) => offer.round === view.public.round);
  const isState = view.public.seats[own.seat]?.kind === 'state';
  if (isState && options.makeOffer?.length && !bargained) return { kind: 'makeOffer' };
  const ready = options.table?.[0];
  if (ready !== undefined) return { kind: 'tableText', text: ready };
  const wanted = options.sponsor?.find(({ text, sponsoring }) => sponsoring && !crossesRedLine(view, text));
  if (wanted)
    return {
      kind: 'sponsorText',
      text: wanted.text,
      drafter: view.public.treaties[wanted.text]?.drafter ?? '',
    };
  if (options.editText?.length && isBlank(view)) return { kind: 'draftText' };
  const endorsable = options.endorse?.find(({ stances }) => stances.includes('endorse'));
  return endorsable && { kind: 'endorse', norm: endorsable.norm };
}

function isBlank({ public: { clauses, currentText } }: SeatView): boolean {
  return !Object.values(clauses).some((clause) => clause.text === currentText && clause.rung > 0);
}

function crossesRedLine({ public: { clauses }, own: { interests } }: SeatView, text: Id): boolean {
  return Object.values(clauses).some(
    (clause) => clause.text === text && clause.rung > (interests[clause.norm]?.cap ?? clause.rung),
  );
}

function waitingTask({ public: { items, seats }, own }: SeatView): Task {
  const open = Object.values(items).find((item) => item.status === 'open');
  if (open && open.cast < open.voters) return { kind: 'waitForVotes', missing: open.voters - open.cast };
  const missing = Object.entries(seats).filter(
    ([id, seat]) => id !== own.seat && seat.driver === 'human' && seat.connected && !seat.ready,
  ).length;
  return missing > 0 ? { kind: 'waitForSeats', missing } : { kind: 'waitForPhase' };
}
