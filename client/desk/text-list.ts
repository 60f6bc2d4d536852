import type { PublicView } from '../../shared/rules/view.ts';
import type { Id } from '../../shared/rules/vocabulary.ts';

type Treaties = Pick<PublicView, 'treaties' | 'currentText' | 'round'>;

/** Texts that are in play or were opened this round: the one dealt with first, then as they were called or opened. */
export function textsInPlay({ treaties, currentText, round }: Treaties): readonly Id[] {
  const place = (id: Id) => (id === currentText ? 0 : treaties[id]?.called || Number.MAX_SAFE_INTEGER);
  return Object.entries(treaties)
    .filter(([, text]) => text.round === round || text.status === 'draft' || text.status === 'tabled')
    .map(([id]) => id)
    .sort((a, b) => place(a) - place(b));
}

/** Texts of earlier rounds that were adopted, the newest first. */
export function textsAdopted({ treaties, round }: Treaties): readonly Id[] {
  return Object.entries(treaties)
    .filter(([, text]) => text.status === 'adopted' && text.round < round)
    .sort(([, a], [, b]) => b.round - a.round)
    .map(([id]) => id);
}

/** Tabled texts that the plenary has ended without: they come back in the next round. */
export function textsCarriedOver({ treaties, stage }: Pick<PublicView, 'treaties' | 'stage'>): readonly Id[] {
  if (stage !== 'done') return [];
  return Object.keys(treaties).filter((id) => treaties[id]?.status === 'tabled');
}
