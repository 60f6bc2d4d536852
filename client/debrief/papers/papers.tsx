import { Trans } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { RouteHeading } from '../../route-heading.tsx';
import { useGame } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import { Communique } from './communique.tsx';
import { type Paper, PaperTitle } from './paper-title.tsx';
import styles from './papers.module.css';
import { PersonalPage } from './personal-page.tsx';
import { Report } from './report.tsx';

function Body({ paper }: { paper: Paper }) {
  switch (paper) {
    case 'communique':
      return <Communique />;
    case 'personal':
      return <PersonalPage />;
    case 'report':
      return <Report />;
  }
}

/** A page to print: what stands here stands on paper, but the buttons. */
export function Papers({ paper, onBack }: { paper: Paper; onBack: () => void }) {
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  return (
    <main id="content" className={styles.paper}>
      <div className={styles.bar} data-noprint>
        <Button onPress={onBack}>
          <Trans>Back to the debrief</Trans>
        </Button>
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
      <header>
        <p className={styles.over}>
          {words.text('scenario.title')} · {code}
        </p>
        <RouteHeading>
          <PaperTitle paper={paper} />
        </RouteHeading>
      </header>
      <Body paper={paper} />
    </main>
  );
}
