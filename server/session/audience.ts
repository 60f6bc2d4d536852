/**
 * Who is there of a session, over whichever line, and what each of them was told. It knows no rule and no
 * transport: commands go into the session's turn, views go out as changes.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { paddingFor, SEALED_COMMANDS, SEALED_DELAY } from '../../shared/padding.ts';
import { ClientCommand } from '../../shared/rules/commands.ts';
import { type Refusal, refuse } from '../../shared/rules/refusals.ts';
import { reasonsFor } from '../../shared/rules/view/project.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import { diffView } from '../../shared/view-patch.ts';
import {
  type Acknowledgement,
  CLOSE,
  type Outcome,
  type ViewMessage,
  type WhyAnswer,
} from '../../shared/wire.ts';
import { Haste } from '../wire/haste.ts';
import type { Rate } from '../wire/rate.ts';
import { ForbiddenView } from './checked-view.ts';
import type { Journal } from './journal.ts';
import { publicViewOf, type Told, toldAfter } from './private-views.ts';
import { needsConfirmation } from './seats.ts';
import type { Request, Session } from './session.ts';

/** One way to one person: a socket of the room layer, or a stream over HTTP. */
export type Line = {
  readonly tell: (message: ViewMessage) => void;
  readonly close: (code: number) => void;
  /** Takes the public view, where the room layer does not mirror it. */
  readonly show?: (view: PublicView) => void;
};

/** What an audience needs of the process around it. */
export type AudienceHost = {
  readonly journal: Journal;
  readonly now: () => number;
  /** How fast one person may send. */
  readonly commands: Rate;
  readonly submit: (session: Session, request: Request) => void;
  /** Somebody has come, over whichever line. */
  readonly arrived: (session: Session, person: PersonId) => void;
  /** Whether this person has lately proved to be the one who set the session up. */
  readonly isConfirmed: (session: Session, person: PersonId) => boolean;
};

/** A store that fails for longer has nobody left who waits for it. */
const PRESENCE_TRIES = 600;
const PRESENCE_PAUSE = 1_000;

type Connection = { readonly line: Line; revision: number; told: Told | null };

const Envelope = z.strictObject({
  /** Signs that every store keeps as they are. */
  id: z.string().regex(/^[\x21-\x7e]{1,64}$/),
  phase: z.string().max(64),
  body: ClientCommand,
  pad: z.string().max(2048).optional(),
});

const Question = z.strictObject({ seat: z.string().max(24), about: z.string().max(40) });

