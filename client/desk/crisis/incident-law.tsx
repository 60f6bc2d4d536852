import { Trans } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { Hotline } from '../deals/hotline.tsx';
import styles from '../frame/panel.module.css';
import { PrecedentList } from './precedent-list.tsx';
import { Qualifying } from './qualifying.tsx';

type Props = { view: SeatView; options: Options; incident: Id };

/** What law says of an incident, and the quiet way to talk about it: where the rules of play have them. */
export function IncidentLaw({ view, options, incident }: Props) {
  return (
    <div className={styles.section}>
      <Hotline view={view} options={options} incident={incident} />
      <h3 className={styles.heading}>
        <Trans>What was it in law?</Trans>
      </h3>
      <Qualifying view={view} options={options} incident={incident} />
      <PrecedentList view={view.public} incident={incident} />
    </div>
  );
}
