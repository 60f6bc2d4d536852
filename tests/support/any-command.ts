/** Well-formed commands of a seat by chance, made of what stands in the session, in whatever place it does not fit. */
import {
  type Action,
  type Item,
  PHRASES,
  SeatCommand,
  type SeatCommandType,
  type Terms,
} from '../../shared/rules/commands.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Proviso } from '../../shared/rules/texts/proviso-shapes.ts';
import { CALL_STANCES, CLUB_MEASURES } from '../../shared/rules/vocabulary/clubs.ts';
import { MOVE_STANCES } from '../../shared/rules/vocabulary/forums.ts';
import { HEARINGS } from '../../shared/rules/vocabulary/history.ts';
import {
  BARGAIN_CONDITIONS,
  CONDITIONS,
  EXCEPTIONS,
  RULINGS,
} from '../../shared/rules/vocabulary/provisos.ts';
import { SIGNATURES } from '../../shared/rules/vocabulary/signature.ts';
import {
  ACTS,
  CHOICES,
  CONDUCT_CARDS,
  CONFIDENCES,
  type Confidence,
  ENQUIRIES,
  FEELINGS,
  GROUNDS,
  INSPECTIONS,
  MEASURES,
  METHODS,
  NO_STATE,
  NORMS,
  OPERATIONS,
  PREDICTIONS,
  REPLIES,
  REPORTS,
  RUNGS,
  SECTORS,
  STAKEHOLDER_CARDS,
  THRESHOLDS,
} from '../../shared/rules/vocabulary.ts';
import { type Dice, pickOf } from './expand.ts';

const KINDS = [
  'text',
  'offer',
  'handshake',
  'item',
  'incident',
  'evidence',
  'response',
  'commitment',
  'caucus',
  'call',
  'history',
] as const;
type Kind = (typeof KINDS)[number];
type Things = { readonly seats: readonly string[]; readonly ids: Readonly<Record<Kind, readonly string[]>> };

const UNKNOWN = 'x-unknown0';
/** The clubs of the varied tables, and one that is nowhere. */
const CLUBS = ['alliance', 'council', 'nowhere'] as const;

/** Every seat and every id that anybody could have heard of, and some that nobody has. */
export function thingsIn(state: State): Things {
  const { treaties, items, commitments, incidents, evidence, responses, calls } = state.public;
  const own = Object.values(state.own);
  const keys = (...maps: readonly object[]) => [UNKNOWN, ...new Set(maps.flatMap((map) => Object.keys(map)))];
  return {
    seats: [...Object.keys(state.own), 'nobody', NO_STATE],
    ids: {
      text: keys(treaties),
      offer: keys(...own.map((view) => view.offers)),
      handshake: keys(...own.map((view) => view.handshakes)),
      item: keys(items),
      incident: keys(incidents),
      evidence: keys(evidence, ...own.map((view) => view.evidence)),
      response: keys(responses, ...own.map((view) => view.demarches)),
      call: keys(calls),
      caucus: keys(...own.map((view) => view.caucuses)),
      history: keys(...own.map((view) => view.history)),
      commitment: keys(commitments, ...own.map((view) => view.commitments)),
    },
  };
}

export const COMMAND_TYPES = SeatCommand.options.map((option) => option.shape.type.value);

