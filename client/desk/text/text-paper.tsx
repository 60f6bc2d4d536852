import { Trans } from '@lingui/react/macro';
import { Gavel, PenLine } from 'lucide-react';
import { Suspense } from 'react';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { later } from '../../later.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Signatories } from '../../parts/signatories.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWide } from '../../use-wide.ts';
import { TEXT_STATUS_WORDS } from '../../words/terms.ts';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';
import { ClauseMark } from '../brief/stance.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { SendButton } from '../frame/send-button.tsx';
import { Stage } from '../frame/stage.tsx';
import { ArticleBody } from './article-body.tsx';
import { ArticleTabs } from './article-tabs.tsx';
import { articleOf, clausesOf, sponsorNeeds } from './articles.ts';
import { RungDots } from './rung-dots.tsx';
import paper from './text-panel.module.css';

const TextAdvice = later(() => import('./text-advice.tsx').then((file) => ({ default: file.TextAdvice })));

const ReviewChoice = later(() =>
  import('./proviso-editor.tsx').then((file) => ({ default: file.ReviewChoice })),
);

type Props = Pick<PanelProps, 'view' | 'options'> & { text: Id };

/** One text as a document, edited until it is tabled, with what may be done with it as a whole. */
export function TextPaper({ view, options, text }: Props) {
  const wide = useWide();
  const words = useWords();
  const names = useTextNames(view.public);
  const treaty = view.public.treaties[text];
  if (!treaty) return null;
  const clauses = clausesOf(view.public, text).filter(
    ({ norm, rung }) => rung > 0 || view.public.agenda[norm]?.forum === treaty.forum,
  );
  const { highestRung } = view.public.setup;
  return (
    <>
      <article className={paper.paper}>
        <Stage>
          <header className={paper.header}>
            <h3 className={paper.title} dir="auto">
              {wide ? words.forum(treaty.forum) : <Hidden>{words.forum(treaty.forum)}</Hidden>}
            </h3>
            <p className={styles.row}>
              <span className={styles.muted}>{names(text)}</span>
              {treaty.reviewRound > 0 ? (
                <Tag>
                  <Trans>Review in round {treaty.reviewRound}</Trans>
                </Tag>
              ) : null}
              <Tag tone={treaty.status === 'adopted' ? 'success' : 'plain'}>
                {words.say(TEXT_STATUS_WORDS[treaty.status])}
              </Tag>
            </p>
          </header>
          {wide ? (
            clauses.map((clause) => (
              <section key={clause.norm} className={paper.article} data-empty={clause.rung === 0}>
                <h4 className={paper.heading}>
                  <span>
                    <Trans>Article {articleOf(view.public, clause.norm)}</Trans>
                  </span>{' '}
                  {words.norm(clause.norm)}
                  <ClauseMark view={view} norm={clause.norm} rung={clause.rung} />
                  <RungDots rung={clause.rung} highest={highestRung} />
                </h4>
                <ArticleBody view={view} options={options} clause={clause} whole />
              </section>
            ))
          ) : (
            <ArticleTabs view={view} clauses={clauses}>
              {(clause) => <ArticleBody view={view} options={options} clause={clause} />}
            </ArticleTabs>
          )}
        </Stage>
        <Sponsors view={view.public} treaty={treaty} />
        <Signatories text={text} className={styles.row} />
      </article>
      {view.public.setup.adviser ? (
        <Suspense fallback={null}>
          <TextAdvice view={view} text={text} />
        </Suspense>
      ) : null}
      {options.setProviso ? (
        <Suspense fallback={null}>
          <ReviewChoice view={view.public} text={text} options={options} />
        </Suspense>
      ) : null}
      <TextActions options={options} text={text} isChairs={treaty.kind === 'chair'} />
    </>
  );
}

type ActionsProps = Pick<Props, 'options' | 'text'> & { isChairs: boolean };

function TextActions({ options, text, isChairs }: ActionsProps) {
  const control = `text.${text}`;
  const sponsoring = options.sponsor?.find((entry) => entry.text === text)?.sponsoring;
  return (
    <>
      <div className={styles.actions}>
        {options.table?.includes(text) ? (
          <SendButton
            command={{ type: 'table', text }}
            control={control}
            kind="primary"
            icon={<Gavel aria-hidden="true" />}
          >
            <Trans>Table the text</Trans>
          </SendButton>
        ) : null}
        {sponsoring === undefined || isChairs ? null : (
          <SendButton
            command={{ type: 'sponsor', text, sponsoring }}
            control={control}
            kind={sponsoring ? 'primary' : 'quiet'}
            icon={<PenLine aria-hidden="true" />}
          >
            {sponsoring ? <Trans>Put your name to it</Trans> : <Trans>Take your name off</Trans>}
          </SendButton>
        )}
      </div>
      <RefusalLine control={control} />
    </>
  );
}

type SponsorsProps = { view: PublicView; treaty: PublicView['treaties'][string] };

function Sponsors({ view, treaty }: SponsorsProps) {
  const { missing, otherBloc } = sponsorNeeds(view, treaty);
  const have = treaty.sponsors.length;
  const { sponsorsNeeded } = treaty;
  if (treaty.kind === 'chair')
    return (
      <footer className={paper.sponsors}>
        <p className={styles.muted}>
          <Trans>The chair alone edits it, and tables it without other sponsors.</Trans>
        </p>
      </footer>
    );
  return (
    <footer className={paper.sponsors}>
      <p className={styles.row}>
        <strong>
          {have < sponsorsNeeded ? (
            <Trans>
              Sponsors {have} of {sponsorsNeeded}
            </Trans>
          ) : (
            <Trans>Sponsors ({have})</Trans>
          )}
        </strong>
        {treaty.sponsors.map((seat) => (
          <Emblem key={seat} seat={seat} size="s" />
        ))}
      </p>
      {treaty.kind === 'draft' && treaty.status === 'draft' ? (
        <p className={styles.muted}>
          <Trans>Its drafter and its sponsors edit it.</Trans>
        </p>
      ) : null}
      {treaty.status === 'draft' && have > 0 && otherBloc ? (
        <p className={styles.muted}>
          <Trans>One sponsor has to come from another bloc.</Trans>
        </p>
      ) : null}
      {treaty.status === 'draft' && missing === 0 && !otherBloc ? (
        <p className={styles.muted}>
          <Trans>It is tabled by a sponsor, or by itself when the negotiation ends.</Trans>
        </p>
      ) : null}
    </footer>
  );
}
