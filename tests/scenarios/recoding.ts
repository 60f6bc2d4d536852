import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SCENARIO_FOLDER } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import type { Scenario, StateSeat } from '../../shared/rules/scenario.ts';
import type { State } from '../../shared/rules/state.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { type Form, interestsOf, type Profile, Profiles } from './coding.ts';

/** Process cases: what becomes of a text on the table, and whether it hangs on the coding of the positions. */

export function profilesOf(name: string): readonly Profile[] {
  const file = join(SCENARIO_FOLDER, 'profiles', `${name}.yaml`);
  return Profiles.parse(parse(readFileSync(file, 'utf8'))).profiles;
}

export function profileBehind({ source }: StateSeat, profiles: readonly Profile[]): Profile {
  const profile = profiles.find(({ state }) => source?.includes(`Coded after ${state} `));
  if (!profile) throw new Error(`no profile behind “${source}”`);
  return profile;
}

/** The scenario with the wishes and red lines that other positions give. */
export function recoded(scenario: Scenario, profiles: readonly Profile[], form: Form): Scenario {
  return {
    ...scenario,
    seats: scenario.seats.map((seat) =>
      seat.kind === 'state'
        ? { ...seat, interests: interestsOf(profileBehind(seat, profiles), scenario.agenda, form) }
        : seat,
    ),
  };
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every position moved by up to half a step, each by itself. */
export function withNoise(profiles: readonly Profile[], seed: number): readonly Profile[] {
  const next = dice(seed);
  return profiles.map((profile) => ({
    ...profile,
    positions: profile.positions.map((value) => value + next() - 0.5),
  }));
}

/** All positions dealt anew, to any state and any issue. */
export function shuffled(profiles: readonly Profile[], seed: number): readonly Profile[] {
  const next = dice(seed);
  const deck = profiles.flatMap(({ positions }) => positions);
  for (let at = deck.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [deck[at], deck[other]] = [deck[other] ?? 0, deck[at] ?? 0];
  }
  return profiles.map((profile, at) => ({
    ...profile,
    positions: deck.slice(at * profile.positions.length, (at + 1) * profile.positions.length),
  }));
}

/** The scenario once for each red line, without it. */
export function withoutOneLine(scenario: Scenario): readonly { line: string; scenario: Scenario }[] {
  return scenario.seats.flatMap((seat) => {
    if (seat.kind !== 'state') return [];
    return Object.entries(seat.interests).flatMap(([norm, interest]) =>
      (['cap', 'floor'] as const)
        .filter((line) => interest[line] !== undefined)
        .map((line) => {
          const { [line]: _, ...rest } = interest;
          const interests = { ...seat.interests, [norm]: rest };
          const seats = scenario.seats.map((other) => (other === seat ? { ...seat, interests } : other));
          return { line: `${seat.id} ${norm} ${line}`, scenario: { ...scenario, seats } as Scenario };
        }),
    );
  });
}

/** `refused`: it failed, and whoever objected named the clause that is asked about; `failed`: over something else. */
export type Fate = 'whole' | 'annexed' | 'changed' | 'refused' | 'failed';

/** The chair puts the preset's ready text to the plenary first and as it stands. What becomes of it over one clause? */
export function fateOf(scenario: Scenario, preset: string, seed: string, norm: NormId): Fate {
  let fate: Fate | undefined;
  const chairText = (state: State) =>
    Object.entries(state.public.treaties).find(([, { kind }]) => kind === 'chair');
  play(scenario, {
    seed,
    preset,
    rounds: 1,
    off: ['offers', 'messages', 'declarations', 'amendments', 'endorsements', 'ownDrafts', 'card.keepAnnex'],
    interject: (state) => {
      const { phase, chair, currentText, clauses, items, votes } = state.public;
      if (phase !== 'negotiation' && phase !== 'plenary') return fate || phase !== 'conduct' ? null : 'stop';
      const [text, treaty] = chairText(state) ?? [];
      if (!text || !treaty)
        return { seat: chair, command: { type: 'openText', kind: 'chair', from: currentText } };
      if (treaty.status === 'draft') return { seat: chair, command: { type: 'table', text } };
      if (treaty.status === 'tabled' && treaty.called === 0 && phase === 'negotiation')
        return { seat: chair, command: { type: 'callText', text } };
      if (treaty.status === 'tabled') return null;
      const clause = Object.values(clauses).find((entry) => entry.text === text && entry.norm === norm);
      const objections = Object.values(votes).filter(
        (vote) => vote.choice === 'object' && items[vote.item]?.text === text,
      );
      if (treaty.status === 'rejected')
        fate = objections.every(({ norms }) => norms.includes(norm)) ? 'refused' : 'failed';
      else if (clause?.annexed) fate = 'annexed';
      else if (treaty.partly || !clause || clause.rung === 0) fate = 'changed';
      else fate = 'whole';
      return 'stop';
    },
  });
  return fate ?? 'failed';
}

export function shareOf<T>(values: readonly T[], is: (value: T) => boolean): number {
  return values.filter(is).length / values.length;
}
