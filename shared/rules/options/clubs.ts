/** Options of the members of clubs, and of states about who may sit. */

import { clubAnswersFor } from '../clubs/club-calls.ts';
import { outsiders } from '../people/accreditation.ts';
import { allowed, type Domains } from '../talks/offering.ts';
import { CALL_STANCES } from '../vocabulary/clubs.ts';
import { CONFIDENCES, type Confidence } from '../vocabulary.ts';

const ALL_CONFIDENCES = Object.keys(CONFIDENCES) as Confidence[];

const ADMISSION = ['admit', 'object'] as const;

export const CLUB_DOMAINS = {
  accredit: (view) =>
    outsiders(view.public)
      .map((seat) => ({
        seat,
        stances: ADMISSION.filter((stance) => allowed(view, { type: 'accredit', seat, stance })),
      }))
      .filter(({ stances }) => stances.length > 0),
  callTalks: (view) =>
    Object.keys(view.public.clubs)
      .map((club) => ({
        club,
        incidents: Object.keys(view.public.incidents).filter((incident) =>
          allowed(view, { type: 'callTalks', club, incident }),
        ),
      }))
      .filter(({ incidents }) => incidents.length > 0),
  callAnswer: (view) =>
    Object.keys(view.public.clubs).flatMap((club) =>
      Object.keys(view.public.incidents)
        .map((incident) => ({
          club,
          incident,
          answers: clubAnswersFor(view, club, incident).map((answer) => ({
            ...answer,
            confidences: ALL_CONFIDENCES,
          })),
        }))
        .filter(({ answers }) => answers.length > 0),
    ),
  answerCall: (view) =>
    Object.keys(view.public.calls)
      .filter((call) => allowed(view, { type: 'answerCall', call, stance: 'agree' }))
      .map((call) => ({ call, stances: CALL_STANCES })),
} as const satisfies Domains;
