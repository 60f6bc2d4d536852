import { describe, expect, test } from 'vitest';
import type { InjectWhen } from '../../shared/rules/commands/facilitator.ts';
import { consoleView } from '../../shared/rules/view/project.ts';
import { eventsOf, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { tabled } from '../support/turns.ts';

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const plan = (when: InjectWhen) => ({ type: 'planInject', incident: 'cables', when }) as const;
const scripts = ({ state }: Game) => Object.values(state.public.incidents).map(({ script }) => script);

describe('incidents that wait for their moment', () => {
  test('W12 one planned for a phase happens as the phase opens, and nobody is told before', () => {
    const game = given().reaches('negotiation');
    const before = JSON.stringify([game.state.public, game.state.own]);
    game.facilitator(plan({ on: 'phase', round: 2, phase: 'crisis' }));
    expect(JSON.stringify([game.state.public, game.state.own])).toBe(before);
    const waiting = { on: 'phase', round: 2, phase: 'crisis', below: 0 };
    expect(consoleView(game.state).planned).toEqual({ cables: waiting });
    game.reaches('conduct', undefined, 2);
    expect(scripts(game)).not.toContain('cables');
    game.reaches('crisis', undefined, 2);
    expect(scripts(game)).toContain('cables');
    expect(consoleView(game.state).planned).toEqual({});
    const asked = Object.values(game.state.public.incidents).find(({ script }) => script === 'cables');
    expect(asked?.asked).toBeGreaterThan(0);
  });

  test('W12 one planned for an adoption happens when a text is adopted, and only then', () => {
    const game = tabled(given());
    game.facilitator(plan({ on: 'adopted' }));
    const other = game.fork().reaches('conduct');
    expect(eventsOf(other.events, 'textDecided').some(({ status }) => status === 'adopted')).toBe(false);
    expect(scripts(other)).not.toContain('cables');
    game.reaches('plenary', 'voting');
    for (;;) {
      const item = Object.keys(game.state.public.items).find(
        (id) => game.state.public.items[id]?.status === 'open',
      );
      if (item === undefined) break;
      for (const [seat, { kind }] of Object.entries(game.state.public.seats))
        if (kind === 'state')
          game.does(seat, { type: 'castBallot', item, choice: 'yes', norms: [], reason: '' });
      game.facilitator({ type: 'advance' });
    }
    expect(Object.values(game.state.public.treaties).map(({ status }) => status)).toContain('adopted');
    expect(scripts(game)).toContain('cables');
  });

  test('W12 one planned for a low score waits where nobody could answer it', () => {
    const game = given().reaches('negotiation');
    game.facilitator(plan({ on: 'stability', below: 1 }));
    game.reaches('assessment');
    expect(scripts(game)).not.toContain('cables');
    game.facilitator(plan({ on: 'stability', below: 100 }));
    expect(scripts(game)).not.toContain('cables');
    game.reaches('negotiation', undefined, 2);
    expect(scripts(game)).toContain('cables');
  });

  test('W12 what is over cannot be waited for, and a plan can be dropped', () => {
    const game = given().reaches('plenary');
    const refusal = (when: InjectWhen) => game.refusalTo(FACILITATOR, plan(when));
    expect(refusal({ on: 'phase', round: 1, phase: 'negotiation' })).toBe('badTime');
    expect(refusal({ on: 'phase', round: 1, phase: 'plenary' })).toBe('badTime');
    expect(refusal({ on: 'phase', round: 1, phase: 'crisis' })).toBe('taken');
    expect(refusal({ on: 'phase', round: 3, phase: 'crisis' })).toBe('badTime');
    expect(refusal({ on: 'phase', round: 2, phase: 'assessment' })).toBe('notInThisPhase');
    const drop = { type: 'dropInject', incident: 'cables' } as const;
    expect(game.refusalTo(FACILITATOR, drop)).toBe('nothingDue');
    game.facilitator(plan({ on: 'phase', round: 1, phase: 'crisis' }));
    game.facilitator(drop);
    game.reaches('crisis');
    expect(scripts(game)).not.toContain('cables');
    game.facilitator({ type: 'inject', incident: 'cables' });
    expect(refusal({ on: 'adopted' })).toBe('alreadyPlayed');
  });

  test('W12 one that the scenario planned happens at its moment, unless the facilitator drops it', () => {
    const injects = [{ incident: 'cables', when: { on: 'phase', round: 1, phase: 'crisis' } }] as const;
    const planned = given({ scenario: table({ injects: [...injects] }) }).reaches('negotiation');
    expect(Object.keys(consoleView(planned.state).planned)).toEqual(['cables']);
    expect(JSON.stringify([planned.state.public, planned.state.own])).not.toContain('cables');
    planned.reaches('crisis');
    expect(scripts(planned)).toContain('cables');
    const dropped = given({ scenario: table({ injects: [...injects] }) }).reaches('negotiation');
    dropped.facilitator({ type: 'dropInject', incident: 'cables' });
    expect(scripts(dropped.reaches('crisis'))).not.toContain('cables');
  });

  test('W12 an incident brought in by hand is off the plan', () => {
    const game = given().reaches('negotiation');
    game.facilitator(plan({ on: 'phase', round: 2, phase: 'crisis' }));
    game.facilitator({ type: 'inject', incident: 'cables' });
    expect(consoleView(game.state).planned).toEqual({});
    game.reaches('assessment', undefined, 2);
    expect(scripts(game).filter((script) => script === 'cables')).toHaveLength(1);
  });
});
