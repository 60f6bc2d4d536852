import { Trans, useLingui } from '@lingui/react/macro';
import { useGame, usePublic } from '../store.ts';

/** When a session that sleeps goes on, as far as anybody knows. */
export function NextLesson() {
  const { i18n } = useLingui();
  const nextAt = usePublic((view) => view.lesson.nextAt);
  const offset = useGame((snapshot) => snapshot.offset);
  if (nextAt === 0) return <Trans>The facilitator will say when it goes on.</Trans>;
  const day = i18n.date(new Date(nextAt - offset), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return <Trans>It goes on: {day}.</Trans>;
}
