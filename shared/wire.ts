/** What crosses the wire, for both ends. No zod here: the players' bundle imports this file. */
import type { ClientCommand } from './rules/commands.ts';
import type { Reason } from './rules/debrief/reasons.ts';
import type { TableSummary } from './rules/debrief/table-summary.ts';
import type { Refusal } from './rules/refusals.ts';
import type { DiplomaticFunction } from './rules/talks/diplomatic-functions.ts';
import type { MineView } from './rules/view/mine.ts';
import type { OwnView } from './rules/view/own.ts';
import type { ConsoleView, PublicView } from './rules/view.ts';

import type { Difficulty, Id, PersonId, PersonRole, RuleLevel, SeatId } from './rules/vocabulary.ts';

export const ROOM = 'session';
/** Raised when an old tab could no longer talk to the server; a mismatch asks the client to reload. */
export const PROTOCOL = 1;
/** Join codes: four letters and a check letter, without vowels and look-alikes. */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** `room.request('command', envelope)`; the answer is an `Acknowledgement`, and nothing else is one. */
export type Envelope = {
  readonly id: string;
  readonly phase: string;
  readonly body: ClientCommand;
  /** Fills up what is sealed (padding.ts); it means nothing. */
  readonly pad?: string;
};
export type Outcome = { readonly ok: true } | ({ readonly ok: false } & Refusal);
export type Acknowledgement = {
  readonly id: string;
  readonly revision: number;
  readonly outcome: Outcome;
  readonly pad?: string;
};

/**
 * `room.request('why', question)`: why bots did what they did. `seat` '' asks about any seat, `about` '' about all that
 * it did; the answer holds what the asker may know (RULES.md, B2), oldest first.
 */
export type WhyQuestion = { readonly seat: SeatId | ''; readonly about: Id | '' };
export type WhyAnswer = { readonly reasons: readonly Reason[] };

/** Options of `joinById(code, options)`. The token is the only proof of identity. */
export type JoinOptions = { readonly token: string; readonly protocol: number };

/** Close codes of ours, beside Colyseus' own. */
export const CLOSE = {
  moved: 4101,
  removed: 4102,
  restarting: 4103,
  reload: 4104,
  /** The reader fell too far behind: it is to join anew. */
  resync: 4105,
  /** Somebody came back with the recovery code, and this console is no longer one. */
  recovered: 4106,
} as const;

/** Which of the tables of a class this is: the code that all of them share, and its number among them. */
export type TablePlace = { readonly group: string; readonly number: number; readonly of: number };

/** What only this connection gets, beside the public state. */
export type PrivateView = {
  readonly me: {
    readonly person: PersonId;
    readonly role: PersonRole;
    readonly seat: SeatId | '';
    readonly name: string;
    /** They asked for the facilitator. */
    readonly handUp: boolean;
    /** Where the session is one of several tables of a class. */
    readonly table?: TablePlace;
  };
  readonly own: OwnView | null;
  readonly console: ConsoleView | null;
  readonly mine: MineView;
};

/**
 * Message `view`: changes of the private view, by path. `revision` is this recipient's own gap-free sequence;
 * the first message after a join sets the whole (`full`). The server's clock rides along for the countdowns.
 */
export type ViewMessage = {
  readonly revision: number;
  readonly now: number;
  readonly patch: ViewPatch;
  readonly pad?: string;
};
export type Patch<View> =
  | { readonly full: View }
  | { readonly changes: readonly { readonly path: readonly string[]; readonly value?: unknown }[] };
export type ViewPatch = Patch<PrivateView>;

/**
 * Where sockets are blocked. POST /api/sessions/:code/stream, with the token as bearer, answers with a stream of
 * these; POST /api/sessions/:code/commands takes an envelope for that stream, or a mere sign of life.
 */
export type StreamEvent =
  | { readonly stream: string }
  | { readonly shared: Patch<PublicView> }
  | { readonly own: ViewMessage }
  /** A close code as of a socket; nothing comes after it. */
  | { readonly end: number };
export type StreamCommand = { readonly stream: string; readonly envelope?: Envelope };

/** Types of the room for the client's SDK. */
export type SessionApi = {
  '~state': { toJSON(): PublicView };
  state: { toJSON(): PublicView };
  messages: {
    command: (client: unknown, message: Envelope) => Promise<Acknowledgement>;
    why: (client: unknown, message: WhyQuestion) => WhyAnswer;
  };
  '~client': { '~messages': { view: ViewMessage } };
};

// HTTP, all JSON. An error answers { error: code, fact } with a status; codes are RefusalCode or one of these.
export const HTTP_ERRORS = [
  'codeUnknown',
  'codeMistyped',
  'scenarioUnknown',
  'scenarioBroken',
  'presetUnknown',
  'tokenUnknown',
  'passUnknown',
  'streamUnknown',
  'unavailable',
  'fileUnusable',
  'notCompared',
  'reload',
  'tooMany',
] as const;
export type HttpError = {
  readonly error: (typeof HTTP_ERRORS)[number] | Refusal['refused'];
  readonly fact: string;
};

