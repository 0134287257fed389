/**
 * A part of the index that is written once: at most 65,535 claims, numbered from 0, in one buffer that is kept as it is and
 * used where it lies. Sections begin at multiples of four bytes; all numbers are little-endian.
 *
 *   head       20 words, see `Head`
 *   hashes     u32 × terms       ascending:          [ 0x00a3…, 0x00b1…, 0x00ff…, … ]
 *   starts     u32 × terms + 1   of their lists:     [ 0,       2,       2,       5, … ]
 *                                                      │        ├────────┘
 *   postings   u16 × postings    claims, ascending:  [ 3, 17,  0, 3, 40,  … ]
 *   commons    u32 × commons     terms, ascending, that some claims have among the commonest of theirs: [ 1, 2, … ]
 *   times      u32 × commons     how many claims have them so
 *   tails      u32 × claims + 1  of the claims' commonest terms:     [ 0, 2, 3, … ]
 *                                                                      │     └────┐
 *   rests      u16 × rests       numbers of commons, claim by claim: [ 0, 7,  0,  1, … ]
 *   wholes     u32 × claims      what all of a claim's terms weigh together
 *   languages  u8  × claims      number in the table of languages
 *   table      the languages in ASCII, a space between them
 *   ids        u32 × claims × 4  where all are UUIDs; else u32 × claims + 1 of starts, and the ids in UTF-8
 *   slots      u16 × slots       hash table from id to claim, 1 more than its number, 0 where free
 *   steps      f32 × claims      what a step of a claim's vector is worth; 0 where it has none
 *   vectors    i8  × claims × d  what each claim is about, where the index was made with vectors of d dimensions
 *   lines      u32 × claims + 1  starts of the claims' words, where the index was given them
 *   words      UTF-8
 *   screens    u32 × claims + 1  starts of what the claims are screened by
 *   records    i32 × records     one after another, see `screen/record.ts`; of a claim that is not screened none
 *
 * A claim stands in the lists of its telling terms alone. Its commonest ones, which together are too little of it to find it
 * by (`SURE`), stand with the claim: words that a tenth of a library has would make the longest lists, and lead to nothing.
 *
 * The wholes hold for the library as it was when they were weighed (`settledClaims`, `settledSum`); all else never changes.
 */
export interface Segment {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly head: Uint32Array;
  readonly claims: number;
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly postings: Uint16Array;
  readonly commons: Uint32Array;
  readonly times: Uint32Array;
  readonly tails: Uint32Array;
  readonly rests: Uint16Array;
  readonly wholes: Int32Array;
  readonly languages: Uint8Array;
  readonly table: readonly string[];
  /** Four words an id, or starts of the names. */
  readonly ids: Uint32Array;
  /** Undefined where all ids are UUIDs. */
  readonly names: Uint8Array | undefined;
  readonly slots: Uint16Array;
  readonly steps: Float32Array;
  readonly vectors: Int8Array;
  /** Starts of the words; empty where there are none. */
  readonly lines: Uint32Array;
  readonly words: Uint8Array;
  readonly screens: Uint32Array;
  readonly records: Int32Array;
}

/** The table that vectors are made by. */
export interface Space {
  readonly dimensions: number;
  /** Tells one table from another: vectors of two have nothing in common. */
  readonly version: number;
}

export const NO_SPACE: Space = { dimensions: 0, version: 0 };

export const MOST_CLAIMS = 65_535;

const MAGIC = 0x78695353;
const LAYOUT = 5;
/** Raised whenever a text gives other terms or another record, or a term another hash: what was made before is made anew. */
export const TERMS = 4;

/** Places of the head's words. */
export const Head = {
  magic: 0,
  layout: 1,
  terms: 2,
  checksum: 3,
  claimCount: 4,
  termCount: 5,
  postingCount: 6,
  tableBytes: 7,
  /** 0 where all ids are UUIDs. */
  nameBytes: 8,
  slotCount: 9,
  /** Of the hashes of all postings, modulo 2^32. */
  sum: 10,
  settledClaims: 11,
  settledSum: 12,
  dimensions: 13,
  /** Of the table that vectors were made by. */
  space: 14,
  /** 0 where claims have no words, else one more than there are. */
  wordBytes: 15,
  commonCount: 16,
  restCount: 17,
  /** Claims that their commonest terms alone may find, as the library is now; see `looseIn`. */
  loose: 18,
  recordCount: 19,
} as const;
const HEAD_WORDS = 20;
/** The checksum is of all that stands behind it. */
const SUMMED = Head.checksum + 1;

