/**
 * An inverted index over documents numbered from 0, in growing arrays:
 *
 *   term -> docs  [3, 17, 40, ...]   ascending
 *           count [1,  2,  1, ...]
 *
 * A removed document stays in the lists, marked dead, until the dead outnumber the living.
 */
export interface Postings {
  add(doc: number, terms: readonly string[]): void;
  remove(doc: number): void;
  docs(term: string): readonly number[];
  counts(term: string): readonly number[];
  /** Living documents with the term. */
  frequency(term: string): number;
  alive(doc: number): boolean;
  /** Number of terms in the document, repeats counted. */
  length(doc: number): number;
  /** The document's terms, without repeats. */
  terms(doc: number): readonly string[];
  readonly size: number;
  /** Mean length of the living documents. */
  readonly meanLength: number;
  /** Grows with every change. */
  readonly version: number;
  /** One more than the highest document number. */
  readonly capacity: number;
}

interface List {
  docs: number[];
  counts: number[];
  living: number;
}

const EMPTY: readonly number[] = [];

export function createPostings(): Postings {
  const lists = new Map<string, List>();
  const termsOf: (readonly string[] | undefined)[] = [];
  const lengths: number[] = [];
  let size = 0;
  let totalLength = 0;
  let version = 0;

  return {
    add(doc, terms) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        let list = lists.get(term);
        if (list === undefined) lists.set(term, (list = { docs: [], counts: [], living: 0 }));
        list.docs.push(doc);
        list.counts.push(count);
        list.living += 1;
      }
      termsOf[doc] = [...counts.keys()];
      lengths[doc] = terms.length;
      size += 1;
      version += 1;
      totalLength += terms.length;
    },
    remove(doc) {
      for (const term of termsOf[doc] ?? []) {
        const list = lists.get(term);
        if (list !== undefined) list.living -= 1;
      }
      if (termsOf[doc] === undefined) return;
      size -= 1;
      version += 1;
      totalLength -= lengths[doc] ?? 0;
      termsOf[doc] = undefined;
    },
    docs: (term) => lists.get(term)?.docs ?? EMPTY,
    counts: (term) => lists.get(term)?.counts ?? EMPTY,
    frequency: (term) => lists.get(term)?.living ?? 0,
    alive: (doc) => termsOf[doc] !== undefined,
    length: (doc) => lengths[doc] ?? 0,
    terms: (doc) => termsOf[doc] ?? [],
    get size() {
      return size;
    },
    get meanLength() {
      return size === 0 ? 0 : totalLength / size;
    },
    get version() {
      return version;
    },
    get capacity() {
      return termsOf.length;
    },
  };
}
