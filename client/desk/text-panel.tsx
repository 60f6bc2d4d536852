import { Trans } from '@lingui/react/macro';
import { Gavel, PenLine } from 'lucide-react';
import type { PublicView } from '../../shared/rules/view.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Tag } from '../parts/tag.tsx';
import { TEXT_STATUS_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { ArticleBody } from './article-body.tsx';
import { ArticleTabs } from './article-tabs.tsx';
import { articleOf, clausesOf, sponsorNeeds } from './articles.ts';
import styles from './panel.module.css';
import type { PanelProps } from './panel-props.ts';
import { RungDots } from './rung-dots.tsx';
import { SendButton } from './send-button.tsx';
import { Stage } from './stage.tsx';
import paper from './text-panel.module.css';
import { useWide } from './use-wide.ts';

const CONTROL = 'text';

/** The rolling text of the round, as a document that everybody edits until it is tabled. */
export function TextPanel({ view, options }: PanelProps) {
  const wide = useWide();
  const words = useWords();
  const text = view.public.currentText;
  const treaty = view.public.treaties[text];
  if (!treaty)
    return (
      <p className={styles.empty}>
        <Trans>The text opens with the negotiation.</Trans>
      </p>
    );
  const clauses = clausesOf(view.public, text);
  const { round } = treaty;
  const sponsoring = options.sponsor?.find((entry) => entry.text === text)?.sponsoring;
  return (
    <div className={styles.panel}>
      <article className={paper.paper}>
        <Stage>
          <header className={paper.header}>
            <h3 className={paper.title} dir="auto">
              {wide ? words.text('forum.name') : <Hidden>{words.text('forum.name')}</Hidden>}
            </h3>
            <p className={styles.row}>
              <span className={styles.muted}>
                <Trans>Text of round {round}</Trans>
              </span>
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
                  <RungDots rung={clause.rung} rules={view.public.rules} />
                </h4>
                <ArticleBody view={view} options={options} clause={clause} whole />
              </section>
            ))
          ) : (
            <ArticleTabs view={view.public} clauses={clauses}>
              {(clause) => <ArticleBody view={view} options={options} clause={clause} />}
            </ArticleTabs>
          )}
        </Stage>
        <Sponsors view={view.public} treaty={treaty} />
      </article>
      <div className={styles.actions}>
        {options.table?.includes(text) ? (
          <SendButton
            command={{ type: 'table', text }}
            control={CONTROL}
            kind="primary"
            icon={<Gavel aria-hidden="true" />}
          >
            <Trans>Table the text</Trans>
          </SendButton>
        ) : null}
        {sponsoring === undefined ? null : (
          <SendButton
            command={{ type: 'sponsor', text, sponsoring }}
            control={CONTROL}
            kind={sponsoring ? 'primary' : 'quiet'}
            icon={<PenLine aria-hidden="true" />}
          >
            {sponsoring ? <Trans>Put your name to it</Trans> : <Trans>Take your name off</Trans>}
          </SendButton>
        )}
      </div>
      <RefusalLine control={CONTROL} />
    </div>
  );
}

type SponsorsProps = { view: PublicView; treaty: PublicView['treaties'][string] };

function Sponsors({ view, treaty }: SponsorsProps) {
  const { missing, otherBloc } = sponsorNeeds(view, treaty);
  const have = treaty.sponsors.length;
  const { sponsorsNeeded } = treaty;
  return (
    <footer className={paper.sponsors}>
      <p className={styles.row}>
        <strong>
          <Trans>
            Sponsors {have} of {sponsorsNeeded}
          </Trans>
        </strong>
        {treaty.sponsors.map((seat) => (
          <Emblem key={seat} seat={seat} size="s" />
        ))}
      </p>
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
