import { Trans, useLingui } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Choice = NonNullable<Options['lastWord']>[number];

const CONTROL = 'lastWord';

function useRemedyWords(): (remedy: Choice['remedy'], title: string) => string {
  const { t } = useLingui();
  return (remedy, title) => {
    switch (remedy) {
      case 'drop':
        return t`Drop “${title}”`;
      case 'lower':
        return t`Lower “${title}” by one step`;
      case 'annex':
        return t`Move “${title}” to the annex`;
      case 'dissociate':
        return t`Let them stay out of “${title}”`;
    }
  };
}

/** The chair's one way out of an objection. */
export function LastWord({ view, choices }: { view: PublicView; choices: readonly Choice[] }) {
  const words = useWords();
  const remedyWords = useRemedyWords();
  return (
    <section className={styles.card} data-urgent="true">
      <h3 className={styles.heading}>
        <Trans>Your last word as chair</Trans>
      </h3>
      <Objections view={view} />
      <div className={styles.list}>
        {choices.flatMap(({ text, remedy, norms }) =>
          norms.map((norm) => (
            <SendButton
              key={`${remedy}.${norm}`}
              command={{ type: 'lastWord', text, remedy, norm }}
              control={CONTROL}
            >
              {remedyWords(remedy, words.norm(norm))}
            </SendButton>
          )),
        )}
      </div>
      <RefusalLine control={CONTROL} />
    </section>
  );
}

/** Who stands in the way of the text, and why. */
function Objections({ view: { votes, items, currentText, round } }: { view: PublicView }) {
  const words = useWords();
  const objections = Object.values(votes).filter(
    ({ item, choice }) =>
      choice === 'object' &&
      items[item]?.text === currentText &&
      items[item].kind !== 'amendment' &&
      items[item].round === round,
  );
  return objections.map(({ seat, reason }) => {
    const name = words.seat(seat);
    return (
      <p key={seat} dir="auto">
        {reason === '' ? (
          <Trans>{name} objects.</Trans>
        ) : (
          <Trans>
            {name} objects: “{reason}”
          </Trans>
        )}
      </p>
    );
  });
}

/** The objector answers once. */
export function LastWordAnswer({ view, text }: { view: PublicView; text: Id }) {
  const words = useWords();
  const remedyWords = useRemedyWords();
  const treaty = view.treaties[text];
  const remedy = treaty?.remedy ?? '';
  return (
    <section className={styles.card} data-urgent="true">
      <h3 className={styles.heading}>
        <Trans>The chair offers</Trans>
      </h3>
      <p className={styles.lead}>
        {remedy === '' ? null : remedyWords(remedy, words.norm(treaty?.remedyNorm ?? ''))}
      </p>
      <div className={styles.actions}>
        <SendButton
          command={{ type: 'answerLastWord', text, accepts: true }}
          control={CONTROL}
          kind="primary"
          size="l"
        >
          <Trans>I can live with it</Trans>
        </SendButton>
        <SendButton command={{ type: 'answerLastWord', text, accepts: false }} control={CONTROL} size="l">
          <Trans>My objection stands</Trans>
        </SendButton>
      </div>
      <RefusalLine control={CONTROL} />
    </section>
  );
}
