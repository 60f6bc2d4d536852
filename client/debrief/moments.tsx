import { Plural, Trans } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { Fragment } from 'react';
import type { KeyMoment } from '../../shared/debrief/key-moment.ts';
import { Button } from '../parts/button.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { ProblemLine } from '../session/problem-line.tsx';
import { usePublic } from '../store.ts';
import { CHOICE_WORDS } from '../words/front/choices.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { NotYet } from './reveals.tsx';
import { useLead } from './use-lead.ts';
import { useFindings } from './use-study.ts';

const ORDER = [
  'dealMissed',
  'promiseBroken',
  'voteFlipped',
  'quietSeat',
  'secret',
] as const satisfies readonly KeyMoment['kind'][];

function Title({ kind }: { kind: KeyMoment['kind'] }) {
  switch (kind) {
    case 'dealMissed':
      return <Trans>The best deal missed</Trans>;
    case 'promiseBroken':
      return <Trans>The promise broken</Trans>;
    case 'voteFlipped':
      return <Trans>The vote that flipped</Trans>;
    case 'quietSeat':
      return <Trans>The quiet seat that mattered</Trans>;
    case 'secret':
      return <Trans>What stayed hidden</Trans>;
  }
}

function Question({ kind }: { kind: KeyMoment['kind'] }) {
  switch (kind) {
    case 'dealMissed':
      return <Trans>Who could have proposed this, and what kept everybody from it?</Trans>;
    case 'promiseBroken':
      return <Trans>What would have made keeping the word the better choice?</Trans>;
    case 'voteFlipped':
      return <Trans>What was said or offered between the first choice and the last?</Trans>;
    case 'quietSeat':
      return <Trans>Who noticed how much hung on this seat, and who asked it?</Trans>;
    case 'secret':
      return <Trans>What could the others have known, and from whom?</Trans>;
  }
}

/** What happened there, in the figures for which it was chosen. */
function Reason({ moment }: { moment: KeyMoment }) {
  const words = useWords();
  switch (moment.kind) {
    case 'dealMissed': {
      const text = words.list(
        moment.clauses.map(({ norm, rung }) => `${words.norm(norm)} – ${words.rung(rung)}`),
      );
      const mean = words.number(100 * moment.mean);
      const least = words.number(100 * moment.least);
      return (
        <Trans>
          This text was open to all: {text}. Every state would have reached more of what it wanted, {mean}{' '}
          points of 100 in the mean and {least} at least.
        </Trans>
      );
    }
    case 'promiseBroken': {
      const about = moment.norm === '' ? '' : words.norm(moment.norm);
      const name = words.seat(moment.seat);
      return moment.seen ? (
        <Trans>
          {name} broke its word, and was found out. {about}
        </Trans>
      ) : (
        <Trans>
          {name} broke its word, and nobody could be sure. {about}
        </Trans>
      );
    }
    case 'voteFlipped': {
      const name = words.seat(moment.seat);
      const from = words.say(CHOICE_WORDS[moment.from]);
      const to = words.say(CHOICE_WORDS[moment.to]);
      return moment.carried ? (
        <Trans>
          {name} went from “{from}” to “{to}”. Without that the ballot would have been lost.
        </Trans>
      ) : (
        <Trans>
          {name} went from “{from}” to “{to}”. Without that the ballot would have been carried.
        </Trans>
      );
    }
    case 'quietSeat': {
      const name = words.seat(moment.seat);
      const mean = words.number(moment.mean);
      return (
        <>
          <Plural
            value={moment.acts}
            one={`${name} did one thing in the talks; the others did ${mean} in the mean.`}
            other={`${name} did # things in the talks; the others did ${mean} in the mean.`}
          />{' '}
          {moment.deed === 'vote' ? (
            <Trans>Its one vote decided the ballot.</Trans>
          ) : (
            <Trans>What it published turned what the world believed.</Trans>
          )}
        </>
      );
    }
    case 'secret': {
      const name = words.seat(moment.seat);
      const other = words.seat(moment.other);
      return moment.what === 'operation' ? (
        <Trans>
          {name} ran an operation against {other}, and was never named for it.
        </Trans>
      ) : (
        <Trans>
          {name} had promised {other} something that nobody else knew of.
        </Trans>
      );
    }
  }
}

function Card({ moment }: { moment: KeyMoment }) {
  const { go } = useLead();
  return (
    <li className={styles.card}>
      <h3>
        <Title kind={moment.kind} />
      </h3>
      {'seat' in moment ? <Emblem seat={moment.seat} name /> : null}
      <p>
        <Reason moment={moment} />
      </p>
      <p>
        <strong>
          <Question kind={moment.kind} />
        </strong>
      </p>
      <div>
        <Button
          icon={<History aria-hidden="true" />}
          onPress={() => go({ step: 'happened', revision: moment.revision, eyes: '' })}
        >
          <Trans>See the moment</Trans>
        </Button>
      </div>
    </li>
  );
}

/** What was looked for in vain is worth a line: that it did not happen is a finding too. */
function NotFound({ kinds }: { kinds: readonly KeyMoment['kind'][] }) {
  if (kinds.length === 0) return null;
  return (
    <p className={styles.muted}>
      <Trans>Looked for, and not found in this session:</Trans>{' '}
      {kinds.map((kind, at) => (
        <Fragment key={kind}>
          {at > 0 ? '; ' : ''}
          <Title kind={kind} />
        </Fragment>
      ))}
    </p>
  );
}

/** Up to five moments that the record itself points to, each with the reason for which it was chosen and a question. */
export function Moments() {
  const isOpen = usePublic((view) => view.debrief.revealed.includes('conduct'));
  const findings = useFindings();
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Moments to talk about</Trans>
      </h2>
      {isOpen ? null : <NotYet what="conduct" />}
      {findings?.ok ? (
        <>
          <ul className={styles.truths}>
            {ORDER.flatMap((kind) => findings.value.moments[kind] ?? []).map((moment) => (
              <Card key={moment.kind} moment={moment} />
            ))}
          </ul>
          <NotFound kinds={ORDER.filter((kind) => findings.value.moments[kind] === null)} />
        </>
      ) : findings ? (
        <ProblemLine error={findings.error} fact={findings.fact} />
      ) : isOpen ? (
        <p role="status">
          <Trans>The record is being searched…</Trans>
        </p>
      ) : null}
    </section>
  );
}
