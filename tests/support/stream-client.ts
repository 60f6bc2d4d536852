/** A client where sockets are blocked: it joins by a stream of events and sends its commands by POST. */
import type { ClientCommand } from '../../shared/rules/commands.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { applyPatch } from '../../shared/view-patch.ts';
import type { Acknowledgement, Envelope, PrivateView, StreamEvent, ViewMessage } from '../../shared/wire.ts';

let commands = 0;

export class StreamClient {
  readonly messages: ViewMessage[] = [];
  /** Everything that came, as text. */
  text = '';
  publicView: PublicView | null = null;
  view: PrivateView | null = null;
  stream = '';
  /** Resolves to the code that the stream ended with; 0 without one. */
  readonly closed: Promise<number>;
  readonly #url: string;
  readonly #code: string;
  readonly #token: string;
  readonly #life = new AbortController();

  private constructor(url: string, code: string, token: string, response: Response) {
    this.#url = url;
    this.#code = code;
    this.#token = token;
    this.closed = this.#hear(response);
  }

  static async join(url: string, code: string, token: string, protocol = 1): Promise<StreamClient> {
    const life = new AbortController();
    const response = await ask(url, code, token, 'stream', { protocol }, life.signal);
    if (!response.ok) throw new Error(`no stream: ${response.status}`);
    const client = new StreamClient(url, code, token, response);
    client.#life.signal.addEventListener('abort', () => life.abort());
    await client.until(() => client.publicView !== null && client.view !== null);
    return client;
  }

  async until(holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!holds()) {
      if (Date.now() > deadline) throw new Error(`waited in vain for ${holds.toString()}`);
      await new Promise((later) => setTimeout(later, 5));
    }
  }

  async post(body: object): Promise<{ status: number; body: unknown }> {
    const response = await ask(this.#url, this.#code, this.#token, 'commands', body);
    return { status: response.status, body: await response.json() };
  }

  async send(body: ClientCommand, envelope: Partial<Envelope> = {}): Promise<Acknowledgement> {
    commands += 1;
    const sent = { id: `streamed-${commands}`, phase: this.publicView?.phaseId ?? '', body, ...envelope };
    return (await this.post({ stream: this.stream, envelope: sent })).body as Acknowledgement;
  }

  leave(): void {
    this.#life.abort();
  }

  async #hear(response: Response): Promise<number> {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const bytes of response.body ?? []) {
        const text = decoder.decode(bytes, { stream: true });
        this.text += text;
        const parts = (rest + text).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) {
          if (!part.startsWith('data: ')) continue;
          const event = JSON.parse(part.slice(6)) as StreamEvent;
          if ('end' in event) return event.end;
          this.#take(event);
        }
      }
    } catch {
      // Left, or cut off.
    }
    return 0;
  }

  #take(event: Exclude<StreamEvent, { end: number }>): void {
    if ('stream' in event) this.stream = event.stream;
    else if ('shared' in event) this.publicView = applyPatch(this.publicView, event.shared);
    else {
      this.messages.push(event.own);
      this.view = applyPatch(this.view, event.own.patch);
    }
  }
}

function ask(
  url: string,
  code: string,
  token: string,
  what: string,
  body: object,
  signal: AbortSignal = AbortSignal.timeout(10_000),
): Promise<Response> {
  return fetch(`${url}/api/sessions/${code}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal,
  });
}
