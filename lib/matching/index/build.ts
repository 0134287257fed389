import { writeRecords } from './complete.ts';
import { fillSlots, nameBytesOf, writeIds } from './ids.ts';
import { restsOf } from './telling.ts';
import { writeWords, wordsAt } from './words.ts';
import { blankSegment, eachPosting, Head, recordAt, spaceOf, type Segment, type Space } from './segment.ts';

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
  /** What each claim is screened by. */
  records: readonly Int32Array[];
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

/** How terms are weighed, and how much of a claim its commonest ones may be that stand with it. */
export interface Division {
  /** @param own how many of the claims to be have the term */
  weightOf: (hash: number, own: number) => number;
  share: number;
}

/** The segment of the entries; its wholes are not weighed yet. */
export function buildSegment(entries: Entries, division: Division): Segment {
  const { ids, languages, vectors, words, records } = entries;
  const { hashes, starts, claims, sum } = listsOf(entries);
  const weights = Int32Array.from(hashes, (hash, term) =>
    division.weightOf(hash, (starts[term + 1] ?? 0) - (starts[term] ?? 0)),
  );
  const inRest = restsOf({ starts, claims, weights }, ids.length, division.share);
  const rests = inRest.reduce((count, rest) => count + rest, 0);
  const commons: number[] = [];
  for (let term = 0; term < hashes.length; term += 1)
    if (inRest.subarray(starts[term], starts[term + 1]).includes(1)) commons.push(term);
  const table = tableOf(languages);
  const names = new TextEncoder().encode(table.join(' '));
  const blank = blankSegment({
    claims: ids.length,
    terms: hashes.length,
    postings: claims.length - rests,
    commons: commons.length,
    rests,
    tableBytes: names.length,
    nameBytes: nameBytesOf(ids),
    space: vectors.space,
    wordBytes: words?.reduce((sum, { length }) => sum + length, 0),
    records: records.reduce((sum, { length }) => sum + length, 0),
  });
  const segment = { ...blank, table };
  blank.bytes.set(names, tableStart(blank));
  segment.hashes.set(hashes);
  segment.commons.set(commons);
  writePostings(segment, starts, claims, inRest);
  segment.head[Head.sum] = sum;
  const numbers = new Map(table.map((language, number) => [language, number]));
  for (const [claim, language] of languages.entries())
    segment.languages[claim] = numbers.get(language) ?? MOST_LANGUAGES;
  writeIds(segment, ids);
  fillSlots(segment);
  segment.steps.set(vectors.steps);
  segment.vectors.set(vectors.values);
  writeWords(segment, words ?? []);
  writeRecords(segment, records);
  return segment;
}

/** The list of each term, with each claim once, and the sum of the hashes of all of them. */
function listsOf({ hashes, claims }: Pairs): Pairs & { starts: Uint32Array; sum: number } {
  const sorted = byHash(hashes, claims);
  const own = new Uint32Array(sorted.hashes.length);
  const starts = new Uint32Array(sorted.hashes.length + 1);
  const kept = new Uint16Array(sorted.hashes.length);
  let terms = 0;
  let at = 0;
  let sum = 0;
  for (const [i, hash] of sorted.hashes.entries()) {
    const again = i > 0 && hash === sorted.hashes[i - 1];
    if (!again) {
      own[terms] = hash;
      starts[terms] = at;
      terms += 1;
    } else if (sorted.claims[i] === sorted.claims[i - 1]) continue;
    kept[at] = sorted.claims[i] ?? 0;
    sum = (sum + hash) >>> 0;
    at += 1;
  }
  starts[terms] = at;
  return {
    hashes: own.subarray(0, terms),
    starts: starts.subarray(0, terms + 1),
    claims: kept.subarray(0, at),
    sum,
  };
}

/** Writes each posting into the list of its term, or to its claim. */
function writePostings(segment: Segment, starts: Uint32Array, claims: Uint16Array, inRest: Uint8Array): void {
  const { commons, times, tails, rests, postings } = segment;
  for (let i = 0; i < claims.length; i += 1) {
    const next = (claims[i] ?? 0) + 1;
    if (inRest[i] === 1) tails[next] = (tails[next] ?? 0) + 1;
  }
  for (let claim = 0; claim < segment.claims; claim += 1)
    tails[claim + 1] = (tails[claim + 1] ?? 0) + (tails[claim] ?? 0);
  const ends = tails.slice();
  let at = 0;
  let common = 0;
  for (let term = 0; term < segment.hashes.length; term += 1) {
    segment.starts[term] = at;
    const isCommon = commons[common] === term;
    for (let i = starts[term] ?? 0; i < (starts[term + 1] ?? 0); i += 1) {
      const claim = claims[i] ?? 0;
      if (inRest[i] !== 1) {
        postings[at] = claim;
        at += 1;
        continue;
      }
      times[common] = (times[common] ?? 0) + 1;
      const place = ends[claim] ?? 0;
      rests[place] = common;
      ends[claim] = place + 1;
    }
    if (isCommon) common += 1;
  }
  segment.starts[segment.hashes.length] = at;
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
  division: Division,
): Segment {
  const ids: string[] = [];
  const languages: string[] = [];
  const hasWords = parts.every(({ segment }) => segment.lines.length > 0);
  const words: Uint8Array[] = [];
  const records: Int32Array[] = [];
  const vectors = parts.map(({ segment, isGone }) => livingVectors(segment, isGone));
  const numbers = parts.map(({ segment, isGone }) => {
    const own = new Int32Array(segment.claims).fill(-1);
    for (let claim = 0; claim < segment.claims; claim += 1) {
      if (isGone(claim)) continue;
      own[claim] = ids.length;
      ids.push(idAt(segment, claim));
      if (hasWords) words.push(wordsAt(segment, claim));
      records.push(recordAt(segment, claim));
      languages.push(segment.table[segment.languages[claim] ?? 0] ?? '');
    }
    return own;
  });
  // Claim by claim, as the claims of a new segment come.
  const ends = new Uint32Array(ids.length + 1);
  for (const [i, { segment }] of parts.entries()) {
    eachPosting(segment, (_, claim) => {
      const next = (numbers[i]?.[claim] ?? -1) + 1;
      if (next > 0) ends[next] = (ends[next] ?? 0) + 1;
    });
  }
  for (let claim = 0; claim < ids.length; claim += 1)
    ends[claim + 1] = (ends[claim + 1] ?? 0) + (ends[claim] ?? 0);
  const size = ends[ids.length] ?? 0;
  const hashes = new Uint32Array(size);
  const claims = new Uint16Array(size);
  for (const [i, { segment }] of parts.entries()) {
    eachPosting(segment, (hash, claim) => {
      const number = numbers[i]?.[claim] ?? -1;
      if (number < 0) return;
      const at = ends[number] ?? 0;
      hashes[at] = hash;
      claims[at] = number;
      ends[number] = at + 1;
    });
  }
  const entries = {
    ids,
    languages,
    hashes,
    claims,
    words: hasWords ? words : undefined,
    records,
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
  };
  return buildSegment(entries, division);
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
