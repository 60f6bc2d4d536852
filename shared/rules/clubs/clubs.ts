/** Clubs that are called in a crisis, and what they decide (RULES.md, U). */
import { trustShift } from '../../model/worlds.ts';
import type { SeatCommand } from '../commands.ts';
import { makeResponse } from '../conduct/crisis.ts';
import { showAll } from '../conduct/evidence.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn, viewOf } from '../turn.ts';
import type { ClubCall } from '../view/clubs.ts';
import type { CLUB_MEASURES } from '../vocabulary/clubs.ts';
import { CONFIDENCES, type Id, type SeatId } from '../vocabulary.ts';
import { clubLawOf } from './club-calls.ts';
import { hasSpoken, votersIn } from './clubs-of.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function callTalks(turn: Turn, seat: SeatId, { club, incident }: Of<'callTalks'>): void {
  open(turn, {
    ...UNANSWERED,
    club,
    kind: 'consult',
    incident,
    by: seat,
    suspect: '',
    measure: 'nothing',
    ground: 'none',
    probability: 0,
    agreed: [seat],
  });
}

export function callAnswer(turn: Turn, seat: SeatId, command: Of<'callAnswer'>): void {
  const { club, incident, suspect, confidence, measure, ground } = command;
  open(turn, {
    ...UNANSWERED,
    club,
    kind: 'respond',
    incident,
    by: seat,
    suspect,
    measure,
    ground,
    probability: CONFIDENCES[confidence],
    agreed: [seat],
  });
}

const UNANSWERED = { status: 'open', opposed: [], abstained: [], silent: [] } satisfies Partial<ClubCall>;

/** U1: members that were done with the crisis are asked once more. */
function open(turn: Turn, call: ClubCall): void {
  const id = freshId(turn, 'y');
  emit(turn, { type: 'clubCalled', id, call });
  spread(turn, 'clubCalled', { seat: call.by, ref: id });
  for (const seat of votersIn(turn.state.public, call))
    if (turn.state.public.seats[seat]?.ready) emit(turn, { type: 'readied', seat, ready: false });
  decideWhenAllSpoke(turn, id);
}

export function answerCall(turn: Turn, seat: SeatId, { call, stance }: Of<'answerCall'>): void {
  emit(turn, { type: 'callAnswered', call, seat, stance });
  decideWhenAllSpoke(turn, call);
}

function decideWhenAllSpoke(turn: Turn, id: Id): void {
  const call = turn.state.public.calls[id];
  if (call && votersIn(turn.state.public, call).every((seat) => hasSpoken(call, seat)))
    decide(turn, id, call);
}

/** U2: what is still open when the crisis ends is decided by who spoke, silence counting. */
export function settleCalls(turn: Turn): void {
  for (const [id, call] of Object.entries(turn.state.public.calls))
    if (call.status === 'open') decide(turn, id, call);
}

/** U2: by the club's rule; silence agrees under consensus, and else abstains. */
function decide(turn: Turn, id: Id, call: ClubCall): void {
  const silent = votersIn(turn.state.public, call).filter((seat) => !hasSpoken(call, seat));
  const status = statusOf(turn, call, silent);
  emit(turn, { type: 'callDecided', call: id, status, silent });
  spread(turn, 'clubDecided', { seat: call.by, ref: id });
  if (status !== 'carried') return;
  const partners = agreedTo(turn, call, silent);
  if (call.kind === 'consult') shareAll(turn, call, partners);
  else answerAsOne(turn, call, partners);
}

/** Who is in what was agreed, the caller first. */
function agreedTo(turn: Turn, { club, agreed }: ClubCall, silent: readonly SeatId[]): readonly SeatId[] {
  return turn.state.public.clubs[club]?.rule === 'consensus' ? [...agreed, ...silent] : agreed;
}

function statusOf(turn: Turn, call: ClubCall, silent: readonly SeatId[]): ClubCall['status'] {
  const club = turn.state.public.clubs[call.club];
  if (!club) return 'lost';
  if (call.opposed.some((seat) => club.vetoes.includes(seat))) return 'vetoed';
  const [yes, no] = [agreedTo(turn, call, silent).length, call.opposed.length];
  if (yes < 2) return 'lost';
  switch (club.rule) {
    case 'consensus':
      return no === 0 ? 'carried' : 'lost';
    case 'majority':
      return yes > no ? 'carried' : 'lost';
    case 'twoThirds':
      return 3 * yes >= 2 * (yes + no) && 2 * yes >= club.members.length ? 'carried' : 'lost';
  }
}

/** U3: who agreed shows the others what it holds, and they trust each other a little more. */
function shareAll(turn: Turn, { incident, by }: ClubCall, partners: readonly SeatId[]): void {
  const { p } = modelOf(turn.state.scenario);
  for (const from of partners) for (const to of partners) if (from !== to) showAll(turn, from, to, incident);
  const cause = causeOf('consulted', { ref: incident, seat: by });
  moveWorlds(turn, ['public', 'true'], 'response', cause, (world) =>
    partners.flatMap((from) =>
      partners.filter((to) => to !== from).map((to) => trustShift(world, from, to, p['consult.trust'], p)),
    ),
  );
}

/** U4: the caller's answer, and all who agreed are in it. */
function answerAsOne(turn: Turn, call: ClubCall, [by = '', ...joiners]: readonly SeatId[]): void {
  const { club, incident, suspect, ground, probability } = call;
  const measure = call.measure as (typeof CLUB_MEASURES)[number];
  const law = clubLawOf(viewOf(turn, by), { club, incident, suspect, measure, ground });
  emit(turn, { type: 'incidentAnswered', incident, seat: by, suspect, probability, measure, ground });
  if (law) makeResponse(turn, { incident, by, suspect, measure, ground, joiners }, law);
}
