import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { DiplomaticFunction } from '../../shared/rules/talks/diplomatic-functions.ts';

const NAMES: Readonly<Record<DiplomaticFunction, MessageDescriptor>> = {
  communication: msg`Communication`,
  negotiation: msg`Negotiation`,
  information: msg`Information`,
  friction: msg`Less friction`,
  symbol: msg`A society of states`,
};

export type Aim = { readonly function: DiplomaticFunction; readonly text: string };

/** What a scenario is to teach, each with the function of diplomacy that it is about. */
export function Objectives({ aims, className }: { aims: readonly Aim[]; className?: string | undefined }) {
  const { _ } = useLingui();
  return (
    <ul className={className}>
      {aims.map(({ function: of, text }) => {
        const name = _(NAMES[of]);
        return (
          <li key={text} dir="auto">
            <Trans>
              <strong>{name}:</strong> {text}
            </Trans>
          </li>
        );
      })}
    </ul>
  );
}
