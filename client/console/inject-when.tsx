import { Trans, useLingui } from '@lingui/react/macro';
import type { InjectWhen } from '../../shared/rules/commands/facilitator.ts';
import type { ConsoleView, PublicView } from '../../shared/rules/view.ts';
import type { Phase } from '../../shared/rules/vocabulary.ts';
import { Select } from '../parts/select.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';

/** Phases in which somebody can still answer what happens. */
const ANSWERABLE: readonly Phase[] = ['negotiation', 'plenary', 'conduct', 'crisis'];
const LOW_SCORES = [30, 40, 50, 60] as const;

const NOW = 'now';
const ADOPTED = 'adopted';

type Moment = Pick<PublicView, 'round' | 'rounds' | 'phase'>;

/** The phases to come in which an incident may happen. */
function comingPhases({ round, rounds, phase }: Moment): readonly { round: number; phase: Phase }[] {
  const here = ANSWERABLE.indexOf(phase);
  const coming: { round: number; phase: Phase }[] = [];
  for (let at = Math.max(1, round); at <= rounds; at++)
    ANSWERABLE.forEach((one, index) => {
      const isPast = at === round && (phase === 'assessment' || index <= here);
      if (!isPast) coming.push({ round: at, phase: one });
    });
  return coming;
}

/** The moment that a choice in the list stands for; null where the incident is to happen at once. */
export function whenOf(chosen: string): InjectWhen | null {
  const [kind, first = '', second] = chosen.split(' ');
  if (kind === ADOPTED) return { on: 'adopted' };
  if (kind === 'below') return { on: 'stability', below: Number(first) };
  const phase = ANSWERABLE.find((one) => one === second);
  return kind === 'phase' && phase ? { on: 'phase', round: Number(first), phase } : null;
}

type Props = { label: string; value: string; onChange: (chosen: string) => void };

/** Now, in a phase to come, or when something happens. */
export function WhenChoice({ label, value, onChange }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const round = usePublic((view) => view.round);
  const rounds = usePublic((view) => view.rounds);
  const phase = usePublic((view) => view.phase);
  const coming = comingPhases({ round, rounds, phase });
  return (
    <Select<string>
      label={label}
      value={value}
      onChange={onChange}
      options={[
        { value: NOW, label: t`Now` },
        ...coming.map((at) => {
          const [number, name] = [at.round, words.phase(at.phase)];
          return { value: `phase ${at.round} ${at.phase}`, label: t`Round ${number}, ${name}` };
        }),
        { value: ADOPTED, label: t`When a text is adopted` },
        ...LOW_SCORES.map((score) => ({
          value: `below ${score}`,
          label: t`When stability is below ${score}`,
        })),
      ]}
    />
  );
}

/** What a planned incident waits for. */
export function WhenWords({ planned }: { planned: ConsoleView['planned'][string] }) {
  const words = useWords();
  const { on, round: number, phase, below } = planned;
  if (on === 'adopted') return <Trans>When a text is adopted</Trans>;
  if (on === 'stability') return <Trans>When stability is below {below}</Trans>;
  const name = phase === '' ? '' : words.phase(phase);
  return (
    <Trans>
      Round {number}, {name}
    </Trans>
  );
}
