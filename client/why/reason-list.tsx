import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { REASON_TERMS } from '../../shared/rules/debrief/reason-terms.ts';
import type { Reason, ReasonTerm } from '../../shared/rules/debrief/reasons.ts';
import type { WhyQuestion } from '../../shared/wire.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { useAskWhy } from '../store.ts';
import { CHOICE_WORDS } from '../words/front/choices.ts';
import { useWords } from '../words/use-words.ts';
import styles from './reason-list.module.css';
import { BASIS_WORDS, TERM_WORDS } from './term-words.ts';
import { largestTerms, roleOf } from './terms.ts';

type Props = { question: WhyQuestion; only?: ((reason: Reason) => boolean) | undefined };

/** What bots say of why they did it: a sentence each, and all terms on request. */
export function ReasonList({ question: { seat, about }, only }: Props) {
  const ask = useAskWhy();
  const [reasons, setReasons] = useState<readonly Reason[] | 'asking'>('asking');
  useEffect(() => {
    let gone = false;
    void ask({ seat, about }).then(({ reasons: told }) => {
      if (!gone) setReasons(told);
    });
    return () => {
      gone = true;
    };
  }, [ask, seat, about]);
  if (reasons === 'asking')
    return (
      <p role="status">
        <Trans>One moment…</Trans>
      </p>
    );
  const told = only ? reasons.filter(only) : reasons;
  if (told.length === 0)
    return (
      <p>
        <Trans>No bot has a reason to tell you here: a person decided, or it is not yours to know yet.</Trans>
      </p>
    );
  return (
    <ul className={styles.reasons}>
      {told.map((reason, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a seat may do the same twice, and the list only grows
        <li key={place} className={styles.reason}>
          <Emblem seat={reason.seat} name />
          <ReasonSentence reason={reason} />
          <Disclosure title={<Trans>All it reckoned with</Trans>} level={4}>
            <TermTable terms={reason.terms} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function useTermWords() {
  const words = useWords();
  const name = (term: ReasonTerm) => {
    const about = [words.norm(term.norm), words.seat(term.seat)].filter((word) => word !== '');
    const said = words.say(TERM_WORDS[term.term]);
    return about.length > 0 ? `${said} – ${about.join(', ')}` : said;
  };
  const value = ({ term, value: number }: ReasonTerm) => {
    switch (REASON_TERMS[term].unit) {
      case 'utility':
      case 'account':
        return words.signed(100 * number, 1);
      case 'share':
        return words.percent(number);
      case 'number':
        return words.number(number, Number.isInteger(number) ? 0 : 1);
    }
  };
  return { name, value };
}

/** In one sentence: what was decided, on what ground, and the two terms that weighed most. */
function ReasonSentence({ reason }: { reason: Reason }) {
  const words = useWords();
  const { name, value } = useTermWords();
  const basis = words.say(BASIS_WORDS[reason.basis]);
  const named = words.list(largestTerms(reason).map((term) => `${name(term)} (${value(term)})`));
  const choice = reason.command.type === 'castBallot' ? words.say(CHOICE_WORDS[reason.command.choice]) : '';
  return (
    <p className={styles.sentence} data-numbers>
      {choice ? <strong>{choice}. </strong> : null}
      {named ? (
        <Trans>
          {basis}: {named}.
        </Trans>
      ) : (
        <Trans>{basis}.</Trans>
      )}
    </p>
  );
}

function TermTable({ terms }: { terms: readonly ReasonTerm[] }) {
  const { t } = useLingui();
  const { name, value } = useTermWords();
  return (
    <table className={styles.terms}>
      <thead>
        <tr>
          <th scope="col">{t`What it reckoned with`}</th>
          <th scope="col">{t`Value`}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the terms of a reason never change
          <tr key={place} data-role={roleOf(term)}>
            <th scope="row">{name(term)}</th>
            <td data-numbers>{value(term)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
