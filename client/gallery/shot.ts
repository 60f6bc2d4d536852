import type { Snapshot } from '../store.ts';
import type { Theme } from '../theme.ts';
import type { Locale } from '../words/i18n.ts';

/** A screen, and as whom one looks at it. */
export const PLACES = [
  'landing',
  'solo',
  'host',
  'model',
  'practice',
  'lobby',
  'desk',
  'asleep',
  'console',
  'wall',
  'watch',
  'debrief',
  'groups',
  'board',
  'dialog',
] as const;
export type Place = (typeof PLACES)[number];

/** Dialogs that have a page of their own. */
export const DIALOGS = ['moves', 'class-list', 'ending', 'stop', 'stability', 'caucus', 'keys'] as const;
export type DialogName = (typeof DIALOGS)[number];

/** A moment of a session, as one person saw it; `at` is when, by the session's own clock. */
export type Seen = Pick<Snapshot, 'public' | 'me' | 'own' | 'console' | 'mine'> & { readonly at: number };

/** A screen at a recorded moment; the pages before a session need none. */
export type Shot = {
  readonly name: string;
  readonly place: Place;
  readonly seen: Seen | null;
  /** Which part of the pages about the model, or which dialog. */
  readonly part?: string;
  /** With all panels open that can be folded. */
  readonly opened?: true;
};

/** What the gallery shows now: it is asked to change by an event of this name, without loading anything anew. */
export const SHOW = 'gallery:show';
export type Asked = { readonly name: string; readonly locale: Locale; readonly theme: Theme };
