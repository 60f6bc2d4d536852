import { Trans } from '@lingui/react/macro';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { GroundResult } from '../../../shared/model/lawful-ground.ts';
import { unlawfulTrust } from '../../../shared/model/response.ts';
import type { SeatCommand } from '../../../shared/rules/commands.ts';
import { lawOf } from '../../../shared/rules/conduct/grounds.ts';
import { precedentsFor } from '../../../shared/rules/conduct/precedents.ts';
import { outlook } from '../../../shared/rules/outlook.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Ground } from '../../../shared/rules/vocabulary.ts';
import { LawTag } from '../../parts/law-tag.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useSend } from '../../store.ts';
import { MEASURE_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { FootnotesButton } from '../frame/footnotes-button.tsx';
import panel from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { BackButton, StepList } from '../text/step-list.tsx';
import { FAULT_WORDS, GROUND_NEEDS, GROUND_WORDS } from './ground-words.ts';

type Answer = Extract<SeatCommand, { type: 'answerIncident' }>;
type Props = {
  view: SeatView;
  /** The answer but for its ground. */
  answer: Omit<Answer, 'ground'>;
  grounds: readonly Ground[];
  control: string;
  onBack: () => void;
};

/** On what ground: what each needs, and whether the measure stands on it. Outside the law it costs, and that is said first. */
export function GroundStep({ view, answer, grounds, control, onBack }: Props) {
  const words = useWords();
  const send = useSend();
  const [alone = null, ...more] = grounds;
  const [weighed, setWeighed] = useState<Ground | null>(more.length > 0 ? null : alone);
  if (weighed)
    return (
      <OutsideTheLaw
        view={view}
        answer={{ ...answer, ground: weighed }}
        control={control}
        onBack={more.length > 0 ? () => setWeighed(null) : onBack}
      />
    );
  return (
    <div className={panel.section}>
      <StepList
        lead={words.say(MEASURE_WORDS[answer.measure])}
        title={<Trans>On what legal ground?</Trans>}
        rows={grounds.flatMap((ground) => {
          if (ground === 'none') return [];
          const verdict = lawOf(view, { ...answer, ground });
          if (!verdict) return [];
          const isPlain = verdict.lawful && !verdict.contested;
          return [
            {
              id: ground,
              icon: <Scale aria-hidden="true" />,
              name: (
                <span className={panel.row}>
                  {words.say(GROUND_WORDS[ground])} <LawTag {...verdict} />
                </span>
              ),
              gist: (
                <>
                  {words.say(GROUND_NEEDS[ground])} <Lacks verdict={verdict} />
                </>
              ),
              onPress: () => (isPlain ? void send({ ...answer, ground }, control) : setWeighed(ground)),
            },
          ];
        })}
        onBack={onBack}
      />
      <RefusalLine control={control} />
      <FootnotesButton topic={{ of: 'grounds', grounds }} titles={GROUND_WORDS} />
    </div>
  );
}

function Lacks({ verdict }: { verdict: GroundResult }) {
  const words = useWords();
  if (verdict.faults.length === 0) return null;
  const faults = words.list(verdict.faults.map((fault) => words.say(FAULT_WORDS[fault])));
  return (
    <strong>
      <Trans>But {faults}.</Trans>
    </strong>
  );
}

type WeighedProps = { view: SeatView; answer: Answer; control: string; onBack: () => void };

/** What an answer costs that some or all hold to be unlawful; read before it is given. */
function OutsideTheLaw({ view, answer, control, onBack }: WeighedProps) {
  const words = useWords();
  const verdict = lawOf(view, answer);
  const { p } = outlook(view);
  if (!verdict) return null;
  const suspect = words.seat(answer.suspect) || answer.suspect;
  const anger = words.number(p['unlawful.grievance'], 1);
  const share = words.percent(p['join.unlawful']);
  const precedents = precedentsFor(view.public, { ...answer, lawful: false }).length;
  const trust = words.number(unlawfulTrust(precedents, p), 2);
  return (
    <section className={panel.card} data-urgent="true">
      <h3 className={panel.row}>
        {words.say(MEASURE_WORDS[answer.measure])} <LawTag {...verdict} />
      </h3>
      {answer.ground === 'none' ? null : (
        <p>
          {words.say(GROUND_NEEDS[answer.ground])} <Lacks verdict={verdict} />
        </p>
      )}
      {verdict.lawful ? (
        <p>
          <Trans>You act for another state. Some will hold that it is not yours to answer.</Trans>
        </p>
      ) : (
        <ul className={panel.list} data-numbers>
          <li>
            <Trans>
              It is a wrong of your own: the anger of {suspect} grows {anger} times as much.
            </Trans>
          </li>
          <li>
            <Trans>Others join at {share} of the chance.</Trans>
          </li>
          <li>
            <Trans>The trust in you falls by {trust}, and the account says why.</Trans>{' '}
            {precedents > 0 ? <Trans>It costs less than at the first time: it was done before.</Trans> : null}
          </li>
        </ul>
      )}
      <div className={panel.actions}>
        <SendButton command={answer} control={control} kind={verdict.lawful ? 'primary' : 'danger'} size="l">
          <Trans>Do it anyway</Trans>
        </SendButton>
        <BackButton onPress={onBack} />
        <FootnotesButton topic={{ of: 'grounds', grounds: [answer.ground] }} titles={GROUND_WORDS} />
      </div>
      <RefusalLine control={control} />
    </section>
  );
}
