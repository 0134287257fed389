/**
 * Word vectors in one file, a byte a number. Whoever wakes has to read it, so it is used as it lies: a word is found by its
 * hash, and nothing is unpacked before it is asked for.
 *
 *   "SSMT"  version  dimensions  words  bytes of words  places  checksum     seven times 32 bits, little-endian
 *   the words, UTF-8, one a line, filled up with line feeds to a multiple of four bytes
 *   a 32-bit integer for each word: the byte it begins at, among the words
 *   a 32-bit float for each word: what one step of its vector is worth
 *   a 16-bit integer for each place of a hash table: the number of its word, from 1, or 0 where it is free
 *   the vectors, word by word, a signed byte for each dimension
 */
export interface Table extends Packed {
  /** The row of a folded word, or -1 where it is not in the table. */
  rowOf(word: string): number;
}

/** What a table is made of. */
export interface Packed {
  readonly dimensions: number;
  /** As many as 16 bits can number; none twice. */
  readonly words: readonly string[];
  readonly scales: Float32Array;
  readonly values: Int8Array;
}

const MAGIC = 0x544d5353;
const VERSION = 2;
const HEAD = 28;
const CHECKSUM_AT = 24;
const MOST_WORDS = 0xfffe;
const LINE_FEED = 10;

/** One 32-bit word of so many is summed: the background reads the tables each time it is woken. */
const STEP = 16;

/** FNV-1a over a sample of 32-bit words and the bytes left over: enough to tell a torn file from a whole one. */
function checksum(bytes: ArrayBuffer, from: number): number {
  let sum = 0x811c9dc5;
  const whole = (bytes.byteLength - from) >> 2;
  const words = new Uint32Array(bytes, from, whole);
  // The last word is always among them.
  for (let i = Math.max(0, whole - 1) % STEP; i < whole; i += STEP)
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  for (const value of new Uint8Array(bytes, from + whole * 4)) sum = Math.imul(sum ^ value, 0x01000193);
  return sum >>> 0;
}

/** What the bytes of a table say of themselves: no two tables say the same. */
export const checksumIn = (bytes: ArrayBuffer): number => new DataView(bytes).getUint32(CHECKSUM_AT, true);

/** Where a word is looked for first: FNV-1a over its UTF-16 code units, stirred as MurmurHash3 ends. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** @throws where the bytes are not a whole table of this version. */
export function readTable(bytes: ArrayBuffer): Table {
  if (bytes.byteLength < HEAD) throw new Error('The table of meanings is too short.');
  const head = new DataView(bytes);
  if (head.getUint32(0, true) !== MAGIC) throw new Error('This is no table of meanings.');
  const version = head.getUint32(4, true);
  if (version !== VERSION) throw new Error(`The table of meanings is of version ${version}, not ${VERSION}.`);
  const dimensions = head.getUint32(8, true);
  const count = head.getUint32(12, true);
  const wordBytes = head.getUint32(16, true);
  const places = head.getUint32(20, true);
  const startsAt = HEAD + wordBytes;
  const scalesAt = startsAt + count * 4;
  const placesAt = scalesAt + count * 4;
  const valuesAt = placesAt + places * 2;
  const whole =
    wordBytes % 4 === 0 &&
    places > count &&
    (places & (places - 1)) === 0 &&
    bytes.byteLength === valuesAt + count * dimensions;
  if (!whole || checksum(bytes, HEAD) !== checksumIn(bytes)) {
    throw new Error('The table of meanings is torn.');
  }
  const list = new Uint8Array(bytes, HEAD, wordBytes);
  const starts = new Uint32Array(bytes, startsAt, count);
  const hashed = new Uint16Array(bytes, placesAt, places);
  let words: readonly string[] | undefined;
  return {
    dimensions,
    get words() {
      words ??= new TextDecoder().decode(list).split('\n').slice(0, count);
      return words;
    },
    scales: new Float32Array(bytes, scalesAt, count),
    values: new Int8Array(bytes, valuesAt),
    rowOf(word) {
      for (let place = hashOf(word) & (places - 1); ; place = (place + 1) & (places - 1)) {
        const row = (hashed[place] ?? 0) - 1;
        if (row < 0 || isAt(list, starts[row] ?? 0, word)) return row;
      }
    },
  };
}

/** Whether the line that begins there is this word. */
function isAt(list: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code > 0x7f) return isEncodedAt(list, start, new TextEncoder().encode(word));
    if (list[start + i] !== code) return false;
  }
  return list[start + word.length] === LINE_FEED;
}

const isEncodedAt = (list: Uint8Array, start: number, word: Uint8Array): boolean =>
  word.every((byte, i) => list[start + i] === byte) && list[start + word.length] === LINE_FEED;

/** @throws where there are more words than places can number. */
export function packTable({ dimensions, words, scales, values }: Packed): ArrayBuffer {
  if (words.length > MOST_WORDS) throw new Error(`A table of meanings has ${MOST_WORDS} words at most.`);
  let listed = `${words.join('\n')}\n`;
  while (new TextEncoder().encode(listed).length % 4 !== 0) listed += '\n';
  const list = new TextEncoder().encode(listed);
  const starts = new Uint32Array(words.length);
  let start = 0;
  words.forEach((word, row) => {
    starts[row] = start;
    start += new TextEncoder().encode(word).length + 1;
  });
  const hashed = placesOf(words);
  const parts = [list, starts, scales, hashed, values];
  const bytes = new ArrayBuffer(parts.reduce((sum, { byteLength }) => sum + byteLength, HEAD));
  let at = HEAD;
  for (const part of parts) {
    new Uint8Array(bytes, at).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    at += part.byteLength;
  }
  const head = new DataView(bytes);
  [MAGIC, VERSION, dimensions, words.length, list.length, hashed.length, checksum(bytes, HEAD)].forEach(
    (value, index) => head.setUint32(index * 4, value, true),
  );
  return bytes;
}

/** At most half of the places are taken, so a word is found at its second place in the mean. */
function placesOf(words: readonly string[]): Uint16Array {
  let places = 4;
  while (places < words.length * 2) places *= 2;
  const hashed = new Uint16Array(places);
  words.forEach((word, row) => {
    let place = hashOf(word) & (places - 1);
    while (hashed[place] !== 0) place = (place + 1) & (places - 1);
    hashed[place] = row + 1;
  });
  return hashed;
}
