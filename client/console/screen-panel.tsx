import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SCENES, type Scene } from '../../shared/rules/vocabulary/people.ts';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { usePublic, useSend } from '../store.ts';
import { SCENE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

const CONTROL = 'console.scene';
const BY_PHASE = 'phase';

/** What the big screen shows: by the phase, or one scene until it is told otherwise. */
export function ScreenPanel() {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const scene = usePublic((view) => view.lesson.scene);
  const screens = usePublic(
    ({ people }) =>
      Object.values(people).filter(({ role, connected }) => role === 'screen' && connected).length,
  );
  return (
    <section className={styles.panel}>
      <h2>
        <Trans>Big screen</Trans>
      </h2>
      <Select<Scene | typeof BY_PHASE>
        label={t`It shows`}
        value={scene === '' ? BY_PHASE : scene}
        onChange={(chosen) =>
          void send({ type: 'showScene', scene: chosen === BY_PHASE ? '' : chosen }, CONTROL)
        }
        options={[
          { value: BY_PHASE, label: t`What the phase asks for` },
          ...SCENES.map((one) => ({ value: one, label: words.say(SCENE_WORDS[one]) })),
        ]}
      />
      <p className={styles.muted}>
        {screens === 0 ? (
          <Trans>No big screen is connected.</Trans>
        ) : (
          <Plural value={screens} one="# big screen is connected." other="# big screens are connected." />
        )}
      </p>
      <RefusalLine control={CONTROL} />
    </section>
  );
}
