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
