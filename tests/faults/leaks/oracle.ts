/**
 * The canary oracle in one process: plays games of bots and reads every stream that would leave the server —
 * every seat's, the facilitator's and an onlooker's — for what its reader may not know.
 */
import { isDeepStrictEqual } from 'node:util';
import type { GameEvent } from '../../../shared/rules/events.ts';
import { reasonsFor } from '../../../shared/rules/project.ts';
import type { State } from '../../../shared/rules/state.ts';
import { audienceOf } from '../../support/audience.ts';
import { diceFrom } from '../../support/random-play.ts';
import type { Batch } from '../proof/part.ts';
import { marksIn } from './encodings.ts';
import { withCanaries } from './planted.ts';
import { ONLOOKER, Secrets, tokensIn } from './secrets.ts';
import { ALL, FACILITATOR, Streams, scenarioOf } from './streams.ts';
import { opened, playWatched } from './watched-game.ts';

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
    reader === ALL || reader === FACILITATOR ? ONLOOKER : secrets.bitOf(reader);

  const readBy = (reader: string, sent: unknown, where: string, numbers: boolean) => {
    const eyes = eyesOf(reader);
    tokensIn(sent, (token) => {
      if ((numbers || typeof token === 'string') && secrets.isSecretTo(token, eyes))
        found.add(`${reader} is sent ${String(token)} of ${secrets.sourceOf(token)} ${where}`);
    });
    for (const { encoding, tag } of marksIn(Buffer.from(JSON.stringify(sent))))
      if ((secrets.ownersOfTag(tag) & eyes) === 0)
        found.add(`${reader} is sent canary ${tag} in ${encoding} ${where}`);
  };
  let phaseId = '';
  const shown = (state: State) => {
    // What the debrief reveals is no secret any more.
    if (state.public.phase === 'debrief') return;
    for (const [reader, sent] of streams.next(state))
      readBy(reader, sent, `in ${state.public.phaseId}`, true);
    if (state.public.phaseId === phaseId) return;
    phaseId = state.public.phaseId;
    // Why bots did what they did in public holds numbers of their briefs (B2): ids and words alone are looked for.
    for (const reader of [ALL, ...Object.keys(state.own)]) {
      const reasons = reasonsFor(state, reader === ALL ? '' : reader, { seat: '', about: '' });
      readBy(reader, reasons, `with reasons in ${phaseId}`, false);
    }
  };
  shown(start);
  const end = playWatched(start, secrets, dice, {
    event: (event, before, after) => {
      secrets.learn(event, before);
      for (const what of strayed(event, before, after)) found.add(`${what} in ${before.public.phaseId}`);
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
