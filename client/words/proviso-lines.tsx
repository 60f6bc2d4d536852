import type { Provisos } from '../../shared/rules/proviso-shapes.ts';
import { useProvisoWords } from './provisos.ts';

/** What hangs on a clause, behind the clause; nothing where nothing does. */
export function ProvisoLines({ of, className }: { of: Provisos; className?: string | undefined }) {
  return useProvisoWords()
    .list(of)
    .map((said) => (
      <p key={said} className={className} dir="auto">
        … {said}
      </p>
    ));
}
