import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { LIMITS } from '../../../shared/rules/limits.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { useGame, usePending, useSend } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import { ProfileButton } from '../brief/profile-button.tsx';
import type { PanelProps } from '../frame/panel-props.ts';
import { lengthOf, useDraft } from '../text/drafts.ts';
import { CaucusMembers, OpenCaucus } from './caucus.tsx';
import { type Channel, channelsOf, messagesIn, readersOf } from './channels.ts';
import { MessageLog } from './message-log.tsx';
import styles from './talk-panel.module.css';

/** More names than this do not fit on a button; they stand above it in any case. */
const MOST_NAMED = 3;

/** The floor and the private channels; the button says who will read. */
export function TalkPanel({ view, options, unread }: PanelProps) {
  const { t } = useLingui();
  const words = useWords();
  const { setChannel, of } = unread;
  const me = view.own.seat;
  const label = (id: Channel) => {
    const name = nameOf(id);
    const count = of(id);
    return count > 0 ? t`${name} (${count} new)` : name;
  };
  function nameOf(id: Channel): string {
    if (id === 'floor') return t`Everybody`;
    const names = words.list(readersOf(view, id).map((seat) => words.seat(seat)));
    return id in view.own.caucuses ? t`Caucus: ${names}` : names;
  }
  const channels = channelsOf(view);
  // A caucus that was left has no channel any more.
  const channel = channels.includes(unread.channel) ? unread.channel : 'floor';
  const messages = messagesIn(view, channel);
  const isPrivate = channel !== 'floor';
  const isCaucus = channel in view.own.caucuses;
  const readers = readersOf(view, channel);
  const count = readers.length;
  const name =
    count > MOST_NAMED ? t`the other ${count}` : words.list(readers.map((seat) => words.seat(seat)));
  useOwnCaucus(view, setChannel);
  return (
    <section className={styles.talk} data-private={isPrivate} data-caucus={isCaucus}>
      <div className={styles.channel}>
        <div className={styles.who}>
          <Select<Channel>
            label={t`With`}
            value={channel}
            onChange={setChannel}
            options={channels.map((value) => ({ value, label: label(value) }))}
          />
          {options.openCaucus ? <OpenCaucus seats={options.openCaucus} /> : null}
        </div>
        {isCaucus ? (
          <CaucusMembers
            view={view}
            caucus={channel}
            mayLeave={options.leaveCaucus?.includes(channel) ?? false}
            onLeft={() => setChannel('floor')}
          />
        ) : null}
        {isPrivate && !isCaucus ? <PrivateMark to={words.list([words.seat(me), name])} /> : null}
        {isPrivate && !isCaucus ? <ProfileButton view={view} options={options} seat={channel} /> : null}
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

/** Who opens a caucus wants to talk in it: its channel opens when it is there. */
function useOwnCaucus({ own }: SeatView, open: (channel: Channel) => void): void {
  const newest = Object.keys(own.caucuses)
    .filter((id) => own.caucuses[id]?.by === own.seat)
    .at(-1);
  const known = useRef(newest);
  useEffect(() => {
    if (newest !== undefined && newest !== known.current) open(newest);
    known.current = newest;
  }, [newest, open]);
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
  const { draft, write, sent } = useDraft(code, channel);
  const extra = lengthOf(draft) - LIMITS.message;
  const post = async () => {
    const text = draft.trim();
    if (!text || extra > 0) return;
    const outcome = await send({ type: 'say', to: channel, said: { type: 'text', text } }, CONTROL);
    // While the line was down something else may have been begun.
    if (outcome.ok) sent(text);
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
