/** Leaks of briefs, talk and whole views. */
import type { Mutant } from './mutants.ts';

const SESSION = 'shared/rules/evolve/session.ts';
const PROJECT = 'shared/rules/view/project.ts';
const INITIAL = 'shared/rules/initial.ts';
const TEXTS = 'shared/rules/scenario/texts.ts';

export const MUTANTS_OF_BRIEFS: readonly Mutant[] = [
  // Views that hold more than they should
  {
    id: 'a view of another seat',
    file: PROJECT,
    from: 'const own = state.own[seat];\n  return own ? pick(own, OWN_FIELDS) : null;',
    to: 'const own = state.own[seat];\n  return own ? { ...pick(own, OWN_FIELDS), evidence: Object.assign({}, ...Object.values(state.own).map((each) => each.evidence)) } : null;',
    hunters: ['views'],
  },
  {
    id: 'the hidden part spread into the public view',
    file: PROJECT,
    from: 'return pick(state.public, PUBLIC_FIELDS);',
    to: 'return { ...pick(state.public, PUBLIC_FIELDS), ...state.hidden };',
    hunters: ['views'],
  },
  {
    id: 'the console reads messages',
    file: PROJECT,
    from: 'messages: messages.size,',
    to: 'messages: Object.values(state.own).flatMap((view) => Object.values(view.messages).map(({ text }) => text)) as never,',
    hunters: ['views'],
  },
  {
    id: 'the console lists offers',
    file: PROJECT,
    from: 'offers: offers.size,',
    to: 'offers: [...offers] as never,',
    hunters: ['views'],
  },
  {
    id: 'the console waits for cards by what they are',
    file: 'shared/rules/waiting.ts',
    from: "return [{ seat, task: 'ready' as const }];",
    to: "return [{ seat, task: (own.conduct[round]?.card || 'ready') as never }];",
    hunters: ['twins'],
  },
  {
    id: 'notes of who leads in the view of a seat',
    file: PROJECT,
    from: 'return own ? pick(own, OWN_FIELDS) : null;',
    to: 'return own ? { ...pick(own, OWN_FIELDS), notes: state.hidden.notes } : null;',
    hunters: ['views'],
  },
  {
    id: 'the console for whoever asks',
    file: 'server/session/private-views.ts',
    from: "console: role === 'facilitator' ? checkConsole(consoleView(state, radar)) : null,",
    to: "console: role === 'player' ? checkConsole({ ...consoleView(state, radar), notes: {} }) : null,",
    hunters: ['views'],
  },
  // Briefs
  {
    id: 'a lure in base64 in the public texts',
    file: TEXTS,
    from: 'texts[`seat.${seat.id}.about`] = words(seat.about);',
    to: "texts[`seat.${seat.id}.about`] = words(seat.about);\n    if (seat.kind === 'state') texts[`seat.${seat.id}.more`] = words({ en: btoa(seat.covert.lure.en) });",
    hunters: ['views'],
  },
  {
    id: 'sources of incidents among the texts',
    file: TEXTS,
    from: '[`incident.${script}.text`]: words(incident.text),',
    to: "[`incident.${script}.text`]: words({ en: `${incident.text.en} ${incident.source ?? ''}` }),",
    hunters: ['views'],
  },
  {
    id: 'the lure shouted in the description of a seat',
    file: INITIAL,
    from: 'bloc: seat.bloc,\n    accredited: state',
    to: 'bloc: state ? seat.covert.lure.en.toUpperCase() : seat.bloc,\n    accredited: state',
    hunters: ['views'],
  },
  {
    id: 'a red line as a public number of the seat',
    file: INITIAL,
    from: 'lawfulness: state ? seat.lawfulness : 1,',
    to: 'lawfulness: state ? Object.values(seat.interests).reduce((sum, each) => sum + (each?.cap ?? 4), 0) + Object.values(seat.interests)[0]!.ideal : 1,',
    hunters: ['twins'],
  },
  {
    id: 'what a parliament wants, as a weight of the agenda',
    file: INITIAL,
    from: 'without: -1,',
    to: "without: scenario.seats.flatMap((seat) => (seat.kind === 'state' ? [seat.interests[norm.id]?.home ?? 0] : []))[order] ?? -1,",
    hunters: ['views'],
  },
  {
    id: 'every seat gets the wants of the first',
    file: INITIAL,
    from: 'interests: interestsOf(scenario, seat, seed),',
    to: 'interests: interestsOf(scenario, scenario.seats[0] ?? seat, seed),',
    hunters: ['views'],
  },
  {
    id: 'the seed in the name of the preset',
    file: INITIAL,
    from: 'preset: settings.preset,',
    to: 'preset: `${settings.preset} ${seed}`,',
    hunters: ['wire'],
  },
  // Talk
  {
    id: 'private words on the floor, too',
    file: SESSION,
    from: '  let next = state;\n  const caucus = state.own[message.from]?.caucuses[message.to];',
    to: '  let next = withPublic(state, { floor: { ...state.public.floor, [id]: message } });\n  const caucus = state.own[message.from]?.caucuses[message.to];',
    hunters: ['views'],
  },
  {
    id: 'private words to all seats',
    file: SESSION,
    from: 'for (const seat of new Set(caucus ? caucus.members : [message.from, message.to])) {',
    to: 'for (const seat of Object.keys(state.own)) {',
    hunters: ['views'],
  },
  {
    id: 'who left a caucus hears on',
    file: SESSION,
    from: "return putOwn(state, known.members, 'caucuses', caucus, { ...known, members });",
    to: "return putOwn(state, Object.keys(state.own), 'caucuses', caucus, { ...known, members });",
    hunters: ['views'],
  },
  {
    id: 'the place of a message among all messages',
    file: 'shared/rules/talks/talk.ts',
    from: "const heard = to === 'floor' ? turn.state.public.floor : (turn.state.own[from]?.messages ?? {});",
    to: "if (to === 'floor') return Object.values(turn.state.own).reduce((sum, own) => sum + Object.keys(own.messages).length, 0) + Object.keys(turn.state.public.floor).length;\n  const heard = turn.state.own[from]?.messages ?? {};",
    hunters: ['twins'],
  },
];