function idIn(message: unknown): string {
  const id = (message as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id.slice(0, 64) : '';
}

function hashBody(body: ClientCommand): string {
  return hash('sha256', JSON.stringify(body), 'hex');
}

function padded<T extends object>(message: T): T & { readonly pad: string } {
  return { ...message, pad: paddingFor(message) };
}

export class Audience {
  readonly #host: AudienceHost;
  readonly #session: Session;
  readonly #connections = new Map<PersonId, Connection>();
  readonly #haste: Haste;

  constructor(host: AudienceHost, session: Session) {
    this.#host = host;
    this.#session = session;
    this.#haste = new Haste(host.commands);
  }

  get size(): number {
    return this.#connections.size;
  }

  /** Every join is a resume: a new device takes over at once, and the one before is told. False: nobody they know. */
  enter(person: PersonId, line: Line): boolean {
    const told = toldAfter(null, this.#session, person);
    if (!told) return false;
    const before = this.#connections.get(person);
    const connection: Connection = { line, revision: 0, told: null };
    this.#connections.set(person, connection);
    before?.line.close(CLOSE.moved);
    this.#host.arrived(this.#session, person);
    line.show?.(publicViewOf(this.#session.state));
    this.#send(connection, told);
    this.#present(person, true);
    return true;
  }

  leave(person: PersonId, line: Line): void {
    if (this.#connections.get(person)?.line !== line) return;
    this.#connections.delete(person);
    this.#present(person, false);
  }

  /** Ends the line of one person, who is told why by the code. */
  dismiss(person: PersonId, code: number): void {
    const connection = this.#connections.get(person);
    if (!connection) return;
    this.#connections.delete(person);
    connection.line.close(code);
    this.#present(person, false);
  }

  closeAll(code: number): void {
    for (const { line } of this.#connections.values()) line.close(code);
  }

  /** Answers every command that comes in, whatever it holds. Only an empty answer acknowledges nothing. */
  take(
    person: PersonId,
    line: Line,
    message: unknown,
  ): Acknowledgement | Promise<Acknowledgement | undefined> {
    const connection = this.#connections.get(person);
    const answer = (id: string, outcome: Outcome): Acknowledgement => ({
      id,
      revision: connection?.revision ?? 0,
      outcome,
    });
    const named = idIn(message);
    const refused = (refusal: Refusal): Acknowledgement => {
      this.#haste.answered(person, named);
      return answer(named, { ok: false, ...refusal });
    };
    if (connection?.line !== line) return answer(named, { ok: false, ...refuse('personUnknown') });
    const taken = this.#haste.take(person, named, this.#host.now());
    if (taken !== 'taken') return answer(named, { ok: false, ...refuse('tooFast', taken) });
    const parsed = Envelope.safeParse(message);
    if (!parsed.success) return refused(refuse('malformed', parsed.error.issues[0]?.path.join('.') ?? ''));
    const { id, phase, body } = parsed.data;
    // A repeat gets its first answer, however long ago that was confirmed.
    const unconfirmed =
      needsConfirmation(this.#session.state, person, body) &&
      !this.#session.knows(person, id) &&
      !this.#host.isConfirmed(this.#session, person);
    if (unconfirmed) return refused(refuse('notConfirmed'));
    const asked = { kind: 'client', person, id, bodyHash: hashBody(body), phase, command: body } as const;
    const opens = SEALED_COMMANDS.has(body.type) ? performance.now() + SEALED_DELAY : 0;
    return new Promise((resolve) => {
      const settle = (outcome: Outcome | null) => {
        if (outcome) this.#haste.answered(person, id);
        else this.#haste.unanswered(person, id, this.#host.now());
        const told = outcome ? answer(id, outcome) : undefined;
        if (opens === 0) resolve(told);
        else setTimeout(() => resolve(told && padded(told)), opens - performance.now());
      };
      this.#host.submit(this.#session, { ...asked, settle });
    });
  }

  /** Why bots did what they did; nothing for who asks what makes no sense, or what is none of its business. */
  explain(person: PersonId, line: Line, message: unknown): WhyAnswer {
    const question = Question.safeParse(message);
    if (this.#connections.get(person)?.line !== line || !question.success) return { reasons: [] };
    if (!this.#haste.ask(person, this.#host.now())) return { reasons: [] };
    const { state } = this.#session;
    return { reasons: reasonsFor(state, state.public.people[person]?.seat ?? '', question.data) };
  }

  /** Tells everybody what has changed for them. */
  publish(shared: PublicView | undefined): void {
    for (const [person, connection] of [...this.#connections])
      this.guarded(() => {
        const told = toldAfter(connection.told, this.#session, person);
        if (!told) return this.dismiss(person, CLOSE.removed);
        if (shared) connection.line.show?.(shared);
        if (told !== connection.told) this.#send(connection, told);
      });
  }

  /** A view that must not leave does not, and the others still do. */
  guarded(show: () => void): void {
    try {
      show();
    } catch (error) {
      const fields = error instanceof ForbiddenView ? error.fields : undefined;
      this.#host.journal.error({ session: this.#session.code, error, fields }, 'a view was held back');
    }
  }

  #send(connection: Connection, told: Told): void {
    const patch = diffView(connection.told?.view ?? null, told.view);
    connection.told = told;
    if (!patch) return;
    connection.revision += 1;
    const message: ViewMessage = { revision: connection.revision, now: this.#host.now(), patch };
    const isSealed = this.#session.state.public.phase === 'conduct' && 'changes' in patch;
    connection.line.tell(isSealed ? padded(message) : message);
  }

  /** That somebody came or went is stored for as long as it is so, however often the store fails. */
  #present(person: PersonId, connected: boolean, tries = PRESENCE_TRIES): void {
    const command = { type: 'setPresence' as const, person, connected };
    const again = () => {
      if (this.#connections.has(person) === connected) this.#present(person, connected, tries - 1);
    };
    const settle = (outcome: Outcome | null) => {
      if (outcome === null && tries > 0) setTimeout(again, PRESENCE_PAUSE).unref();
    };
    this.#host.submit(this.#session, { kind: 'server', command, identities: [], settle });
  }
}
