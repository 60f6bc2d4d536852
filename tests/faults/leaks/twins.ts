/**
 * Non-interference: two games that are one but for a secret of a seat go on side by side, and everybody else is
 * sent the very same bytes at every step, as long as the secret is one.
 */
import { openTurns, takeTurn } from '../../../shared/bots/turns.ts';
import type { Actor, Command, SeatCommand } from '../../../shared/rules/commands.ts';
import { nextDeadline } from '../../../shared/rules/deadlines.ts';
import { decide } from '../../../shared/rules/decide.ts';
import { isRefusal } from '../../../shared/rules/refusals.ts';
import type { State } from '../../../shared/rules/state.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { FACILITATOR, Streams } from './streams.ts';

const FIRST_MOMENT = 1_000_000;

/** One of two games: bots in most seats; those who have the secret do what they are told. */
export class Twin {
  state: State;
  #turns: ReturnType<typeof openTurns>;
  #at = FIRST_MOMENT;
  #streams = new Streams([]);
  /** What others were sent since they were last looked at. */
  #sent: string[] = [];

  constructor(state: State) {
    this.state = state;
    this.#turns = openTurns(state);
  }

  /** From here on what these readers are sent is noted. */
  watch(readers: readonly string[]): void {
    this.#streams = new Streams(readers);
    this.#note();
  }

  /** The same game from here on, apart from this one, and from another state if one is given. */
  fork(state: State = this.state): Twin {
    const twin = new Twin(state);
    twin.#turns = this.#turns;
    twin.#at = this.#at;
    return twin;
  }

  /** Whether it was taken. */
  send(actor: Actor, command: Command): boolean {
    const decision = decide(this.state, { actor, command, at: this.#at });
    if (isRefusal(decision)) return false;
    this.state = decision.state;
    this.#note();
    return true;
  }

  /** As the person in a seat that no bot drives. */
  does(seat: SeatId, command: SeatCommand): boolean {
    return this.send({ kind: 'seat', seat, person: `p-${seat}` }, command);
  }

  /** The next thing that happens by itself. */
  step(): void {
    const turn = takeTurn(this.state, this.#turns);
    if (turn) {
      this.#turns = turn.turns;
      if (turn.command) this.send({ kind: 'bot', seat: turn.seat }, turn.command);
      return;
    }
    const due = nextDeadline(this.state);
    this.#at = Math.max(this.#at, due);
    if (due > 0) this.send({ kind: 'system' }, { type: 'passTime' });
    else
      this.send(
        { kind: 'facilitator', person: `p-${FACILITATOR}` },
        { type: this.state.public.phase === 'lobby' ? 'start' : 'advance' },
      );
  }

  /** What others were sent since the last look. */
  look(): readonly string[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  #note(): void {
    for (const [reader, what] of this.#streams.next(this.state))
      this.#sent.push(`${reader} ${JSON.stringify(what)}`);
  }
}

/** Names ids by their first appearance: with them, that something happened at all changes their numbers. */
function idNaming(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) =>
    text.replace(/\b[a-z]-[0-9a-z]{8}\b/g, (id) => {
      const name = names.get(id) ?? `#${names.size}`;
      names.set(id, name);
      return name;
    });
}

export type Side = {
  /** Seats that have the secret: what they are sent may differ. */
  readonly insiders: readonly SeatId[];
  /** Other readers for whom it is no secret that there is something. */
  readonly without?: readonly string[];
  readonly until: (state: State) => boolean;
  /** Before each step, the same in both; false where one of them was refused: then the pair ends there. */
  readonly between?: (one: Twin, two: Twin) => boolean;
  readonly naming?: 'ids' | 'order of ids';
};

const MOST_STEPS = 3000;

/** Where the two differ first to anybody but the insiders; '' where they never do. */
export function compare(one: Twin, two: Twin, act: () => void, side: Side): string {
  const { insiders, without = [], until, between, naming = 'ids' } = side;
  const readers = [...Object.keys(one.state.own), FACILITATOR].filter(
    (reader) => !insiders.includes(reader) && !without.includes(reader),
  );
  for (const twin of [one, two]) {
    twin.watch(readers);
    twin.look();
  }
  act();
  const [nameOne, nameTwo] = naming === 'ids' ? [String, String] : [idNaming(), idNaming()];
  for (let step = 0; step < MOST_STEPS; step++) {
    if (until(one.state) || until(two.state)) return '';
    const [left, right] = [one.look().map(nameOne), two.look().map(nameTwo)];
    for (let at = 0; at < Math.max(left.length, right.length); at++)
      if (left[at] !== right[at])
        return `${one.state.public.phaseId}: ${firstDifference(left[at] ?? 'nothing', right[at] ?? 'nothing')}`;
    if (between && !between(one, two)) return '';
    one.step();
    two.step();
  }
  return 'the games do not end';
}

function firstDifference(one: string, two: string): string {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  const from = Math.max(0, at - 60);
  return `“${one.slice(0, 14)}… ${one.slice(from, at + 40)}” against “${two.slice(0, 14)}… ${two.slice(from, at + 40)}”`;
}