/** A command of the given type that the schema takes. */
export function anyCommand(type: SeatCommandType, { seats, ids }: Things, dice: Dice): SeatCommand {
  const id = (kind: Kind) => pickOf(dice, ids[dice() < 0.9 ? kind : pickOf(dice, KINDS)]);
  const seat = () => pickOf(dice, seats);
  const norm = () => pickOf(dice, NORMS.slice(0, 16));
  const rung = () => pickOf(dice, RUNGS);
  const coin = () => dice() < 0.5;
  const orNone = <T>(value: T): T | '' => (coin() ? value : '');
  const item = (): Item =>
    pickOf<() => Item>(dice, [
      () => ({ type: 'commitment', norm: norm(), rung: rung() }),
      () => ({
        type: 'commitment',
        norm: norm(),
        rung: rung(),
        condition: pickOf(dice, BARGAIN_CONDITIONS),
      }),
      () => ({ type: 'vote', text: id('text') }),
      () => ({ type: 'sponsorship', text: id('text') }),
      () => ({
        type: 'amendment',
        text: id('text'),
        norm: norm(),
        rung: rung(),
        act: coin() ? 'table' : 'drop',
      }),
      () => ({ type: 'evidence', incident: id('incident') }),
      () => ({
        type: 'favour',
        favour: pickOf(dice, ['join', 'notJoin', 'notName'] as const),
        about: seat(),
      }),
      () => ({ type: 'help', points: 1 + Math.floor(dice() * LIMITS.helpPoints) }),
    ])();
  const many = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: Math.floor(dice() * (most + 1)) }, make);
  const terms = (): Terms =>
    Array.from({ length: 2 + Math.floor(dice() * 3) }, () => ({
      seat: seat(),
      gives: many(LIMITS.itemsPerSide, item),
    }));
  const action = (): Action => ({
    act: pickOf(dice, ACTS),
    seat: orNone(seat()),
    operation: orNone(pickOf(dice, OPERATIONS)),
    sector: orNone(pickOf(dice, SECTORS)),
    framed: orNone(seat()),
    ...(coin() ? { method: pickOf(dice, METHODS) } : {}),
    ...(dice() < 0.2 ? { host: seat() } : {}),
  });
  const proviso = (): Proviso =>
    pickOf<() => Proviso>(dice, [
      () => ({
        kind: 'condition',
        condition: orNone(pickOf(dice, CONDITIONS)),
        states: pickOf(dice, [0, 2, 3, 4, 5, 6]),
        seat: orNone(seat()),
      }),
      () => ({ kind: 'exception', exception: orNone(pickOf(dice, EXCEPTIONS)) }),
      () => ({ kind: 'reading', reading: orNone(pickOf(dice, ['open', 'narrow'] as const)) }),
      () => ({ kind: 'sunset', rounds: pickOf(dice, [0, 1, 2, 3]) }),
      () => ({ kind: 'review', round: pickOf(dice, [0, 1, 2, 3, 4, 5]) }),
    ])();
  const command = (): object => {
    switch (type) {
      case 'ready':
        return { type, ready: coin() };
      case 'say':
        return coin()
          ? { type, to: coin() ? seat() : 'floor', said: { type: 'text', text: 'x' } }
          : {
              type,
              to: seat(),
              said: {
                type: 'phrase',
                phrase: pickOf(dice, PHRASES),
                seat: orNone(seat()),
                norm: orNone(norm()),
                rung: rung(),
              },
            };
      case 'makeOffer':
      case 'openHandshake':
        return { type, terms: terms() };
      case 'counterOffer':
        return { type, offer: id('offer'), terms: terms() };
      case 'acceptOffer':
      case 'declineOffer':
      case 'withdrawOffer':
        return { type, offer: id('offer') };
      case 'confirmHandshake':
      case 'cancelHandshake':
        return { type, handshake: id('handshake') };
      case 'declare':
        return { type, norm: norm(), rung: rung() };
      case 'editText':
      case 'amend':
        return { type, text: id('text'), norm: norm(), rung: rung() };
      case 'setProviso':
        return { type, text: id('text'), norm: orNone(norm()), proviso: proviso() };
      case 'sponsor':
        return { type, text: id('text'), sponsoring: coin() };
      case 'table':
        return { type, text: id('text') };
      case 'endorse':
        return { type, text: id('text'), norm: norm(), stance: coin() ? 'endorse' : 'refuse' };
      case 'castBallot':
        return { type, item: id('item'), choice: pickOf(dice, CHOICES), norms: many(3, norm), reason: '' };
      case 'lastWord':
        return {
          type,
          text: id('text'),
          remedy: pickOf(dice, ['drop', 'lower', 'annex', 'dissociate'] as const),
          norm: norm(),
        };
      case 'answerLastWord':
        return { type, text: id('text'), accepts: coin() };
      case 'playConduct':
        return { type, card: pickOf(dice, CONDUCT_CARDS), seat: orNone(seat()) };
      case 'planConduct':
        return {
          type,
          actions: many(LIMITS.actions, action),
          reports: pickOf(dice, REPORTS),
          inspections: pickOf(dice, INSPECTIONS),
        };
      case 'openCaucus':
        return { type, seats: [seat(), ...many(2, seat)] };
      case 'leaveCaucus':
        return { type, caucus: id('caucus') };
      case 'openText':
        return { type, kind: coin() ? 'draft' : 'chair', from: orNone(id('text')) };
      case 'callText':
        return { type, text: id('text') };
      case 'ask':
        return { type, seat: seat(), about: pickOf(dice, ENQUIRIES) };
      case 'consult':
        return { type, incident: id('incident'), seat: seat() };
      case 'qualify':
        return { type, incident: id('incident'), threshold: pickOf(dice, THRESHOLDS) };
      case 'suspend':
        return { type, commitment: id('commitment'), towards: seat() };
      case 'rule':
        return { type, text: id('text'), norm: norm(), reading: pickOf(dice, RULINGS) };
      case 'sign': {
        const except = dice() < 0.5 ? [] : [norm()];
        return { type, text: id('text'), choice: pickOf(dice, SIGNATURES), except };
      }
      case 'repair':
      case 'withdraw':
        return { type, commitment: id('commitment') };
      case 'playCard':
        return {
          type,
          card: pickOf(dice, STAKEHOLDER_CARDS),
          seat: orNone(seat()),
          norm: orNone(norm()),
          sector: orNone(pickOf(dice, SECTORS)),
          incident: orNone(id('incident')),
        };
      case 'callHearing':
        return {
          type,
          about: pickOf(dice, HEARINGS),
          norm: orNone(norm()),
          seat: orNone(seat()),
        };
      case 'citeHistory':
        return { type, card: id('history'), seat: orNone(seat()) };
      case 'showEvidence':
        return { type, item: id('evidence'), to: seat(), named: coin() };
      case 'publishEvidence':
        return { type, item: id('evidence'), named: coin() };
      case 'answerIncident':
        return {
          type,
          incident: id('incident'),
          suspect: seat(),
          confidence: pickOf(dice, Object.keys(CONFIDENCES) as Confidence[]),
          measure: pickOf(dice, MEASURES),
          ground: pickOf(dice, GROUNDS),
        };
      case 'accredit':
        return { type, seat: seat(), stance: coin() ? 'admit' : 'object' };
      case 'callTalks':
        return { type, club: pickOf(dice, CLUBS), incident: id('incident') };
      case 'callAnswer':
        return {
          type,
          club: pickOf(dice, CLUBS),
          incident: id('incident'),
          suspect: seat(),
          confidence: pickOf(dice, Object.keys(CONFIDENCES) as Confidence[]),
          measure: pickOf(dice, CLUB_MEASURES),
          ground: pickOf(dice, GROUNDS),
        };
      case 'answerCall':
        return { type, call: id('call'), stance: pickOf(dice, CALL_STANCES) };
      case 'moveItem':
        return { type, norm: norm(), forum: pickOf(dice, ['', 'experts', 'nowhere']) };
      case 'answerMove':
        return { type, norm: norm(), stance: pickOf(dice, MOVE_STANCES) };
      case 'joinResponse':
        return { type, response: id('response') };
      case 'reply':
        return { type, incident: id('incident'), reply: pickOf(dice, REPLIES) };
      case 'predict':
        return { type, direction: pickOf(dice, PREDICTIONS) };
      case 'decide':
        return { type, commitment: id('commitment'), decision: coin() ? 'keep' : 'publish' };
      case 'reflect':
        return { type, feeling: pickOf(dice, FEELINGS), line: '' };
    }
  };
  return SeatCommand.parse(command());
}

/** An offered command with one of its fields made another: the nearest thing that may not be offered. */
export function oneOff(command: SeatCommand, things: Things, dice: Dice): SeatCommand {
  const other = anyCommand(command.type, things, dice);
  const field = pickOf(
    dice,
    Object.keys(command).filter((key) => key !== 'type'),
  );
  return SeatCommand.parse({ ...command, [field]: other[field as keyof SeatCommand] });
}
