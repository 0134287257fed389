/**
 * Word vectors in one file, a byte a number:
 *
 *   "SSMT"  version  dimensions  words  bytes of words  checksum     six times 32 bits, little-endian
 *   the words, UTF-8, one a line, filled up with line feeds to a multiple of four bytes
 *   a 32-bit float for each word: what one step of its vector is worth
 *   the vectors, word by word, a signed byte for each dimension
 */
export interface Table {
  dimensions: number;
  words: readonly string[];
  scales: Float32Array;
  values: Int8Array;
}

const MAGIC = 0x544d5353;
const VERSION = 1;
const HEAD = 24;

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
export const checksumIn = (bytes: ArrayBuffer): number => new DataView(bytes).getUint32(20, true);

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
  const scalesAt = HEAD + wordBytes;
  const valuesAt = scalesAt + count * 4;
  const whole = wordBytes % 4 === 0 && bytes.byteLength === valuesAt + count * dimensions;
  if (!whole || checksum(bytes, HEAD) !== checksumIn(bytes)) {
    throw new Error('The table of meanings is torn.');
  }
  const words = new TextDecoder()
    .decode(new Uint8Array(bytes, HEAD, wordBytes))
    .split('\n')
    .slice(0, count);
  return {
    dimensions,
    words,
    scales: new Float32Array(bytes, scalesAt, count),
    values: new Int8Array(bytes, valuesAt),
  };
}

export function packTable({ dimensions, words, scales, values }: Table): ArrayBuffer {
  let listed = `${words.join('\n')}\n`;
  while (new TextEncoder().encode(listed).length % 4 !== 0) listed += '\n';
  const list = new TextEncoder().encode(listed);
  const bytes = new ArrayBuffer(HEAD + list.length + words.length * (4 + dimensions));
  new Uint8Array(bytes, HEAD).set(list);
  new Float32Array(bytes, HEAD + list.length, words.length).set(scales);
  new Int8Array(bytes, HEAD + list.length + words.length * 4).set(values);
  const head = new DataView(bytes);
  [MAGIC, VERSION, dimensions, words.length, list.length, checksum(bytes, HEAD)].forEach((value, index) => {
    head.setUint32(index * 4, value, true);
  });
  return bytes;
}
