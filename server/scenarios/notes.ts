/** What an author should look at in a scenario that can be played: things that never happen, and norms that lead nowhere. */
import { DOCTRINE_NAMES } from '../../shared/bots/doctrines.ts';
import type { ScenarioFile, StateSeat } from '../../shared/rules/scenario.ts';
import { BINDING, HIGHEST_RUNG, type NormId } from '../../shared/rules/vocabulary.ts';
import type { Place, Problem } from './file.ts';

type Path = readonly (string | number)[];
type Note = (path: Path, reason: string) => void;

/** A norm that weighs less than this for everybody is on the agenda for nobody. */
const CARED_FOR = 0.08;

export function notesOn(scenario: ScenarioFile, placeOf: (path: Path) => Place): readonly Problem[] {
  const notes: Problem[] = [];
  const note: Note = (path, reason) => notes.push({ ...placeOf(path), path: path.join('.'), reason });
  noteIncidents(scenario, note);
  noteNorms(scenario, note);
  noteDoctrines(scenario, note);
  noteTranslations(scenario, note);
  return notes;
}

function statesOf({ seats }: ScenarioFile): readonly StateSeat[] {
  return seats.filter((seat) => seat.kind === 'state');
}

/** What no round brings about happens only at the facilitator's hand; what no preset reaches does not happen at all. */
function noteIncidents({ incidents, opening, rounds, presets }: ScenarioFile, note: Note): void {
  const longest = Math.max(...presets.map((preset) => preset.rounds));
  rounds.forEach((_round, index) => {
    if (index >= longest) note(['rounds', index], `no preset has a round ${index + 1}: it never comes`);
  });
  const planned = new Set([
    opening,
    ...rounds
      .slice(0, longest)
      .flatMap(({ quiet, draw }) => [quiet, draw?.accident].filter((id) => id !== undefined)),
  ]);
  const withClocks = presets.some(({ clocks }) => clocks !== undefined);
  incidents.forEach(({ id }, index) => {
    if (planned.has(id)) return;
    note(
      ['incidents', index, 'id'],
      withClocks
        ? `“${id}” happens only if a facilitator brings it in`
        : `“${id}” never happens: no round names it, and no preset has a facilitator`,
    );
  });
}

function noteNorms(scenario: ScenarioFile, note: Note): void {
  const states = statesOf(scenario);
  const reachable = Math.max(
    ...scenario.presets.map(({ rules, highestRung }) => highestRung ?? HIGHEST_RUNG[rules]),
  );
  scenario.agenda.forEach((norm, index) => {
    const interests = states.flatMap(({ id, interests: all }) => {
      const interest = all[norm];
      return interest ? [{ seat: id, interest }] : [];
    });
    const path = ['agenda', index];
    const isCause = scenario.seats.some(
      (seat) => seat.kind === 'stakeholder' && (seat.causes[norm]?.weight ?? 0) > CARED_FOR,
    );
    if (!isCause && interests.every(({ interest }) => interest.weight < CARED_FOR || interest.ideal === 0))
      note(
        path,
        `nobody cares about ${norm}: no seat gives it a weight of ${CARED_FOR} and wants a rung of it`,
      );
    noteClash(norm, interests, scenario.forum.rule === 'consensus', path, note);
    if (reachable < BINDING) return;
    // Law comes into force once half of the signatories have ratified (RULES.md, C11).
    const willing = interests.filter(({ interest: { cap = BINDING, home, ideal } }) => {
      return cap >= BINDING && (home ?? ideal) > BINDING / 2;
    });
    if (willing.length * 2 < states.length)
      note(
        path,
        `hardly anybody could ratify ${norm}: ${willing.length} of ${states.length} states have no red line below law and a parliament that wants it`,
      );
  });
}

type Wanted = {
  readonly seat: string;
  readonly interest: { readonly cap?: number | undefined; readonly floor?: number | undefined };
};

/** A floor above somebody's cap: under consensus no text can hold the norm, elsewhere somebody is outvoted. */
function noteClash(
  norm: NormId,
  interests: readonly Wanted[],
  isConsensus: boolean,
  path: Path,
  note: Note,
): void {
  const floors = interests.filter(({ interest }) => interest.floor !== undefined);
  for (const { seat, interest } of floors) {
    const against = interests.find(({ interest: other }) => (other.cap ?? BINDING) < (interest.floor ?? 0));
    if (!against || !isConsensus) continue;
    note(
      path,
      `under consensus no text can hold ${norm} for all: ${seat} takes nothing below ${interest.floor}, ${against.seat} nothing above ${against.interest.cap}`,
    );
    return;
  }
}

function noteDoctrines({ seats }: ScenarioFile, note: Note): void {
  seats.forEach(({ doctrine }, index) => {
    if (!DOCTRINE_NAMES.includes(doctrine))
      note(['seats', index, 'doctrine'], `“${doctrine}” is no doctrine of the bots; they play it plainly`);
  });
}

/** Texts that some language lacks are shown in English. */
function noteTranslations(scenario: ScenarioFile, note: Note): void {
  for (const language of ['it', 'fr'] as const) {
    const missing: Path[] = [];
    const walk = (value: unknown, path: Path) => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value && typeof value.en === 'string') {
        if (!(language in value)) missing.push(path);
        return;
      }
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(scenario, []);
    const [first] = missing;
    if (!first) continue;
    const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    note(first, `no ${language === 'it' ? 'Italian' : 'French'} here${others}: people read English`);
  }
}
