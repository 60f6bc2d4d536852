import { type Connection, connect, type Link } from '../../client/connection.ts';
import { openOutbox } from '../../client/outbox.ts';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { Outcome, PrivateView } from '../../shared/wire.ts';
import { withoutBrowser } from './browserless.ts';
import type { History } from './history.ts';

withoutBrowser();

export type Ticket = { readonly code: string; readonly token: string };
type Watcher = () => void;

/** Somebody at the client's own connection and outbox, without a screen; all that is sent and heard is noted. */
export class Player {
  readonly ticket: Ticket;
  /** When the connection was live, again and again. */
  readonly arrivals: number[] = [];
  /** Milliseconds from sending a command to hearing its outcome, losses of the connection included. */
  readonly waits: number[] = [];
  link: Link = { state: 'joining' };
  publicView: PublicView | undefined;
  view: PrivateView | undefined;
  readonly #history: History;
  readonly #sentAt = new Map<string, number>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #watchers = new Set<Watcher>();
  #connection: Connection | undefined;
  #sent = 0;

  constructor(ticket: Ticket, history: History) {
    this.ticket = ticket;
    this.#history = history;
  }

  /** Known once a view has come. */
  get person(): string {
    return this.view?.me.person ?? '';
  }

  get unanswered(): number {
    return this.#sentAt.size;
  }

  get isLive(): boolean {
    return this.link.state === 'live';
  }

  /** What came of a command, once it is known. */
  outcomeOf(id: string): Outcome | undefined {
    return this.#outcomes.get(id);
  }

  /** Opens the page: commands of before that nobody answered are sent again. */
  open(): this {
    const { code, token } = this.ticket;
    this.#connection = connect(
      { code, token, outbox: openOutbox(code, token) },
      {
        link: (link) => {
          this.link = link;
          if (link.state === 'live') this.arrivals.push(performance.now());
          this.#changed();
        },
        views: (publicView, view) => {
          this.publicView = publicView as PublicView;
          this.view = view;
          this.#changed();
        },
        settled: ({ id }, outcome) => {
          this.#history.settle(this.person, id, outcome);
          this.#outcomes.set(id, outcome);
          const sentAt = this.#sentAt.get(id);
          if (sentAt !== undefined) this.waits.push(performance.now() - sentAt);
          this.#sentAt.delete(id);
          this.#changed();
        },
      },
    );
    return this;
  }

  /** Closes the page; what was not answered stays in the outbox. */
  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.link = { state: 'joining' };
  }

  /** Sends a command, now or as soon as there is a connection; its id. */
  send(body: ClientCommand, phase = this.publicView?.phaseId ?? ''): string {
    this.#sent += 1;
    const id = `${this.person}-${this.#sent}`;
    this.#history.invoke(this.person, id);
    this.#sentAt.set(id, performance.now());
    this.#connection?.post({ id, phase, body, control: '' });
    return id;
  }

  /** Sends a command and resolves to what came of it. */
  async ask(body: ClientCommand, patience?: number): Promise<Outcome> {
    const id = this.send(body);
    await this.until(() => this.#outcomes.has(id), `the answer to ${body.type}`, patience);
    return this.#outcomes.get(id) as Outcome;
  }

  /** Sends a command that must be taken. */
  async act(body: ClientCommand): Promise<void> {
    const outcome = await this.ask(body);
    if (!outcome.ok) throw new Error(`${body.type} was refused: ${outcome.refused} ${outcome.fact}`);
  }

  /** Resolves when it holds, now or after a change. */
  until(holds: () => boolean, what: string, patience = 30_000): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        this.#watchers.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`${this.person} (${JSON.stringify(this.link)}) waited in vain for ${what}`));
      }, patience);
      this.#watchers.add(look);
    });
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look();
  }
}
