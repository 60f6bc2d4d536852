import type { Provisos } from '../../shared/rules/texts/proviso-shapes.ts';
import { useProvisoWords } from './provisos.ts';

type Props = {
  of: Provisos;
  /** The round in which it was, or would be, adopted. */
  from: number;
  className?: string | undefined;
};

/** What hangs on a clause, behind the clause; nothing where nothing does. */
export function ProvisoLines({ of, from, className }: Props) {
  return useProvisoWords()
    .list(of, from)
    .map((said) => (
      <p key={said} className={className} dir="auto">
        … {said}
      </p>
    ));
}
