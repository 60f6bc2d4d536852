import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ClubCall } from '../../shared/rules/view/clubs.ts';
import type { CallStance } from '../../shared/rules/vocabulary/clubs.ts';

/** What a member says to a call of its club. */
export const STANCE_WORDS: Readonly<Record<CallStance, MessageDescriptor>> = {
  agree: msg`Agree`,
  oppose: msg`Oppose`,
  abstain: msg({ message: 'Stand aside', context: 'a call of a club' }),
};

export const CALL_STATUS_WORDS: Readonly<Record<ClubCall['status'], MessageDescriptor>> = {
  open: msg({ message: 'Open', context: 'a call of a club' }),
  carried: msg({ message: 'Agreed', context: 'a call of a club' }),
  lost: msg({ message: 'Turned down', context: 'a call of a club' }),
  vetoed: msg`Vetoed`,
};
