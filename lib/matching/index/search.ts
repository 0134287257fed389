import { bitsFor, hasBit, setBit } from './bits.ts';
import { isGone, type Held } from './held.ts';
import { lightOf } from './light.ts';
import { MOST_CLAIMS, termAt, type Segment } from './segment.ts';
import { frequency, weight } from './weights.ts';

/** A text to find claims for. */
export interface Query {
  /** As `termHashes` gives them. */
  hashes: readonly number[];
  /** Primary subtag: claims in other languages are not found. */
  language: string;
}

/** A claim by its place in the index, which holds until the index changes. */
export interface Found {
  place: number;
  /** 0..1: how much of what the claim's terms weigh is in the text. */
  share: number;
}

/** Places of one segment after those of another. */
export const PLACES = MOST_CLAIMS + 1;

/**
 * Sums of one text, claim by claim. Each text counts from a `base` above all sums of those before it, so that nothing has to
 * be put back to 0 between them.
 */
const sums = new Int32Array(PLACES);
let base = 1;
const MOST = 2 ** 30;

/** Claims whose sums came near the line, in the order in which they did. */
const near = new Uint16Array(PLACES);
/** Those found of one segment, and how much of each. */
const kept = new Uint16Array(PLACES);
const shares = new Float64Array(PLACES);

interface Term {
  from: number;
  to: number;
  weight: number;
  /** Of a common term, a bit for each claim. */
  bits: Uint32Array | undefined;
}

function readTerm(segment: Segment, hash: number, weightOf: (hash: number) => number): Term | undefined {
  const place = termAt(segment, hash);
  if (place < 0) return undefined;
  const from = segment.starts[place] ?? 0;
  const to = segment.starts[place + 1] ?? 0;
  return { from, to, weight: weightOf(hash), bits: bitsOf(segment, place, from, to) };
}

/** How claims are looked for. */
export interface Wanted {
  /** 0..1: the least share of a claim. */
  least: number;
  /** Claims a text: those that share most, with all that share as much as the last of them, to a 256th. */
  most: number;
}

/**
 * From this share on all claims are found. Of those with less the ones are left out that have only a text's commonest terms,
 * which are about as many as the library is large.
 */
export const SURE = 0.3;

/** The claims that share so much with a text, text by text, the likeliest first; ties by place. */
export function search(
  all: readonly Held[],
  size: number,
  queries: readonly Query[],
  { least, most }: Wanted,
): Found[][] {
  const out: Found[][] = queries.map(() => []);
  const weights = new Map<number, number>();
  const weightOf = (hash: number): number => {
    let value = weights.get(hash);
    if (value === undefined) weights.set(hash, (value = weight(size, frequency(all, hash))));
    return value;
  };
  for (const [i, held] of all.entries()) {
    const { segment } = held;
    const known = new Map<number, Term | undefined>();
    const termOf = (hash: number): Term | undefined => {
      if (known.has(hash)) return known.get(hash);
      const term = readTerm(segment, hash, weightOf);
      known.set(hash, term);
      return term;
    };
    for (const [number, { hashes, language }] of queries.entries()) {
      const wanted = segment.table.indexOf(language);
      if (wanted < 0) continue;
      const terms = hashes.map(termOf).filter((term) => term !== undefined);
      if (terms.length === 0) continue;
      const count = inSegment(segment, terms, least);
      for (let k = 0; k < count; k += 1) {
        const claim = kept[k] ?? 0;
        if (segment.languages[claim] === wanted && !isGone(held, claim))
          out[number]?.push({ place: i * PLACES + claim, share: Math.min(1, shares[k] ?? 0) });
      }
    }
  }
  return out.map((found) => first(found, most).sort((a, b) => b.share - a.share || a.place - b.place));
}

const STEPS = 256;
const counts = new Uint32Array(STEPS + 1);

