/** What must hold after a class, and its figures. */
import { courseOf, stateAt } from '../../shared/replay/course.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import type { Batch } from '../faults/proof/part.ts';
import type { ClassSize } from './class.ts';
import type { Report } from './lesson.ts';
import { forced, seatTimes } from './seat-times.ts';
import { READING } from './student.ts';

/** The parts of the lesson's play: what a seat may be idle, and what the clock may decide. */
const MOST_IDLE = 0.25;
const MOST_FORCED = 0.15;
/** How long the console may say that nobody is waited for, while nothing moves on, in milliseconds of the class. */
const NAMELESS = 10_000;

/** What a browser says of a network that was cut or a server that was killed; here both were, on purpose. */
const CUT = /console: (Failed to load resource: net::|WebSocket connection to )/;

/** Stretches in which the play stood and the console had no name for it. */
function nameless({ glances }: Report): string[] {
  const wrong: string[] = [];
  let since = 0;
  for (const { at, said } of glances) {
    if (!said.startsWith('Nobody is waited for')) {
      since = 0;
      continue;
    }
    if (since === 0) since = at;
    else if (at - since > NAMELESS) {
      wrong.push(`nobody was named for ${Math.round((at - since) / 1000)} s`);
      since = at;
    }
  }
  return wrong;
}

/** What comes before the first vote, in its order. */
const BEFORE_THE_VOTE = ['lobby', 'briefing', 'negotiation', 'plenary'] as const;

function atVote(records: readonly Recorded[]): number {
  const opened = records.find(({ events }) => events.some(({ type }) => type === 'ballotOpened'));
  return opened?.at ?? Number.NaN;
}

/** How the time from the set-up to the first vote was spent: seconds in each part. */
function untilTheVote(records: readonly Recorded[], begun: number): Readonly<Record<string, number[]>> {
  const opened = (phase: string) =>
    records.find(({ events }) =>
      events.some((event) => event.type === 'phaseOpened' && event.phase === phase),
    )?.at ?? Number.NaN;
  const edges = [begun, ...BEFORE_THE_VOTE.slice(1).map(opened), atVote(records)];
  return Object.fromEntries(
    BEFORE_THE_VOTE.map((phase, part) => [
      `s of them in ${phase}`,
      [((edges[part + 1] ?? Number.NaN) - (edges[part] ?? Number.NaN)) / 1000],
    ]),
  );
}

/** Judges a class by its record and by what was seen in the browsers. */
export function judgeClass(
  records: readonly Recorded[],
  report: Report,
  faults: readonly string[],
  begun: number,
  { students }: ClassSize,
): Batch {
  const last = stateAt(courseOf(records), records.length).public;
  const { lesson, people, seats } = last;
  const playEnd = lesson.endsAt - lesson.debrief * 1000;
  const times = Object.entries(seatTimes(records));
  const decided = forced(records);
  const players = Object.values(people).filter(({ role }) => role === 'player');
  const unseated = players.filter(({ seat }) => seat === '').map(({ name }) => name);
  const decisions = report.students.flatMap((student) => student.decisions);
  const idle = times.map(([, time]) => time.idle / time.played);
  const wrong = [
    ...(last.phase === 'debrief' ? [] : [`it stands in ${last.phase}`]),
    ...(report.debriefAt > playEnd + 1000
      ? [`the debrief began ${Math.round((report.debriefAt - playEnd) / 1000)} s late`]
      : []),
    ...(players.length === students - 1 ? [] : [`${players.length} players are left of ${students}`]),
    ...unseated.map((name) => `${name} has no seat`),
    ...Object.entries(seats).flatMap(([id, { driver }]) =>
      driver === 'nobody' ? [`nobody plays ${id}`] : [],
    ),
    ...nameless(report),
    ...times.flatMap(([id, { idle: still, played }]) =>
      still / played > MOST_IDLE
        ? [`${id} had nothing to do for ${Math.round((100 * still) / played)} %`]
        : [],
    ),
    ...(decided.forced / decided.asked > MOST_FORCED
      ? [`the clock took ${decided.forced} of ${decided.asked} decisions`]
      : []),
    ...report.students.flatMap(({ name, puzzled }) =>
      [...puzzled].map((what) => `${name} was asked: ${what}`),
    ),
    ...faults.filter((fault) => !CUT.test(fault)),
  ];
  return {
    trials: 1,
    wrong,
    counted: {
      decisions: decisions.length,
      'decisions too late': report.students.reduce((sum, { missed }) => sum + missed, 0),
      'decisions asked by a barrier': decided.asked,
      'of them taken by the clock': decided.forced,
      revisions: records.length,
    },
    measured: {
      'ms to join, all on one machine': report.joins,
      '% of its time that a seat had nothing to do': idle.map((share) => 100 * share),
      's of reading for a decision': decisions.map(({ words }) => (words / READING) * 60),
      's from the set-up to the first vote': [(atVote(records) - begun) / 1000],
      ...untilTheVote(records, begun),
      's from the set-up to the first ballot of the practice': report.students
        .flatMap(({ practice: { votedAt } }) => (votedAt > 0 ? [(votedAt - begun) / 1000] : []))
        .sort((left, right) => left - right)
        .slice(0, 1),
      's that the practice takes': report.students.flatMap(({ practice: { begunAt, doneAt } }) =>
        doneAt > 0 ? [(doneAt - begunAt) / 1000] : [],
      ),
      's left of the lesson at the debrief': [(lesson.endsAt - report.debriefAt) / 1000],
    },
  };
}
