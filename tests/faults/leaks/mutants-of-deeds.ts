/** Leaks of deals, ballots, conduct, the books, and those of the server itself. */
import type { Mutant } from './mutants.ts';

const DEALS = 'shared/rules/evolve/deals.ts';
const CONDUCT = 'shared/rules/evolve/conduct.ts';
const TEXTS = 'shared/rules/evolve/texts.ts';
const ASSESSMENT = 'shared/rules/evolve/assessment.ts';

export const MUTANTS_OF_DEEDS: readonly Mutant[] = [
  // Deals
  {
    id: 'offers to all seats',
    file: DEALS,
    from: "return putOwn(state, sides, 'offers', event.offer, {",
    to: "return putOwn(state, Object.keys(state.own), 'offers', event.offer, {",
    hunters: ['views'],
  },
  {
    id: 'the order of an offer among all offers',
    file: DEALS,
    from: 'return Object.values(state.own[from]?.offers ?? {}).filter(',
    to: 'return Object.values(state.own).flatMap((own) => Object.values(own.offers)).length + 0 * Object.values(state.own[from]?.offers ?? {}).filter(',
    hunters: ['twins'],
  },
  {
    id: 'handshakes to all seats',
    file: DEALS,
    from: "const shown = putOwn(state, shownTo, 'handshakes', event.handshake, handshake);",
    to: "const shown = putOwn(state, Object.keys(state.own), 'handshakes', event.handshake, handshake);",
    hunters: ['views'],
  },
  {
    id: 'private commitments in public',
    file: DEALS,
    from: "return event.knownTo.length === 0\n        ? putPublic(hidden, 'commitments', event.id, commitment)",
    to: "return event.knownTo.length < 3\n        ? putPublic(hidden, 'commitments', event.id, commitment)",
    hunters: ['views'],
  },
  {
    id: 'marks of private commitments in public',
    file: DEALS,
    from: 'const change = { state: event.state };\n      return knownTo.length === 0',
    to: 'const change = { state: event.state };\n      return knownTo.length < 3',
    hunters: ['views'],
  },
  {
    id: 'the true state of a commitment',
    file: DEALS,
    from: 'return withHidden(state, {\n        commitments: { ...state.hidden.commitments, [event.commitment]: { ...known, state: event.state } },\n      });',
    to: "return amendPublic(withHidden(state, {\n        commitments: { ...state.hidden.commitments, [event.commitment]: { ...known, state: event.state } },\n      }), 'commitments', event.commitment, { state: event.state });",
    hunters: ['views'],
  },
  // Ballots
  {
    id: 'a ballot before it is closed',
    file: TEXTS,
    from: 'const item = cast.public.items[event.item];\n      return before || !item ? cast :',
    to: "const item = cast.public.items[event.item];\n      if (item) return putPublic(cast, 'votes', `${event.item}:${event.seat}`, { item: event.item, seat: event.seat, choice: event.choice, norms: event.norms, reason: event.reason, silent: false } as never);\n      return before || !item ? cast :",
    hunters: ['views', 'twins'],
  },
  {
    id: 'how many said yes so far',
    file: TEXTS,
    from: "amendPublic(cast, 'items', event.item, { cast: item.cast + 1 });",
    to: "amendPublic(cast, 'items', event.item, { cast: item.cast + 1, yes: item.yes + (event.choice === 'yes' || event.choice === 'join' ? 1 : 0) });",
    hunters: ['twins'],
  },
  {
    id: 'the reason of a ballot backwards in its outcome',
    file: TEXTS,
    from: "return before || !item ? cast : amendPublic(cast, 'items', event.item, {",
    to: "return before || !item ? cast : amendPublic(cast, 'items', event.item, { proposer: [...event.reason].reverse().join(''),",
    hunters: ['views'],
  },
  // Conduct and evidence
  {
    id: 'a conduct card when it is played',
    file: CONDUCT,
    from: 'const others = state.hidden.conducts.filter(\n        (entry) =>',
    to: "if (event.card === 'covert') return withPublic(played, { outcome: 'noText' });\n      const others = state.hidden.conducts.filter(\n        (entry) =>",
    hunters: ['twins'],
  },
  {
    id: 'the size of a plan',
    file: CONDUCT,
    from: 'return withHidden(played, {\n        conducts: [',
    to: "return withHidden(amendPublic(played, 'seats', event.seat, { members: Array.from({ length: JSON.stringify(event.actions).length + event.on.length }, () => '.') }), {\n        conducts: [",
    hunters: ['twins'],
  },
  {
    id: 'operations to their victims',
    file: CONDUCT,
    from: "const known = putOwn(state, [event.seat], 'operations', id, {",
    to: "const known = putOwn(state, [event.seat, event.target], 'operations', id, {",
    hunters: ['views'],
  },
  {
    id: 'evidence to all seats',
    file: CONDUCT,
    from: "const dealt = putOwn(state, [event.to], 'evidence', event.id, {",
    to: "const dealt = putOwn(state, Object.keys(state.own), 'evidence', event.id, {",
    hunters: ['views'],
  },
  {
    id: 'evidence shown to one is shown to all',
    file: CONDUCT,
    from: "return putOwn(shown, [event.to], 'evidence', event.id, {",
    to: "return putOwn(shown, Object.keys(shown.own), 'evidence', event.id, {",
    hunters: ['views'],
  },
  {
    id: 'the beliefs of a seat in public',
    file: CONDUCT,
    from: "if (event.seat) return putOwn(state, [event.seat], 'beliefs', event.incident, event.bars);",
    to: "if (event.seat && event.seat < 'i') return putOwn(state, [event.seat], 'beliefs', event.incident, event.bars);",
    hunters: ['views'],
  },
  {
    id: 'sealed answers to all seats',
    file: CONDUCT,
    from: "const answered = putOwn(state, [event.seat], 'answers', event.incident, {",
    to: "const answered = putOwn(state, Object.keys(state.own), 'answers', event.incident, {",
    hunters: ['views', 'twins'],
  },
  {
    id: 'private demarches as public responses',
    file: CONDUCT,
    from: "return event.response.measure === 'demarche'",
    to: "return event.response.measure === 'demarche' && event.response.by < 'i'",
    hunters: ['views'],
  },
  // The books
  {
    id: 'the true score beside the public one',
    file: ASSESSMENT,
    from: 'scores: { ...state.public.scores, [round]: score },',
    to: 'scores: { ...state.public.scores, [round]: event.trueScore },',
    hunters: ['views'],
  },
  {
    id: 'lines of the true ledger',
    file: ASSESSMENT,
    from: 'ledger: { ...state.public.ledger, ...byKey(event.lines) },',
    to: 'ledger: { ...state.public.ledger, ...byKey([...event.lines, ...event.trueLines]) },',
    hunters: ['views'],
  },
  {
    id: "everybody's scores to every seat",
    file: ASSESSMENT,
    from: "next = putOwn(next, [seat], 'scores', String(round), { round, ...parts });",
    to: "next = putOwn(next, Object.keys(next.own), 'scores', `${round}${seat}`, { round, ...parts });",
    hunters: ['views', 'twins'],
  },
  {
    id: 'what a seat predicts',
    file: ASSESSMENT,
    from: "return putOwn(state, [event.seat], 'predictions', String(state.public.round), event.direction);",
    to: "return putOwn(withPublic(state, { outcome: event.direction === 'up' ? 'adopted' : 'noText' }), [event.seat], 'predictions', String(state.public.round), event.direction);",
    hunters: ['twins'],
  },
  {
    id: 'the whole account in place of what is known of it',
    file: ASSESSMENT,
    from: 'const known = withOwn(state, event.seat, { [event.field]: own[event.field] + event.known });',
    to: 'const known = withPublic(withOwn(state, event.seat, { [event.field]: own[event.field] + event.known }), { meters: { ...state.public.meters, leaks: event.add } });',
    hunters: ['views'],
  },
  {
    id: 'reasons for whoever asks',
    file: 'shared/rules/debrief/reasoning.ts',
    from: "if (view.phase === 'debrief' || reader === seat) return true;",
    to: 'if (view.years > 0) return true;',
    hunters: ['views'],
  },
  // The server
  {
    id: 'views to everybody',
    file: 'server/wire/room.ts',
    from: "else client.send('view', message);",
    to: "else this.broadcast('view', message);",
    hunters: ['wire'],
  },
  {
    id: 'the view of another seat',
    file: 'server/session/private-views.ts',
    from: "const own = seat === '' ? null : ownViewOf(state, seat);",
    to: "const own = seat === '' ? null : ownViewOf(state, Object.keys(state.own)[0] ?? seat);",
    hunters: ['wire'],
  },
  {
    id: 'a trace as the fact of a refusal',
    file: 'server/session/audience.ts',
    from: "refused(refuse('malformed', parsed.error.issues[0]?.path.join('.') ?? ''))",
    to: "refused(refuse('malformed', new Error('malformed').stack ?? ''))",
    hunters: ['wire'],
  },
  {
    id: 'commands in the log',
    file: 'server/session/audience.ts',
    from: 'const { id, phase, body } = parsed.data;',
    to: "const { id, phase, body } = parsed.data;\n    this.#host.journal.info({ body }, 'a command');",
    hunters: ['wire'],
  },
  {
    id: 'tokens in the log',
    file: 'server/wire/room.ts',
    from: 'const person = isToken(options.token)',
    to: 'host.journal.debug(JSON.stringify(options));\n  const person = isToken(options.token)',
    hunters: ['wire'],
  },
  {
    id: 'hidden state in the health report',
    file: 'server/session/health.ts',
    from: 'damaged: broken,',
    to: 'damaged: broken,\n      all: hall.sessions.map(({ state }) => state.hidden),',
    hunters: ['wire'],
  },
  {
    id: 'what seats know in the form to join',
    file: 'server/http/http.ts',
    from: 'people: everybodyIn(view).length,',
    to: 'people: everybodyIn(view).length,\n      ...({ own: session.state.own } as object),',
    hunters: ['wire'],
  },
];
