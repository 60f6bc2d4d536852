import { Trans } from '@lingui/react/macro';
import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import type { Options } from '../../shared/rules/options/choices.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import type { HearingTopic } from '../../shared/rules/vocabulary/history.ts';
import styles from '../desk/frame/panel.module.css';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { usePending, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { HearingLine } from './hearing-line.tsx';
import { HEARING_WORDS } from './hearing-words.ts';

const CONTROL = 'hearing';

type Props = { view: PublicView; options: Options };

/** What experts have said before all, and the one hearing that the seat may call. */
export function HearingSection({ view, options }: Props) {
  const held = Object.entries(view.hearings);
  const topics = options.callHearing ?? [];
  return (
    <Disclosure title={<Trans>Expert hearings</Trans>}>
      <ul className={styles.list}>
        {held.map(([id, hearing]) => (
          <li key={id} className={styles.card}>
            <HearingLine hearing={hearing} states={statesIn(view)} />
          </li>
        ))}
      </ul>
      {topics.length > 0 ? <Call topics={topics} /> : null}
    </Disclosure>
  );
}

function statesIn({ seats }: PublicView): number {
  return Object.values(seats).filter(({ kind }) => kind === 'state').length;
}

function Call({ topics }: { topics: NonNullable<Options['callHearing']> }) {
  const words = useWords();
  const send = useSend();
  const pending = usePending(CONTROL);
  const [about, setAbout] = useState<HearingTopic>(topics[0]?.about ?? 'ceiling');
  const [chosen, setChosen] = useState('');
  const topic = topics.find((one) => one.about === about) ?? topics[0];
  if (!topic) return null;
  const isOfState = topic.about === 'arsenal';
  const subjects = isOfState
    ? topic.seats.filter((seat) => seat !== '')
    : topic.norms.filter((norm) => norm !== '');
  const subject = subjects.find((one) => one === chosen) ?? subjects[0] ?? '';
  const norm = topic.norms.find((one) => one === subject) ?? '';
  const seat = isOfState ? subject : '';
  return (
    <>
      <p className={styles.muted}>
        <Trans>You may call one hearing in the whole game. All hear the answer.</Trans>
      </p>
      <div className={styles.actions}>
        <Select
          label={<Trans>Question</Trans>}
          value={topic.about}
          onChange={setAbout}
          options={topics.map((one) => ({ value: one.about, label: words.say(HEARING_WORDS[one.about]) }))}
        />
        <Select
          label={isOfState ? <Trans>State</Trans> : <Trans>Article</Trans>}
          value={subject}
          onChange={setChosen}
          options={subjects.map((value) => ({
            value,
            label: isOfState ? words.seat(value) : words.norm(topic.norms.find((one) => one === value) ?? ''),
          }))}
        />
        <Button
          icon={<GraduationCap aria-hidden="true" />}
          pending={pending}
          onPress={() => void send({ type: 'callHearing', about: topic.about, norm, seat }, CONTROL)}
        >
          <Trans>Call the experts</Trans>
        </Button>
      </div>
      <RefusalLine control={CONTROL} />
    </>
  );
}
