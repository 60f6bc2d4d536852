import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Ban, Equal, type LucideIcon, TrendingDown, TrendingUp } from 'lucide-react';
import { type Stance, stanceOf } from '../../../shared/rules/advice.ts';
import { clauseWorth } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { NormId, Rung } from '../../../shared/rules/vocabulary.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './stance.module.css';

type Looks = {
  readonly word: MessageDescriptor;
  readonly Icon: LucideIcon;
  readonly tone: 'success' | 'plain' | 'warning' | 'danger';
};

const LOOKS: Readonly<Record<Stance, Looks>> = {
  helps: { word: msg`helps you`, Icon: TrendingUp, tone: 'success' },
  harmless: { word: msg`harmless`, Icon: Equal, tone: 'plain' },
  hurts: { word: msg`hurts you`, Icon: TrendingDown, tone: 'warning' },
  redLine: { word: msg`breaks your red line`, Icon: Ban, tone: 'danger' },
};

/** In a word. */
export function StanceTag({ stance }: { stance: Stance }) {
  const words = useWords();
  const { word, Icon, tone } = LOOKS[stance];
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {words.say(word)}
    </Tag>
  );
}

type MarkProps = { view: SeatView; norm: NormId; rung: number };

/** The colour in which a seat that is advised reads a clause, where there is no room for the word: it is read out. */
export function ClauseMark({ view, norm, rung }: MarkProps) {
  const words = useWords();
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  if (!view.public.setup.adviser || !isState || rung === 0) return null;
  const stance = stanceOf(clauseWorth(view, [{ norm, rung: rung as Rung }]));
  const { word, Icon } = LOOKS[stance];
  return (
    <span className={styles.mark} data-stance={stance} title={words.say(word)}>
      <Icon aria-hidden="true" />
      <Hidden>{words.say(word)}</Hidden>
    </span>
  );
}
