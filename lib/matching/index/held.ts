import { bitsFor, hasBit, setBit } from './bits.ts';
import { checksumOf, eachPosting, Head, type Segment } from './segment.ts';

/** A segment with the marks of those of its claims that were removed since. */
export interface Held {
  readonly segment: Segment;
  /** A name of its own: what is on disk under it is this segment. */
  readonly name: string;
  /** A bit for each claim; undefined where none is removed. */
  marks: Uint32Array | undefined;
  removed: number;
  /** How many of its living claims lost a term with those removed. */
  readonly lost: Map<number, number>;
  /** Of the hashes of the living claims' postings, modulo 2^32: what tells one state of the index from another. */
  sum: number;
}

export const isGone = ({ marks }: Held, claim: number): boolean =>
  marks !== undefined && hasBit(marks, claim);

export const living = ({ segment, removed }: Held): number => segment.claims - removed;

export function hold(segment: Segment, name: string): Held {
  return { segment, name, marks: undefined, removed: 0, lost: new Map(), sum: segment.head[Head.sum] ?? 0 };
}

/** Marks claims as removed. Their terms are found by looking through the lists, which are short enough. */
export function markGone(held: Held, claims: ReadonlySet<number>): void {
  const { segment, lost } = held;
  const marks = (held.marks ??= bitsFor(segment.claims));
  const fresh = new Uint8Array(segment.claims);
  let count = 0;
  for (const claim of claims) {
    if (claim >= segment.claims || isGone(held, claim)) continue;
    setBit(marks, claim);
    fresh[claim] = 1;
    count += 1;
  }
  if (count === 0) return;
  held.removed += count;
  eachPosting(segment, (hash, claim) => {
    if (fresh[claim] !== 1) return;
    lost.set(hash, (lost.get(hash) ?? 0) + 1);
    held.sum = (held.sum - hash) >>> 0;
  });
}

/** The marks as bytes that can be kept beside the segment's, and are told from torn ones. */
export function marksOf({ marks }: Held): Uint8Array<ArrayBuffer> | undefined {
  if (marks === undefined) return undefined;
  const words = new Uint32Array(marks.length + 1);
  words.set(marks, 1);
  words[0] = checksumOf(words, 1);
  return new Uint8Array(words.buffer);
}

/** The segment with marks as `marksOf` gave them; `undefined` where they are torn, or another segment's. */
export function holdMarked(segment: Segment, name: string, marks: Uint8Array | undefined): Held | undefined {
  const held = hold(segment, name);
  if (marks === undefined) return held;
  const words = new Uint32Array(marks.slice().buffer, 0, marks.byteLength >> 2);
  const size = (segment.claims + 31) >> 5;
  if (marks.byteLength !== (size + 1) * 4 || words[0] !== checksumOf(words, 1)) return undefined;
  const bits = words.subarray(1);
  const gone = new Set<number>();
  for (let claim = 0; claim < segment.claims; claim += 1) if (hasBit(bits, claim)) gone.add(claim);
  if (gone.size > 0) markGone(held, gone);
  return held;
}
