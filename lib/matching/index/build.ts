import { fillSlots, nameBytesOf, writeIds } from './ids.ts';
import { writeWords, wordsAt } from './words.ts';
import { blankSegment, Head, spaceOf, type Segment, type Space } from './segment.ts';

/** Terms and their claims, pair by pair; of one term the claims ascend. */
interface Pairs {
  hashes: Uint32Array;
  claims: Uint16Array;
}

/** What a segment is made of: claims in order, and which term stands in which of them. */
export interface Entries extends Pairs {
  ids: readonly string[];
  languages: readonly string[];
  vectors: Vectors;
  /** In UTF-8, claim by claim; undefined where they are not kept. */
  words: readonly Uint8Array[] | undefined;
}

/** What claims are about, in order; see `Segment`. */
export interface Vectors {
  space: Space;
  steps: Float32Array;
  values: Int8Array;
}

const BITS = 11;
const BUCKETS = 1 << BITS;

/** Orders pairs by their hash, eleven bits at a time; what is equal keeps its order. */
function byHash(hashes: Uint32Array, claims: Uint16Array): Pairs {
  let from: Pairs = { hashes, claims };
  let to: Pairs = { hashes: new Uint32Array(hashes.length), claims: new Uint16Array(hashes.length) };
  for (let shift = 0; shift < 32; shift += BITS) {
    const places = new Uint32Array(BUCKETS + 1);
    for (const hash of from.hashes) {
      const bucket = ((hash >>> shift) & (BUCKETS - 1)) + 1;
      places[bucket] = (places[bucket] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
      places[bucket] = (places[bucket] ?? 0) + (places[bucket - 1] ?? 0);
    for (let i = 0; i < hashes.length; i += 1) {
      const hash = from.hashes[i] ?? 0;
      const bucket = (hash >>> shift) & (BUCKETS - 1);
      const place = places[bucket] ?? 0;
      places[bucket] = place + 1;
      to.hashes[place] = hash;
      to.claims[place] = from.claims[i] ?? 0;
    }
    // The arrays given are left as they are.
    const free =
      shift === 0 ? { hashes: new Uint32Array(hashes.length), claims: new Uint16Array(hashes.length) } : from;
    [from, to] = [to, free];
  }
  return from;
}

/** The segment of the entries; its wholes are not weighed yet. */
export function buildSegment({ ids, languages, hashes, claims, vectors, words }: Entries): Segment {
  const sorted = byHash(hashes, claims);
  let terms = 0;
  let postings = 0;
  for (let i = 0; i < sorted.hashes.length; i += 1) {
    const again = i > 0 && sorted.hashes[i] === sorted.hashes[i - 1];
    if (!again) terms += 1;
    if (!again || sorted.claims[i] !== sorted.claims[i - 1]) postings += 1;
  }
  const table = tableOf(languages);
  const names = new TextEncoder().encode(table.join(' '));
  const counts = { claims: ids.length, terms, postings, tableBytes: names.length };
  const wordBytes = words?.reduce((sum, { length }) => sum + length, 0);
  const blank = blankSegment({ ...counts, nameBytes: nameBytesOf(ids), space: vectors.space, wordBytes });
  const segment = { ...blank, table };
  blank.bytes.set(names, tableStart(blank));
  let term = -1;
  let at = 0;
  let sum = 0;
  for (let i = 0; i < sorted.hashes.length; i += 1) {
    const again = i > 0 && sorted.hashes[i] === sorted.hashes[i - 1];
    if (!again) {
      term += 1;
      segment.hashes[term] = sorted.hashes[i] ?? 0;
      segment.starts[term] = at;
    } else if (sorted.claims[i] === sorted.claims[i - 1]) continue;
    segment.postings[at] = sorted.claims[i] ?? 0;
    sum = (sum + (sorted.hashes[i] ?? 0)) >>> 0;
    at += 1;
  }
  segment.starts[terms] = at;
  segment.head[Head.sum] = sum;
  const numbers = new Map(table.map((language, number) => [language, number]));
  for (const [claim, language] of languages.entries())
    segment.languages[claim] = numbers.get(language) ?? MOST_LANGUAGES;
  writeIds(segment, ids);
  fillSlots(segment);
  segment.steps.set(vectors.steps);
  segment.vectors.set(vectors.values);
  writeWords(segment, words ?? []);
  return segment;
}

const MOST_LANGUAGES = 255;

/** The languages of a segment; a claim in one more than there is room for is in none, and meets nothing. */
function tableOf(languages: readonly string[]): string[] {
  const all = [...new Set(languages)];
  return all.length <= MOST_LANGUAGES ? all : [...all.slice(0, MOST_LANGUAGES), ''];
}

/** The table stands behind the languages, which are filled up to a multiple of four bytes. */
const tableStart = ({ languages }: Segment): number => (languages.byteOffset + languages.byteLength + 3) & ~3;

/** One segment in the place of several that follow one another, without the claims that are gone. */
export function mergeSegments(
  parts: readonly { segment: Segment; isGone: (claim: number) => boolean }[],
  idAt: (segment: Segment, claim: number) => string,
  space: Space,
): Segment {
  const size = parts.reduce((sum, { segment }) => sum + segment.postings.length, 0);
  const hashes = new Uint32Array(size);
  const claims = new Uint16Array(size);
  const ids: string[] = [];
  const languages: string[] = [];
  const hasWords = parts.every(({ segment }) => segment.lines.length > 0);
  const words: Uint8Array[] = [];
  const vectors = parts.map(({ segment, isGone }) => livingVectors(segment, isGone));
  let at = 0;
  for (const { segment, isGone } of parts) {
    const numbers = new Int32Array(segment.claims).fill(-1);
    for (let claim = 0; claim < segment.claims; claim += 1) {
      if (isGone(claim)) continue;
      numbers[claim] = ids.length;
      ids.push(idAt(segment, claim));
      if (hasWords) words.push(wordsAt(segment, claim));
      languages.push(segment.table[segment.languages[claim] ?? 0] ?? '');
    }
    for (let term = 0; term < segment.hashes.length; term += 1) {
      for (let i = segment.starts[term] ?? 0; i < (segment.starts[term + 1] ?? 0); i += 1) {
        const number = numbers[segment.postings[i] ?? 0] ?? -1;
        if (number < 0) continue;
        hashes[at] = segment.hashes[term] ?? 0;
        claims[at] = number;
        at += 1;
      }
    }
  }
  return buildSegment({
    ids,
    languages,
    hashes: hashes.subarray(0, at),
    claims: claims.subarray(0, at),
    words: hasWords ? words : undefined,
    vectors: {
      space,
      steps: joined(
        Float32Array,
        vectors.map(({ steps }) => steps),
      ),
      values: joined(
        Int8Array,
        vectors.map(({ values }) => values),
      ),
    },
  });
}

function livingVectors(
  segment: Segment,
  isGone: (claim: number) => boolean,
): Pick<Vectors, 'steps' | 'values'> {
  const { dimensions } = spaceOf(segment);
  const steps = new Float32Array(segment.steps.length);
  const values = new Int8Array(segment.vectors.length);
  let at = 0;
  for (let claim = 0; claim < segment.steps.length; claim += 1) {
    if (isGone(claim)) continue;
    steps[at] = segment.steps[claim] ?? 0;
    values.set(segment.vectors.subarray(claim * dimensions, (claim + 1) * dimensions), at * dimensions);
    at += 1;
  }
  return { steps: steps.subarray(0, at), values: values.subarray(0, at * dimensions) };
}

function joined<T extends Float32Array | Int8Array>(kind: new (length: number) => T, parts: readonly T[]): T {
  const out = new kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
