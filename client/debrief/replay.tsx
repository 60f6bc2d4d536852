import { Trans, useLingui } from '@lingui/react/macro';
import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  GitBranch,
  Pause,
  Play,
  X,
} from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { ReplayIndex } from '../../shared/replay/moment.ts';
import type { Tick } from '../../shared/replay/ticks.ts';
import { later } from '../later.tsx';
import { Button } from '../parts/button.tsx';
import { classNames } from '../parts/class-names.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Select } from '../parts/select.tsx';
import { HttpProblem } from '../session/http-problem.tsx';
import { usePublic } from '../store.ts';
import { Waiting } from '../waiting.tsx';
import { withWords } from '../words/i18n.ts';
import { useWords } from '../words/use-words.ts';
import { LeadBar } from './lead-bar.tsx';
import styles from './replay.module.css';
import { useLead } from './use-lead.ts';
import { useMoment, useReplayIndex } from './use-moments.ts';
import { useReplayKeys } from './use-replay-keys.ts';

const ReplayStage = later(
  withWords(['desk', 'sections', 'screen'], () =>
    import('./replay-stage.tsx').then((file) => file.ReplayStage),
  ),
);

const LedBranch = later(() => import('./led-branch.tsx').then((file) => ({ default: file.LedBranch })));
// Few open it, and it is heavy.
const BranchForm = later(() => import('./branch-form.tsx').then((file) => ({ default: file.BranchForm })));

/** Milliseconds that a stop is shown for, at each speed. */
const SPEEDS = { '1': 3000, '2': 1500, '4': 700 } as const;
type Speed = keyof typeof SPEEDS;

/** The stop at which a revision stands: the last one that is not after it. */
function stopAt(ticks: readonly Tick[], revision: number): number {
  const after = ticks.findIndex((tick) => tick.revision > revision);
  return after < 0 ? ticks.length - 1 : Math.max(0, after - 1);
}

function useTickWords() {
  const { t } = useLingui();
  const words = useWords();
  return ({ round, phase, news }: Tick) => {
    const phaseName = words.phase(phase);
    const where = round > 0 ? t`Round ${round}, ${phaseName}` : phaseName;
    const told = news.map((line) => words.news(line));
    return { where, told };
  };
}

/** Who looked on: everybody, or one seat, as far as that is revealed. */
function Eyes() {
  const { t } = useLingui();
  const words = useWords();
  const { place, go } = useLead();
  const seats = usePublic((view) => view.seats);
  const everybody = 'everybody';
  return (
    <Select
      label={<Trans>Seen by</Trans>}
      value={place.eyes || everybody}
      onChange={(value) => go({ eyes: value === everybody ? '' : value })}
      options={[
        { value: everybody, label: t`Everybody` },
        ...Object.keys(seats).map((seat) => ({ value: seat, label: words.seat(seat) })),
      ]}
    />
  );
}

/** The way to a branch; everything may be changed there, so it waits until everything has been revealed. */
function OtherCourse({ revision }: { revision: number }) {
  const isOpen = usePublic((view) => view.debrief.revealed.includes('conduct'));
  if (!isOpen) return null;
  return (
    <Dialog
      title={<Trans>What if, from here</Trans>}
      trigger={
        <Button icon={<GitBranch aria-hidden="true" />}>
          <Trans>What if</Trans>
        </Button>
      }
    >
      {() => (
        <Suspense fallback={<Waiting />}>
          <BranchForm revision={revision} />
        </Suspense>
      )}
    </Dialog>
  );
}

