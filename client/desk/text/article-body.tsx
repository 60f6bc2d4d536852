import { Trans, useLingui } from '@lingui/react/macro';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { Suspense } from 'react';
import { clauseWorth } from '../../../shared/rules/outlook.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import { BINDING, type Rung, type SeatId } from '../../../shared/rules/vocabulary.ts';
import { later } from '../../later.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { useSend } from '../../store.ts';
import { ProvisoLines } from '../../words/proviso-lines.tsx';
import { useWords } from '../../words/use-words.ts';
import { ParliamentLine } from '../brief/parliament-line.tsx';
import { WishesOnNorm } from '../brief/wish-lines.tsx';
import { WorthLine } from '../brief/worth-line.tsx';
import { DeclareButton } from '../deals/declare-button.tsx';
import panel from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { SendButton } from '../frame/send-button.tsx';
import styles from './article-body.module.css';
import { adoptionOf } from './articles.ts';
import { ClauseDiff } from './clause-diff.tsx';
import { LawStatus } from './law-status.tsx';
import { NormSources } from './norm-sources.tsx';

const ProvisoEditor = later(() =>
  import('./proviso-editor.tsx').then((file) => ({ default: file.ProvisoEditor })),
);

type Props = Pick<PanelProps, 'view' | 'options'> & {
  clause: PublicView['clauses'][string];
  /** All the steps that the clause takes in, not its last one alone. */
  whole?: boolean;
};

/** One article: what it asks for, what changed, what it does for me, and what I may do about it. */
export function ArticleBody({ view, options, clause, whole = false }: Props) {
  const words = useWords();
  const { norm, rung, before, text } = clause;
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  const steps = Array.from({ length: rung }, (_, index) => words.duty(norm, index + 1));
  const treaty = view.public.treaties[text];
  const control = `article.${text}.${norm}`;
  const edits = options.editText?.find((entry) => entry.text === text && entry.norm === norm)?.rungs ?? [];
  const stances = options.endorse?.find((entry) => entry.text === text && entry.norm === norm)?.stances ?? [];
  return (
    <div className={panel.section}>
      <p className={styles.duty} dir="auto">
        {rung === 0 ? (
          <span className={panel.muted}>
            <Trans>Not in the text.</Trans>
          </span>
        ) : (
          steps.slice(whole ? 0 : -1).join(' ')
        )}
      </p>
      {rung > 0 ? <ProvisoLines of={clause} from={adoptionOf(view.public, text)} /> : null}
      {before !== rung && treaty?.status !== 'draft' ? (
        <ClauseDiff norm={norm} from={before} to={rung} />
      ) : null}
      {isState && rung > 0 ? (
        <WorthLine
          worth={clauseWorth(view, [{ norm, rung: rung as Rung }])}
          isAdvised={view.public.setup.adviser}
        />
      ) : null}
      <ParliamentLine view={view} norm={norm} rung={rung} />
      {rung === BINDING && treaty?.status !== 'adopted' ? (
        <p className={`${panel.muted} ${panel.small}`}>
          <Trans>
            Signed, it counts as “say it”. It becomes law when half of the parliaments have ratified it.
          </Trans>
        </p>
      ) : null}
      <Stances clause={clause} />
      {whole ? <WishesOnNorm view={view} norm={norm} /> : null}
      {rung === BINDING ? <LawStatus view={view.public} text={text} norm={norm} /> : null}
      {edits.length > 0 ? <EditRung clause={clause} rungs={edits} control={control} /> : null}
      {options.setProviso ? (
        <Suspense fallback={null}>
          <ProvisoEditor clause={clause} options={options} />
        </Suspense>
      ) : null}
      <div className={panel.actions}>
        {stances.map((stance) => (
          <SendButton
            key={stance}
            command={{ type: 'endorse', text, norm, stance }}
            control={control}
            icon={stance === 'endorse' ? <ThumbsUp aria-hidden="true" /> : <ThumbsDown aria-hidden="true" />}
          >
            {stance === 'endorse' ? <Trans>Endorse</Trans> : <Trans>Refuse</Trans>}
          </SendButton>
        ))}
        <DeclareButton options={options} norm={norm} />
      </div>
      <RefusalLine control={control} />
      <NormSources view={view.public} norm={norm} />
    </div>
  );
}

function Stances({ clause: { endorsedBy, refusedBy, nonPaper, annexed } }: { clause: Props['clause'] }) {
  if (endorsedBy.length + refusedBy.length === 0 && !nonPaper && !annexed) return null;
  return (
    <p className={`${panel.row} ${panel.small}`}>
      {endorsedBy.length > 0 ? (
        <span className={panel.row}>
          <Trans>Endorsed by</Trans> <Emblems seats={endorsedBy} />
        </span>
      ) : null}
      {refusedBy.length > 0 ? (
        <span className={panel.row}>
          <Trans>Refused by</Trans> <Emblems seats={refusedBy} />
        </span>
      ) : null}
      {nonPaper ? <Trans>A non-paper has halved its price.</Trans> : null}
      {annexed ? <Trans>Moved to the annex of the chair.</Trans> : null}
    </p>
  );
}

function Emblems({ seats }: { seats: readonly SeatId[] }) {
  return seats.map((seat) => <Emblem key={seat} seat={seat} size="s" />);
}

type EditProps = { clause: Props['clause']; rungs: readonly Rung[]; control: string };

/** Edits are choices among the steps of the norm; the text writes itself. */
function EditRung({ clause: { text, norm, rung }, rungs, control }: EditProps) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const all = [...new Set([...rungs, rung as Rung])].sort();
  return (
    <Select
      label={<Hidden>{t`Change to`}</Hidden>}
      value={String(rung)}
      onChange={(value) => {
        const chosen = rungs.find((step) => String(step) === value);
        if (chosen !== undefined) void send({ type: 'editText', text, norm, rung: chosen }, control);
      }}
      options={all.map((step) => ({
        value: String(step),
        label: step === 0 ? t`Not in the text` : words.rung(step),
      }))}
    />
  );
}
