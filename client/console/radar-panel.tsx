import { Trans, useLingui } from '@lingui/react/macro';
import { MessageCircleQuestion } from 'lucide-react';
import { isSilent } from '../../shared/rules/people/radar.ts';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { useServerTime } from '../now.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Tag } from '../parts/tag.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

type Radar = ConsoleView['radar'];
const NONE: Radar = {};
const MINUTE = 60_000;

type RowProps = { seat: string; sounding: Radar[string]; now: number; running: boolean };

function Row({ seat, sounding, now, running }: RowProps) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const { spoke, addressed, coSponsors, lastAt } = sounding;
  const control = `console.nudge.${seat}`;
  const pending = usePending(control);
  const name = words.seat(seat);
  const silent = running && isSilent(sounding, now);
  const minutes = Math.floor((now - lastAt) / MINUTE);
  const text = t`We have not heard from you for a while. What do you make of it? You could write to one other seat.`;
  return (
    <li className={styles.part}>
      <span>
        <strong dir="auto">{name}</strong>{' '}
        {silent ? (
          <Tag tone="warning">
            {minutes > 0 ? <Trans>silent for {minutes} min</Trans> : <Trans>silent</Trans>}
          </Tag>
        ) : null}
        <span className={styles.stats}>
          <Trans>
            spoke {spoke}, spoken to {addressed}, backers {coSponsors}
          </Trans>
        </span>
      </span>
      <Button
        kind={silent ? 'plain' : 'quiet'}
        icon={<MessageCircleQuestion aria-hidden="true" />}
        pending={pending}
        aria-label={t`Nudge ${name}`}
        onPress={() => void send({ type: 'tell', seat, text }, control)}
      >
        <Trans>Nudge</Trans>
      </Button>
      <RefusalLine control={control} />
    </li>
  );
}

/** Who takes part and who is left out; for the facilitator's eyes only. The quietest first. */
export function RadarPanel() {
  const now = useServerTime();
  const radar = useGame((snapshot) => snapshot.console?.radar ?? NONE);
  const phase = usePublic((view) => view.phase);
  const paused = usePublic((view) => view.paused);
  const running = !paused && phase !== 'lobby' && phase !== 'debrief';
  const seats = Object.entries(radar).sort(([, left], [, right]) => left.lastAt - right.lastAt);
  if (seats.length === 0) return null;
  const silent = running ? seats.filter(([, sounding]) => isSilent(sounding, now)).length : 0;
  return (
    <section className={styles.panel}>
      <Disclosure
        level={2}
        open
        title={silent > 0 ? <Trans>Taking part ({silent} silent)</Trans> : <Trans>Taking part</Trans>}
      >
        <ul className={styles.list}>
          {seats.map(([seat, sounding]) => (
            <Row key={seat} seat={seat} sounding={sounding} now={now} running={running} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
