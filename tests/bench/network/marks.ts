/** Every command carries a mark that can be found in whatever bytes it reaches its room as. */
const SIGN = '#~';
const DIGITS = 6;
/** With it a text is about as long as a proposal. */
const FILLER = ' Each state publishes its list of critical sectors.';

let marks = 0;

export type Mark = string;

export function newMark(): Mark {
  marks += 1;
  return marks.toString(36).padStart(DIGITS, '0');
}

/** A text of some 60 bytes. */
export function textWith(mark: Mark): string {
  return `${SIGN}${mark}${FILLER}`;
}

/** The marks in some bytes, in their order. */
export function marksIn(bytes: Buffer): Mark[] {
  const found: Mark[] = [];
  for (let at = bytes.indexOf(SIGN); at >= 0; at = bytes.indexOf(SIGN, at + SIGN.length + DIGITS))
    found.push(bytes.toString('latin1', at + SIGN.length, at + SIGN.length + DIGITS));
  return found;
}
