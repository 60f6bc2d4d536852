import { Trans } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { IncidentTruth, TruthView } from '../../shared/rules/view/truth.ts';
import { NO_STATE } from '../../shared/rules/vocabulary.ts';
import { askForTruth } from '../http.ts';
import { Button } from '../parts/button.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { Tag } from '../parts/tag.tsx';
import { useTicket } from '../store.ts';
import { INCIDENT_ORIGIN_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

type Bars = IncidentTruth['public'];

function topOf(bars: Bars): readonly [suspect: string, probability: number] {
  return Object.entries(bars).reduce((most, bar) => (bar[1] > most[1] ? bar : most), [NO_STATE, 0]);
}

function Suspect({ bars }: { bars: Bars }) {
  const words = useWords();
  const [suspect, probability] = topOf(bars);
  return (
    <span>
      {suspect === NO_STATE ? <Trans>no state</Trans> : <Emblem seat={suspect} size="s" name />}{' '}
      <strong>{words.percent(probability)}</strong>
    </span>
  );
}

function Incident({ id, truth }: { id: string; truth: IncidentTruth }) {
  const words = useWords();
  const { origin, author, framed, beliefs, items } = truth;
  // Who did it, as a suspect: a state, or no state.
  const culprit = author === '' ? NO_STATE : author;
  return (
    <li className={styles.incident}>
      <strong dir="auto">{words.incident(id)}</strong>
      <p>
        <Trans>In truth:</Trans> {words.say(INCIDENT_ORIGIN_WORDS[origin])}
        {author ? <Emblem seat={author} size="s" name /> : null}{' '}
        {framed ? (
          <Tag tone="warning">
            <Trans>made to look like {words.seat(framed)}</Trans>
          </Tag>
        ) : null}
      </p>
      <p>
        <Trans>Public facts point to:</Trans> <Suspect bars={truth.public} />
      </p>
      <ul className={styles.list}>
        {Object.entries(beliefs).map(([seat, bars]) => (
          <li key={seat} className={styles.row}>
            <Emblem seat={seat} size="s" name />
            <Suspect bars={bars} />
            <span className={styles.muted}>
              <Trans>in the truth: {words.percent(bars[culprit] ?? 0)}</Trans>
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        {Object.entries(items).map(([item, { holder, published, shownTo }]) => (
          <li key={item} className={styles.muted}>
            <Trans>Evidence held by {words.seat(holder)}</Trans>
            {': '}
            {published ? (
              <Trans>published</Trans>
            ) : shownTo.length > 0 ? (
              <Trans>shown to {words.list(shownTo.map((seat) => words.seat(seat)))}</Trans>
            ) : (
              <Trans context="an item of evidence">kept</Trans>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What really happened, beside what each state believes. It is asked for, and hidden again, by a press. */
export function TruthPanel() {
  const { code, token } = useTicket();
  const [truth, setTruth] = useState<TruthView>();
  const [failed, setFailed] = useState(false);
  const [pending, setPending] = useState(false);
  async function look(): Promise<void> {
    setPending(true);
    const answer = await askForTruth(code, token);
    setPending(false);
    setFailed(!answer.ok);
    if (answer.ok) setTruth(answer.value);
  }
  const incidents = Object.entries(truth?.incidents ?? {});
  return (
    <section className={styles.panel}>
      <h2>
        <Trans>Truth beside belief</Trans>
      </h2>
      <p className={styles.muted}>
        <Trans>For your eyes: turn the screen away first. That you asked is written down.</Trans>
      </p>
      <div className={styles.actions}>
        <Button icon={<Eye aria-hidden="true" />} pending={pending} onPress={() => void look()}>
          {truth ? <Trans>Look again</Trans> : <Trans>Show the truth</Trans>}
        </Button>
        {truth ? (
          <Button kind="quiet" icon={<EyeOff aria-hidden="true" />} onPress={() => setTruth(undefined)}>
            <Trans>Hide</Trans>
          </Button>
        ) : null}
      </div>
      {failed ? (
        <p role="alert">
          <Trans>It could not be seen. Try again in a moment.</Trans>
        </p>
      ) : null}
      {truth && incidents.length === 0 ? (
        <p>
          <Trans>Nothing has been noticed yet.</Trans>
        </p>
      ) : null}
      <ul className={styles.list}>
        {incidents.map(([id, one]) => (
          <Incident key={id} id={id} truth={one} />
        ))}
      </ul>
    </section>
  );
}
