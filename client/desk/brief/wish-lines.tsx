import { Trans, useLingui } from '@lingui/react/macro';
import { publicWishes, type Wish } from '../../../shared/rules/advice.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { NormId, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { articleOf } from '../text/articles.ts';

/** Who is publicly known to want a norm, and who to hold it back. */
export function WishesOnNorm({ view, norm }: { view: SeatView; norm: NormId }) {
  if (!view.public.setup.adviser) return null;
  const wishes = publicWishes(view.public).filter(
    (wish) => wish.norm === norm && wish.seat !== view.own.seat,
  );
  const who = (kind: Wish['kind']) => wishes.filter((wish) => wish.kind === kind).map(({ seat }) => seat);
  const [wanting, resisting] = [who('wants'), who('resists')];
  if (wishes.length === 0) return null;
  return (
    <p className={`${styles.row} ${styles.small}`}>
      {wanting.length > 0 ? (
        <span className={styles.row}>
          <Trans>Known to want it</Trans> <Seats seats={wanting} />
        </span>
      ) : null}
      {resisting.length > 0 ? (
        <span className={styles.row}>
          <Trans>Known to hold it back</Trans> <Seats seats={resisting} />
        </span>
      ) : null}
    </p>
  );
}

function Seats({ seats }: { seats: readonly SeatId[] }) {
  return seats.map((seat) => <Emblem key={seat} seat={seat} size="s" />);
}

/** What one seat has let all know of its wishes, norm by norm, with the fact that says so. */
export function WishesOfSeat({ view, seat }: { view: SeatView; seat: SeatId }) {
  const { t } = useLingui();
  const words = useWords();
  if (!view.public.setup.adviser) return null;
  const wishes = publicWishes(view.public)
    .filter((wish) => wish.seat === seat)
    .sort((one, other) => articleOf(view.public, one.norm) - articleOf(view.public, other.norm));
  const shown: Readonly<Record<Wish['shownBy'], string>> = {
    word: t`it said so`,
    vote: t`it voted so`,
    sponsorship: t`it sponsors such a text`,
    declaration: t`it declared so`,
    endorsement: t`it took that stance`,
  };
  return (
    <section className={styles.section}>
      <h4>
        <Trans>What it is publicly known to want</Trans>
      </h4>
      {wishes.length === 0 ? (
        <p className={styles.muted}>
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {wishes.map(({ norm, kind, rung, shownBy }) => {
            const [title, step, fact] = [words.norm(norm), words.rung(rung), shown[shownBy]];
            return (
              <li key={norm}>
                {kind === 'wants' ? (
                  <Trans>
                    Wants <strong>{title}</strong> – {step} ({fact}).
                  </Trans>
                ) : rung > 0 ? (
                  <Trans>
                    Holds back <strong>{title}</strong> beyond “{step}” ({fact}).
                  </Trans>
                ) : (
                  <Trans>
                    Holds back <strong>{title}</strong> ({fact}).
                  </Trans>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
