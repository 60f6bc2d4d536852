import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HttpErrorCode } from '../../http.ts';
import { REFUSAL_WORDS } from './refusals.ts';

/** Why a form was not taken, as a sentence. */
export const HTTP_ERROR_WORDS: Readonly<Record<HttpErrorCode, MessageDescriptor>> = {
  ...REFUSAL_WORDS,
  codeUnknown: msg`There is no session with this code. It may be over.`,
  codeMistyped: msg`This code cannot be right: it has four letters and a check letter. Please look again.`,
  scenarioUnknown: msg`There is no such scenario.`,
  scenarioBroken: msg({ message: 'This scenario has a mistake: {fact}' }),
  presetUnknown: msg`This scenario has no such preset.`,
  tokenUnknown: msg`The session does not know this device. Please join again.`,
  passUnknown: msg`This code or link opens nothing here. It may have been used, replaced or mistyped.`,
  streamUnknown: msg`The connection was lost. Trying again.`,
  unavailable: msg`The server cannot take anything at the moment. Try again soon.`,
  fileUnusable: msg({ message: 'This file cannot be taken in: {fact}.' }),
  notCompared: msg`This session takes no part in the comparison of classes.`,
  reload: msg`This page is out of date. Load it again.`,
  tooMany: msg`Too many tries from here. Wait a minute and try again.`,
  unreachable: msg`The server cannot be reached. Check the connection and try again.`,
};
