import { Trans } from '@lingui/react/macro';
import { useGame } from '../store.ts';

/** Which of several tables of a class this is; nothing where there is one. */
export function TableMark() {
  const place = useGame((snapshot) => snapshot.me?.table);
  if (!place) return null;
  const { number, of } = place;
  return (
    <span>
      <Trans>
        Table {number} of {of}
      </Trans>
    </span>
  );
}
