import { Trans } from '@lingui/react/macro';
import { CircleHelp, OctagonX, Scale } from 'lucide-react';
import { Tag } from './tag.tsx';

/** Where a measure stands in law. */
export function LawTag({ lawful, contested }: { lawful: boolean; contested: boolean }) {
  if (!lawful)
    return (
      <Tag tone="danger" icon={<OctagonX aria-hidden="true" />}>
        <Trans>Outside the law</Trans>
      </Tag>
    );
  if (contested)
    return (
      <Tag tone="warning" icon={<CircleHelp aria-hidden="true" />}>
        <Trans>Contested</Trans>
      </Tag>
    );
  return (
    <Tag tone="success" icon={<Scale aria-hidden="true" />}>
      <Trans>Lawful</Trans>
    </Tag>
  );
}
