import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ParameterMark } from '../../shared/model/parameter-row.ts';
import { Tag } from '../parts/tag.tsx';

export const MARK_WORDS: Readonly<Record<ParameterMark, MessageDescriptor>> = {
  literature: msg`Literature`,
  stylised: msg`Stylised`,
  chosen: msg`Chosen`,
};

const TONES = { literature: 'brand', stylised: 'plain', chosen: 'warning' } as const;

/** Where a number or a formula is from. */
export function Mark({ mark }: { mark: ParameterMark }) {
  const { i18n } = useLingui();
  return <Tag tone={TONES[mark]}>{i18n._(MARK_WORDS[mark])}</Tag>;
}
