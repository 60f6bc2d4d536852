import { NORM_FAMILY } from '../../model/norm-effects.ts';
import { PARAMETERS } from '../../model/parameters.ts';
import { INJECTABLE_PHASES } from '../commands/facilitator.ts';
import type { ScenarioFile } from '../scenario.ts';
import { HIGHEST_RUNG, NORM_FAMILIES } from '../vocabulary.ts';

type Path = (string | number)[];
type Report = (path: Path, message: string) => void;

/** Reports what is wrong with a scenario that no field shows by itself: names that lead nowhere, doubles, gaps. */
export function checkReferences(scenario: ScenarioFile, report: Report): void {
  const names = namesOf(scenario, report);
  checkSeats(scenario, names, report);
  checkTies(scenario, names, report);
  checkIncidents(scenario, names, report);
  checkRounds(scenario, names, report);
  checkInjects(scenario, names, report);
  checkShocks(scenario, names, report);
  checkAcquis(scenario, names, report);
  checkParameters(scenario, report);
  checkPresets(scenario, report);
  checkNotice(scenario, report);
  checkWordings(scenario, report);
  checkReadyTexts(scenario, report);
}

/** Each reports at `path` a name that is not of its kind. */
type Names = {
  readonly state: (id: string, path: Path) => void;
  readonly incident: (id: string, path: Path) => void;
};

function namesOf(scenario: ScenarioFile, report: Report): Names {
  const states = new Set(scenario.seats.filter(({ kind }) => kind === 'state').map(({ id }) => id));
  const incidents = new Set(scenario.incidents.map(({ id }) => id));
  return {
    state: (id, path) => {
      if (!states.has(id)) report(path, `“${id}” is not a state seat of this scenario`);
    },
    incident: (id, path) => {
      if (!incidents.has(id)) report(path, `“${id}” is not an incident of this scenario`);
    },
  };
}

function checkUnique(values: readonly string[], path: Path, report: Report): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) report([...path, index], `“${value}” is there twice`);
  });
}

function checkSeats({ seats, agenda, forum }: ScenarioFile, names: Names, report: Report): void {
  const states = seats.filter(({ kind }) => kind === 'state').length;
  if (states < 3 || states > 14) report(['seats'], 'a scenario has 3 to 14 state seats');
  const ids = seats.map(({ id }) => id);
  checkUnique(ids, ['seats'], report);
  const codes = seats.map(({ code }) => code);
  checkUnique(codes, ['seats'], report);
  names.state(forum.chair, ['forum', 'chair']);
  checkForum(forum, seats, states, report);
  forum.chairs?.forEach((id, index) => {
    names.state(id, ['forum', 'chairs', index]);
  });
  forum.entryIntoForce?.among.forEach((id, index) => {
    names.state(id, ['forum', 'entryIntoForce', 'among', index]);
  });
  forum.vetoes.forEach((id, index) => {
    names.state(id, ['forum', 'vetoes', index]);
  });
  checkUnique(agenda, ['agenda'], report);
  for (const family of NORM_FAMILIES)
    if (!agenda.some((norm) => NORM_FAMILY[norm] === family)) report(['agenda'], `no norm of ${family}`);
  seats.forEach((seat, index) => {
    if (seat.kind !== 'state') return;
    names.state(seat.covert.target, ['seats', index, 'covert', 'target']);
    if (seat.covert.target === seat.id)
      report(['seats', index, 'covert', 'target'], 'a seat cannot target itself');
    for (const norm of agenda) {
      const interest = seat.interests[norm];
      if (!interest) report(['seats', index, 'interests'], `no interest for ${norm}, which is on the agenda`);
      else if ((interest.floor ?? 0) > (interest.cap ?? 4))
        report(['seats', index, 'interests', norm, 'floor'], 'the floor is above the cap');
    }
  });
}

