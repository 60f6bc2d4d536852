import { CLOSE } from '../shared/wire.ts';

/** Why a connection will not come back by itself. */
export type Ending = 'moved' | 'recovered' | 'removed' | 'reload' | 'codeUnknown' | 'tokenUnknown';

/** After a restart the rooms come back one by one; an unknown code is believed only after this many answers. */
const ANSWERS_BEFORE_UNKNOWN = 8;
const ROOM_UNKNOWN = 522;

/** What a refused join means; undefined: it is worth trying again. */
export function endingOfJoin(code: number, answers: number): Ending | undefined {
  switch (code) {
    case 401:
    case 403:
      return 'tokenUnknown';
    case 404:
    case ROOM_UNKNOWN:
      return answers < ANSWERS_BEFORE_UNKNOWN ? undefined : 'codeUnknown';
    case 426:
      return 'reload';
    default:
      return endingOfClose(code);
  }
}

export function endingOfClose(code: number): Ending | undefined {
  switch (code) {
    case CLOSE.moved:
      return 'moved';
    case CLOSE.removed:
      return 'removed';
    case CLOSE.recovered:
      return 'recovered';
    case CLOSE.reload:
      return 'reload';
    default:
      return undefined;
  }
}
