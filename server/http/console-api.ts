/** What the facilitator asks for beside the console's view: private content, whose every reading is written down. */
import type { Request, Response, Router } from 'express';
import { OwnView } from '../../shared/rules/view/own.ts';
import { briefsView, ownView, publicView, truthView } from '../../shared/rules/view/project.ts';
import { BriefsView, TruthView } from '../../shared/rules/view/truth.ts';
import { PublicView } from '../../shared/rules/view.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { HttpError, SeatLook } from '../../shared/wire.ts';
import { viewCheck } from '../session/checked-view.ts';
import type { Hall } from '../session/hall.ts';
import type { Session } from '../session/session.ts';
import { bearerOf } from '../wire/streams.ts';

const checkTruth = viewCheck(TruthView, 'the truth');
const checkBriefs = viewCheck(BriefsView, 'the briefs');
const checkPublic = viewCheck(PublicView, 'the public view');
const checkOwn = viewCheck(OwnView, 'a seat’s view');

type Facilitating = { readonly session: Session; readonly person: PersonId };

function fail(response: Response, status: number, error: HttpError['error'], fact = ''): void {
  response.status(status).json({ error, fact } satisfies HttpError);
}

export function mountConsole(api: Router, hall: Hall): void {
  const facilitating = (request: Request, response: Response): Facilitating | undefined => {
    const known = bearerOf(request, hall);
    const session = known && hall.sessionOf(known.code);
    if (known && session?.state.public.people[known.person]?.role === 'facilitator')
      return { session, person: known.person };
    fail(response, 401, 'tokenUnknown');
    return undefined;
  };

  api.post('/sessions/:code/truth', async (request, response) => {
    const asked = facilitating(request, response);
    if (!asked) return;
    await hall.audit(asked.session, asked.person, 'truth', '');
    response.json(checkTruth(truthView(asked.session.state)));
  });

  api.post('/sessions/:code/briefs', async (request, response) => {
    const asked = facilitating(request, response);
    if (!asked) return;
    await hall.audit(asked.session, asked.person, 'briefs', '');
    response.json(checkBriefs(briefsView(asked.session.state)));
  });

  api.post('/sessions/:code/seats/:seat/look', async (request, response) => {
    const asked = facilitating(request, response);
    if (!asked) return;
    const { session, person } = asked;
    const seat = String(request.params.seat);
    if (!Object.hasOwn(session.state.own, seat)) return fail(response, 404, 'seatUnknown', seat.slice(0, 40));
    await hall.audit(session, person, 'openView', seat);
    // Refused where this phase has it noted already; null where it could not be stored, and then it is not shown.
    if (!(await hall.tell(session, { type: 'noteLook', seat }))) return void response.status(503).json({});
    const own = ownView(session.state, seat);
    if (!own) return fail(response, 404, 'seatUnknown', seat.slice(0, 40));
    const look: SeatLook = { public: checkPublic(publicView(session.state)), own: checkOwn(own) };
    response.json(look);
  });
}
