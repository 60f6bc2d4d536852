import { ColyseusSDK, type Room } from '@colyseus/sdk';
import type { ClientCommand } from '../../shared/rules/commands.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { applyPatch } from '../../shared/view-patch.ts';
import {
  type Acknowledgement,
  type Envelope,
  type JoinOptions,
  PROTOCOL,
  type PrivateView,
  type SessionApi,
  type ViewMessage,
} from '../../shared/wire.ts';

type Api = SessionApi & { onJoin?: (client: unknown, options?: JoinOptions) => void };
const PATIENCE = 10_000;
let commands = 0;

/** A client as the browser's is, without a browser: joins by token, holds both views, sends commands with ids. */
export class TestClient {
  readonly room: Room<Api, Api['state']>;
  /** Everything that the server sent, as it came. */
  readonly frames: Buffer[] = [];
  readonly messages: ViewMessage[] = [];
  /** Resolves to the close code. */
  readonly closed: Promise<number>;
  #public: PublicView | undefined;
  #private: PrivateView | null = null;
  #watchers = new Set<() => void>();

  private constructor(room: Room<Api, Api['state']>) {
    this.room = room;
    room.reconnection.enabled = false;
    const hear = room.connection.events.onmessage;
    room.connection.events.onmessage = (event: MessageEvent) => {
      this.frames.push(Buffer.from(event.data as ArrayBuffer));
      hear?.(event);
    };
    room.onMessage('view', (message) => {
      this.messages.push(message);
      this.#private = applyPatch(this.#private, message.patch);
      this.#changed();
    });
    room.onStateChange((state) => {
      this.#public = state.toJSON();
      this.#changed();
    });
    room.onError(() => undefined);
    this.closed = new Promise((resolve) => room.onLeave((code) => resolve(code)));
  }

  static async join(
    url: string,
    code: string,
    token: string,
    protocol: number = PROTOCOL,
  ): Promise<TestClient> {
    const sdk = new ColyseusSDK(url.replace(/^http/, 'ws'));
    const client = new TestClient(await sdk.joinById<Api>(code, { token, protocol }));
    await client.until(() => client.#public !== undefined && client.#private !== null);
    return client;
  }

  get publicView(): PublicView {
    if (!this.#public) throw new Error('no state has come yet');
    return this.#public;
  }

  get view(): PrivateView {
    if (!this.#private) throw new Error('no view has come yet');
    return this.#private;
  }

  get person(): string {
    return this.view.me.person;
  }

  /** Resolves when it holds of the views, now or after a change. */
  until(holds: (client: TestClient) => boolean, what = holds.toString()): Promise<void> {
    if (holds(this)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds(this)) return;
        this.#watchers.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`waited in vain for ${what}`));
      }, PATIENCE);
      this.#watchers.add(look);
    });
  }

  /** Sends a command and resolves to its acknowledgement, or to undefined where none came with the answer. */
  async send(body: ClientCommand, envelope: Partial<Envelope> = {}): Promise<Acknowledgement> {
    commands += 1;
    const { phaseId } = this.publicView;
    return this.request({ id: `command-${commands}`, phase: phaseId, body, ...envelope });
  }

  /** Sends whatever it is given as a command. */
  async request(message: unknown): Promise<Acknowledgement> {
    return this.room.request('command', message as Envelope);
  }

  /** Sends a command that must be taken. */
  async act(body: ClientCommand): Promise<void> {
    const { outcome } = await this.send(body);
    if (!outcome.ok) throw new Error(`${body.type} was refused: ${outcome.refused} ${outcome.fact}`);
  }

  leave(): void {
    this.room.connection.close();
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look();
  }
}
