import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { openMoves, ruleIn } from '../../../shared/rules/forums/forums-of.ts';
import type { Options } from '../../../shared/rules/options/choices.ts';
import { plays } from '../../../shared/rules/settings.ts';
import { seeksConsent } from '../../../shared/rules/texts/voters.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id, NormId } from '../../../shared/rules/vocabulary.ts';
import { MoveSentence, MoveVoices } from '../../parts/move.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { ForumsList } from './forums-list.tsx';

type Props = { view: PublicView; options: Options };

/** Items that somebody would have in another forum, and what the seat may say to that, or move itself. */
export function Moves({ view, options }: Props) {
  const { t } = useLingui();
  if (!plays(view, 'forums') || view.setup.forums.length === 0) return null;
  const open = openMoves(view);
  const labels = { agree: t`Agree`, oppose: t`Oppose` };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Which forum deals with what?</Trans>
      </h3>
      {open.map((norm) => (
        <article key={norm} className={styles.card}>
          <p dir="auto">
            <MoveSentence view={view} norm={norm} />
          </p>
          <MoveVoices view={view} norm={norm} className={styles.row} />
          <p className={styles.muted}>
            {seeksConsent(ruleIn(view, view.agenda[norm]?.moveTo ?? '')) ? (
              <Trans>Its members decide. Who says nothing agrees.</Trans>
            ) : (
              <Trans>Its members decide. Who says nothing stands aside.</Trans>
            )}
          </p>
          {(options.answerMove ?? [])
            .filter((choice) => choice.norm === norm)
            .map(({ stances }) => (
              <fieldset key={norm} className={styles.actions} aria-label={t`Your answer to the move`}>
                {stances.map((stance) => (
                  <SendButton
                    key={stance}
                    command={{ type: 'answerMove', norm, stance }}
                    control={`answerMove.${norm}`}
                  >
                    {labels[stance]}
                  </SendButton>
                ))}
              </fieldset>
            ))}
          <RefusalLine control={`answerMove.${norm}`} />
        </article>
      ))}
      {options.moveItem ? <MoveChoice moves={options.moveItem} /> : null}
      <ForumsList view={view} />
    </section>
  );
}

/** One item, and where it is to go. */
function MoveChoice({ moves }: { moves: NonNullable<Options['moveItem']> }) {
  const { t } = useLingui();
  const words = useWords();
  const [norm, setNorm] = useState<NormId | ''>('');
  const [first, setForum] = useState<Id | undefined>(undefined);
  const forums = moves.find((move) => move.norm === norm)?.forums ?? [];
  const forum = first !== undefined && forums.includes(first) ? first : forums[0];
  // In a list of choices '' means that nothing is chosen.
  const keyed = (id: Id) => id || 'main';
  return (
    <article className={styles.card}>
      <p className={styles.muted}>
        <Trans>Once in a review you may move that an item go to another forum. Its members decide.</Trans>
      </p>
      <Select
        label={t`Item`}
        value={norm}
        onChange={setNorm}
        options={moves.map((move) => ({ value: move.norm, label: words.norm(move.norm) }))}
      />
      {forums.length > 1 ? (
        <Select
          label={t`Forum that it goes to`}
          value={forum === undefined ? '' : keyed(forum)}
          onChange={(key) => setForum(forums.find((id) => keyed(id) === key))}
          options={forums.map((id) => ({ value: keyed(id), label: words.forum(id) }))}
        />
      ) : null}
      {norm === '' || forum === undefined ? null : (
        <SendButton
          command={{ type: 'moveItem', norm, forum }}
          control="moveItem"
          icon={<ArrowRightLeft aria-hidden="true" />}
        >
          <MoveLabel forum={forum} />
        </SendButton>
      )}
      <RefusalLine control="moveItem" />
    </article>
  );
}

function MoveLabel({ forum }: { forum: Id }) {
  const words = useWords();
  const name = words.forum(forum);
  return <Trans>Move it to: {name}</Trans>;
}