/** What a forum asks for and the scenario cannot give. */
function checkForum(
  forum: ScenarioFile['forum'],
  seats: ScenarioFile['seats'],
  states: number,
  report: Report,
): void {
  if (forum.rule === 'doubleMajority' && states === seats.length)
    report(['forum', 'rule'], 'a double majority needs stakeholder seats');
  if (forum.rule === 'silence' && forum.votes === 'clauses')
    report(['forum', 'votes'], 'silence is broken or kept about a text as a whole');
  const stakeholders = seats.flatMap(({ kind, id }) => (kind === 'stakeholder' ? [id] : []));
  if (forum.accreditation && stakeholders.length === 0)
    report(['forum', 'accreditation'], 'there is no stakeholder seat to admit');
  forum.accreditation?.admitted.forEach((id, index) => {
    if (!stakeholders.includes(id))
      report(['forum', 'accreditation', 'admitted', index], `“${id}” is not a stakeholder seat`);
  });
  if (forum.chairs && forum.chairs[0] !== forum.chair)
    report(['forum', 'chairs', 0], 'the first chair is the chair of the forum');
  const { ratifications = 0, among = [] } = forum.entryIntoForce ?? {};
  if (ratifications > states)
    report(['forum', 'entryIntoForce', 'ratifications'], `there are ${states} states`);
  if (among.length > ratifications)
    report(['forum', 'entryIntoForce', 'among'], 'more states are named than have to ratify');
}

function checkTies(scenario: ScenarioFile, names: Names, report: Report): void {
  for (const field of ['rivalry', 'affinity'] as const) {
    const pairs = scenario[field].pairs.map(({ between }) => between);
    pairs.forEach(([one, other], index) => {
      names.state(one, [field, 'pairs', index, 'between', 0]);
      names.state(other, [field, 'pairs', index, 'between', 1]);
      if (one === other) report([field, 'pairs', index, 'between'], 'a pair has two different seats');
    });
    const sorted = pairs.map((pair) => [...pair].sort().join(' and '));
    checkUnique(sorted, [field, 'pairs'], report);
  }
}

function checkIncidents({ incidents, opening }: ScenarioFile, names: Names, report: Report): void {
  const ids = incidents.map(({ id }) => id);
  checkUnique(ids, ['incidents'], report);
  incidents.forEach(({ victim }, index) => {
    names.state(victim, ['incidents', index, 'victim']);
  });
  names.incident(opening, ['opening']);
}

function checkRounds({ rounds, seats }: ScenarioFile, names: Names, report: Report): void {
  rounds.forEach(({ quiet, draw }, index) => {
    if (quiet) names.incident(quiet, ['rounds', index, 'quiet']);
    if (!draw) return;
    const path = ['rounds', index, 'draw'];
    names.incident(draw.accident, [...path, 'accident']);
    for (const field of ['seats', 'targets'] as const) {
      draw[field].forEach((id, at) => {
        names.state(id, [...path, field, at]);
      });
      checkUnique(draw[field], [...path, field], report);
    }
    const blocs = new Set(draw.seats.map((id) => seats.find((seat) => seat.id === id)?.bloc));
    if (blocs.size < 2) report([...path, 'seats'], 'the draw must reach seats of at least two blocs');
  });
}

/** What waits for its moment has not happened before, and waits for one that can come. */
function checkInjects({ injects, opening, rounds }: ScenarioFile, names: Names, report: Report): void {
  const incidents = injects.map(({ incident }) => incident);
  checkUnique(incidents, ['injects'], report);
  injects.forEach(({ incident, when }, index) => {
    const path = ['injects', index];
    names.incident(incident, [...path, 'incident']);
    if (incident === opening) report([...path, 'incident'], 'the opening incident has happened by then');
    if (when.on !== 'phase') return;
    if (when.round > rounds.length) report([...path, 'when', 'round'], 'the plan has no such round');
    if (!INJECTABLE_PHASES.includes(when.phase))
      report([...path, 'when', 'phase'], `one of ${INJECTABLE_PHASES.join(', ')} expected`);
  });
}

/** A government and a chair are somebody's; the other shocks are everybody's. */
function checkShocks({ rounds }: ScenarioFile, names: Names, report: Report): void {
  rounds.forEach(({ shock }, index) => {
    if (!shock) return;
    const path = ['rounds', index, 'shock'];
    const needsSeat = shock.kind === 'turnover' || shock.kind === 'closingWindow';
    if (needsSeat && shock.seat === undefined) report(path, `a ${shock.kind} needs a seat`);
    else if (!needsSeat && shock.seat !== undefined)
      report([...path, 'seat'], `a ${shock.kind} befalls everybody: no seat`);
    else if (shock.seat !== undefined) names.state(shock.seat, [...path, 'seat']);
  });
}

