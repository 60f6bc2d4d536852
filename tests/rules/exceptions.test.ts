import { describe, expect, test } from 'vitest';
import { pledgeOwed } from '../../shared/model/pledges.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import { outlook } from '../../shared/rules/outlook.ts';
import type { Proviso } from '../../shared/rules/texts/proviso-shapes.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { firstSeed, type Game, given } from '../support/given.ts';
import { drafted, votes } from '../support/turns.ts';

const all = { alfa: 'yes', bravo: 'yes', charlie: 'yes', delta: 'yes' } as const;
const except = (exception: 'armedConflict' | 'lawEnforcement'): Proviso => ({ kind: 'exception', exception });

/** All owe each other N02, unless …; alfa disrupted charlie's hospitals, and charlie names it. */
function named(proviso: Proviso): Game {
  const game = firstSeed(
    (seed) => {
      const one = drafted(
        given({ seed, settings: { rules: 'full', rounds: 4, mechanics: ['exceptions'] } }),
        { N02: 2 },
      );
      const { currentText: text } = one.state.public;
      one.does('alfa', { type: 'setProviso', text, norm: 'N02', proviso });
      one.does('charlie', { type: 'sponsor', text, sponsoring: true });
      one.does('alfa', { type: 'table', text });
      one.reaches('plenary', 'voting');
      votes(one, all).facilitator({ type: 'advance' });
      one.reaches('conduct').does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
      return one.reaches('crisis');
    },
    (one) => {
      const asked = one.state.public.askedIncident;
      const incident = one.state.public.incidents[asked];
      return (
        incident?.victim === 'charlie' &&
        incident.effect === 'disruption' &&
        (one.state.own.charlie?.beliefs[asked]?.alfa ?? 0) >= 0.3
      );
    },
  );
  game.does('charlie', {
    type: 'answerIncident',
    incident: game.state.public.askedIncident,
    suspect: 'alfa',
    confidence: 'likely',
    measure: 'attribution',
    ground: 'retorsion',
  });
  return game;
}

const duty = (game: Game) =>
  Object.values(game.state.public.commitments).find(
    ({ debtor, norm }) => debtor === 'alfa' && norm === 'N02',
  );

describe('an exception', () => {
  test('X5 weakens assurance and bite of what is owed under it', () => {
    const game = named(except('armedConflict'));
    const { p } = modelOf(game.state.scenario);
    const strength = p['exception.share'];
    expect(strength).toBe(0.7);
    expect(pledgeOwed(game.state.hidden.worlds.public, 'N02', 'alfa', 'bravo')?.strength).toBe(strength);
    const { world } = outlook(seatView(game.state, 'bravo'));
    expect(pledgeOwed(world, 'N02', 'alfa', 'bravo')?.strength).toBe(strength);
  });

  test('X5 is a ready defence: an act that it covers strains the duty and breaches it never', () => {
    const game = named(except('armedConflict'));
    const incident = game.state.public.askedIncident;
    expect(game.refusal('bravo', { type: 'reply', incident, reply: 'except' })).toBe('notAccused');
    const admitted = game.fork();
    admitted.does('alfa', { type: 'reply', incident, reply: 'admit' });
    expect(duty(admitted)?.state).toBe('breached');
    // Even where all believe it: the public belief is made certain, and the crisis is settled.
    game.does('alfa', { type: 'reply', incident, reply: 'except' });
    for (const [item, { own, published }] of Object.entries(game.state.own.charlie?.evidence ?? {}))
      if (own && !published) game.does('charlie', { type: 'publishEvidence', item, named: true });
    game.reaches('assessment', 'shown');
    expect(['untested', 'strained', 'noBreachKnown']).toContain(duty(game)?.state);
  });

  test('X5 covers the acts that it is about, and no others', () => {
    const game = named(except('lawEnforcement'));
    const incident = game.state.public.askedIncident;
    expect(game.refusal('alfa', { type: 'reply', incident, reply: 'except' })).toBe('noException');
  });
});
