import { bySupport, isOpen } from '../../../shared/rules/texts/texts.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';

/** Whether the plenary of this round has dealt with it, or is dealing with it now. */
function isTaken({ items, round }: PublicView, text: Id): boolean {
  return Object.values(items).some((item) => item.text === text && item.round === round);
}

/** Texts in play and those that were decided in this round: the one dealt with first, then in their order. */
export function textsInPlay(view: PublicView): readonly Id[] {
  const { treaties, currentText, round, phase } = view;
  const isNow = (id: Id) => id === currentText && phase !== 'negotiation';
  const place = (id: Id) => (isNow(id) ? 0 : treaties[id]?.called || Number.MAX_SAFE_INTEGER);
  const supported = bySupport(view);
  return Object.keys(treaties)
    .filter((id) => isOpen(view, id) || treaties[id]?.round === round || isTaken(view, id))
    .sort((a, b) => place(a) - place(b) || supported(a, b));
}

/** Other texts that were adopted, the newest first. */
export function textsAdopted(view: PublicView): readonly Id[] {
  const present = textsInPlay(view);
  return Object.entries(view.treaties)
    .filter(([id, text]) => text.status === 'adopted' && !present.includes(id))
    .sort(([, a], [, b]) => b.round - a.round)
    .map(([id]) => id);
}

/** Where the plenary stands with a text. */
export type Standing = 'now' | 'waits' | 'adopted' | 'rejected' | 'carriedOver' | 'draft';

export function standingOf({ treaties, currentText, stage, phase }: PublicView, text: Id): Standing {
  const status = treaties[text]?.status ?? 'draft';
  if (status === 'adopted' || status === 'rejected' || status === 'draft') return status;
  if (phase === 'plenary' && stage !== 'done') return text === currentText ? 'now' : 'waits';
  return phase === 'negotiation' ? 'waits' : 'carriedOver';
}
