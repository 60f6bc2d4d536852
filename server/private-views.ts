import type { z } from 'zod';
import { consoleView, ownView } from '../shared/rules/project.ts';
import type { State } from '../shared/rules/state.ts';
import { ConsoleView } from '../shared/rules/view.ts';
import { OwnView } from '../shared/rules/view-own.ts';
import type { PersonId } from '../shared/rules/vocabulary.ts';
import type { PrivateView } from '../shared/wire.ts';

/** A view holds something that its declaration does not allow: it must not leave. */
export class ForbiddenView extends Error {
  constructor(what: string, fields: readonly string[]) {
    super(`${what} does not pass at ${fields.join(', ')}`);
    this.name = 'ForbiddenView';
  }
}

/** The view itself, once its strict declaration has passed it. */
export function checkedView<T>(schema: z.ZodType<T>, view: T, what: string): T {
  const checked = schema.safeParse(view);
  if (checked.success) return view;
  throw new ForbiddenView(
    what,
    checked.error.issues.map(({ path }) => path.join('.')),
  );
}

/** A seat's part of the state never changes in place, so what was built and checked from it holds. */
const checkedOwn = new WeakMap<object, OwnView>();

function ownOf(state: State, seat: string): OwnView | null {
  const source = state.own[seat];
  if (!source) return null;
  const known = checkedOwn.get(source);
  if (known) return known;
  const view = ownView(state, seat);
  if (!view) return null;
  const own = checkedView(OwnView, view, 'a seat’s view');
  checkedOwn.set(source, own);
  return own;
}

/** What a connection gets beside the public view; null for somebody who is no longer in the session. */
export function privateViewOf(state: State, person: PersonId): PrivateView | null {
  const entry = state.public.people[person];
  if (!entry) return null;
  const { role, seat, name } = entry;
  return {
    me: { person, role, seat, name },
    own: seat === '' ? null : ownOf(state, seat),
    console: role === 'facilitator' ? checkedView(ConsoleView, consoleView(state), 'the console') : null,
  };
}
