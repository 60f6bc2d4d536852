import { Trans, useLingui } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choices.tsx';
import { useWords } from '../../words/use-words.ts';
import { dutiesOf, type Plan } from '../conduct/plan.ts';
import panel from '../frame/panel.module.css';

type Props = {
  view: SeatView;
  domain: NonNullable<Options['planConduct']>;
  plan: Plan;
  onChange: (plan: Plan) => void;
  onDone: () => void;
};

/** Reports and inspections: done by default; what it costs not to. */
export function DutiesStep({ view, domain, plan, onChange, onDone }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const { reported, verified } = dutiesOf(view);
  const shown = words.list(reported.map((norm) => words.norm(norm)));
  const checked = words.list(verified.map((norm) => words.norm(norm)));
  return (
    <section className={panel.section}>
      <Choices
        label={<Trans>Your reports</Trans>}
        value={plan.reports}
        onChange={(reports) => onChange({ ...plan, reports })}
        options={domain.reports.map((value) => ({
          value,
          label: value === 'file' ? t`File them` : t`Withhold them`,
          hint:
            value === 'file' ? (
              <Trans>After an operation a report is false; found out, it breaks the promise.</Trans>
            ) : reported.length === 0 ? (
              <Trans>You owe no report.</Trans>
            ) : (
              <Trans>Everybody sees it. Once strains, twice breaks: {shown}.</Trans>
            ),
        }))}
      />
      <Choices
        label={<Trans>Inspectors</Trans>}
        value={plan.inspections}
        onChange={(inspections) => onChange({ ...plan, inspections })}
        options={domain.inspections.map((value) => ({
          value,
          label: value === 'accept' ? t`Let them in` : t`Refuse them`,
          hint:
            value === 'accept' ? (
              <Trans>What they find is public, and they are mostly right.</Trans>
            ) : verified.length === 0 ? (
              <Trans>You owe nobody an inspection.</Trans>
            ) : (
              <Trans>Everybody sees it. Once strains, twice breaks: {checked}.</Trans>
            ),
        }))}
      />
      <Button kind="primary" onPress={onDone}>
        <Trans>Done</Trans>
      </Button>
    </section>
  );
}
