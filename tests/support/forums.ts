/** Tables with a group of experts beside the main forum, for tests of several forums. */
import type { Scenario } from '../../shared/rules/scenario.ts';
import { type Game, type GivenOptions, given } from './given.ts';
import { table } from './scenario.ts';

export type Forum = NonNullable<Scenario['forums']>[number];

/** Alfa, Bravo and Charlie by consensus; Delta is not in it. N08 lies there. */
export const experts = (changes: Partial<Forum> = {}): Forum => ({
  id: 'experts',
  name: { en: 'Experts' },
  rule: 'consensus',
  members: ['alfa', 'bravo', 'charlie'],
  norms: ['N01', 'N08', 'N16'],
  holds: ['N08'],
  ...changes,
});

/** Three rounds at the full rules. */
export function withExperts(
  changes: Partial<Forum> = {},
  settings: GivenOptions['settings'] = {},
  forum: Partial<Scenario['forum']> = {},
): Game {
  return given({
    scenario: table({ forum, forums: [experts(changes)] }),
    settings: { rules: 'full', rounds: 3, ...settings },
  });
}

/** The rolling text of a forum in the present round. */
export function textIn({ state }: Game, forum: string): string {
  const { treaties, round } = state.public;
  const found = Object.entries(treaties).find(
    ([, text]) => text.forum === forum && text.kind === 'rolling' && text.round === round,
  );
  return found?.[0] ?? '';
}

/** The experts have a text on N08 with two names under it, on the table. */
export function tabledThere(changes: Partial<Forum> = {}): { readonly game: Game; readonly text: string } {
  const game = withExperts(changes).reaches('negotiation');
  const text = textIn(game, 'experts');
  game.does('alfa', { type: 'editText', text, norm: 'N08', rung: 2 });
  game.does('charlie', { type: 'sponsor', text, sponsoring: true });
  game.does('charlie', { type: 'table', text });
  return { game, text };
}
