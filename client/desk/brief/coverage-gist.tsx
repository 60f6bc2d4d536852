import { Trans } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { useWords } from '../../words/use-words.ts';
import { type Aim, coverageOf, prospectOf } from '../conduct/covert.ts';

/** Which rule an act would break, as far as it is owed; or that none covers it. */
export function CoverageGist({ view, aim }: { view: SeatView; aim: Aim }) {
  const words = useWords();
  const { broken, strained, rung: owed } = prospectOf(view, aim).touched;
  const covering = coverageOf(view, aim);
  const rung = words.rung(owed);
  if (broken !== '') {
    const title = words.norm(broken);
    return (
      <Trans>
        breaks {title} (“{rung}”)
      </Trans>
    );
  }
  if (strained.length > 0) {
    const titles = words.list(strained.map((norm) => words.norm(norm)));
    return <Trans>strains {titles}</Trans>;
  }
  if (covering.length > 0) {
    const titles = words.list(covering.map(({ norm }) => words.norm(norm)));
    return <Trans>{titles}: you do not owe it them</Trans>;
  }
  return <Trans>no rule covers this</Trans>;
}
