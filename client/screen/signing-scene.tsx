import { Trans } from '@lingui/react/macro';
import { Signatories } from '../parts/signatories.tsx';
import { usePublic } from '../store.ts';
import { useTextNames } from '../words/use-text-names.ts';
import styles from './scenes.module.css';

/** The ceremony: the texts that are open for signature, and who signs them. */
export function Ceremony() {
  const treaties = usePublic((view) => view.treaties);
  const names = useTextNames({ treaties });
  const open = Object.keys(treaties).filter((text) => (treaties[text]?.signing ?? 0) > 0);
  return open.map((text) => (
    <section key={text}>
      <h3 className={styles.sub} dir="auto">
        <Trans>Open for signature</Trans> · {names(text)}
      </h3>
      <Signatories text={text} className={styles.sponsors} />
    </section>
  ));
}
