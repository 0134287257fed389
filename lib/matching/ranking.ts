import type { Postings } from './postings.ts';

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with the two constants that did
 * best on the development queries of this project's retrieval sets; claims are short, so length counts little.
 */
const K1 = 0.9;
const B = 0.4;

export interface Ranked {
  doc: number;
  score: number;
}

/** The inverse document frequency of BM25. */
function rarity(postings: Postings, term: string): number {
  const frequency = postings.frequency(term);
  return Math.log(1 + (postings.size - frequency + 0.5) / (frequency + 0.5));
}

/** `rarity` of one index, each term looked up once. */
export function raritiesOf(postings: Postings): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    let found = known.get(term);
    if (found === undefined) known.set(term, (found = rarity(postings, term)));
    return found;
  };
}

/** The documents that share a term with the query, best first, at most `top`; ties by `tieBreak`. */
export function rank(
  postings: Postings,
  query: ReadonlyMap<string, number>,
  top: number,
  tieBreak: (a: number, b: number) => number,
): Ranked[] {
  const scores = new Float64Array(postings.capacity);
  const touched: number[] = [];
  const mean = postings.meanLength || 1;
  for (const [term, weight] of query) {
    if (postings.frequency(term) === 0) continue;
    const idf = rarity(postings, term);
    const docs = postings.docs(term);
    const counts = postings.counts(term);
    for (let i = 0; i < docs.length; i += 1) {
      const doc = docs[i] ?? 0;
      if (!postings.alive(doc)) continue;
      const count = counts[i] ?? 0;
      const norm = count + K1 * (1 - B + (B * postings.length(doc)) / mean);
      if (scores[doc] === 0) touched.push(doc);
      scores[doc] = (scores[doc] ?? 0) + (weight * idf * count * (K1 + 1)) / norm;
    }
  }
  // Only what can be among the first is put into order: a query touches thousands.
  const least =
    touched.length > top
      ? -(Float64Array.from(touched, (doc) => -(scores[doc] ?? 0)).sort()[top - 1] ?? 0)
      : 0;
  const ranked = touched
    .filter((doc) => (scores[doc] ?? 0) >= least)
    .map((doc) => ({ doc, score: scores[doc] ?? 0 }));
  ranked.sort((a, b) => b.score - a.score || tieBreak(a.doc, b.doc));
  return ranked.slice(0, top);
}

/**
 * How much a term weighs in a claim. The added constants keep small libraries from calling their own subject
 * worthless: a library of forty claims on one war still weighs the name of the country.
 */
export function weight(postings: Postings, term: string): number {
  return Math.log(1 + (postings.size + 20) / (postings.frequency(term) + 1));
}

interface Wholes {
  version: number;
  /** The weight of each document, 0 where it is not yet known. */
  values: Float64Array;
}

const wholes = new WeakMap<Postings, Wholes>();

/** The weight of a whole claim, kept until a claim is added or removed. */
function wholeOf(postings: Postings): (doc: number) => number {
  let known = wholes.get(postings);
  if (known === undefined || known.version !== postings.version) {
    known = { version: postings.version, values: new Float64Array(postings.capacity) };
    wholes.set(postings, known);
  }
  const { values } = known;
  return (doc) => {
    let whole = values[doc] ?? 0;
    if (whole === 0) {
      for (const term of postings.terms(doc)) whole += weight(postings, term);
      values[doc] = whole;
    }
    return whole;
  };
}

/**
 * Candidates: every living document of which at least `least` (0..1) of the weight is in `terms`, best first.
 * The share has an absolute scale, which BM25 has not.
 */
export function covered(postings: Postings, terms: ReadonlySet<string>, least: number): Ranked[] {
  const found = new Float64Array(postings.capacity);
  const touched: number[] = [];
  for (const term of terms) {
    if (postings.frequency(term) === 0) continue;
    const value = weight(postings, term);
    for (const doc of postings.docs(term)) {
      if (!postings.alive(doc)) continue;
      if (found[doc] === 0) touched.push(doc);
      found[doc] = (found[doc] ?? 0) + value;
    }
  }
  const whole = wholeOf(postings);
  const out: Ranked[] = [];
  for (const doc of touched) {
    const share = (found[doc] ?? 0) / whole(doc);
    if (share >= least) out.push({ doc, score: share });
  }
  return out.sort((a, b) => b.score - a.score || a.doc - b.doc);
}
