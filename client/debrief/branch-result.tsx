import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Comparison, Parting, Step } from '../../shared/replay/compare.ts';
import type { Fan } from '../../shared/replay/fan.ts';
import { Tag } from '../parts/tag.tsx';
import { CHOICE_WORDS } from '../words/front/choices.ts';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';
import { FanPicture } from './fan-picture.tsx';
import { ScrollBox } from './scroll-box.tsx';

/** What one course did at the place where they part: the kinds of deed that a reader can tell apart. */
const DEED_WORDS: Partial<Readonly<Record<Step['type'], MessageDescriptor>>> = {
  '': msg`nothing more`,
  conductPlayed: msg`acts in secret`,
  incidentAnswered: msg`answers an incident`,
  clauseChanged: msg`changes a clause`,
  clauseEdited: msg`changes a clause`,
  offerMade: msg`makes an offer`,
  offerAccepted: msg`accepts an offer`,
  said: msg`speaks`,
  textSponsored: msg`sponsors a text`,
  textTabled: msg`tables a text`,
  readied: msg`is ready to go on`,
};

function Deed({ step: { type, choice } }: { step: Step }) {
  const words = useWords();
  if (choice !== '') {
    const vote = words.say(CHOICE_WORDS[choice]);
    return <Trans>votes “{vote}”</Trans>;
  }
  const known = DEED_WORDS[type];
  return known ? words.say(known) : <Trans>something else</Trans>;
}

function Where({ round, phase }: Parting) {
  const { t } = useLingui();
  const words = useWords();
  const phaseName = words.phase(phase);
  return round > 0 ? t`Round ${round}, ${phaseName}` : phaseName;
}

function AtParting({ step }: { step: Step }) {
  const words = useWords();
  return (
    <>
      {step.seat === '' ? null : <>{words.seat(step.seat)} </>}
      <Deed step={step} />
    </>
  );
}

type RowProps = { label: ReactNode; one: ReactNode; other: ReactNode; first?: boolean };

function Row({ label, one, other, first = false }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {label}
        {first ? (
          <>
            {' '}
            <Tag tone="warning">
              <Trans>first difference</Trans>
            </Tag>
          </>
        ) : null}
      </th>
      <td>{one}</td>
      <td>{other}</td>
    </tr>
  );
}

/** Both lines in figures, with what first went another way. */
export function Lines({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { control, changed, parting } = comparison;
  const [before, after] = [words.number(control.stability, 1), words.number(changed.stability, 1)];
  return (
    <div className={styles.step}>
      <p className={styles.lead}>
        {parting ? (
          <Trans>
            Bots played on with the same luck. With the change stability ends at {after}, without it at{' '}
            {before}.
          </Trans>
        ) : (
          <Trans>Nothing goes another way.</Trans>
        )}
      </p>
      <ScrollBox>
        <table className={styles.table}>
          <Columns>
            <Trans>Stability in truth</Trans>
            <Trans>Without the change</Trans>
            <Trans>With it</Trans>
          </Columns>
          <tbody>
            {parting ? (
              <Row
                first
                label={<Where {...parting} />}
                one={<AtParting step={parting.control} />}
                other={<AtParting step={parting.changed} />}
              />
            ) : null}
            {control.rounds.map(({ round, true: truth }, at) => {
              const other = changed.rounds[at];
              return (
                <Row
                  key={round}
                  label={<Trans>Round {round}</Trans>}
                  one={words.number(truth, 1)}
                  other={other ? words.number(other.true, 1) : '–'}
                />
              );
            })}
            <Row
              label={<Trans>Final</Trans>}
              one={words.number(control.stability, 1)}
              other={words.number(changed.stability, 1)}
            />
            <Row label={<Trans>Texts adopted</Trans>} one={control.adopted} other={changed.adopted} />
            <Row label={<Trans>Operations</Trans>} one={control.operations} other={changed.operations} />
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

export function FanResult({ fan }: { fan: Fan }) {
  const words = useWords();
  const n = words.number(fan.n);
  const mean = words.signed(fan.difference.mean, 1);
  const low = words.signed(fan.difference.low, 1);
  const high = words.signed(fan.difference.high, 1);
  return (
    <figure className={styles.step}>
      <figcaption className={styles.lead}>
        <Trans>
          In {n} pairs of games, in this model, the change moves final stability by {mean} (95 %: {low} to{' '}
          {high}).
        </Trans>
      </figcaption>
      <FanPicture fan={fan} />
    </figure>
  );
}
