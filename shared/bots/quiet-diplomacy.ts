import { keyOf } from '../rules/keys.ts';
import { type Id, NO_STATE, type SeatId, THRESHOLDS, type Threshold } from '../rules/vocabulary.ts';
import { beliefIn, isAuthor } from './incidents.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Chance that a seat asks its embassy in a round, and that it takes to the hotline when it could. */
const CURIOUS = 0.5;
const CALMING = 0.5;
/** Between these a suspicion is worth a talk: too much to pass over, too little to blame. */
const DOUBTFUL = { from: 0.15, to: 0.6 } as const;

/** An embassy report on who matters most: what it will not sign, or what a rival has in store. */
export function askEmbassy(mind: Mind): Plan | null {
  const { can, view, cast, me, dice } = mind;
  if (!can.ask || dice.turn < 1 || draw(mind, 'ask') > CURIOUS) return null;
  const known = new Set(Object.values(view.own.enquiries).map(({ seat, about }) => keyOf(seat, about)));
  const questions = can.ask.flatMap(({ seat, about }) =>
    about.filter((topic) => !known.has(keyOf(seat, topic))).map((topic) => ({ seat, about: topic })),
  );
  const question = best(questions, ({ seat, about }) => {
    const weight = cast.seats[seat]?.power ?? 0;
    const fear = cast.rivalry[me]?.[seat] ?? 0;
    const worth = about === 'arsenal' ? fear * mind.personality.caution : 0.3 * weight;
    return worth + 0.2 * draw(mind, 'question', seat, about);
  });
  if (!question) return null;
  const { seat } = question;
  return plan({ type: 'ask', ...question }, 'best', () => [
    term('power', cast.seats[seat]?.power ?? 0, { seat }),
    term('rivalry', cast.rivalry[me]?.[seat] ?? 0, { seat }),
  ]);
}

/** Says what an act was in law: as it was, graver where it hurts oneself or a friend, less where it was one's own. */
export function qualify(mind: Mind): Plan | null {
  for (const { incident, thresholds } of mind.can.qualify ?? []) {
    const threshold = thresholdFor(mind, incident, thresholds);
    if (threshold)
      return plan({ type: 'qualify', incident, threshold }, 'best', () => {
        const { severity = 0, victim = '' } = mind.view.public.incidents[incident] ?? {};
        return [
          term('severity', severity),
          term('affinity', mind.cast.affinity[mind.me]?.[victim] ?? 0, { seat: victim }),
        ];
      });
  }
  return null;
}

function thresholdFor(mind: Mind, incident: Id, thresholds: readonly Threshold[]): Threshold | undefined {
  const { view, cast, me } = mind;
  const act = view.public.incidents[incident];
  const concerns = act && (act.asked > 0 || act.victim === me);
  // There is nothing to argue about a nuisance.
  if (!concerns || act.threshold === 'nuisance' || draw(mind, 'qualify', incident) > 0.9) return undefined;
  const gravity = THRESHOLDS.indexOf(act.threshold);
  const friend = act.victim === me || (cast.affinity[me]?.[act.victim] ?? 0) > 0.5;
  if (isAuthor(mind, incident)) return lowest(thresholds, gravity - 1);
  const hawkish = (cast.seats[me]?.hawkishness ?? 0) > 0.55;
  return friend || hawkish ? thresholds.at(-1) : lowest(thresholds, gravity);
}

function lowest(thresholds: readonly Threshold[], gravity: number): Threshold | undefined {
  return thresholds.find((threshold) => THRESHOLDS.indexOf(threshold) >= gravity);
}

/** Takes to the hotline instead of blaming on a doubtful belief; more often who is patient. */
export function consult(mind: Mind): Plan | null {
  const { can, personality } = mind;
  for (const { incident, seats } of can.consult ?? []) {
    const likely = CALMING * (personality.boldness > 0 ? 0.3 : 1) * personality.patience;
    const thrown = draw(mind, 'consult', incident);
    if (isAuthor(mind, incident) || thrown > likely) continue;
    const seat = best(seats, (other) => needForTalk(mind, incident, other), 0);
    if (seat !== undefined)
      return plan({ type: 'consult', incident, seat }, 'likely', () => [
        term('belief', needForTalk(mind, incident, seat), { seat }),
        term('likely', likely),
        term('thrown', thrown),
      ]);
  }
  return null;
}

function needForTalk(mind: Mind, incident: Id, seat: SeatId): number {
  const { view, me } = mind;
  const victim = view.public.incidents[incident]?.victim;
  if (seat === NO_STATE) return 0;
  // The victim turns to whom it half suspects; who is half suspected turns to the victim.
  const suspicion =
    victim === me
      ? beliefIn(mind, incident, seat)
      : (view.public.beliefs[keyOf(incident, me)]?.probability ?? 0);
  return suspicion >= DOUBTFUL.from && suspicion < DOUBTFUL.to ? suspicion : 0;
}