type Words = { readonly en: string; readonly it: string; readonly fr: string };
/** GET /api/scenarios */
export type ScenarioCard = {
  readonly id: string;
  readonly title: Words;
  readonly summary: Words;
  /** What one should have read before opening it, where it is sensitive. */
  readonly notice?: Words;
  /** What it is to teach, by the function of diplomacy that each is about. */
  readonly objectives: readonly { readonly function: DiplomaticFunction; readonly text: Words }[];
  readonly states: number;
  readonly stakeholders: number;
  readonly presets: readonly {
    readonly id: string;
    readonly title: Words;
    readonly rounds: number;
    readonly rules: RuleLevel;
    readonly clocked: boolean;
    readonly minutes: number;
    /** What it takes one person who plays it without clocks. */
    readonly minutesAlone: number;
    /** Of the whole lesson; 0 where the preset is made for none. */
    readonly lesson: number;
    /** A round in each of several such lessons. */
    readonly series: boolean;
  }[];
  readonly solo: readonly { readonly seat: SeatId; readonly name: Words; readonly about: Words }[];
};
/** What an author is told of a place in a file, in English: as `file:line:column path: reason`. */
export type ScenarioProblem = {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly reason: string;
};
/**
 * POST /api/scenarios, a file of YAML as the body: why it cannot be played; or a key to open a session with, which
 * nobody else is told, and what to look at.
 */
export type ScenarioChecked =
  | { readonly problems: readonly ScenarioProblem[]; readonly more: number }
  | {
      readonly key: string;
      readonly card: ScenarioCard;
      readonly notes: readonly ScenarioProblem[];
    };
/** POST /api/sessions; with `solo` the creator plays that seat and bots the rest. */
export type CreateSession = {
  /** Of the server's own; left out with `brought`. */
  readonly scenario?: string;
  /** The key of one that somebody brought. */
  readonly brought?: string;
  readonly preset: string;
  readonly name: string;
  readonly solo?: SeatId;
  /** How well the bots play; `standard` where it is left out. */
  readonly difficulty?: Difficulty;
  /** Whether people are advised; they are where it is left out. */
  readonly adviser?: boolean;
  /** When the lesson ends, in milliseconds since 1970. */
  readonly lessonEndsAt?: number;
  /** Parallel tables of one class, 2 to 6, under one code and one recovery code. */
  readonly tables?: number;
};
/** `token` is the facilitator's (or the solo player's) own; the facilitator gets a recovery code besides, once. */
export type SessionCreated = { readonly code: string; readonly token: string; readonly recovery?: string };
/** The same with `tables`: `code` is what all of them share; each table has a code and the facilitator's token of its own. */
export type GroupCreated = {
  readonly code: string;
  readonly tables: readonly TableKey[];
  readonly recovery: string;
};
export type TableKey = { readonly code: string; readonly token: string };
/** POST /api/imports, the file as the body; `role` is that of the place which `token` opens. */
export type SessionImported = SessionCreated & { readonly role: PersonRole };
/** GET /api/sessions/:code — enough for the join form. */
export type SessionInfo = {
  readonly code: string;
  readonly scenario: string;
  readonly title: Words;
  readonly phase: string;
  readonly locked: boolean;
  readonly people: number;
  /** Where the code is that of a class: its tables, among which newcomers are spread unless they pick one. */
  readonly tables?: readonly TableDoor[];
};
export type TableDoor = {
  readonly code: string;
  readonly number: number;
  readonly people: number;
  readonly locked: boolean;
};
/** GET /api/groups/:code — the tables of a class side by side: what is public at each. */
export type GroupBoard = {
  readonly code: string;
  readonly scenario: string;
  readonly title: Words;
  readonly norms: Readonly<Record<string, Words>>;
  readonly now: number;
  readonly tables: readonly (TableDoor & { readonly summary: TableSummary })[];
};
/** POST /api/sessions/:code/people — joins with a name; as who plays, who watches, or a big screen, whose name is nobody's. */
export type JoinSession = { readonly name: string; readonly role: Exclude<PersonRole, 'facilitator'> };
/** POST /api/sessions/:code/list — the facilitator's alone: people by name, who come by a link of their own. */
export type EnlistPeople = { readonly token: string; readonly names: readonly string[] };
/** In the order of the names; `token` is empty where the name was refused. */
export type Enlisted = {
  readonly name: string;
  readonly token: string;
  readonly refused: Refusal['refused'] | '';
};
export type PeopleEnlisted = { readonly people: readonly Enlisted[] };
/** `code` is that of the session: another than was asked for where a class has several tables. */
export type SessionJoined = { readonly token: string; readonly person: PersonId; readonly code: string };
/** POST /api/sessions/:code/enter {pass} — takes a place over by a recovery code, a link or a transfer code. */
export type SessionEntered = SessionJoined & { readonly role: PersonRole };
/** The same by the code of a class and its recovery code: the facilitator's place at every table. */
export type GroupEntered = { readonly tables: readonly TableKey[] };
/**
 * POST /api/sessions/:code/transfer, with the token as bearer: a code to type on another device.
 * POST /api/sessions/:code/people/:person/link, with the facilitator's: what stands behind the # of a link.
 */
export type PassGiven = { readonly pass: string; readonly until: number };
/**
 * POST /api/sessions/:code/seats/:seat/look, with the facilitator's token: what a seat sees. POST …/truth: a TruthView,
 * POST …/briefs: a BriefsView. All are written down.
 */
export type SeatLook = { readonly public: PublicView; readonly own: OwnView };
/** POST /api/sessions/:code/confirm {recovery}, with the facilitator's token: what cannot be undone may be done until then. */
export type Confirmed = { readonly until: number };
