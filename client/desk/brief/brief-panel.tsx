import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Ban, Eye, Star } from 'lucide-react';
import { Suspense } from 'react';
import { plays } from '../../../shared/rules/settings.ts';
import { briefOf } from '../../brief.ts';
import { later } from '../../later.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { textLanguage, withWords } from '../../words/i18n.ts';
import { useWords } from '../../words/use-words.ts';
import { temptationOf } from '../conduct/covert.ts';
import panel from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import styles from './brief-panel.module.css';
import { Interests } from './interests.tsx';

const HearingSection = later(
  withWords(['cards'], () => import('../../cards/hearing-section.tsx').then((file) => file.HearingSection)),
);
// Only where the scenario has such cards, at full rules.
const HistorySection = later(
  withWords(['cards'], () => import('../../cards/history-section.tsx').then((file) => file.HistorySection)),
);

/** Two wants, one never, one temptation with its number: sixty words made from the seat's own figures. */
export function BriefPanel({ view, options }: PanelProps) {
  const words = useWords();
  const { i18n } = useLingui();
  const { own } = view;
  const { wants, never } = briefOf(own.interests);
  const temptation = temptationOf(view);
  const hasHearings = plays(view.public, 'hearing');
  const hasCards = Object.keys(own.history).length + Object.keys(view.public.history).length > 0;
  const highest = view.public.setup.highestRung;
  const name = words.seat(own.seat);
  const gain = words.signed(temptation?.gain ?? 0, 1);
  return (
    <div className={panel.panel}>
      <PrivateMark to={name}>
        <h3 className={panel.heading}>
          <Trans>You speak for {name}</Trans>
        </h3>
        <p dir="auto">{words.text(`seat.${own.seat}.about`)}</p>
        <ul className={styles.lines}>
          {wants.map(({ norm, rung }) => {
            const title = words.norm(norm);
            const step = words.rung(Math.min(rung, highest));
            return (
              <li key={norm} className={styles.line} data-kind="want">
                <Star aria-hidden="true" />
                <p>
                  <Trans>
                    You want <strong>{title}</strong>: {step}.
                  </Trans>
                </p>
              </li>
            );
          })}
          {never ? (
            <li className={styles.line} data-kind="never">
              <Ban aria-hidden="true" />
              <p>
                <NeverSentence
                  kind={never.kind}
                  title={words.norm(never.norm)}
                  step={words.rung(never.rung)}
                />
              </p>
            </li>
          ) : null}
          {own.covert && temptation ? (
            <li className={styles.line} data-kind="lure">
              <Eye aria-hidden="true" />
              <p>
                <Trans>Temptation:</Trans> {own.covert.lure[textLanguage(i18n.locale)] || own.covert.lure.en}{' '}
                <strong data-numbers>
                  <Trans>Worth {gain}.</Trans>
                </strong>
              </p>
            </li>
          ) : null}
        </ul>
        <Disclosure title={<Trans>All your interests</Trans>}>
          <Interests view={view} />
        </Disclosure>
      </PrivateMark>
      {hasHearings ? (
        <Suspense fallback={null}>
          <HearingSection view={view.public} options={options} />
        </Suspense>
      ) : null}
      {hasCards ? (
        <Suspense fallback={null}>
          <HistorySection view={view} options={options} />
        </Suspense>
      ) : null}
    </div>
  );
}

type NeverProps = { kind: 'above' | 'below'; title: string; step: string };

function NeverSentence({ kind, title, step }: NeverProps) {
  if (kind === 'above')
    return (
      <Trans>
        Never beyond “{step}”: <strong>{title}</strong>.
      </Trans>
    );
  return (
    <Trans>
      Never below “{step}”: <strong>{title}</strong>.
    </Trans>
  );
}