function Bar({ index, revision }: { index: ReplayIndex; revision: number }) {
  const { t } = useLingui();
  const { go } = useLead();
  const tickWords = useTickWords();
  const [plays, setPlays] = useState(false);
  const [speed, setSpeed] = useState<Speed>('1');
  const { ticks } = index;
  const stop = stopAt(ticks, revision);
  const last = ticks.length - 1;
  const toStop = (next: number) => {
    const tick = ticks[Math.min(Math.max(0, next), last)];
    if (tick && tick.revision !== revision) go({ revision: tick.revision });
  };
  useReplayKeys({
    back: () => toStop(stop - 1),
    on: () => toStop(stop + 1),
    first: () => toStop(0),
    last: () => toStop(last),
  });
  useEffect(() => {
    if (!plays) return;
    if (stop >= last) return setPlays(false);
    const timer = setTimeout(() => toStop(stop + 1), SPEEDS[speed]);
    return () => clearTimeout(timer);
  });
  const tick = ticks[stop];
  const { where, told } = tick ? tickWords(tick) : { where: '', told: [] };
  const number = stop + 1;
  const all = ticks.length;
  return (
    <div className={styles.bar}>
      <div className={styles.steps}>
        <Button
          aria-label={t`First moment`}
          icon={<ChevronFirst aria-hidden="true" />}
          onPress={() => toStop(0)}
        />
        <Button
          aria-label={t`One moment back`}
          icon={<ChevronLeft aria-hidden="true" />}
          onPress={() => toStop(stop - 1)}
        />
        <Button
          aria-label={plays ? t`Stop` : t`Play`}
          icon={plays ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          onPress={() => setPlays(!plays)}
        />
        <Button
          aria-label={t`One moment on`}
          icon={<ChevronRight aria-hidden="true" />}
          onPress={() => toStop(stop + 1)}
        />
        <Button
          aria-label={t`Last moment`}
          icon={<ChevronLast aria-hidden="true" />}
          onPress={() => toStop(last)}
        />
        <Select
          label={<Trans>Speed</Trans>}
          value={speed}
          onChange={setSpeed}
          options={(Object.keys(SPEEDS) as Speed[]).map((value) => ({ value, label: `× ${value}` }))}
        />
        <Eyes />
        <OtherCourse revision={revision} />
        <Button icon={<X aria-hidden="true" />} onPress={() => go({ revision: 0, eyes: '' })}>
          <Trans>Close the replay</Trans>
        </Button>
      </div>
      <Slider
        className={classNames(styles.slider)}
        aria-label={t`Moment of the session`}
        minValue={0}
        maxValue={last}
        value={stop}
        onChange={(value) => toStop(value)}
      >
        <SliderTrack className={classNames(styles.track)}>
          {ticks.map((each, at) =>
            each.opens ? (
              <span
                key={each.revision}
                className={styles.tick}
                style={{ insetInlineStart: `${(at / Math.max(1, last)) * 100}%` }}
              />
            ) : null,
          )}
          <SliderThumb className={classNames(styles.thumb)} />
        </SliderTrack>
      </Slider>
      <p className={styles.moment} aria-live="polite">
        <strong>{where}</strong> ·{' '}
        <Trans>
          {number} of {all}
        </Trans>
        {told.length > 0 ? ` · ${told.slice(0, 2).join(' · ')}` : ''}
      </p>
    </div>
  );
}

/** Any moment of the session, on the screens of the session itself. */
export function Replay() {
  const { place } = useLead();
  const { revision, eyes } = place;
  const index = useReplayIndex();
  const moment = useMoment(revision, eyes);
  useEffect(() => {
    const asked = new URLSearchParams({ t: String(revision), ...(eyes === '' ? {} : { eyes }) });
    history.replaceState(history.state, '', `#${asked}`);
    return () => history.replaceState(history.state, '', location.pathname + location.search);
  }, [revision, eyes]);
  if (index && !index.ok) return <HttpProblem error={index.error} fact={index.fact} />;
  if (!index || !moment) return <Waiting />;
  return (
    <div className={styles.replay}>
      <div className={styles.top}>
        <LeadBar />
        <Bar index={index.value} revision={revision} />
      </div>
      {place.branch === '' ? null : (
        <Suspense fallback={null}>
          <div className={styles.branch}>
            <LedBranch />
          </div>
        </Suspense>
      )}
      {moment.ok ? (
        <Suspense fallback={<Waiting />}>
          <ReplayStage moment={moment.value} eyes={moment.value.own?.seat ?? ''} />
        </Suspense>
      ) : (
        <main className={styles.refused}>
          <p>
            <Trans>What this seat saw has not been revealed yet.</Trans>
          </p>
        </main>
      )}
    </div>
  );
}
