/**
 * An inverted index over documents numbered from 0, in growing arrays:
 *
 *   term -> docs  [3, 17, 40, ...]   ascending
 *           count [1,  2,  1, ...]
 */
export interface Postings {
  add(doc: number, terms: readonly string[]): void;
  docs(term: string): readonly number[];
  counts(term: string): readonly number[];
  /** Documents with the term. */
  frequency(term: string): number;
  /** Number of terms in the document, repeats counted. */
  length(doc: number): number;
  readonly size: number;
  /** Mean length of the documents. */
  readonly meanLength: number;
  /** One more than the highest document number. */
  readonly capacity: number;
}

interface List {
  docs: number[];
  counts: number[];
}

const EMPTY: readonly number[] = [];

export function createPostings(): Postings {
  const lists = new Map<string, List>();
  const lengths: number[] = [];
  let size = 0;
  let totalLength = 0;

  return {
    add(doc, terms) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        let list = lists.get(term);
        if (list === undefined) lists.set(term, (list = { docs: [], counts: [] }));
        list.docs.push(doc);
        list.counts.push(count);
      }
      lengths[doc] = terms.length;
      size += 1;
      totalLength += terms.length;
    },
    docs: (term) => lists.get(term)?.docs ?? EMPTY,
    counts: (term) => lists.get(term)?.counts ?? EMPTY,
    frequency: (term) => lists.get(term)?.docs.length ?? 0,
    length: (doc) => lengths[doc] ?? 0,
    get size() {
      return size;
    },
    get meanLength() {
      return size === 0 ? 0 : totalLength / size;
    },
    get capacity() {
      return lengths.length;
    },
  };
}
