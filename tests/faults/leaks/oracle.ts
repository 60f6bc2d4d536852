/**
 * The canary oracle in one process: plays games of bots and reads every stream that would leave the server —
 * every seat's, the facilitator's and an onlooker's — for what its reader may not know.
 */
import { isDeepStrictEqual } from 'node:util';
import { privateViewOf } from '../../../server/session/private-views.ts';
import type { GameEvent } from '../../../shared/rules/events.ts';
import { NO_RADAR, radarAfter } from '../../../shared/rules/people/radar.ts';
import type { State } from '../../../shared/rules/state.ts';
import { reasonsFor } from '../../../shared/rules/view/project.ts';
import { audienceOf } from '../../support/audience.ts';
import { diceFrom } from '../../support/random-play.ts';
import type { Batch } from '../proof/part.ts';
import { marksIn } from './encodings.ts';
import { withCanaries } from './planted.ts';
import { LEADER, ONLOOKER, Secrets, tokensIn } from './secrets.ts';
import { ALL, FACILITATOR, peopled, personAt, Streams, scenarioOf } from './streams.ts';
import { opened, playWatched } from './watched-game.ts';

const OF_THE_RADAR = /"(?:coSponsors|addressed|spoke|lastAt)"/;
const A_MOMENT = 1.23457e-7;

/** Views that an event changes although it is not for their readers. */
function strayed(event: GameEvent, before: State, after: State): string[] {
  const { open, seats } = audienceOf(event, before);
  const others = Object.keys(after.own).filter(
    (seat) => seats !== 'all' && !seats.includes(seat) && before.own[seat] !== after.own[seat],
  );
  const found = others.filter((seat) => !isDeepStrictEqual(before.own[seat], after.own[seat]));
  if (!open && before.public !== after.public && !isDeepStrictEqual(before.public, after.public))
    found.push(ALL);
  return found.map((reader) => `${event.type} is seen by ${reader}`);
}

/** One game by its number; what somebody was sent that they may not know. */
export function leaksOf(number: number): readonly string[] {
  const dice = diceFrom(number);
  const plain = scenarioOf(number);
  const secrets = new Secrets(plain.seats.map(({ id }) => id));
  const scenario = withCanaries(plain, secrets, dice);
  const found = new Set<string>();
  const { state: start } = opened(scenario, `leak-${number}`);
  const streams = new Streams([...Object.keys(start.own), FACILITATOR]);
  const eyesOf = (reader: string) =>
    reader === ALL ? ONLOOKER : reader === FACILITATOR ? ONLOOKER | LEADER : secrets.bitOf(reader);

  const readBy = (reader: string, sent: unknown, where: string, numbers: boolean) => {
    const eyes = eyesOf(reader);
    tokensIn(sent, (token) => {
      if ((numbers || typeof token === 'string') && secrets.isSecretTo(token, eyes))
        found.add(`${reader} is sent ${String(token)} of ${secrets.sourceOf(token)} ${where}`);
    });
    // How much each seat spoke and with whom is for who leads: fields that no other view has.
    if (eyes !== (ONLOOKER | LEADER) && OF_THE_RADAR.test(JSON.stringify(sent)))
      found.add(`${reader} is sent the radar ${where}`);
    for (const { encoding, tag } of marksIn(Buffer.from(JSON.stringify(sent))))
      if ((secrets.ownersOfTag(tag) & eyes) === 0)
        found.add(`${reader} is sent canary ${tag} in ${encoding} ${where}`);
  };
  let radar = NO_RADAR;
  let entries = 0;
  let phaseId = '';
  const shown = (state: State) => {
    // What the debrief reveals is no secret any more.
    if (state.public.phase === 'debrief') return;
    for (const [reader, sent] of streams.next(state, radar))
      readBy(reader, sent, `in ${state.public.phaseId}`, true);
    if (state.public.phaseId === phaseId) return;
    phaseId = state.public.phaseId;
    // Why bots did what they did in public holds numbers of their briefs (B2): ids and words alone are looked for.
    for (const reader of [ALL, ...Object.keys(state.own)]) {
      const reasons = reasonsFor(state, reader === ALL ? '' : reader, { seat: '', about: '' });
      readBy(reader, reasons, `with reasons in ${phaseId}`, false);
    }
    // As the server makes them, for a person at each seat and for the big screen. Whole, so that numbers come again
    // which their reader had before they were anybody's secret.
    const watched = { state: peopled(state), radar };
    const persons = Object.keys(state.own).map((seat): [string, string] => [seat, personAt(seat)]);
    for (const [reader, person] of [[ALL, 'p-observer'] as const, ...persons])
      try {
        readBy(reader, privateViewOf(watched, person), `in person in ${phaseId}`, false);
      } catch (error) {
        found.add(`${reader} is sent nothing in ${phaseId}: ${String(error)}`);
      }
  };
  shown(start);
  const end = playWatched(start, secrets, dice, {
    event: (event, before, after) => {
      secrets.learn(event, before);
      for (const what of strayed(event, before, after)) found.add(`${what} in ${before.public.phaseId}`);
    },
    recorded: ({ at, actor, events }) => {
      // The moments that the radar keeps are like no others.
      entries += 1;
      const moment = at + entries * A_MOMENT;
      radar = radarAfter(radar, {
        at: moment,
        actor:
          actor.kind === 'bot' ? { kind: 'seat', seat: actor.seat, person: personAt(actor.seat) } : actor,
        events,
      });
      secrets.tell(moment, LEADER);
    },
    shown,
  });
  if (end.public.phase !== 'debrief') found.add(`the game stands in ${end.public.phaseId}`);
  return [...found].map((what) => `game ${number}: ${what}`);
}

export async function leaks(from: number, count: number): Promise<Batch> {
  const wrong: string[] = [];
  for (let at = 0; at < count; at++) wrong.push(...leaksOf(from + at));
  return { trials: count, wrong };
}
