import { homeIdeal } from '../model/ratification.ts';
import { scoreOf } from '../model/stability.ts';
import type { World } from '../model/world.ts';
import { applyEffects, grievanceOf, initialWorld, trustIn, years } from '../model/worlds.ts';
import { NO_CLOCKS } from './clocks.ts';
import { clubsOf } from './clubs/clubs-at-first.ts';
import type { Settings } from './events.ts';
import { forumsAtFirst, forumsOfSeat, placeOf } from './forums/forums-at-first.ts';
import { keyOf } from './keys.ts';
import { modelOf, overridesOf } from './model-of.ts';
import { pledgeOf } from './outlook.ts';
import { lessonAtFirst } from './people/lesson-at-first.ts';
import { openingTexts } from './scenario/texts.ts';
import type { Scenario, ScenarioSeat } from './scenario.ts';
import { ballotsIn } from './settings.ts';
import type { State } from './state.ts';
import { acquisOf } from './texts/acquis.ts';
import type { OwnView } from './view/own.ts';
import type { PublicView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

function publicSeat(seat: ScenarioSeat, scenario: Scenario): PublicView['seats'][string] {
  const state = seat.kind === 'state';
  return {
    code: seat.code,
    kind: seat.kind,
    role: state ? '' : seat.role,
    bloc: seat.bloc,
    accredited: state || (scenario.forum.accreditation?.admitted.includes(seat.id) ?? true),
    admittedBy: [],
    objectedBy: [],
    forums: forumsOfSeat(scenario, seat),
    driver: 'nobody',
    members: [],
    connected: false,
    awaySince: 0,
    ready: false,
    power: state ? seat.power : 0,
    vulnerability: state ? seat.vulnerability : 1,
    lawfulness: state ? seat.lawfulness : 1,
    hawkishness: state ? seat.hawkishness : 0,
    offence: state ? seat.offence : 0,
    defence: state ? seat.defence : 0,
    attribution: seat.attribution,
  };
}

/** What a seat wants; where the scenario does not name what its parliament wants, the dice do. */
function interestsOf(scenario: Scenario, seat: ScenarioSeat, seed: string): OwnView['interests'] {
  const { p } = modelOf(scenario);
  const interests: OwnView['interests'] = {};
  const weight = (norm: (typeof scenario.agenda)[number]) =>
    (seat.kind === 'state' ? seat.interests[norm]?.weight : seat.causes[norm]?.weight) ?? 0;
  const total = scenario.agenda.reduce((sum, norm) => sum + weight(norm), 0) || 1;
  for (const norm of scenario.agenda) {
    const wanted = seat.kind === 'state' ? seat.interests[norm] : undefined;
    interests[norm] = {
      weight: weight(norm) / total,
      ideal: wanted?.ideal ?? (seat.kind === 'stakeholder' ? (seat.causes[norm]?.ideal ?? 0) : 0),
      price: wanted?.price ?? 0,
      cap: wanted?.cap ?? 4,
      floor: wanted?.floor ?? 0,
      home: wanted ? (wanted.home ?? homeIdeal(seed, seat.id, norm, wanted.ideal, p)) : 0,
    };
  }
  return interests;
}

function ownView(scenario: Scenario, seat: ScenarioSeat, world: World, seed: string): OwnView {
  const { cast } = modelOf(scenario);
  const others = seat.kind === 'state' ? cast.states.filter((id) => id !== seat.id) : [];
  return {
    seat: seat.id,
    interests: interestsOf(scenario, seat, seed),
    offence: seat.kind === 'state' ? seat.offence : 0,
    defence: seat.kind === 'state' ? seat.defence : 0,
    attribution: seat.attribution,
    stock: seat.kind === 'state' ? (world.stock[seat.id] ?? 0) : 0,
    doctrine: seat.doctrine,
    trust: Object.fromEntries(others.map((other) => [other, trustIn(world, seat.id, other)])),
    grievance: Object.fromEntries(others.map((other) => [other, 0])),
    offers: {},
    handshakes: {},
    messages: {},
    caucuses: {},
    commitments: {},
    marks: {},
    ballots: {},
    conduct: {},
    history: {},
    enquiries: {},
    consultations: {},
    cards: {},
    operations: {},
    evidence: {},
    beliefs: {},
    answers: {},
    demarches: {},
    replies: {},
    findings: {},
    gains: 0,
    harms: 0,
    costs: 0,
    dividend: 0,
    utility: 0,
    notices: {},
    stints: {},
    deputyActs: {},
    doneForIt: {},
    looks: {},
    predictions: {},
    decisions: {},
    scores: {},
    ahead: { text: '', round: 0 },
  };
}

/** The state that a session starts from, in its lobby. */
export function initialState(scenario: Scenario, settings: Settings, seed: string): State {
  const { cast, p } = modelOf(scenario);
  const bySeat = (value: (seat: ScenarioSeat) => number) =>
    Object.fromEntries(scenario.seats.map((seat) => [seat.id, value(seat)]));
  const acquis = acquisOf(scenario);
  const before = initialWorld(
    cast,
    {
      offence: bySeat((seat) => (seat.kind === 'state' ? seat.offence : 0)),
      defence: bySeat((seat) => (seat.kind === 'state' ? seat.defence : 0)),
      attribution: bySeat((seat) => seat.attribution),
      bodyTrust: scenario.world.bodyTrust,
    },
    p,
  );
  const span = years(settings.end === 'open' ? 'series' : settings.rounds, p);
  const world = applyEffects(
    before,
    Object.entries(acquis).map(([id, made]) => ({
      kind: 'pledge',
      pledge: pledgeOf(id, made, { round: 0, years: span, strength: 1 }),
    })),
  );
  const stability = scoreOf(world, cast, p, 'public');
  const relations: PublicView['relations'] = {};
  for (const from of cast.states)
    for (const to of cast.states)
      if (from !== to)
        relations[keyOf(from, to)] = {
          from,
          to,
          rivalry: cast.rivalry[from]?.[to] ?? 0,
          affinity: cast.affinity[from]?.[to] ?? 0,
          trust: trustIn(world, from, to),
          grievance: grievanceOf(world, from, to),
        };
  return {
    scenario,
    settings,
    public: {
      rules: settings.rules,
      solo: settings.solo,
      phase: 'lobby',
      stage: '',
      phaseId: '0.lobby',
      round: 0,
      rounds: settings.rounds,
      closesAt: 0,
      stageClosesAt: 0,
      paused: false,
      pausedAt: 0,
      locked: false,
      clocks: { ...NO_CLOCKS, ...settings.clocks },
      lesson: lessonAtFirst(settings),
      forum: scenario.forum.rule,
      chair: scenario.forum.chair,
      stability,
      stabilityBefore: stability,
      setup: {
        scenario: scenario.id,
        preset: settings.preset,
        mechanics: settings.mechanics,
        highestRung: settings.highestRung,
        openEnd: settings.end === 'open',
        votes: scenario.presets.find(({ id }) => id === settings.preset)?.votes ?? scenario.forum.votes,
        vetoes: scenario.forum.vetoes,
        bindsOutvoted: scenario.forum.bindsOutvoted,
        accreditation: scenario.forum.accreditation?.by ?? '',
        chairs: scenario.forum.chairs ?? [],
        ratifications: scenario.forum.entryIntoForce?.ratifications ?? 0,
        ratifiersNamed: scenario.forum.entryIntoForce?.among ?? [],
        ...forumsAtFirst(scenario),
        ballots: ballotsIn(settings),
        difficulty: settings.difficulty,
        adviser: settings.adviser,
        pace: 'spaced',
      },
      meters: {
        bodyTrust: world.bodyTrust,
        closure: world.closure,
        burden: world.burden,
        leaks: world.leaks,
      },
      parameters: Object.fromEntries(
        Object.entries(overridesOf(scenario)).map(([name, value]) => [name, { value }]),
      ),
      years: span,
      currentText: '',
      askedIncident: '',
      outcome: '',
      texts: openingTexts(scenario),
      seats: Object.fromEntries(scenario.seats.map((seat) => [seat.id, publicSeat(seat, scenario)])),
      people: {},
      relations,
      agenda: Object.fromEntries(
        scenario.norms.map((norm, order) => [
          norm.id,
          {
            order,
            family: norm.family,
            sources: norm.sources,
            without: -1,
            ...placeOf(scenario, settings, norm.id),
          },
        ]),
      ),
      treaties: {},
      clauses: {},
      items: {},
      votes: {},
      commitments: acquis,
      marks: {},
      incidents: {},
      beliefs: {},
      evidence: {},
      responses: {},
      replies: {},
      qualifications: {},
      precedents: {},
      shocks: {},
      clubs: clubsOf(scenario),
      calls: {},
      history: {},
      hearings: {},
      floor: {},
      news: {},
      scores: {},
      ledger: {},
      debrief: { step: 'reaction', revision: 0, eyes: '', branch: '', revealed: [], compared: false },
      revealedGoals: {},
      revealedConduct: {},
      revealedIncidents: {},
      revealedCommitments: {},
      revealedStates: {},
      revealedScores: {},
      revealedLedger: {},
      revealedSeats: {},
      revealedSeatRounds: {},
      reflections: {},
    },
    own: Object.fromEntries(scenario.seats.map((seat) => [seat.id, ownView(scenario, seat, world, seed)])),
    hidden: {
      seed,
      lastAct: null,
      notes: {},
      hands: {},
      planned: Object.fromEntries(
        scenario.injects.map(({ incident, when }) => [incident, { when, texts: 0 }]),
      ),
      looks: {},
      forecasts: {},
      answers: {},
      consents: {},
      survey: { research: false, study: '' },
      questions: {},
      foretold: {},
      folded: 0,
      worlds: { public: world, true: world },
      baseline: { public: world, true: world },
      entries: { public: [], true: [] },
      felt: world.trust,
      accounts: Object.fromEntries(
        scenario.seats.map((seat: { id: SeatId }) => [
          seat.id,
          { gains: 0, harms: 0, costs: 0, dividend: 0 },
        ]),
      ),
      covert: {},
      incidents: {},
      operations: {},
      conducts: [],
      reasons: {},
      commitments: Object.fromEntries(
        Object.keys(acquis).map((id) => [id, { knownTo: [], state: 'untested' as const }]),
      ),
      trueScores: {},
      trueLines: {},
      rounds: {},
    },
  };
}
