import type { Configuration } from './configuration.ts';
import { FACT_TEXTS, type FactTextName } from './texts.ts';

type Play = NonNullable<Configuration['play']>;

/**
 * A game under a text that nobody changes: only conduct, evidence and answers are left to the states. It is played at
 * standard rules, where any operation may be chosen.
 */
export function under(text: FactTextName, play: Play = {}): Configuration {
  return { on: 'table', statesOnly: true, text: FACT_TEXTS[text], play };
}

/**
 * A whole game: talks, texts and votes, conduct and crisis. It is played at basic rules: with one text a round the
 * forum's rule is what decides, and not how many texts the chair can still put forward.
 */
export function whole(play: Play = {}): Configuration {
  return { on: 'table', play: { rules: 'basic', ...play } };
}

/** So many rounds of one year each. */
export function yearly(
  rounds: number,
): Pick<Play, 'rounds'> & { readonly parameters: { readonly 'game.years': number } } {
  return { rounds, parameters: { 'game.years': rounds } };
}
