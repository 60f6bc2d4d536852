import { type Decoder, Encoder, Reflection, type Schema } from '@colyseus/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mirrorOf } from '../../server/wire/mirror.ts';
import { PublicView } from '../../shared/rules/view.ts';
import { arbitraryOf } from '../support/arbitrary.ts';

const mirror = mirrorOf(PublicView);
const views = arbitraryOf(PublicView) as fc.Arbitrary<PublicView>;

/** One who joins now: gets the whole state as it stands. */
function joinLate(encoder: Encoder): Decoder<Schema> {
  const decoder = Reflection.decode<Schema>(Reflection.encode(encoder));
  decoder.decode(encoder.encodeAll({ offset: 0 }));
  return decoder;
}

function seenBy(decoder: Decoder<Schema>): unknown {
  return decoder.state.toJSON();
}

/** A view that keeps most of the one before, as a session's next view does. */
function mixed(before: PublicView, after: PublicView, keep: readonly boolean[]): PublicView {
  const keys = Object.keys(before) as (keyof PublicView)[];
  return Object.fromEntries(
    keys.map((key, index) => [key, (keep[index] ? before : after)[key]]),
  ) as PublicView;
}

const steps = fc.array(
  fc.tuple(views, fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), fc.boolean()),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe('the mirror', () => {
  test('live clients and late joiners see exactly the view, whatever happened before', () => {
    fc.assert(
      fc.property(views, steps, (first, following) => {
        const instance = mirror.create(first);
        const encoder = new Encoder(instance);
        const clients = [joinLate(encoder)];
        encoder.discardChanges();
        let view = first;
        for (const [random, keep, joins] of following) {
          const next = mixed(view, random, keep);
          mirror.update(instance, view, next);
          view = next;
          const patch = Uint8Array.from(encoder.encode({ offset: 0 }));
          encoder.discardChanges();
          for (const client of clients) client.decode(patch);
          if (joins) clients.push(joinLate(encoder));
          for (const client of clients) expect(seenBy(client)).toEqual(view);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('an unchanged view costs no bytes', () => {
    const [view] = fc.sample(views, 1);
    if (!view) throw new Error('no sample');
    const instance = mirror.create(view);
    const encoder = new Encoder(instance);
    encoder.discardChanges();
    mirror.update(instance, view, structuredClone(view));
    expect(encoder.hasChanges).toBe(false);
  });

  test('what the declaration does not name is not mirrored', () => {
    const plain = { shown: 1, secret: 'marker' };
    const instance = mirrorOf(z.strictObject({ shown: z.int() })).create(plain as never);
    expect(instance.toJSON()).toEqual({ shown: 1 });
  });

  test.each([
    [
      'a union',
      z.strictObject({ f: z.union([z.string(), z.int()]) }),
      'view.f: a mirrored view takes no union here',
    ],
    [
      'a nullable',
      z.strictObject({ f: z.string().nullable() }),
      'view.f: a mirrored view takes no nullable here',
    ],
    [
      'an optional',
      z.strictObject({ f: z.string().optional() }),
      'view.f: a mirrored view takes no optional here',
    ],
    [
      'a list of objects',
      z.strictObject({ f: z.array(z.strictObject({})) }),
      'view.f: a mirrored view takes no array',
    ],
    [
      'a map inside a map',
      z.strictObject({
        f: z.record(z.string(), z.strictObject({ g: z.record(z.string(), z.strictObject({})) })),
      }),
      'view.f.*.g: a mirrored view takes no record here',
    ],
  ])('%s is refused at the start', (_name, type, message) => {
    expect(() => mirrorOf<object>(type)).toThrow(message);
  });
});
