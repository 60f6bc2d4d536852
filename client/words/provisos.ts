import { useLingui } from '@lingui/react/macro';
import type { Proviso, Provisos } from '../../shared/rules/proviso-shapes.ts';
import { NO_PROVISOS, withProviso } from '../../shared/rules/provisos-on-clauses.ts';
import { useWords } from './use-words.ts';

/** What hangs on a clause, each in words that go on from the clause: “only if …”. */
export function useProvisoWords() {
  const { t } = useLingui();
  const words = useWords();
  function condition({ condition: kind, entryStates, entrySeat }: Provisos): string {
    switch (kind) {
      case '':
        return '';
      case 'reciprocity':
        return t`only while the other side keeps it too`;
      case 'entry': {
        const name = words.seat(entrySeat);
        return name
          ? t`only if ${entryStates} states owe it, ${name} among them`
          : t`only if ${entryStates} states owe it`;
      }
      case 'funding':
        return t`for weak states only while they are helped`;
    }
  }
  const list = (provisos: Provisos): string[] => [condition(provisos)].filter((said) => said !== '');
  return {
    list,
    /** One that is set, or taken off. */
    one: (proviso: Proviso): string =>
      list(withProviso(NO_PROVISOS, proviso)).join() || t`without a condition`,
  };
}