export interface Counts {
  claims: number;
  terms: number;
  postings: number;
  commons: number;
  rests: number;
  tableBytes: number;
  /** Undefined where all ids are UUIDs. */
  nameBytes: number | undefined;
  space: Space;
  /** Undefined where claims have none. */
  wordBytes: number | undefined;
  records: number;
}

const even = (bytes: number): number => (bytes + 3) & ~3;
/** Four of five slots are taken: a claim is found, or missed, within a few steps. */
const slotsFor = (claims: number): number => Math.ceil(claims * 1.25) + 1;

/** An empty segment of the given size, to be filled. */
export function blankSegment(counts: Counts): Segment {
  const { claims, terms, postings, commons, rests, tableBytes, nameBytes, space, wordBytes, records } =
    counts;
  const head = new Uint32Array(HEAD_WORDS);
  head[Head.magic] = MAGIC;
  head[Head.layout] = LAYOUT;
  head[Head.terms] = TERMS;
  head[Head.claimCount] = claims;
  head[Head.termCount] = terms;
  head[Head.postingCount] = postings;
  head[Head.tableBytes] = tableBytes;
  // A name of no bytes would look like UUIDs.
  head[Head.nameBytes] = nameBytes === undefined ? 0 : nameBytes + 1;
  head[Head.slotCount] = slotsFor(claims);
  head[Head.dimensions] = space.dimensions;
  head[Head.space] = space.version;
  head[Head.wordBytes] = wordBytes === undefined ? 0 : wordBytes + 1;
  head[Head.commonCount] = commons;
  head[Head.restCount] = rests;
  head[Head.recordCount] = records;
  const bytes = new Uint8Array(sizeOf(head));
  bytes.set(new Uint8Array(head.buffer));
  return view(bytes);
}

function sectionsOf(head: Uint32Array): number[] {
  const at = (place: number): number => head[place] ?? 0;
  const claims = at(Head.claimCount);
  const names = at(Head.nameBytes);
  const words = at(Head.wordBytes);
  return [
    HEAD_WORDS * 4,
    at(Head.termCount) * 4,
    (at(Head.termCount) + 1) * 4,
    even(at(Head.postingCount) * 2),
    at(Head.commonCount) * 4,
    at(Head.commonCount) * 4,
    (claims + 1) * 4,
    even(at(Head.restCount) * 2),
    claims * 4,
    even(claims),
    even(at(Head.tableBytes)),
    names === 0 ? claims * 16 : (claims + 1) * 4,
    names === 0 ? 0 : even(names - 1),
    even(at(Head.slotCount) * 2),
    at(Head.dimensions) === 0 ? 0 : claims * 4,
    even(claims * at(Head.dimensions)),
    words === 0 ? 0 : (claims + 1) * 4,
    words === 0 ? 0 : even(words - 1),
    (claims + 1) * 4,
    at(Head.recordCount) * 4,
  ];
}

const sizeOf = (head: Uint32Array): number => sectionsOf(head).reduce((sum, bytes) => sum + bytes, 0);

/** The arrays of a segment over its bytes, whose size has been checked. */
function view(bytes: Uint8Array<ArrayBuffer>): Segment {
  const { buffer } = bytes;
  const head = new Uint32Array(buffer, 0, HEAD_WORDS);
  const starts: number[] = [];
  let at = 0;
  for (const size of sectionsOf(head)) {
    starts.push(at);
    at += size;
  }
  const [
    ,
    hashes = 0,
    listStarts = 0,
    postings = 0,
    commons = 0,
    times = 0,
    tails = 0,
    rests = 0,
    wholes = 0,
    languages = 0,
    table = 0,
    ids = 0,
    names = 0,
    slots = 0,
    steps = 0,
    vectors = 0,
    lines = 0,
    words = 0,
    screens = 0,
    records = 0,
  ] = starts;
  const claims = head[Head.claimCount] ?? 0;
  const terms = head[Head.termCount] ?? 0;
  const nameBytes = head[Head.nameBytes] ?? 0;
  const dimensions = head[Head.dimensions] ?? 0;
  const wordBytes = head[Head.wordBytes] ?? 0;
  return {
    bytes,
    head,
    claims,
    hashes: new Uint32Array(buffer, hashes, terms),
    starts: new Uint32Array(buffer, listStarts, terms + 1),
    postings: new Uint16Array(buffer, postings, head[Head.postingCount]),
    commons: new Uint32Array(buffer, commons, head[Head.commonCount]),
    times: new Uint32Array(buffer, times, head[Head.commonCount]),
    tails: new Uint32Array(buffer, tails, claims + 1),
    rests: new Uint16Array(buffer, rests, head[Head.restCount]),
    wholes: new Int32Array(buffer, wholes, claims),
    languages: new Uint8Array(buffer, languages, claims),
    table: new TextDecoder().decode(new Uint8Array(buffer, table, head[Head.tableBytes])).split(' '),
    ids: new Uint32Array(buffer, ids, nameBytes === 0 ? claims * 4 : claims + 1),
    names: nameBytes === 0 ? undefined : new Uint8Array(buffer, names, nameBytes - 1),
    slots: new Uint16Array(buffer, slots, head[Head.slotCount]),
    steps: new Float32Array(buffer, steps, dimensions === 0 ? 0 : claims),
    vectors: new Int8Array(buffer, vectors, claims * dimensions),
    lines: new Uint32Array(buffer, lines, wordBytes === 0 ? 0 : claims + 1),
    words: new Uint8Array(buffer, words, Math.max(0, wordBytes - 1)),
    screens: new Uint32Array(buffer, screens, claims + 1),
    records: new Int32Array(buffer, records, head[Head.recordCount]),
  };
}

