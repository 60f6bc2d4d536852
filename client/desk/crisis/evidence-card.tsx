import { Trans, useLingui } from '@lingui/react/macro';
import { Globe, Share } from 'lucide-react';
import { useState } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { HeldEvidence } from '../../../shared/rules/view/own.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Confirm } from '../../parts/dialog.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useSend } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { pointsTo } from './evidence-weight.ts';

type Props = { id: Id; item: HeldEvidence; options: Options; view: SeatView };

/** One item of evidence: what it says, who has seen it, and to whom it may go. Naming the source costs its holder. */
export function EvidenceCard({ id, item, options, view }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const [to, setTo] = useState<SeatId | ''>('');
  const [named, setNamed] = useState(true);
  const control = `evidence.${id}`;
  const show = options.showEvidence?.find((entry) => entry.item === id);
  const me = view.own.seat;
  const suspect = pointsTo(item.weights);
  const name = suspect ? words.seat(suspect) : '';
  const source = item.own ? words.seat(me) : words.seat(item.holder);
  const seen = [me, ...item.shownTo].map((seat) => words.seat(seat));
  return (
    <article className={styles.card} data-private={!item.published}>
      <p className={styles.row}>
        {item.published ? (
          <Tag icon={<Globe aria-hidden="true" />}>
            <Trans>Published</Trans>
          </Tag>
        ) : (
          <PrivateMark to={words.list(seen)} />
        )}
        <span className={styles.muted}>
          {source ? <Trans>Source: {source}</Trans> : <Trans>Source hidden; the seal is authentic</Trans>}
        </span>
      </p>
      <p>
        {name ? <Trans>It speaks most for {name}.</Trans> : <Trans>It speaks against every state.</Trans>}
      </p>
      {show || options.publishEvidence?.includes(id) ? (
        <CheckBox isSelected={named} onChange={setNamed}>
          <Trans>Name yourself as the source (it weakens your next evidence)</Trans>
        </CheckBox>
      ) : null}
      {show ? (
        <>
          <Select<SeatId>
            label={<Trans>Show it to</Trans>}
            value={to}
            placeholder={t`Choose a seat`}
            onChange={setTo}
            options={show.to.map((seat) => ({ value: seat, label: words.seat(seat) }))}
          />
          {to && show.to.includes(to) ? (
            <SendButton
              command={{ type: 'showEvidence', item: id, to, named }}
              control={control}
              kind="primary"
              icon={<Share aria-hidden="true" />}
              onTaken={() => setTo('')}
            >
              <Trans>Show to {words.seat(to)} only</Trans>
            </SendButton>
          ) : null}
        </>
      ) : null}
      {options.publishEvidence?.includes(id) ? (
        <Confirm
          title={<Trans>Publish this evidence?</Trans>}
          trigger={
            <Button icon={<Globe aria-hidden="true" />}>
              <Trans>Publish to everybody</Trans>
            </Button>
          }
          confirm={<Trans>Publish it</Trans>}
          onConfirm={() => void send({ type: 'publishEvidence', item: id, named }, control)}
        >
          <Trans>Everybody will have it, and it cannot be taken back.</Trans>
        </Confirm>
      ) : null}
      <RefusalLine control={control} />
    </article>
  );
}
