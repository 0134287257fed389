import { isGone, type Held } from './held.ts';
import { commonAt, MOST_CLAIMS, type Segment, termAt } from './segment.ts';
import { createShortlist, type Shortlist } from './shortlist.ts';
import { cosineAt } from './vectors.ts';
import { frequency, looseIn, weight } from './weights.ts';

/** A text to find claims for. */
export interface Query {
  /** As `termHashes` gives them. */
  hashes: readonly number[];
  /** Primary subtag: claims in other languages are not found. */
  language: string;
  /** What it is about, a vector of the index's space. */
  about?: Float32Array | undefined;
}

/** A claim by its place in the index, which holds until the index changes. */
export interface Found {
  place: number;
  /** 0..1: how much of what the claim's terms weigh is in the text. */
  share: number;
  /** Of what both are about; 0 where that is not known. */
  cosine: number;
}

/** How claims are looked for. */
export interface Wanted {
  /**
   * 0..1: the least share of a claim. Of claims with a share below `SURE` those are left out that have nothing in common with
   * the text but what stands with them as their commonest terms.
   */
  least: number;
  /** Claims a text: those that share most, with all that share as much as the last of them, to a 256th. */
  most: number;
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
/** Claims that one of a text's terms is telling of. */
const touched = new Uint16Array(PLACES);
/** What the terms of a text weigh that stand with claims, by their numbers; 0 between two texts. */
const commonWeights = new Int32Array(2 ** 16);

/** A term as one segment has it. */
interface Term {
  from: number;
  to: number;
  /** Its number among the terms that stand with claims; -1 where it is none. */
  common: number;
  weight: number;
}

/** The claims that share so much with a text, text by text, the likeliest first; ties by place. */
export function search(
  all: readonly Held[],
  size: number,
  queries: readonly Query[],
  { least, most }: Wanted,
): Found[][] {
  const lists = queries.map(() => createShortlist(most));
  const weights = new Map<number, number>();
  const weightOf = (hash: number): number => {
    let value = weights.get(hash);
    if (value === undefined) weights.set(hash, (value = weight(size, frequency(all, hash))));
    return value;
  };
  for (const [i, held] of all.entries()) {
    const { segment } = held;
    const loose = looseIn(segment, weightOf);
    const known = new Map<number, Term | undefined>();
    const termOf = (hash: number): Term | undefined => {
      if (known.has(hash)) return known.get(hash);
      const term = readTerm(segment, hash, weightOf);
      known.set(hash, term);
      return term;
    };
    for (const [number, { hashes, language }] of queries.entries()) {
      const wanted = segment.table.indexOf(language);
      const list = lists[number];
      if (wanted < 0 || list === undefined) continue;
      const terms: Term[] = [];
      for (const hash of hashes) {
        const term = termOf(hash);
        if (term !== undefined) terms.push(term);
      }
      if (terms.length > 0) inSegment(held, i, { terms, language: wanted, least }, loose, list);
    }
  }
  return queries.map(({ about }, number) => {
    const found = lists[number]?.first() ?? [];
    if (about !== undefined) for (const each of found) each.cosine = cosineOf(all, each.place, about);
    return found;
  });
}

function cosineOf(all: readonly Held[], place: number, about: Float32Array): number {
  const held = all[Math.floor(place / PLACES)];
  return held === undefined ? 0 : cosineAt(held.segment, place % PLACES, about);
}

function readTerm(segment: Segment, hash: number, weightOf: (hash: number) => number): Term | undefined {
  const term = termAt(segment, hash);
  if (term < 0) return undefined;
  const from = segment.starts[term] ?? 0;
  const to = segment.starts[term + 1] ?? 0;
  return { from, to, common: commonAt(segment, term), weight: weightOf(hash) };
}

/** A text as one segment is searched for it. */
interface Sought {
  terms: readonly Term[];
  /** Number of its language in the segment. */
  language: number;
  least: number;
}

/** Puts the claims of a segment, the `number`th, on the list of a text. */
function inSegment(held: Held, number: number, sought: Sought, loose: Uint16Array, list: Shortlist): void {
  const { terms } = sought;
  const { postings } = held.segment;
  let total = 0;
  let common = 0;
  for (const term of terms) {
    total += term.weight;
    if (term.common < 0) continue;
    common += term.weight;
    commonWeights[term.common] = term.weight;
  }
  if (base + total >= MOST) {
    sums.fill(0);
    base = 1;
  }
  const start = base;
  base += total + 1;
  let count = 0;
  for (const { from, to, weight } of terms) count = addUp(postings, from, to, weight, start, count);
  if (common > 0) {
    for (const claim of loose) {
      if ((sums[claim] ?? 0) >= start) continue;
      touched[count] = claim;
      count += 1;
      sums[claim] = start;
    }
  }
  weigh(held, number * PLACES, sought, start, common, count, list);
  for (const term of terms) if (term.common >= 0) commonWeights[term.common] = 0;
}

/** Adds a term's weight to the claims it is telling of, and notes those that none was before; the number of those noted. */
function addUp(
  postings: Uint16Array,
  from: number,
  to: number,
  weight: number,
  start: number,
  noted: number,
): number {
  let count = noted;
  const first = start + weight;
  for (let i = from; i < to; i += 1) {
    const claim = postings[i] ?? 0;
    const had = sums[claim] ?? 0;
    if (had < start) {
      touched[count] = claim;
      count += 1;
      sums[claim] = first;
    } else sums[claim] = had + weight;
  }
  return count;
}

/** Weighs the claims that were noted, with what stands with them; puts those on the list that have enough. */
function weigh(
  held: Held,
  places: number,
  { language, least }: Sought,
  start: number,
  common: number,
  count: number,
  list: Shortlist,
): void {
  const { wholes, tails, rests, languages } = held.segment;
  // What all that may stand with a claim would not bring far enough need not be looked at.
  const far = start - common;
  let line = Math.max(least, list.least);
  for (let i = 0; i < count; i += 1) {
    const claim = touched[i] ?? 0;
    const whole = wholes[claim] ?? 0;
    const had = sums[claim] ?? 0;
    if (had - far < line * whole) continue;
    let sum = had - start;
    const to = tails[claim + 1] ?? 0;
    for (let k = tails[claim] ?? 0; k < to; k += 1) sum += commonWeights[rests[k] ?? 0] ?? 0;
    if (sum === 0 || sum < line * whole || languages[claim] !== language || isGone(held, claim)) continue;
    list.add(places + claim, Math.min(1, sum / whole));
    line = Math.max(least, list.least);
  }
}
