import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../words/use-words.ts';
import panel from '../frame/panel.module.css';

type Props = { view: PublicView; norm: NormId };

/** The footnote of a norm: in which real texts states or experts have said it, and what each step asks for here. */
export function NormSources({ view, norm }: Props) {
  const words = useWords();
  const sources = view.agenda[norm]?.sources ?? [];
  if (sources.length === 0) return null;
  const steps = Array.from({ length: view.setup.highestRung }, (_, index) => index + 1);
  return (
    <Disclosure title={<Trans>Sources</Trans>} level={4}>
      <div className={panel.section}>
        <p className={panel.small}>
          <Trans>These texts are real. The steps, and who has to take them, are the game's own.</Trans>
        </p>
        <ul className={panel.list}>
          {sources.map((source) => (
            <li key={source} className={panel.small} lang="en" dir="auto">
              {source}
            </li>
          ))}
        </ul>
        <dl className={panel.list}>
          {steps.map((step) => (
            <div key={step}>
              <dt>
                <strong>{words.rung(step)}</strong>
              </dt>
              <dd dir="auto">{words.duty(norm, step)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Disclosure>
  );
}
