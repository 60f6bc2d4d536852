/** Canaries: texts with a mark that nothing else has, and the search for it in bytes, however they are written. */

/** Letters and digits alone, so that no encoding splits or escapes it. */
export const MARK = 'q7zk3xw9';
/** Signs after the mark that say whose secret it is. */
const TAG_LENGTH = 4;

/** A text of several words, each of which gives it away. */
export function canary(tag: string): string {
  const word = `${MARK}${tag}`;
  return `${word} ${word}`;
}

export function tagOf(number: number): string {
  return number.toString(36).padStart(TAG_LENGTH, '0');
}

type Encoding = {
  readonly name: string;
  readonly pattern: Buffer;
  /** The text around the place where the pattern begins, decoded. */
  readonly around: (bytes: Buffer, at: number) => string;
};

const text = (bytes: Buffer) => bytes.toString('latin1');
const AHEAD = MARK.length + TAG_LENGTH;

function reversed(value: string): string {
  return [...value].reverse().join('');
}

function base64(phase: number): Encoding {
  const shifted = Buffer.concat([Buffer.alloc(phase), Buffer.from(MARK)]).toString('base64');
  // Signs that hold bits of the neighbours, too, are left out on both sides.
  const before = phase === 0 ? 0 : phase + 1;
  const whole = Math.floor(((phase + MARK.length) * 8) / 6);
  return {
    name: `base64 at ${phase}`,
    pattern: Buffer.from(shifted.slice(before, whole)),
    around: (bytes, at) => {
      const from = at - before;
      return text(Buffer.from(text(bytes.subarray(from, from + 24)), 'base64')).slice(phase);
    },
  };
}

function utf16(name: string, swapped: boolean): Encoding {
  const bytesOf = (value: string) => {
    const bytes = Buffer.from(value, 'utf16le');
    return swapped ? bytes.swap16() : bytes;
  };
  return {
    name,
    pattern: bytesOf(MARK),
    around: (bytes, at) => {
      const copy = Buffer.from(bytes.subarray(at, at + 2 * AHEAD));
      return (swapped && copy.length % 2 === 0 ? copy.swap16() : copy).toString('utf16le');
    },
  };
}

const hexOf = (value: string) => Buffer.from(value).toString('hex');
const escaped = [...MARK].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** msgpack and the state's schema hold texts as utf8. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'utf8', pattern: Buffer.from(MARK), around: (bytes, at) => text(bytes.subarray(at, at + AHEAD)) },
  {
    name: 'upper case',
    pattern: Buffer.from(MARK.toUpperCase()),
    around: (bytes, at) => text(bytes.subarray(at, at + AHEAD)).toLowerCase(),
  },
  utf16('utf16le', false),
  utf16('utf16be', true),
  {
    name: 'hex',
    pattern: Buffer.from(hexOf(MARK)),
    around: (bytes, at) => text(Buffer.from(text(bytes.subarray(at, at + 2 * AHEAD)), 'hex')),
  },
  {
    name: 'HEX',
    pattern: Buffer.from(hexOf(MARK).toUpperCase()),
    around: (bytes, at) => text(Buffer.from(text(bytes.subarray(at, at + 2 * AHEAD)), 'hex')),
  },
  {
    name: 'reversed',
    pattern: Buffer.from(reversed(MARK)),
    around: (bytes, at) => reversed(text(bytes.subarray(at - TAG_LENGTH, at + MARK.length))),
  },
  {
    name: 'escaped',
    pattern: Buffer.from(escaped),
    around: (bytes, at) => {
      const signs = text(bytes.subarray(at, at + 6 * AHEAD)).match(/[0-9a-f]{4}/g) ?? [];
      return signs.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
    },
  },
  base64(0),
  base64(1),
  base64(2),
];

export type Found = { readonly encoding: string; readonly tag: string };

/** Every mark in the bytes, with the tag that follows it; one of each kind is enough. */
export function marksIn(bytes: Buffer): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { name, pattern, around } of ENCODINGS)
    for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + 1)) {
      const tag = around(bytes, at).slice(MARK.length, AHEAD);
      found.set(`${name} ${tag}`, { encoding: name, tag });
    }
  return [...found.values()];
}
