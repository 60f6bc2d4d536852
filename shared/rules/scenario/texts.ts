/** A scenario's words, each told when what it speaks of is there to be known (RULES.md, P12). */
import type { Scenario } from '../scenario.ts';
import type { PublicView } from '../view.ts';
import type { Text } from './fields.ts';
import type { HistoryCard } from './history.ts';

type Texts = PublicView['texts'];
type Words = Texts[string];

/** In every language; in English where a translation is missing. */
export function words(text: Text): Words {
  return { en: text.en, it: text.it ?? text.en, fr: text.fr ?? text.en };
}

/** What everybody may read from the start, by key: who is there, and what is talked about. */
export function openingTexts(scenario: Scenario): Texts {
  const texts: Record<string, Words> = {
    'scenario.title': words(scenario.title),
    'scenario.summary': words(scenario.summary),
    'forum.name': words(scenario.forum.name),
  };
  for (const seat of scenario.seats) {
    texts[`seat.${seat.id}.name`] = words(seat.name);
    texts[`seat.${seat.id}.about`] = words(seat.about);
  }
  for (const forum of scenario.forums ?? []) texts[`forum.${forum.id}.name`] = words(forum.name);
  for (const club of scenario.clubs ?? []) texts[`club.${club.id}.name`] = words(club.name);
  for (const norm of scenario.norms) {
    texts[`norm.${norm.id}.title`] = words(norm.title);
    norm.rungs.forEach((rung, index) => {
      texts[`norm.${norm.id}.rung${index + 1}`] = words(rung);
    });
  }
  return texts;
}

/** Of a scripted incident, once it has happened; nothing for one without a script. */
export function incidentTexts(scenario: Scenario, script: string): Texts {
  const incident = scenario.incidents.find(({ id }) => id === script);
  if (!incident) return {};
  return {
    [`incident.${script}.title`]: words(incident.title),
    [`incident.${script}.text`]: words(incident.text),
  };
}

/** Of the shock of a round, once it has struck. */
export function shockTexts(scenario: Scenario, round: number): Texts {
  const shock = scenario.rounds[round - 1]?.shock;
  if (!shock) return {};
  return { [`shock.${round}.title`]: words(shock.title), [`shock.${round}.text`]: words(shock.text) };
}

/** Of a history card, once all may read it. */
export function cardTexts({ id, title, text, sources, tool, warning }: HistoryCard): Texts {
  return {
    [`history.${id}.title`]: words(title),
    [`history.${id}.text`]: words(text),
    [`history.${id}.lends`]: words(tool.text),
    [`history.${id}.warns`]: words(warning.text),
    [`history.${id}.sources`]: words({ en: sources.join(' · ') }),
  };
}

/** What it was to teach, what to talk about, and what came of it in the world: once the session is over. */
export function closingTexts({ history, objectives = [], questions = [] }: Scenario): Texts {
  const lesson = {
    ...Object.fromEntries(
      objectives.map(({ function: of, text }, at) => [`objective.${at}.${of}`, words(text)]),
    ),
    ...Object.fromEntries(questions.map((question, at) => [`question.${at}`, words(question)])),
  };
  if (!history) return lesson;
  const sources = history.sources.join(' · ');
  return {
    ...lesson,
    'history.text': words(history.text),
    'history.sources': words({ en: sources }),
  };
}
