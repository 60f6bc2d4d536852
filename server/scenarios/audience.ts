/** Who reads what an author writes, and when (RULES.md, P12). No file can say otherwise: audiences are decided here. */

const READERS = [
  'everybody',
  'host',
  'ownSeat',
  'drawnSeat',
  'dealtSeat',
  'whenItHappens',
  'debrief',
  'authors',
] as const;
export type Reader = (typeof READERS)[number];

export const READER_WORDS: Readonly<Record<Reader, string>> = {
  everybody: 'all who are in the session, from its start',
  host: 'whoever chooses the scenario; nobody in the session',
  ownSeat: 'the people and the bot of that seat; all, once the debrief reveals it',
  drawnSeat: 'the seat that is drawn for it; all, once the debrief reveals it',
  dealtSeat: 'the seats that are dealt the card; all, once it is used',
  whenItHappens: 'the facilitator; all others once it has happened',
  debrief: 'all, in the debrief',
  authors: 'who reads the file; nobody in the session',
};

/** By the place of a text in the file; `*` stands for any one of a list or a map. */
export const WHO_READS: Readonly<Record<string, Reader>> = {
  title: 'everybody',
  summary: 'everybody',
  notice: 'host',
  'history.text': 'debrief',
  'history.sources.*': 'debrief',
  'objectives.*.text': 'debrief',
  'questions.*': 'debrief',
  'forum.name': 'everybody',
  'forums.*.name': 'everybody',
  'clubs.*.name': 'everybody',
  'wordings.*.title': 'everybody',
  'wordings.*.rungs.*': 'everybody',
  'drafts.*.title': 'everybody',
  'historyCards.*.title': 'dealtSeat',
  'historyCards.*.text': 'dealtSeat',
  'historyCards.*.sources.*': 'dealtSeat',
  'historyCards.*.tool.text': 'dealtSeat',
  'historyCards.*.warning.text': 'dealtSeat',
  'seats.*.name': 'everybody',
  'seats.*.about': 'everybody',
  'seats.*.source': 'authors',
  'seats.*.covert.lure': 'ownSeat',
  'acquis.*.source': 'authors',
  'incidents.*.title': 'whenItHappens',
  'incidents.*.text': 'whenItHappens',
  'incidents.*.source': 'authors',
  'rounds.*.draw.lure': 'drawnSeat',
  'rounds.*.shock.title': 'whenItHappens',
  'rounds.*.shock.text': 'whenItHappens',
  'rounds.*.shock.source': 'authors',
  'presets.*.title': 'host',
};

/** Texts of a file by where they stand, with the place in general: `seats.0.name` and `seats.*.name`. */
export type PlacedText = { readonly path: readonly string[]; readonly place: string };

/** Names and words that are no prose: keys, kinds, norms. */
const PROSE = new Set(['source', 'sources']);

/** Every prose of a scenario file: what has an English wording, and where things are from. */
export function textsOf(file: unknown): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const walk = (value: unknown, path: readonly string[], place: readonly string[]) => {
    if (typeof value === 'string') {
      if (path.some((part) => PROSE.has(part))) found.push({ path, place: place.join('.') });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value) return void found.push({ path, place: place.join('.') });
    const isMany = Array.isArray(value) || place.at(-1) === 'wordings';
    for (const [key, inner] of Object.entries(value))
      walk(inner, [...path, key], [...place, isMany ? '*' : key]);
  };
  walk(file, [], []);
  return found;
}
