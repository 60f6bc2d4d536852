import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Terms } from '../../../shared/rules/commands.ts';
import { bargainWorth } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Choice, NormId, SeatId } from '../../../shared/rules/vocabulary.ts';
import { NameMark } from '../../name-mark.tsx';
import { Button } from '../../parts/button.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { RouteHeading } from '../../route-heading.tsx';
import { useWords } from '../../words/use-words.ts';
import { WorthLine } from '../brief/worth-line.tsx';
import { BargainTerms } from '../deals/bargain-terms.tsx';
import { VoteButtons } from '../text/vote-buttons.tsx';
import panel from './panel.module.css';
import styles from './practice.module.css';
import { useView } from './use-view.ts';

const STEPS = ['ballot', 'offer', 'handshake'] as const;
type Step = (typeof STEPS)[number];

type Props = {
  onDone: () => void;
  /** What the last button says; left out: that the game begins. */
  lastly?: string;
};

/** The three verbs of the game, tried once by hand, in a minute and a half; nothing of it counts. */
export function Practice({ onDone, lastly }: Props) {
  const { t } = useLingui();
  const view = useView();
  const [place, setPlace] = useState(0);
  const [done, setDone] = useState(false);
  const step: Step = STEPS[place] ?? 'handshake';
  const isLast = place === STEPS.length - 1;
  const next = () => {
    if (isLast) return onDone();
    setDone(false);
    setPlace(place + 1);
  };
  const [number, all] = [place + 1, STEPS.length];
  return (
    <div className={styles.practice}>
      <header className={styles.header}>
        <NameMark />
        <Button kind="quiet" onPress={onDone}>
          <Trans>Skip the practice</Trans>
        </Button>
      </header>
      <main id="content" className={styles.main}>
        <p className={panel.muted}>
          <Trans>
            Practice, {number} of {all}: nothing here counts
          </Trans>
        </p>
        <Verb key={step} step={step} view={view} done={done} onDid={() => setDone(true)} />
        {done ? <NextButton onPress={next} label={isLast ? (lastly ?? t`Begin the game`) : t`Next`} /> : null}
      </main>
    </div>
  );
}

/** It takes over the focus from what was just pressed. */
function NextButton({ onPress, label }: { onPress: () => void; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <div ref={box}>
      <Button kind="primary" size="l" onPress={onPress}>
        {label}
      </Button>
    </div>
  );
}

type VerbProps = { step: Step; view: SeatView; done: boolean; onDid: () => void };

function Verb({ step, ...held }: VerbProps) {
  switch (step) {
    case 'ballot':
      return <TryBallot {...held} />;
    case 'offer':
      return <TryOffer {...held} />;
    case 'handshake':
      return <TryHandshake {...held} />;
  }
}

type TryProps = Omit<VerbProps, 'step'>;

function Lesson({ title, told, children }: { title: ReactNode; told: ReactNode; children: ReactNode }) {
  return (
    <>
      <RouteHeading>{title}</RouteHeading>
      {children}
      <p role="status">{told}</p>
    </>
  );
}

/** Any state but one's own, and the first two norms of the agenda: the table that the game will be played at. */
function tableOf({ public: { seats, agenda }, own }: SeatView): { other: SeatId; norms: readonly NormId[] } {
  const states = Object.keys(seats).filter((id) => seats[id]?.kind === 'state' && id !== own.seat);
  return { other: states[0] ?? own.seat, norms: Object.keys(agenda) as NormId[] };
}

function bargainOf(view: SeatView): Terms {
  const { other, norms } = tableOf(view);
  const [first = 'N01', second = first] = norms;
  return [
    { seat: other, gives: [{ type: 'commitment', norm: first, rung: 2 }] },
    { seat: view.own.seat, gives: [{ type: 'commitment', norm: second, rung: 1 }] },
  ];
}

function TryBallot({ view, done, onDid }: TryProps) {
  const words = useWords();
  const [mine, setMine] = useState<Choice>();
  const [norm] = tableOf(view).norms;
  return (
    <Lesson
      title={<Trans>Cast a ballot</Trans>}
      told={
        done ? (
          <Trans>Sealed. Nobody sees it until all have voted, and you may change it until then.</Trans>
        ) : (
          <Trans>One tap votes.</Trans>
        )
      }
    >
      <p className={panel.lead} dir="auto">
        {norm ? `${words.norm(norm)} – ${words.rung(1)}` : ''}
      </p>
      <VoteButtons
        ballot={{ item: '', choices: ['yes', 'no', 'abstain'], norms: [], exceptions: 0 }}
        mine={mine}
        pending={false}
        reason=""
        onReason={() => undefined}
        onCast={(choice) => {
          setMine(choice);
          onDid();
        }}
      />
    </Lesson>
  );
}

function TryOffer({ view, done, onDid }: TryProps) {
  const words = useWords();
  const terms = bargainOf(view);
  const [answer, setAnswer] = useState<'accepted' | 'declined'>();
  const name = words.seat(tableOf(view).other);
  const give = (given: 'accepted' | 'declined') => () => {
    setAnswer(given);
    onDid();
  };
  return (
    <Lesson
      title={<Trans>Answer an offer</Trans>}
      told={
        !done ? (
          <Trans>The two numbers are yours alone: what it gains you, and what it costs you at home.</Trans>
        ) : answer === 'accepted' ? (
          <Trans>
            It binds both of you at once, and nobody else knows. Whether you keep it is up to you.
          </Trans>
        ) : (
          <Trans>Declined. In the game you may also counter: the same bargain with other terms.</Trans>
        )
      }
    >
      <article className={panel.card} data-private="true" data-urgent={!done}>
        <h3>
          <Emblem seat={tableOf(view).other} name />
        </h3>
        <BargainTerms terms={terms} me={view.own.seat} />
        <WorthLine worth={bargainWorth(view, terms)} />
        {done ? null : (
          <div className={panel.actions}>
            <Button kind="primary" onPress={give('accepted')}>
              <Trans>Accept</Trans>
            </Button>
            <Button onPress={give('declined')}>
              <Trans>Decline</Trans>
            </Button>
          </div>
        )}
      </article>
      {done ? null : (
        <p className={panel.muted}>
          <Trans>{name} asks you alone.</Trans>
        </p>
      )}
    </Lesson>
  );
}

function TryHandshake({ view, done, onDid }: TryProps) {
  const words = useWords();
  const terms = bargainOf(view);
  const name = words.seat(tableOf(view).other);
  return (
    <Lesson
      title={<Trans>Shake hands</Trans>}
      told={
        done ? (
          <Trans>
            {name} has confirmed too. It holds in ten seconds, unless one of you cancels. Now you know the
            three verbs.
          </Trans>
        ) : (
          <Trans>
            For a deal struck face to face: both screens show the same sentence, and both confirm it.
          </Trans>
        )
      }
    >
      <article className={panel.card} data-private="true" data-urgent={!done}>
        {terms.map(({ seat, gives }) => {
          const giver = words.seat(seat);
          const given = words.list(gives.map((item) => words.item(item)));
          return (
            <p key={seat} className={panel.lead} dir="auto">
              <Trans>
                {giver} gives: {given}.
              </Trans>
            </p>
          );
        })}
        {done ? null : (
          <div className={panel.actions}>
            <Button kind="primary" size="l" onPress={onDid}>
              <Trans>Confirm</Trans>
            </Button>
          </div>
        )}
      </article>
    </Lesson>
  );
}
