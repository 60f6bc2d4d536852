import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Proviso, Provisos } from '../../shared/rules/texts/proviso-shapes.ts';
import { NO_PROVISOS, withProviso } from '../../shared/rules/texts/provisos-on-clauses.ts';
import type { Exception } from '../../shared/rules/vocabulary/provisos.ts';
import { useWords } from './use-words.ts';

/** What a clause makes room for, as it goes on from “unless”. */
const EXCEPTION_WORDS = {
  securityService: msg`unless a security service gathers information`,
  armedConflict: msg`unless in armed conflict`,
  lawEnforcement: msg`unless to enforce the law`,
} as const satisfies Record<Exception, unknown>;

/** How words are read, as it goes on from the clause. */
const READING_WORDS = {
  open: msg`its words left open`,
  narrow: msg`read narrowly`,
  wide: msg`read as it stands`,
} as const satisfies Record<Exclude<Provisos['reading'], ''>, unknown>;

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
  const exception = (kind: Exception) => words.say(EXCEPTION_WORDS[kind]);
  /** `from` is the round of adoption. */
  const until = (lasts: number, from: number) => {
    const round = from + lasts;
    return t`until the end of round ${round}`;
  };
  const list = (provisos: Provisos, from: number): string[] =>
    [
      condition(provisos),
      provisos.exception === '' ? '' : exception(provisos.exception),
      provisos.reading === '' ? '' : words.say(READING_WORDS[provisos.reading]),
      provisos.lasts === 0 ? '' : until(provisos.lasts, from),
    ].filter((said) => said !== '');
  const review = (round: number) =>
    round === 0 ? t`no review conference` : t`a review conference in round ${round}`;
  return {
    list,
    exception,
    reading: (kind: keyof typeof READING_WORDS) => words.say(READING_WORDS[kind]),
    until,
    review,
    /** One that is set, or taken off. */
    one: (proviso: Proviso, from: number): string =>
      proviso.kind === 'review'
        ? review(proviso.round)
        : list(withProviso(NO_PROVISOS, proviso), from).join() || t`without more`,
  };
}