/** Those with the largest shares, at least `most` of them where there are so many. */
function first(found: Found[], most: number): Found[] {
  if (found.length <= most) return found;
  counts.fill(0);
  for (const { share } of found) {
    const step = Math.floor(share * STEPS);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let step = STEPS;
  for (let among = counts[step] ?? 0; among < most; among += counts[step] ?? 0) step -= 1;
  return found.filter(({ share }) => share * STEPS >= step);
}

/**
 * A claim can hardly have enough from the commonest terms alone; so their lists, which are the longest, are not walked.
 * Whether a claim that is near the line without them has them is looked up in bits. Claims so light that the commonest
 * terms may be enough (`lightOf`) are looked at one by one. The number of those found, which are in `kept`.
 */
function inSegment(segment: Segment, terms: readonly Term[], least: number): number {
  const light = lightOf(segment);
  const looked = lookedUp(terms, Math.max(least, SURE) * light.most);
  const rest = weightOfAll(looked);
  const total = weightOfAll(terms);
  if (base + total >= MOST) {
    sums.fill(0);
    base = 1;
  }
  const start = base;
  base += total + 1;
  const fine = fineOf(least);
  let count = 0;
  for (const term of terms)
    if (!looked.includes(term)) count = addUp(segment, term, start, rest, fine, count);
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    const claim = near[i] ?? 0;
    const sum = (sums[claim] ?? 0) - start + inBits(looked, claim);
    const whole = segment.wholes[claim] ?? 0;
    if (sum < least * whole) continue;
    kept[found] = claim;
    shares[found] = sum / whole;
    found += 1;
  }
  if (looked.length === 0) return found;
  for (const claim of light.claims) {
    if ((sums[claim] ?? 0) >= start) continue;
    const sum = inBits(looked, claim);
    const whole = segment.wholes[claim] ?? 0;
    if (sum === 0 || sum < least * whole) continue;
    kept[found] = claim;
    shares[found] = sum / whole;
    found += 1;
  }
  return found;
}

/** Of the common terms the commonest, which weigh least, up to a weight of `most` together. */
function lookedUp(terms: readonly Term[], most: number): Term[] {
  const out: Term[] = [];
  let rest = 0;
  for (const term of terms.filter(({ bits }) => bits !== undefined).sort((a, b) => a.weight - b.weight)) {
    rest += term.weight;
    if (rest > most) break;
    out.push(term);
  }
  return out;
}

function weightOfAll(terms: readonly Term[]): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

/** What those of the terms weigh that the claim has, by their bits. */
function inBits(terms: readonly Term[], claim: number): number {
  let sum = 0;
  for (const { bits, weight } of terms) if (bits !== undefined && hasBit(bits, claim)) sum += weight;
  return sum;
}

/** A share in 1,024ths, a little less than it is, so that the line of a claim is a product of whole numbers. */
const FINE = 10;
const fineOf = (least: number): number => Math.floor(least * (1 << FINE));

/** Adds a term's weight to its claims, and notes those that come near the line; the number of those noted. */
function addUp(
  { postings, wholes }: Segment,
  { from, to, weight }: Term,
  start: number,
  rest: number,
  fine: number,
  noted: number,
): number {
  let count = noted;
  const floor = start - rest;
  for (let i = from; i < to; i += 1) {
    const claim = postings[i] ?? 0;
    const had = sums[claim] ?? 0;
    // The greater of the two, without a branch that nothing could foresee.
    const more = had - start;
    const before = start + (more & ~(more >> 31));
    const sum = before + weight;
    sums[claim] = sum;
    const line = Math.imul((wholes[claim] ?? 0) >> FINE, fine);
    if (sum - floor >= line && (had < start || before - floor < line)) {
      near[count] = claim;
      count += 1;
    }
  }
  return count;
}

/** A term that one claim in so many has is looked up rather than walked through; its bits are no longer than its list. */
const COMMON = 16;
/** Segments of fewer claims have no long lists. */
const LEAST_CLAIMS = 2048;

const bitsets = new WeakMap<Segment, Map<number, Uint32Array>>();

function bitsOf(segment: Segment, term: number, from: number, to: number): Uint32Array | undefined {
  if (segment.claims < LEAST_CLAIMS || (to - from) * COMMON < segment.claims) return undefined;
  let known = bitsets.get(segment);
  if (known === undefined) bitsets.set(segment, (known = new Map<number, Uint32Array>()));
  let bits = known.get(term);
  if (bits === undefined) {
    known.set(term, (bits = bitsFor(segment.claims)));
    for (const claim of segment.postings.subarray(from, to)) setBit(bits, claim);
  }
  return bits;
}
