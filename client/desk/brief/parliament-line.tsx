import { Trans } from '@lingui/react/macro';
import { Landmark } from 'lucide-react';
import { outlook } from '../../../shared/rules/outlook.ts';
import { plays } from '../../../shared/rules/settings.ts';
import { ownParliament } from '../../../shared/rules/texts/ratification.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { BINDING, type NormId } from '../../../shared/rules/vocabulary.ts';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

type Props = {
  view: SeatView;
  norm: NormId;
  rung: number;
  /** Names the norm: where several stand together. */
  named?: boolean;
};

/** What one's own parliament would do with a clause that is made law by all states. */
export function ParliamentLine({ view, norm, rung, named = false }: Props) {
  const words = useWords();
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  if (rung < BINDING || !isState || !plays(view.public, 'ratification') || !view.public.setup.adviser)
    return null;
  const { state, chance } = ownParliament(view, norm, outlook(view).cast.states);
  const share = words.percent(chance);
  const title = words.norm(norm);
  const icon = <Landmark aria-hidden="true" />;
  return (
    <p className={styles.row}>
      {named ? (
        <span dir="auto">
          <Trans>{title}:</Trans>
        </span>
      ) : null}
      {state === 'comfortable' ? (
        <Tag tone="success" icon={icon}>
          <Trans>your parliament will ratify</Trans>
        </Tag>
      ) : state === 'tight' ? (
        <Tag tone="warning" icon={icon}>
          <Trans>your parliament is split: {share} at each review</Trans>
        </Tag>
      ) : (
        <Tag tone="danger" icon={icon}>
          <Trans>your parliament will block it</Trans>
        </Tag>
      )}
    </p>
  );
}
