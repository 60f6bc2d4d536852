import { Trans } from '@lingui/react/macro';
import { Compass } from 'lucide-react';
import { prospectOfText } from '../../../shared/bots/advising.ts';
import { publicWishes, stanceOf } from '../../../shared/rules/advice.ts';
import { forumOf } from '../../../shared/rules/forums/forums-of.ts';
import { clauseWorth } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, NormId, Rung } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { useWide } from '../../use-wide.ts';
import { useWords } from '../../words/use-words.ts';
import { StanceTag } from '../brief/stance.tsx';
import { WishesOnNorm } from '../brief/wish-lines.tsx';
import { likelihoodOf } from '../crisis/belief.ts';
import { useLikelihoodWords } from '../crisis/use-likelihood-words.ts';
import styles from '../frame/panel.module.css';
import { clausesOf } from './articles.ts';

/** What the adviser says of a text as it stands: what it does to this seat, and whether it would be adopted. */
export function TextAdvice({ view, text }: { view: SeatView; text: Id }) {
  const wide = useWide();
  const words = useWords();
  const likelihood = useLikelihoodWords();
  const clauses = clausesOf(view.public, text).flatMap(({ norm, rung }) =>
    rung > 0 ? [{ norm, rung: rung as Rung }] : [],
  );
  const isOpen = ['draft', 'tabled'].includes(view.public.treaties[text]?.status ?? '');
  if (clauses.length === 0 || !isOpen) return null;
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  const worth = clauseWorth(view, clauses);
  const net = words.signed(100 * (worth.get - worth.cost), 1);
  const { chance, against } = prospectOfText(view, clauses, forumOf(view.public, text));
  const adopted = likelihood(likelihoodOf(chance));
  const share = words.percent(chance);
  return (
    <aside className={styles.card}>
      <h3 className={`${styles.row} ${styles.heading}`}>
        <Compass aria-hidden="true" />
        <Trans>Your adviser on this text</Trans>
      </h3>
      {isState ? (
        <p className={styles.row} data-numbers>
          <StanceTag stance={stanceOf(worth)} />
          <Trans>in all {net} for your mandate.</Trans>
        </p>
      ) : null}
      <p data-numbers>
        <Trans>
          That it is adopted as it stands: <strong>{adopted}</strong> ({share}).
        </Trans>
      </p>
      {against.length > 0 ? (
        <p className={styles.row}>
          <Trans>Rather against it, by what you have seen of them:</Trans>
          {against.map((seat) => (
            <Emblem key={seat} seat={seat} size="s" />
          ))}
        </p>
      ) : null}
      {wide ? null : <KnownWishes view={view} />}
    </aside>
  );
}

/** A phone has no room for them beside each article. */
function KnownWishes({ view }: { view: SeatView }) {
  const words = useWords();
  const known = new Set(publicWishes(view.public).map(({ norm }) => norm));
  const norms = Object.keys(view.public.agenda).filter((norm) => known.has(norm as NormId)) as NormId[];
  return norms.map((norm) => (
    <div key={norm}>
      <strong dir="auto">{words.norm(norm)}</strong>
      <WishesOnNorm view={view} norm={norm} />
    </div>
  ));
}
