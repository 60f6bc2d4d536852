import { useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useServerTime } from '../now.ts';
import { Button } from '../parts/button.tsx';
import { useGame, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { ACT_WORDS } from './act-words.ts';

/** Takes back what the facilitator did last, as long as that can be done. */
export function Undo({ control }: { control: string }) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const now = useServerTime();
  const last = useGame((snapshot) => snapshot.console?.undo);
  const inLobby = usePublic((view) => view.phase === 'lobby');
  if (!last || last.act === '' || (last.until > 0 && last.until < now)) return null;
  // It comes with the session, and its field stands open to be changed.
  if (inLobby && last.act === 'setLesson') return null;
  const act = words.say(ACT_WORDS[last.act]);
  return (
    <Button
      kind="quiet"
      icon={<Undo2 aria-hidden="true" />}
      onPress={() => void send({ type: 'undo' }, control)}
    >
      {t`Undo: ${act}`}
    </Button>
  );
}
