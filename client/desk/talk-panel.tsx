import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { PrivateMark } from '../parts/private-mark.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { type Channel, messagesIn } from './channels.ts';
import { lengthOf, useDraft } from './drafts.ts';
import { MessageLog } from './message-log.tsx';
import type { PanelProps } from './panel-props.ts';
import styles from './talk-panel.module.css';

/** The floor and the private channels; the button says who will read. */
export function TalkPanel({ view, options, unread }: PanelProps) {
  const { t } = useLingui();
  const words = useWords();
  const { channel, setChannel, of } = unread;
  const me = view.own.seat;
  const seats = Object.keys(view.public.seats).filter((seat) => seat !== me);
  const label = (seat: Channel) => {
    const name = seat === 'floor' ? t`Everybody` : words.seat(seat);
    const count = of(seat);
    return count > 0 ? t`${name} (${count} new)` : name;
  };
  const messages = messagesIn(view, channel);
  const isPrivate = channel !== 'floor';
  const name = isPrivate ? words.seat(channel) : '';
  return (
    <section className={styles.talk} data-private={isPrivate}>
      <div className={styles.channel}>
        <Select<Channel>
          label={t`With`}
          value={channel}
          onChange={setChannel}
          options={(['floor', ...seats] as const).map((seat) => ({ value: seat, label: label(seat) }))}
        />
        {isPrivate ? <PrivateMark to={words.list([words.seat(me), name])} /> : null}
      </div>
      <Scroller length={messages.length} channel={channel}>
        <MessageLog messages={messages} me={me} />
      </Scroller>
      {options.say?.includes(channel) ? (
        <Composer key={channel} channel={channel} name={name} />
      ) : (
        <p className={styles.closed}>
          <Trans>No talk in this phase.</Trans>
        </p>
      )}
    </section>
  );
}

type ScrollerProps = { length: number; channel: Channel; children: ReactNode };

/** Keeps the last word in sight, unless the reader has scrolled back. */
function Scroller({ length, channel, children }: ScrollerProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message or channel is what moves it
  useEffect(() => {
    const element = box.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [length, channel]);
  return (
    <div
      ref={box}
      role="log"
      aria-label={t`Messages`}
      className={styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        atEnd.current = scrollTop + clientHeight >= scrollHeight - 24;
      }}
    >
      {children}
    </div>
  );
}

const CONTROL = 'say';

function Composer({ channel, name }: { channel: Channel; name: string }) {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CONTROL);
  const code = useGame((snapshot) => snapshot.code);
  const [draft, write] = useDraft(code, channel);
  const extra = lengthOf(draft) - LIMITS.message;
  const post = async () => {
    const text = draft.trim();
    if (!text || extra > 0) return;
    const outcome = await send({ type: 'say', to: channel, said: { type: 'text', text } }, CONTROL);
    if (outcome.ok) write('');
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <TextField
        label={<Hidden>{t`Your message`}</Hidden>}
        aria-label={t`Your message`}
        multiline
        value={draft}
        onChange={write}
        error={
          extra > 0
            ? t`A message has at most ${LIMITS.message} signs; this one has ${extra} too many.`
            : undefined
        }
      />
      <Button
        type="submit"
        kind={channel === 'floor' ? 'plain' : 'primary'}
        icon={<Send aria-hidden="true" />}
        pending={pending}
        isDisabled={draft.trim() === '' || extra > 0}
      >
        {channel === 'floor' ? <Trans>Send to everybody</Trans> : <Trans>Send to {name} only</Trans>}
      </Button>
      <RefusalLine control={CONTROL} />
    </form>
  );
}