/** Each step can be undone, so that no single word can change unseen. */
export function checksumOf(words: Uint32Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let i = from; i < words.length; i += 1) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x9e3779b1);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}

const wordsOf = (bytes: Uint8Array<ArrayBuffer>): Uint32Array =>
  new Uint32Array(bytes.buffer, 0, bytes.byteLength >> 2);

/** Seals the segment; its bytes, which can be opened again as long as nothing in them changes. */
export function sealed({ bytes, head }: Segment): Uint8Array<ArrayBuffer> {
  head[Head.checksum] = checksumOf(wordsOf(bytes), SUMMED);
  return bytes;
}

/** The segment in its bytes; `undefined` where they are torn, foreign, or made by other rules than today's. */
export function openSegment(given: Uint8Array): Segment | undefined {
  if (given.byteLength < HEAD_WORDS * 4 || given.byteLength % 4 !== 0) return undefined;
  const whole = given.buffer instanceof ArrayBuffer && given.byteLength === given.buffer.byteLength;
  const bytes = whole ? (given as Uint8Array<ArrayBuffer>) : new Uint8Array(given);
  const head = new Uint32Array(bytes.buffer, 0, HEAD_WORDS);
  if (head[Head.magic] !== MAGIC || head[Head.layout] !== LAYOUT || head[Head.terms] !== TERMS)
    return undefined;
  if (sizeOf(head) !== bytes.byteLength || checksumOf(wordsOf(bytes), SUMMED) !== head[Head.checksum])
    return undefined;
  return view(bytes);
}

export const spaceOf = ({ head }: Segment): Space => ({
  dimensions: head[Head.dimensions] ?? 0,
  version: head[Head.space] ?? 0,
});

/** What a claim is screened by. */
export const recordAt = ({ screens, records }: Segment, claim: number): Int32Array =>
  records.subarray(screens[claim], screens[claim + 1]);

/** Bytes of vectors, words and what is screened by: what candidates are found without. */
export const besides = ({ steps, vectors, lines, words, screens, records }: Segment): number =>
  [steps, vectors, lines, words, screens, records].reduce((sum, { byteLength }) => sum + byteLength, 0);

/** Place of a term among the segment's; -1 where no claim has it. */
export const termAt = ({ hashes }: Segment, hash: number): number => placeOf(hashes, hash);

/** Number of a term, given by its place, among those that stand with claims; -1 where it does with none. */
export const commonAt = ({ commons }: Segment, term: number): number => placeOf(commons, term);

function placeOf(ascending: Uint32Array, sought: number): number {
  let from = 0;
  let to = ascending.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === sought) return middle;
    if (found < sought) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Visits each term of each claim once. */
export function eachPosting(
  { hashes, starts, postings, commons, tails, rests, claims }: Segment,
  visit: (hash: number, claim: number) => void,
): void {
  for (let term = 0; term < hashes.length; term += 1)
    for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i += 1)
      visit(hashes[term] ?? 0, postings[i] ?? 0);
  for (let claim = 0; claim < claims; claim += 1)
    for (let i = tails[claim] ?? 0; i < (tails[claim + 1] ?? 0); i += 1)
      visit(hashes[commons[rests[i] ?? 0] ?? 0] ?? 0, claim);
}
