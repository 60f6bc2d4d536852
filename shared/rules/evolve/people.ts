import type { EventOf } from '../events.ts';
import { withHidden } from '../fold.ts';
import { keyOf } from '../keys.ts';
import type { State } from '../state.ts';

type PeopleEvent = EventOf<'forecastMade' | 'forecastsJudged' | 'surveySet' | 'answered' | 'consentSaid'>;

export function evolvePeople(state: State, event: PeopleEvent): State {
  const { hidden } = state;
  switch (event.type) {
    case 'forecastMade': {
      const made = { ...hidden.forecasts[event.person], [event.key]: event.forecast };
      return withHidden(state, { forecasts: { ...hidden.forecasts, [event.person]: made } });
    }
    case 'forecastsJudged': {
      const { about, made, right, brier } = event;
      return withHidden(state, { foretold: { ...hidden.foretold, [about]: { made, right, brier } } });
    }
    case 'surveySet':
      return withHidden(state, { survey: event.survey, questions: event.questions });
    case 'answered': {
      const { person, question, moment, answer } = event;
      const key = keyOf(question, moment);
      const answers = { ...hidden.answers[person], [key]: { ...answer, question, moment } };
      return withHidden(state, { answers: { ...hidden.answers, [person]: answers } });
    }
    case 'consentSaid':
      return withHidden(state, { consents: { ...hidden.consents, [event.person]: event.given } });
  }
}
