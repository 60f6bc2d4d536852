import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Change } from '../../shared/replay/change.ts';
import { Choices } from '../parts/choices.tsx';
import { Select } from '../parts/select.tsx';
import { useGame, usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { useCourseNames } from './change-words.ts';
import styles from './debrief.module.css';
import { PlayBranch } from './play-branch.tsx';
import { NotYet } from './reveals.tsx';

type CourseChange = Extract<Change, { kind: 'course' }>;
type Course = CourseChange['course'];

/** From where play begins. */
const START = 0;

/** Three courses that are always offered, each beside the same game without the change. */
export function WhatIf() {
  const { t } = useLingui();
  const words = useWords();
  const names = useCourseNames();
  const isOpen = usePublic((view) => view.debrief.revealed.includes('conduct'));
  const seats = usePublic((view) => view.seats);
  const me = useGame((snapshot) => snapshot.me?.seat ?? '');
  const states = Object.keys(seats).filter((seat) => seats[seat]?.kind === 'state');
  const [course, setCourse] = useState<Course>('withoutDiplomacy');
  const [seat, setSeat] = useState(states.includes(me) ? me : (states[0] ?? ''));
  const change: CourseChange = { kind: 'course', course, seat: course === 'complied' ? seat : '' };
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
            onChange={setCourse}
            options={[
              { value: 'withoutDiplomacy', label: names.withoutDiplomacy },
              { value: 'sayIt', label: names.sayIt },
              { value: 'complied', label: names.complied },
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
          <PlayBranch key={`${course} ${change.seat}`} revision={START} change={change}>
            <Trans>Bots play all seats in both courses, from the briefing on.</Trans>
          </PlayBranch>
          <p>
            <Trans>
              To change one thing at a moment of your own choice, open the replay and go to that moment.
            </Trans>
          </p>
        </div>
      ) : (
        <NotYet what="conduct" />
      )}
    </section>
  );
}
