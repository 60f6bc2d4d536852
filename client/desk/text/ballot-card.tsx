import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { LIMITS } from '../../../shared/rules/limits.ts';
import { clauseWorth, type Worth } from '../../../shared/rules/outlook.ts';
import type { PublicView, SeatView } from '../../../shared/rules/view.ts';
import type { Choice, NormId, Rung } from '../../../shared/rules/vocabulary.ts';
import { Clock } from '../../parts/clock.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { usePending, useSend } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import { ParliamentLine } from '../brief/parliament-line.tsx';
import { ClauseMark } from '../brief/stance.tsx';
import { WorthLine } from '../brief/worth-line.tsx';
import panel from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { useFocusKept } from '../frame/use-focus-kept.ts';
import { articleOf, clausesOf } from './articles.ts';
import styles from './ballot-card.module.css';
import { ReasonField } from './clause-choice.tsx';
import { ClauseDiff } from './clause-diff.tsx';
import { RungDots } from './rung-dots.tsx';
import { useItemWords } from './use-item-words.ts';
import { useVoteKeys } from './use-vote-keys.ts';
import { VoteButtons } from './vote-buttons.tsx';

/** Under what a vote is sent: its refusal may come when the card is gone. */
export function ballotControl(item: string): string {
  return `ballot.${item}`;
}

/** One thing on the ballot and three big buttons. One tap casts; another changes it until the ballot closes. */
export function BallotCard({ id, view, options }: PanelProps & { id: string }) {
  const words = useWords();
  const send = useSend();
  const itemWords = useItemWords(view.public);
  const item = view.public.items[id];
  const ballot = options.castBallot?.find((entry) => entry.item === id);
  const mine = view.own.ballots[id];
  const [reason, setReason] = useState(mine?.reason ?? '');
  const control = ballotControl(id);
  const pending = usePending(control);
  const cast = (choice: Choice, norms: readonly NormId[] = []) => {
    if (reason.length <= LIMITS.reason)
      void send({ type: 'castBallot', item: id, choice, norms: [...norms], reason }, control);
  };
  const card = useFocusKept('section-vote');
  useVoteKeys(ballot && ballot.norms.length === 0 ? ballot.choices : [], cast);
  if (!item) return null;

  const { cast: voted, voters, norm, toRung } = item;
  const clauses = norm === '' ? clausesOf(view.public, item.text).filter((clause) => clause.rung > 0) : [];
  const parts =
    norm === ''
      ? clauses.map((clause) => ({ norm: clause.norm, rung: clause.rung as Rung }))
      : [{ norm, rung: toRung as Rung }];
  const worth = item.kind === 'amendment' ? changeOf(view, item) : clauseWorth(view, parts);
  return (
    <article ref={card} className={panel.card} data-urgent={mine === undefined}>
      <header className={`${panel.row} ${panel.apart}`}>
        <h3 className={panel.heading}>{itemWords(item)}</h3>
        <Clock closesAt={item.closesAt} size="s" />
      </header>
      {norm === '' ? (
        <ol className={styles.clauses}>
          {clauses.map((clause) => (
            <li key={clause.norm} className={styles.clause}>
              <span className={styles.number}>{articleOf(view.public, clause.norm)}</span>
              <span className={styles.title} dir="auto">
                {words.norm(clause.norm)}
              </span>
              <ClauseMark view={view} norm={clause.norm} rung={clause.rung} />
              <RungDots rung={clause.rung} highest={view.public.setup.highestRung} />
            </li>
          ))}
        </ol>
      ) : (
        <ItemText item={item} />
      )}
      {ballot ? <WorthLine worth={worth} isAdvised={view.public.setup.adviser} /> : null}
      {ballot
        ? parts.map((part) => (
            <ParliamentLine
              key={part.norm}
              view={view}
              norm={part.norm}
              rung={part.rung}
              named={norm === ''}
            />
          ))
        : null}
      {ballot ? (
        <VoteButtons
          ballot={ballot}
          mine={mine?.choice}
          pending={pending}
          reason={reason}
          onReason={setReason}
          onCast={cast}
        />
      ) : (
        <p className={panel.muted}>
          <Trans>States vote on it.</Trans>
        </p>
      )}
      <RefusalLine control={control} />
      <p className={`${panel.row} ${panel.apart} ${panel.muted}`} data-numbers>
        <Trans>
          {voted} of {voters} have voted
        </Trans>
        {mine ? (
          <span>
            <Trans>Sealed. You may change it.</Trans>
          </span>
        ) : null}
      </p>
      {ballot ? (
        <Disclosure title={<Trans>Give a reason</Trans>}>
          <ReasonField reason={reason} onReason={setReason} />
        </Disclosure>
      ) : null}
    </article>
  );
}

/** What an amendment gives and costs beyond what the clause does as it stands. */
function changeOf(view: SeatView, { norm, fromRung, toRung }: PublicView['items'][string]): Worth {
  const at = (rung: number) =>
    clauseWorth(view, norm === '' || rung === 0 ? [] : [{ norm, rung: rung as Rung }]);
  const [before, after] = [at(fromRung), at(toRung)];
  return {
    get: after.get - before.get,
    cost: after.cost - before.cost,
    redLines: after.redLines,
  };
}

type ItemProps = { item: PublicView['items'][string] };

/** What an amendment changes, or what a clause says that is put to the ballot by itself. */
function ItemText({ item: { kind, norm, fromRung, toRung } }: ItemProps) {
  const words = useWords();
  if (norm === '') return null;
  if (kind !== 'clause') return <ClauseDiff norm={norm} from={fromRung} to={toRung} />;
  const steps = Array.from({ length: toRung }, (_, index) => words.duty(norm, index + 1));
  return (
    <>
      <h4 className={panel.lead} dir="auto">
        {words.norm(norm)} – {words.rung(toRung)}
      </h4>
      <p dir="auto">{steps.join(' ')}</p>
    </>
  );
}
