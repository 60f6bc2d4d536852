import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Change } from '../../shared/replay/change.ts';
import type { Comparison } from '../../shared/replay/compare.ts';
import type { Fan } from '../../shared/replay/fan.ts';
import type { Answer } from '../http.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Select } from '../parts/select.tsx';
import { useGame, usePublic } from '../store.ts';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { FanPicture } from './fan-picture.tsx';
import { NotYet } from './reveals.tsx';
import { useBranch, useFan } from './use-study.ts';

type Course = Extract<Change, { kind: 'course' }>['course'];

const GAMES = 1000;
/** From where play begins. */
const START = 0;

/** Both lines in figures, with what first went another way. */
function Lines({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { control, changed, parting } = comparison;
  const rows = control.rounds.map((round, at) => ({
    round: round.round,
    one: round,
    other: changed.rounds[at],
  }));
  const change = words.signed(changed.stability - control.stability, 1);
  const where = parting ? words.phase(parting.phase) : '';
  const number = parting?.round ?? 0;
  return (
    <div className={styles.step}>
      <p className={styles.lead}>
        {parting ? (
          <Trans>
            Played on by bots with the same luck, stability ends {change} from the course without the change.
            They part in round {number}: {where}.
          </Trans>
        ) : (
          <Trans>Nothing goes another way.</Trans>
        )}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Stability in truth</Trans>
              </th>
              <th scope="col">
                <Trans>Without the change</Trans>
              </th>
              <th scope="col">
                <Trans>With it</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ round, one, other }) => (
              <tr key={round} data-differs={other !== undefined && other.true !== one.true}>
                <th scope="row">
                  <Trans>Round {round}</Trans>
                </th>
                <td>{words.number(one.true, 1)}</td>
                <td>{other ? words.number(other.true, 1) : '–'}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                <Trans>Final</Trans>
              </th>
              <td>{words.number(control.stability, 1)}</td>
              <td>{words.number(changed.stability, 1)}</td>
            </tr>
            <tr>
              <th scope="row">
                <Trans>Texts adopted</Trans>
              </th>
              <td>{control.adopted}</td>
              <td>{changed.adopted}</td>
            </tr>
            <tr>
              <th scope="row">
                <Trans>Operations</Trans>
              </th>
              <td>{control.operations}</td>
              <td>{changed.operations}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function FanResult({ fan }: { fan: Fan }) {
  const words = useWords();
  const n = words.number(fan.n);
  const mean = words.signed(fan.difference.mean, 1);
  const low = words.signed(fan.difference.low, 1);
  const high = words.signed(fan.difference.high, 1);
  return (
    <figure className={styles.step}>
      <figcaption className={styles.lead}>
        <Trans>
          In {n} pairs of games, in this model, the change moves final stability by {mean} (95 %: {low} to{' '}
          {high}).
        </Trans>
      </figcaption>
      <FanPicture fan={fan} />
    </figure>
  );
}

function useProblem() {
  const words = useWords();
  return <T,>(answer: Answer<T> | undefined) =>
    answer && !answer.ok ? words.say(HTTP_ERROR_WORDS[answer.error], { fact: answer.fact }) : '';
}

/** Three courses that are always offered, each beside the same game without the change. */
export function WhatIf() {
  const { t } = useLingui();
  const words = useWords();
  const problem = useProblem();
  const isOpen = usePublic((view) => view.debrief.revealed.includes('conduct'));
  const seats = usePublic((view) => view.seats);
  const me = useGame((snapshot) => snapshot.me?.seat ?? '');
  const states = Object.keys(seats).filter((seat) => seats[seat]?.kind === 'state');
  const [course, setCourse] = useState<Course>('withoutDiplomacy');
  const [seat, setSeat] = useState(states.includes(me) ? me : (states[0] ?? ''));
  const [shown, setShown] = useState<Answer<Comparison>>();
  const [waits, setWaits] = useState(false);
  const branch = useBranch();
  const { job, start, stop } = useFan();
  const change: Change = { kind: 'course', course, seat: course === 'complied' ? seat : '' };
  const play = async () => {
    setWaits(true);
    setShown(await branch(START, change));
    setWaits(false);
  };
  const running = job?.ok && job.value.state === 'running' ? job.value : undefined;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>What if</Trans>
      </h2>
      {isOpen ? (
        <div className={styles.card}>
          <Choices<Course>
            label={t`What if`}
            quietLabel
            value={course}
            onChange={(value) => {
              setCourse(value);
              setShown(undefined);
              stop();
            }}
            options={[
              { value: 'withoutDiplomacy', label: t`nobody had talked, offered or proposed anything?` },
              { value: 'sayIt', label: t`nobody had gone beyond “say it”?` },
              { value: 'complied', label: t`one seat had run no operation?` },
            ]}
          />
          {course === 'complied' ? (
            <Select
              label={<Trans>Seat</Trans>}
              value={seat}
              onChange={setSeat}
              options={states.map((value) => ({ value, label: words.seat(value) }))}
            />
          ) : null}
          <div className={styles.actions}>
            <Button kind="primary" pending={waits} onPress={() => void play()}>
              <Trans>Play it once, with the same luck</Trans>
            </Button>
            {running ? (
              <Button onPress={stop}>
                <Trans>Cancel</Trans>
              </Button>
            ) : (
              <Button onPress={() => start(START, change, GAMES)}>
                <Trans>Play it 1,000 times</Trans>
              </Button>
            )}
          </div>
          {running ? (
            <label className={styles.step}>
              <span>
                {running.done} / {running.games}
              </span>
              <progress className={styles.progress} max={running.games} value={running.done} />
            </label>
          ) : null}
          {shown?.ok ? <Lines comparison={shown.value} /> : null}
          {job?.ok && job.value.fan ? <FanResult fan={job.value.fan} /> : null}
          <p role="status">{problem(shown) || problem(job)}</p>
          <p className={styles.muted}>
            <Trans>
              Bots play all seats in both courses, from the briefing on. A result of the model is no proof
              about the world.
            </Trans>
          </p>
        </div>
      ) : (
        <NotYet what="conduct" />
      )}
    </section>
  );
}
