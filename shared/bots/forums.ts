/** Forums beside the main one: a text is judged by who is bound by it and by which rule (RULES.md, J). */
import { forumOf, membersOf } from '../rules/forums/forums-of.ts';
import { MAIN } from '../rules/vocabulary/forums.ts';
import type { Id } from '../rules/vocabulary.ts';
import type { Mind } from './mind.ts';

/** One for each forum, so that what it has weighed is not weighed again. */
const mindsIn = new WeakMap<Mind, Map<Id, Mind>>();

/** The mind that thinks of texts of that forum; of the main one the mind itself. */
export function mindIn(mind: Mind, forum: Id): Mind {
  if (forum === mind.forum) return mind;
  let known = mindsIn.get(mind);
  if (!known) {
    known = new Map();
    mindsIn.set(mind, known);
  }
  const before = known.get(forum);
  if (before) return before;
  const states = forum === MAIN ? mind.cast.states : membersOf(mind.view.public, forum);
  const there: Mind = { ...mind, forum, states };
  known.set(forum, there);
  return there;
}

/** The mind that thinks of that text. */
export function mindFor(mind: Mind, text: Id): Mind {
  return mindIn(mind, forumOf(mind.view.public, text));
}
