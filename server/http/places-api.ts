/** HTTP for coming back: passes are taken and given out here, and the facilitator is confirmed. */
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { HttpError } from '../../shared/wire.ts';
import type { Hall } from '../session/hall.ts';
import type { Session } from '../session/session.ts';
import { bearerOf } from '../wire/streams.ts';

const Enter = z.strictObject({ pass: z.string().max(100) });
const Confirm = z.strictObject({ recovery: z.string().max(100) });

export type PlacesOptions = {
  readonly hall: Hall;
  readonly find: (request: Request, response: Response) => Promise<Session | undefined>;
  /** Slows whoever tries what is wrong; a right pass is not slowed. */
  readonly slowed: RequestHandler;
};

function fail(response: Response, status: number, error: HttpError['error']): void {
  response.status(status).json({ error, fact: '' } satisfies HttpError);
}

export function mountPlaces(api: Router, { hall, find, slowed }: PlacesOptions): void {
  const wrong = (request: Request, response: Response) =>
    slowed(request, response, () => fail(response, 401, 'passUnknown'));

  api.post('/sessions/:code/enter', async (request, response) => {
    const session = await find(request, response);
    if (!session) return;
    const asked = Enter.safeParse(request.body);
    const entered = asked.success ? await hall.passes.enter(session, asked.data.pass) : undefined;
    if (!entered) return void wrong(request, response);
    hall.journal.info({ session: session.code, role: entered.role }, 'a place was taken over by a pass');
    response.status(201).json(entered);
  });

  api.post('/sessions/:code/transfer', (request, response) => {
    const known = bearerOf(request, hall);
    const session = known && hall.sessionOf(known.code);
    if (!known || !session) return fail(response, 401, 'tokenUnknown');
    response.status(201).json(hall.passes.transfer(session, known.person));
  });

  api.post('/sessions/:code/confirm', (request, response) => {
    const known = bearerOf(request, hall);
    const session = known && hall.sessionOf(known.code);
    if (!known || !session) return fail(response, 401, 'tokenUnknown');
    const asked = Confirm.safeParse(request.body);
    const confirmed = asked.success && hall.passes.confirm(session, known.person, asked.data.recovery);
    if (confirmed) response.json(confirmed);
    else void wrong(request, response);
  });

  api.post('/sessions/:code/people/:person/link', async (request, response) => {
    const known = bearerOf(request, hall);
    const session = known && hall.sessionOf(known.code);
    if (!known || !session) return fail(response, 401, 'tokenUnknown');
    const { people } = session.state.public;
    const person = String(request.params.person);
    // The facilitator's own place has a code, not links.
    const isTheirs = people[known.person]?.role === 'facilitator' && Object.hasOwn(people, person);
    if (!isTheirs || person === known.person) return fail(response, 404, 'personUnknown');
    response.status(201).json(await hall.passes.link(session, person));
  });
}
