/**
 * T5, F11: one seat on two devices, in every order that a scheduler finds: the later device has the seat, what the
 * earlier one sends after that has no effect, exactly one vote counts, and no acknowledgement is wrong.
 */
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Addition, Entry } from '../../server/log/event-log.ts';
import { MemoryLog } from '../../server/log/memory-log.ts';
import { Audience, type Line } from '../../server/session/audience.ts';
import { Session } from '../../server/session/session.ts';
import { Turn } from '../../server/session/turn.ts';
import { COMMANDS } from '../../server/wire/rate.ts';
import type { Choice, PersonId } from '../../shared/rules/vocabulary.ts';
import { type Acknowledgement, CLOSE } from '../../shared/wire.ts';
import { given } from '../support/given.ts';
import { tabled } from '../support/turns.ts';
import { History } from './history.ts';
import type { Batch } from './proof/part.ts';

const SEAT = 'bravo';
const CODE = 'BCDFG';

/** A log whose writes take as long as the scheduler wants. */
class SlowLog extends MemoryLog {
  wait: () => Promise<unknown> = () => Promise.resolve();

  override async append(batch: readonly Addition[]): Promise<void> {
    await this.wait();
    await super.append(batch);
  }
}

/** A record in which a vote is open, and a person who has a seat in it. */
function recordOfVote(): { entries: readonly Entry[]; person: PersonId; phase: string; item: string } {
  const game = given();
  const actor = game.joins('Ada', SEAT);
  tabled(game).reaches('plenary', 'voting');
  const { items, phaseId: phase } = game.state.public;
  const item = Object.keys(items).find((id) => items[id]?.status === 'open') ?? '';
  const person = actor.kind === 'seat' ? actor.person : '';
  return {
    entries: [{ at: 1, actor: { kind: 'system' }, command: null, events: game.events }],
    person,
    phase,
    item,
  };
}

const VOTE = recordOfVote();

type Device = { readonly line: Line; readonly closed: number[]; entered: boolean };

function device(): Device {
  const closed: number[] = [];
  return { line: { tell: () => undefined, close: (code) => closed.push(code) }, closed, entered: false };
}

/** Two devices with so many ballots each, in the order that the scheduler makes of it; what went wrong. */
async function interleave(s: fc.Scheduler, choices: readonly (readonly Choice[])[]): Promise<string[]> {
  const { entries, person, phase, item } = VOTE;
  const log = new SlowLog();
  await log.append([{ session: CODE, expectedRevision: 0, entries, identities: [] }]);
  const session = new Session(CODE, entries, []);
  const journal = pino({ level: 'silent' });
  const turn = new Turn({
    log,
    journal,
    now: () => 2,
    publish: () => audience.publish(undefined),
    lost: () => undefined,
  });
  const audience: Audience = new Audience(
    {
      journal,
      now: () => 2,
      commands: COMMANDS,
      isConfirmed: () => false,
      arrived: () => undefined,
      submit: (to, request) => turn.submit(to, request),
    },
    session,
  );
  log.wait = () => s.schedule(Promise.resolve(), 'the disk');
  const history = new History();
  const devices = choices.map(device);
  const wrong: string[] = [];
  let latest = -1;
  const answers: Promise<void>[] = [];

  const vote = (at: number, number: number, choice: Choice) => {
    const { line } = devices[at] as Device;
    const id = `${at}-${number}`;
    history.invoke(person, id);
    const body = { type: 'castBallot', item, choice, norms: [], reason: '' };
    const isCurrent = at === latest;
    const answered = (answer: Acknowledgement | undefined) => {
      if (!answer) return;
      if (answer.id !== id) wrong.push(`${id} was answered as ${answer.id}`);
      if (!isCurrent && answer.outcome.ok) wrong.push(`${id} of a device that was not there was taken`);
      history.settle(person, id, answer.outcome);
    };
    answers.push(Promise.resolve(audience.take(person, line, { id, phase, body })).then(answered));
  };
  for (const [at, votes] of choices.entries()) {
    const own = async () => {
      await s.schedule(Promise.resolve(), `device ${at} joins`);
      audience.enter(person, (devices[at] as Device).line);
      latest = at;
      for (const [number, choice] of votes.entries()) {
        await s.schedule(Promise.resolve(), `device ${at} votes`);
        vote(at, number, choice);
      }
    };
    answers.push(own());
  }
  await s.waitIdle();
  await Promise.all(answers);
  await turn.stop();

  const reading = await log.read(CODE);
  if ('damaged' in reading) return [`the record is damaged: ${reading.damaged}`];
  wrong.push(...history.check(reading.records));
  if (history.counts().open > 0) wrong.push('somebody waits for an answer');
  const cast = reading.records.flatMap(({ events }) => events.filter(({ type }) => type === 'ballotCast'));
  const last = cast.at(-1);
  const own = session.state.own[SEAT]?.ballots[item];
  if (last?.type === 'ballotCast' && own?.choice !== last.choice)
    wrong.push(`${own?.choice} counts, ${last.choice} was the last`);
  const known = Object.values(session.state.own).filter(({ ballots }) => ballots[item]).length;
  if (session.state.public.items[item]?.cast !== known) wrong.push('the votes are counted wrongly');
  devices.forEach(({ closed }, at) => {
    const expected = at === latest ? '' : String(CLOSE.moved);
    if (closed.join() !== expected)
      wrong.push(`device ${at} was closed with ${closed.join()}, not ${expected}`);
  });
  return wrong;
}

const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain');
const votes = fc.array(choice, { minLength: 1, maxLength: 4 });

export async function takeovers(from: number, count: number): Promise<Batch> {
  const act: Parameters<typeof fc.scheduler>[0] = {
    // What a step sets going in the loop comes before the next one.
    act: async (step) => {
      await step();
      await turnOfLoop();
      await turnOfLoop();
    },
  };
  const wrong: string[] = [];
  let trials = 0;
  const property = fc.asyncProperty(fc.scheduler(act), votes, votes, async (s, one, two) => {
    trials += 1;
    const found = await interleave(s, [one, two]);
    if (found.length > 0) throw new Error(found.join('; '));
  });
  const run = await fc.check(property, { numRuns: count, seed: from + 1 });
  if (run.failed)
    wrong.push(`seed ${run.seed}, path ${run.counterexamplePath}: ${String(run.errorInstance)}`);
  return { trials, wrong };
}
