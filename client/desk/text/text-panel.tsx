import { Trans } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, useState } from 'react';
import { plays } from '../../../shared/rules/settings.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { later } from '../../later.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { textsAdopted, textsInPlay } from './text-list.ts';
import { TextPaper } from './text-paper.tsx';
import { IN_FORCE, TextSwitch } from './text-switch.tsx';

const NewText = later(() => import('./new-text.tsx').then((file) => ({ default: file.NewText })));
const OrderOfBusiness = later(() =>
  import('./order-of-business.tsx').then((file) => ({ default: file.OrderOfBusiness })),
);
const Accrediting = later(() => import('./accrediting.tsx').then((file) => ({ default: file.Accrediting })));
const InForce = later(() => import('./in-force-page.tsx').then((file) => ({ default: file.InForce })));

/** The texts of the round, one of them open, and what has come of earlier ones. */
export function TextPanel({ view, options }: PanelProps) {
  const { treaties, currentText, rules } = view.public;
  const [chosen, choose] = useState<Id>('');
  useOwnText(view, choose);
  const present = textsInPlay(view.public);
  const adopted = textsAdopted(view.public);
  const hasForce = rules !== 'basic' || plays(view.public, 'ratification');
  const isKnown = chosen in treaties || (hasForce && chosen === IN_FORCE);
  const shown = isKnown ? chosen : currentText;
  if (!(currentText in treaties) && shown !== IN_FORCE)
    return (
      <p className={styles.empty}>
        <Trans>The text opens with the negotiation.</Trans>
      </p>
    );
  return (
    <div className={styles.panel}>
      {hasForce || present.length > 1 ? (
        <TextSwitch
          view={view.public}
          texts={[...present, ...adopted]}
          hasForce={hasForce}
          shown={shown}
          onShow={choose}
        />
      ) : null}
      <Suspense fallback={null}>
        {shown === IN_FORCE ? (
          <InForce view={view} />
        ) : (
          <TextPaper key={shown} view={view} options={options} text={shown} />
        )}
        {present.length > 1 && shown !== IN_FORCE ? <OrderOfBusiness view={view} options={options} /> : null}
        {view.public.setup.accreditation === '' ? null : <Accrediting view={view.public} options={options} />}
        {options.openText ? <NewText view={view} choices={options.openText} /> : null}
      </Suspense>
    </div>
  );
}

/** Who opens a text wants to write it: it is shown when it is there. */
function useOwnText({ public: { treaties }, own }: SeatView, show: (text: Id) => void): void {
  const newest = Object.keys(treaties)
    .filter((id) => treaties[id]?.drafter === own.seat && treaties[id].kind !== 'rolling')
    .at(-1);
  const known = useRef(newest);
  useEffect(() => {
    if (newest !== undefined && newest !== known.current) {
      show(newest);
      // What opened it is gone, so the focus goes on into the section.
      requestAnimationFrame(() => document.getElementById('section-text')?.focus({ preventScroll: true }));
    }
    known.current = newest;
  }, [newest, show]);
}
