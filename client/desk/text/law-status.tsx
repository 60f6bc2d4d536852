import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id, NormId } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { LAW_STAGES, type LawStage, signatoriesOf } from './in-force.ts';

const STAGE_WORDS: Readonly<Record<LawStage, MessageDescriptor>> = {
  signed: msg`Signed`,
  ratified: msg`Ratified`,
  law: msg`In force as law`,
};
const STAGE_TONES = { signed: 'plain', ratified: 'brand', law: 'success' } as const;

type Props = { view: PublicView; text: Id; norm: NormId };

/** A binding clause on its way from signature to law, state by state. */
export function LawStatus({ view, text, norm }: Props) {
  const words = useWords();
  const all = signatoriesOf(view, text, norm);
  if (all.length === 0) return null;
  return (
    <div className={styles.section}>
      {LAW_STAGES.map((stage) => {
        const seats = all.filter((signatory) => signatory.stage === stage);
        return seats.length === 0 ? null : (
          <p key={stage} className={styles.row}>
            <Tag tone={STAGE_TONES[stage]}>{words.say(STAGE_WORDS[stage])}</Tag>
            {seats.map(({ seat }) => (
              <Emblem key={seat} seat={seat} size="s" />
            ))}
          </p>
        );
      })}
      {all.some(({ stage }) => stage !== 'law') ? (
        <p className={styles.muted}>
          <Trans>Until it is law it counts as “say it”. Parliaments decide at each review.</Trans>
        </p>
      ) : null}
    </div>
  );
}
