/** Each contested vote, foretold by a model and by two baselines that knew the others, and how far that went. */
import { jackknifed, mean, meanOf } from '../facts/statistics.ts';
import { baseRate, habits, lastVote } from './baselines.ts';
import type { Chances } from './ordered-logit.ts';
import type { Pooled, Predictor, Resolution, Score, Scores, VotesReport } from './report.ts';
import { PREDICTORS } from './report.ts';
import type { Assembly, RollCall, Vote } from './roll-calls.ts';
import { brierOf, likeliest, shareOf } from './scoring.ts';
import { bestCuts, foretell, learn } from './voting-model.ts';

/** The year in which two rival texts first stood against each other; before, one text went through every autumn. */
const CONTESTED_SINCE = '2018';

/** What came of one foretelling for one state. */
type Guess = { readonly state: string; readonly hit: number; readonly brier: number; readonly yes: number };
type Guesses = Readonly<Record<Predictor, readonly Guess[]>>;

function guess(state: string, chances: Chances, said: Vote, vote: Vote): Guess {
  return { state, hit: said === vote ? 1 : 0, brier: brierOf(chances, vote), yes: chances.Y };
}

/** All predictors of a vote, on the states that the model can speak of. */
function guessesOf(rollCall: RollCall, known: readonly RollCall[], assembly: Assembly): Guesses {
  const byModel = (antagonism: boolean) => {
    const setting = { antagonism };
    return foretell(learn(known, assembly, setting), rollCall, assembly, setting);
  };
  const [model, position] = [byModel(true), byModel(false)];
  const usual = baseRate(rollCall, known);
  const habit = habits(known);
  const each = (guessed: (state: string, vote: Vote) => Guess | undefined) =>
    [...model.keys()].flatMap((state) => {
      const vote = rollCall.votes.get(state);
      return (vote && guessed(state, vote)) ?? [];
    });
  const from = (chances: ReadonlyMap<string, Chances>) =>
    each((state, vote) => {
      const own = chances.get(state);
      return own && guess(state, own, likeliest(own), vote);
    });
  return {
    model: from(model),
    position: from(position),
    baseRate: each((state, vote) => guess(state, usual, likeliest(usual), vote)),
    lastTime: each((state, vote) => {
      const last = lastVote(rollCall, state, assembly.rollCalls);
      return last && guess(state, habit[last], last, vote);
    }),
  };
}

function scoreOf(guesses: readonly Guess[]): Score | null {
  if (guesses.length === 0) return null;
  const { effect, interval } = meanOf(guesses.map(({ brier }) => brier));
  const hits = guesses.reduce((sum, { hit }) => sum + hit, 0);
  return { accuracy: shareOf(hits, guesses.length), brier: { value: effect, interval } };
}

function scoresOf(guesses: Guesses): Scores {
  const score = (predictor: Predictor) => scoreOf(guesses[predictor]);
  return {
    model: score('model'),
    position: score('position'),
    baseRate: score('baseRate'),
    lastTime: score('lastTime'),
  };
}

function pooled(values: readonly (number | null)[]) {
  const there = values.flatMap((value) => value ?? []);
  const { effect, interval } = jackknifed(there, mean);
  return { value: effect, interval };
}

const hits = (guesses: readonly Guess[]) => (guesses.length > 0 ? mean(guesses.map(({ hit }) => hit)) : null);
const briers = (guesses: readonly Guess[]) =>
  guesses.length > 0 ? mean(guesses.map(({ brier }) => brier)) : null;

function pool(all: readonly Guesses[]): Pooled {
  const score = (predictor: Predictor): Score => ({
    accuracy: pooled(all.map((one) => hits(one[predictor]))),
    brier: pooled(all.map((one) => briers(one[predictor]))),
  });
  const ahead = (predictor: Predictor): Score => {
    const pairs = all.map((one) => {
      const others = one[predictor];
      const spoken = new Set(others.map(({ state }) => state));
      return { model: one.model.filter(({ state }) => spoken.has(state)), others };
    });
    const less = (of: (guesses: readonly Guess[]) => number | null) =>
      pooled(
        pairs.map(({ model, others }) => {
          const [own, other] = [of(model), of(others)];
          return own === null || other === null ? null : own - other;
        }),
      );
    return { accuracy: less(hits), brier: less(briers) };
  };
  const [model, position, usual, last] = PREDICTORS.map(score);
  return {
    scores: {
      model: model ?? null,
      position: position ?? null,
      baseRate: usual ?? null,
      lastTime: last ?? null,
    },
    ahead: { position: ahead('position'), baseRate: ahead('baseRate'), lastTime: ahead('lastTime') },
  };
}

/** The whole table. `onProgress` is told after each vote. */
export function foretellAll(
  assembly: Assembly,
  data: string,
  onProgress?: (done: number, all: number) => void,
): VotesReport {
  const contested = assembly.rollCalls.filter(({ adopted }) => adopted >= CONTESTED_SINCE);
  const earlier = assembly.rollCalls.filter(({ adopted }) => adopted < CONTESTED_SINCE);
  const found = contested.map((rollCall, at) => {
    const others = contested.filter((one) => one !== rollCall);
    const before = assembly.rollCalls.filter(({ adopted }) => adopted < rollCall.adopted);
    const leftOut = guessesOf(rollCall, others, assembly);
    const asThen = guessesOf(rollCall, before, assembly);
    onProgress?.(at + 1, contested.length);
    return { rollCall, leftOut, asThen };
  });
  const resolutions = found.map(({ rollCall, leftOut, asThen }): Resolution => {
    const { id, adopted, title, side, tally, votes } = rollCall;
    const { model } = leftOut;
    return {
      id,
      adopted,
      title,
      side,
      states: model.length,
      tally,
      leftOut: scoresOf(leftOut),
      before: scoresOf(asThen),
      yes: {
        foretold: mean(model.map(({ yes }) => yes)),
        counted: mean(model.map(({ state }) => (votes.get(state) === 'Y' ? 1 : 0))),
      },
      afterwards: bestCuts(rollCall, assembly),
    };
  });
  const past = earlier.flatMap(({ votes }) => [...votes.values()]);
  return {
    data,
    resolutions,
    leftOut: pool(found.map(({ leftOut }) => leftOut)),
    before: pool(found.map(({ asThen }) => asThen)),
    unanimous: { resolutions: earlier.length, yes: mean(past.map((vote) => (vote === 'Y' ? 1 : 0))) },
  };
}
