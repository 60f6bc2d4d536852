import type { Strategy } from '../bots/manner.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { Options } from '../rules/options/choices.ts';
import type { SeatView } from '../rules/view.ts';
import { type Measure, NO_STATE, type SeatId } from '../rules/vocabulary.ts';

/** Nothing but what keeps the game going. */
export function playPlainly(can: Options): SeatCommand | null {
  return can.ready?.includes(true) ? { type: 'ready', ready: true } : null;
}

/** The covert chance that the seat was dealt, taken. */
function strike({ public: { round }, own }: SeatView, can: Options): SeatCommand | null {
  if (own.conduct[String(round)]?.played) return null;
  if (can.playConduct?.some(({ card }) => card === 'covert'))
    return { type: 'playConduct', card: 'covert', seat: '' };
  const chance = own.covert;
  const may = can.planConduct?.acts.some(({ act }) => act === 'operate');
  if (!may || !chance) return null;
  const { operation, target, sector } = chance;
  return {
    type: 'planConduct',
    actions: [{ act: 'operate', seat: target, operation, sector, framed: '' }],
    reports: 'file',
    inspections: 'accept',
  };
}

export const alwaysStrike: Strategy = (view, can, standard) => strike(view, can) ?? standard;

export const defectAtTheEnd: Strategy = (view, can, standard) =>
  view.public.round >= view.public.rounds ? (strike(view, can) ?? standard) : standard;

export const withdrawAndStrike: Strategy = (view, can, standard) => {
  const [commitment] = can.withdraw ?? [];
  if (commitment !== undefined) return { type: 'withdraw', commitment };
  const leaves = Object.values(view.own.commitments).some(
    ({ debtor, endsAfter }) => debtor === view.own.seat && endsAfter > 0,
  );
  const isPublic = Object.values(view.public.commitments).some(
    ({ debtor, endsAfter }) => debtor === view.own.seat && endsAfter > 0,
  );
  return leaves || isPublic || view.public.rules !== 'full' ? (strike(view, can) ?? standard) : standard;
};

/** Says of the incident that is answered that this seat did it, as loudly as it may. */
function accuse(
  can: Options,
  standard: SeatCommand | null,
  whom: (suspects: readonly SeatId[]) => SeatId | undefined,
) {
  if (standard?.type !== 'answerIncident') return standard;
  const answers = can.answerIncident?.find(({ incident }) => incident === standard.incident)?.answers ?? [];
  const suspect = whom(answers.map((answer) => answer.suspect).filter((seat) => seat !== NO_STATE));
  const answer = answers.find((one) => one.suspect === suspect);
  const measure = answer?.measures.find((one): one is Measure => one === 'attribution');
  const confidence = answer?.confidences.at(-1);
  if (!answer || !measure || !confidence) return standard;
  return {
    type: 'answerIncident',
    incident: standard.incident,
    suspect: answer.suspect,
    confidence,
    measure,
    ground: answer.grounds[measure]?.[0] ?? 'none',
  } as const;
}

export const accuseStrongest: Strategy = (view, can, standard) =>
  accuse(can, standard, (suspects) => {
    const threat = (seat: SeatId) =>
      (view.public.seats[seat]?.power ?? 0) *
      (Object.values(view.public.relations).find(({ from, to }) => from === view.own.seat && to === seat)
        ?.rivalry ?? 0);
    return [...suspects].sort((one, other) => threat(other) - threat(one))[0];
  });

/** Ids of incidents are drawn, so that their letters are as good as dice. */
export const blameAtRandom: Strategy = (_view, can, standard) =>
  accuse(can, standard, (suspects) => {
    const incident = standard?.type === 'answerIncident' ? standard.incident : '';
    const throwOf = [...incident].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    return suspects[throwOf % Math.max(1, suspects.length)];
  });

export const hoardEvidence: Strategy = (_view, can, standard) =>
  standard?.type === 'showEvidence' || standard?.type === 'publishEvidence' ? playPlainly(can) : standard;

export const neverAnswer: Strategy = (_view, can, standard) => {
  if (standard?.type === 'joinResponse') return playPlainly(can);
  if (standard?.type !== 'answerIncident') return standard;
  return { ...standard, measure: 'nothing', ground: 'none' };
};