function checkAcquis({ acquis, agenda }: ScenarioFile, names: Names, report: Report): void {
  acquis.forEach(({ norm, parties, outvoted }, index) => {
    const path = ['acquis', index];
    if (!agenda.includes(norm)) report([...path, 'norm'], `${norm} is not on the agenda`);
    parties?.forEach((id, at) => {
      names.state(id, [...path, 'parties', at]);
    });
    if (parties) checkUnique(parties, [...path, 'parties'], report);
    checkUnique(outvoted, [...path, 'outvoted'], report);
    outvoted.forEach((id, at) => {
      names.state(id, [...path, 'outvoted', at]);
      if (parties && !parties.includes(id)) report([...path, 'outvoted', at], `“${id}” is not a party`);
    });
  });
}

function checkParameters({ parameters }: ScenarioFile, report: Report): void {
  const rows: Readonly<Record<string, { readonly min: number; readonly max: number }>> = PARAMETERS;
  for (const [name, value] of Object.entries(parameters)) {
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (!row) report(['parameters', name], 'the model has no such number');
    else if (value < row.min || value > row.max)
      report(['parameters', name], `${row.min} to ${row.max} expected`);
  }
}

const LONGEST_NOTICE = 40;

function checkNotice({ notice }: ScenarioFile, report: Report): void {
  for (const [language, text] of Object.entries<string | undefined>(notice ?? {}))
    if (text !== undefined && text.trim().split(/\s+/).length > LONGEST_NOTICE)
      report(['notice', language], `more than ${LONGEST_NOTICE} words`);
}

function checkWordings({ wordings = {}, agenda }: ScenarioFile, report: Report): void {
  for (const norm of Object.keys(wordings))
    if (!agenda.some((id) => id === norm)) report(['wordings', norm], `${norm} is not on the agenda`);
}

function checkReadyTexts({ drafts = [], agenda, presets }: ScenarioFile, report: Report): void {
  const ids = drafts.map(({ id }) => id);
  checkUnique(ids, ['drafts'], report);
  drafts.forEach(({ clauses }, index) => {
    const norms = clauses.map(({ norm }) => norm);
    checkUnique(norms, ['drafts', index, 'clauses'], report);
    norms.forEach((norm, at) => {
      if (!agenda.includes(norm))
        report(['drafts', index, 'clauses', at, 'norm'], `${norm} is not on the agenda`);
    });
  });
  presets.forEach(({ draft }, index) => {
    if (draft !== undefined && !ids.includes(draft))
      report(['presets', index, 'draft'], `“${draft}” is not a draft of this scenario`);
  });
}

/** After this round the end may come by chance (MODEL.md §1). */
const OPEN_AFTER = 4;

function checkPresets({ presets, seats, solo, forum }: ScenarioFile, report: Report): void {
  const ids = presets.map(({ id }) => id);
  checkUnique(ids, ['presets'], report);
  presets.forEach(({ rules, highestRung, end, rounds, signature }, index) => {
    if (signature && (rules !== 'full' || forum.bindsOutvoted))
      report(
        ['presets', index, 'signature'],
        'signature takes full rules, and a forum that binds nobody outvoted',
      );
    if (highestRung !== undefined && highestRung > HIGHEST_RUNG[rules])
      report(['presets', index, 'highestRung'], `${rules} rules go up to rung ${HIGHEST_RUNG[rules]}`);
    if (end === 'open' && rounds <= OPEN_AFTER)
      report(['presets', index, 'end'], `an open end needs more than ${OPEN_AFTER} rounds`);
  });
  if (!ids.includes(solo.preset)) report(['solo', 'preset'], `“${solo.preset}” is not a preset`);
  checkUnique(solo.seats, ['solo', 'seats'], report);
  solo.seats.forEach((id, index) => {
    if (!seats.some((seat) => seat.id === id))
      report(['solo', 'seats', index], `“${id}” is not a seat of this scenario`);
  });
}
