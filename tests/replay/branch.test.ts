import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import { type Branch, branch, controlOf } from '../../shared/replay/branch.ts';
import { type Change, Change as ChangeShape } from '../../shared/replay/change.ts';
import { changeableAt } from '../../shared/replay/changeable.ts';
import { compare, outcomeOf } from '../../shared/replay/compare.ts';
import { type Course, courseOf, lengthOf, phaseEnds, stateAt } from '../../shared/replay/course.ts';
import { cutAt } from '../../shared/replay/cut.ts';
import { fanOf, pairOf } from '../../shared/replay/fan.ts';
import { canonical } from '../../shared/rules/canonical.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';

const read = readScenario(join(import.meta.dirname, '../../scenarios/first-table.yaml'));
if ('errors' in read) throw new Error(read.errors.join());
const { scenario } = read;
const NOTHING: Change = { kind: 'nothing' };

function courseWith(seed: string): Course {
  return courseOf(play(scenario, { seed, reasons: true }).records);
}

function branched(course: Course, revision: number, change: Change): Branch {
  const made = branch(course, revision, change);
  if (isRefusal(made)) throw new Error(`${change.kind} was refused: ${made.refused} ${made.fact}`);
  return made;
}

/** The first revision whose record holds such an event, and the event. */
function find(course: Course, type: string): { revision: number; event: Record<string, unknown> } {
  const index = course.records.findIndex(({ events }) => events.some((event) => event.type === type));
  const event = course.records[index]?.events.find((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  return { revision: index + 1, event };
}

const course = courseWith('branch 1');

describe('a branch in which nothing is changed', () => {
  test('is the original, from the end of every phase and from the midst of them', () => {
    const last = canonical(stateAt(course, lengthOf(course)));
    const revisions = phaseEnds(course).filter((revision) => revision > 1);
    const midst = [0.3, 0.5, 0.8].map((share) => Math.floor(share * lengthOf(course)));
    const wrong = [...revisions, ...midst].filter(
      (revision) => canonical(branched(course, revision, NOTHING).state) !== last,
    );
    expect(wrong).toEqual([]);
  });

  test('with other luck is another game, and the same again', () => {
    const revision = Math.floor(lengthOf(course) / 3);
    const [one, again, other] = ['a', 'a', 'b'].map((luck) => {
      const made = branch(course, revision, NOTHING, luck);
      if (isRefusal(made)) throw new Error(made.refused);
      return canonical(made.state);
    });
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe('a branch with one thing changed', () => {
  test('with one vote flipped differs from the control at that vote, and only after it', () => {
    const { revision, event } = find(course, 'ballotCast');
    const seat = String(event.seat);
    const choice = event.choice === 'no' ? 'yes' : 'no';
    const change: Change = {
      kind: 'deed',
      seat,
      command: { type: 'castBallot', item: String(event.item), choice, norms: [], reason: '' },
    };
    const changed = branched(course, revision, change);
    const control = branched(course, revision - 1, NOTHING);
    const item = changed.state.public.items[String(event.item)];
    expect(changed.state.public.votes).not.toEqual(control.state.public.votes);
    const votes = (branchOf: Branch) =>
      Object.values(branchOf.state.public.votes)
        .filter((vote) => vote.item === event.item && vote.seat !== seat)
        .map((vote) => `${vote.seat} ${vote.choice}`)
        .sort();
    expect(votes(changed)).toEqual(votes(control));
    expect(item?.status).toBe('closed');
    const { parting } = compare(stateAt(course, revision - 1), control, changed);
    expect(parting).toMatchObject({ phase: 'plenary', round: 1 });
  });

  test('with another card leaves what the others had sealed', () => {
    const { revision, event } = find(course, 'conductPlayed');
    const seat = String(event.seat);
    const change: Change = {
      kind: 'deed',
      seat,
      command: { type: 'playConduct', card: event.card === 'build' ? 'keep' : 'build', seat: '' },
    };
    const changed = branched(course, revision, change).state.hidden.conducts.filter(
      ({ round }) => round === 1,
    );
    const before = stateAt(course, lengthOf(course)).hidden.conducts.filter(({ round }) => round === 1);
    const others = (list: typeof before) =>
      list
        .filter((one) => one.seat !== seat)
        .map((one) => `${one.seat} ${one.card} ${one.on}`)
        .sort();
    expect(others(changed)).toEqual(others(before));
    expect(changed.find((one) => one.seat === seat)?.card).not.toBe(event.card);
  });

  test('without diplomacy no text is adopted and no offer made', () => {
    const start = phaseEnds(course)[1] ?? 1;
    const { state } = branched(course, start, { kind: 'course', course: 'withoutDiplomacy', seat: '' });
    expect(Object.values(state.public.treaties).filter(({ status }) => status === 'adopted')).toEqual([]);
    expect(Object.values(state.own).flatMap((own) => Object.keys(own.offers))).toEqual([]);
  });

  test('nobody beyond "say it" leaves no duty above it', () => {
    const start = phaseEnds(course)[1] ?? 1;
    const { state } = branched(course, start, { kind: 'course', course: 'sayIt', seat: '' });
    const rungs = Object.values(state.public.commitments).map(({ rung }) => rung);
    expect(Math.max(...rungs)).toBe(1);
  });

  test('a seat that complies runs no operation', () => {
    const { event, revision } = find(course, 'operationRun');
    const seat = String(event.seat);
    const talks = phaseEnds(course).filter((end) => stateAt(course, end).public.phase === 'plenary');
    const before = talks.filter((end) => end < revision).at(-1) ?? 1;
    const { state } = branched(course, before, { kind: 'course', course: 'complied', seat });
    expect(Object.values(state.hidden.operations).filter((run) => run.seat === seat)).toEqual([]);
  });

  test('what the rules refuse is no branch', () => {
    const change: Change = { kind: 'deed', seat: 'selmora', command: { type: 'table', text: 't-none' } };
    expect(isRefusal(branch(course, 3, change))).toBe(true);
  });

  test('another character or number plays on from there', () => {
    const revision = phaseEnds(course)[1] ?? 1;
    const control = canonical(branched(course, revision, NOTHING).state);
    const bold = branched(course, revision, { kind: 'driver', seat: 'pellin', doctrine: 'assertive' });
    const stable = branched(course, revision, { kind: 'parameter', name: 'background.rate', value: 3 });
    expect(canonical(bold.state)).not.toBe(control);
    expect(stable.state.public.parameters['background.rate']).toBeDefined();
  });
});

describe('a change that is picked from what could have gone otherwise', () => {
  const review = phaseEnds(course).find((end) => stateAt(course, end).public.phase === 'assessment') ?? 1;
  const { votes, operations, accusations } = changeableAt(course, review);
  const partOf = (revision: number, change: Change) => {
    const control = controlOf(course, revision, change);
    if (isRefusal(control)) throw new Error(control.refused);
    const changed = branched(course, revision, change);
    return {
      control,
      changed,
      parting: compare(cutAt(course, revision, change).state, control, changed).parting,
    };
  };

  test('is there for every vote, operation and accusation of the round', () => {
    const roundOf = (revision: number) => stateAt(course, revision).public.round;
    const all = course.records.flatMap(({ events }, at) => (roundOf(at + 1) === 1 ? events : []));
    const cast = all.filter(({ type }) => type === 'ballotCast');
    expect(new Set(votes.map(({ seat, item }) => `${item} ${seat}`)).size).toBe(cast.length);
    const run = all.flatMap((event) => (event.type === 'operationRun' ? [event.seat] : []));
    expect(operations.map(({ seat }) => seat).sort()).toEqual(run.sort());
    const made = all.flatMap((event) => {
      if (event.type !== 'responseMade') return [];
      const { by, suspect, measure } = event.response;
      return suspect !== 'none' && measure !== 'demarche' ? [by] : [];
    });
    expect(accusations.map(({ seat }) => seat).sort()).toEqual(made.sort());
    expect(accusations.length).toBeGreaterThan(0);
  });

  test('with one vote flipped the courses part at that vote, and the control ends as the game did', () => {
    const last = votes.at(-1);
    const other = last?.others[0];
    if (!last || !other) throw new Error('no vote');
    const { control, parting } = partOf(last.revision, other.change);
    expect(outcomeOf(control.state)).toEqual(outcomeOf(stateAt(course, lengthOf(course))));
    const step = { type: 'ballotCast', seat: last.seat };
    expect(parting).toMatchObject({ phase: 'plenary', round: 1, control: step, changed: step });
  });

  test('an operation dropped is not run, and an accusation dropped is not made', () => {
    const [operation] = operations;
    const [accusation] = accusations;
    if (!operation || !accusation) throw new Error('nothing to drop');
    const without = partOf(operation.revision, operation.change);
    const runs = ({ state }: Branch) =>
      Object.values(state.hidden.operations).filter(
        ({ seat, round }) => seat === operation.seat && round === 1,
      );
    expect(runs(without.control).length).toBe(1);
    expect(runs(without.changed)).toEqual([]);
    const silent = partOf(accusation.revision, accusation.change);
    const made = ({ state }: Branch) =>
      Object.values(state.public.responses).filter(
        ({ by, incident }) => by === accusation.seat && incident === accusation.incident,
      );
    expect(made(silent.control).length).toBe(1);
    expect(made(silent.changed)).toEqual([]);
  });

  test('a clause of the text on the table stands at another rung, and what is decided stays', () => {
    const talks = phaseEnds(course).find((end) => stateAt(course, end).public.phase === 'negotiation') ?? 1;
    const [clause] = changeableAt(course, talks).clauses;
    const rung = clause?.others.at(-1);
    if (!clause || rung === undefined) throw new Error('no clause');
    const change: Change = { kind: 'clause', text: clause.text, norm: clause.norm, rung };
    const { parting, changed } = partOf(talks, change);
    expect(parting?.changed.type).toBe('clauseChanged');
    expect(changed.records[0]?.events).toMatchObject([{ type: 'clauseChanged', norm: clause.norm, rung }]);
    expect(isRefusal(branch(course, review, change))).toBe(true);
  });

  test('a number beyond its bounds, or a character that no table names, is no change', () => {
    const wrong = [
      { kind: 'parameter', name: 'background.rate', value: 1e9 },
      { kind: 'parameter', name: 'constructor', value: 1 },
      { kind: 'driver', seat: 'pellin', doctrine: 'reckless' },
    ];
    expect(wrong.filter((change) => ChangeShape.safeParse(change).success)).toEqual([]);
    const nobody = branch(course, review, { kind: 'driver', seat: 'nowhere', doctrine: 'lawful' });
    expect(nobody).toMatchObject({ refused: 'seatUnknown' });
  });
});

describe('a fan', () => {
  test('of nothing changed differs by nothing; of a change it has an interval', () => {
    const revision = phaseEnds(course)[1] ?? 1;
    const same = [1, 2].flatMap((number) => pairOf(course, revision, NOTHING, number) ?? []);
    expect(fanOf(same).difference).toEqual({ mean: 0, low: 0, high: 0 });
    const mute: Change = { kind: 'course', course: 'withoutDiplomacy', seat: '' };
    const pairs = [1, 2, 3].flatMap((number) => pairOf(course, revision, mute, number) ?? []);
    const fan = fanOf(pairs);
    expect(fan.n).toBe(3);
    expect(fan.difference.low).toBeLessThan(fan.difference.high);
    expect(fan.control.p05).toBeLessThanOrEqual(fan.control.p95);
  });
});
