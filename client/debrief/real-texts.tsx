import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { elevenNorms, type GgeLetter, type GgeNorm } from '../../shared/debrief/eleven-norms.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { useGame, usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';

/** The norms of the report in a few words each (A/70/174, para. 13). */
const GGE_WORDS: Readonly<Record<GgeLetter, MessageDescriptor>> = {
  a: msg`cooperate for stability`,
  b: msg`weigh all facts before blaming`,
  c: msg`do not let your territory be used`,
  d: msg`help against crime and terror`,
  e: msg`respect rights and privacy online`,
  f: msg`do not damage critical infrastructure`,
  g: msg`protect your own infrastructure`,
  h: msg`answer calls for help`,
  i: msg`keep supply chains clean`,
  j: msg`report flaws in software`,
  k: msg`leave emergency teams alone`,
};

function Norms({ norms }: { norms: readonly GgeNorm[] }) {
  const words = useWords();
  return (
    <table className={styles.table}>
      <Columns>
        <Trans>The experts of 2015</Trans>
        <Trans>Your texts</Trans>
      </Columns>
      <tbody>
        {norms.map(({ letter, norms: agenda, rung }) => (
          <tr key={letter}>
            <th scope="row">
              {letter}) {words.say(GGE_WORDS[letter])}
            </th>
            <td>
              {rung > 0 ? (
                words.rung(rung)
              ) : agenda.length > 0 ? (
                <Trans>on the agenda, not agreed</Trans>
              ) : (
                <Trans>not on the agenda</Trans>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AgreedProps = { norm: string; rung: string; source: string | undefined };

function Agreed({ norm, rung, source }: AgreedProps) {
  return (
    <li>
      <Trans>
        {norm}: {rung}
      </Trans>
      <br />
      <small lang="en" dir="ltr" className={styles.muted}>
        {source}
      </small>
    </li>
  );
}

/** What was agreed here and is in none of the eleven: where in the world it is found. */
function Beyond({ known }: { known: readonly NormId[] }) {
  const words = useWords();
  const agenda = usePublic((view) => view.agenda);
  const clauses = usePublic((view) => view.clauses);
  const treaties = usePublic((view) => view.treaties);
  const adopted = Object.values(clauses).filter(({ text }) => treaties[text]?.status === 'adopted');
  const beyond = (Object.keys(agenda) as NormId[]).flatMap((norm) => {
    const rung = Math.max(
      0,
      ...adopted.filter((clause) => clause.norm === norm).map((clause) => clause.rung),
    );
    return rung > 0 && !known.includes(norm) ? [{ norm, rung }] : [];
  });
  if (beyond.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Agreed by you, and not among the eleven</Trans>
      </h3>
      <ul className={styles.findings}>
        {beyond.map(({ norm, rung }) => (
          <Agreed
            key={norm}
            norm={words.norm(norm)}
            rung={words.rung(rung)}
            source={agenda[norm]?.sources[0]}
          />
        ))}
      </ul>
    </>
  );
}

/** The class's texts beside those of the United Nations. */
function BesideTheUn() {
  const view = useGame((snapshot) => snapshot.public);
  if (!view) return null;
  const eleven = elevenNorms(view);
  const covered = eleven.filter(({ rung }) => rung > 0).length;
  const near = eleven.filter(({ norms }) => norms.length > 0);
  const far = eleven.filter(({ norms }) => norms.length === 0);
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Your texts hold {covered} of the eleven norms of the United Nations</Trans>
      </h2>
      <Norms norms={near} />
      <Beyond known={near.flatMap(({ norms }) => norms)} />
      <p>
        <Trans>
          Experts of twenty states wrote them in 2015 (A/70/174, para. 13). In 2021 all states took them up
          (A/75/816), and experts added advice to each (A/76/135). They remain voluntary, and nobody checks
          whether they are kept.
        </Trans>
      </p>
      {far.length > 0 ? (
        <Disclosure title={<Trans>Those that were not on your agenda</Trans>} level={3}>
          <Norms norms={far} />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** For a scenario with a model in the world: what came of it there. */
function WhatReallyHappened() {
  const words = useWords();
  const told = usePublic((view) => 'history.text' in view.texts);
  if (!told) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>What really happened</Trans>
      </h2>
      <p>{words.text('history.text')}</p>
      <p className={styles.muted}>
        <small lang="en" dir="ltr">
          {words.text('history.sources')}
        </small>
      </p>
    </section>
  );
}

/** What the class made, beside what the world made. */
export function RealTexts() {
  return (
    <>
      <WhatReallyHappened />
      <BesideTheUn />
    </>
  );
}
