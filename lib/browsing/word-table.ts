import { isUnspaced, plainWords } from './plain-words.ts';

/**
 * Which rows have which words. Rows are numbered as they come and never renumbered but all at once (`renumber`), so a list of
 * rows only ever grows at its end.
 */
export interface WordTable {
  /** Says of a row that it has the words of a text; `main` are the words it is known by, before all else. */
  add(row: number, texts: readonly string[], main: boolean): void;
  /**
   * For each of so many rows how well it has all words of a query, 0 where it lacks one; undefined where there are no words
   * to look for.
   */
  scores(query: string, rows: number): Uint8Array | undefined;
  /** Gives rows other numbers; 0 or more, -1 where the row is gone. Their order stays. */
  renumber(numbers: Int32Array): void;
}

/** What a word of the query is worth, whole or as a beginning, in the words a row is known by or elsewhere. */
const WORTH = { wholeMain: 4, partMain: 3, wholeElsewhere: 2, partElsewhere: 1 };
/** So many words of a query count; the worth of more would not fit. */
const MOST_WORDS = 60;
/** So many new words are looked through one by one before they are sorted in. */
const MOST_UNSORTED = 2000;

export function createWordTable(): WordTable {
  /** By word: twice the row, and one more where the word is of its main words. */
  const rowsOf = new Map<string, number[]>();
  let sorted: string[] = [];
  let unsorted: string[] = [];
  let unspaced: string[] = [];

  function note(row: number, word: string, main: boolean): void {
    let rows = rowsOf.get(word);
    if (rows === undefined) {
      rows = [];
      rowsOf.set(word, rows);
      (isUnspaced(word) ? unspaced : unsorted).push(word);
    }
    const last = rows.at(-1);
    if (last === undefined || last >> 1 !== row) rows.push(row * 2 + Number(main));
    else if (main) rows[rows.length - 1] = row * 2 + 1;
  }

  function wordsLike(needle: string): string[] {
    if (isUnspaced(needle)) return unspaced.filter((word) => word.includes(needle));
    if (unsorted.length > MOST_UNSORTED) {
      sorted = [...sorted, ...unsorted].sort();
      unsorted = [];
    }
    const begins = (word: string) => word.startsWith(needle);
    const first = firstFrom(sorted, needle);
    let end = first;
    while (end < sorted.length && begins(sorted[end] ?? '')) end += 1;
    return [...sorted.slice(first, end), ...unsorted.filter(begins), ...unspaced.filter(begins)];
  }

  function best(needle: string, count: number): Uint8Array {
    const found = new Uint8Array(count);
    for (const word of wordsLike(needle)) {
      const whole = word === needle;
      const main = whole ? WORTH.wholeMain : WORTH.partMain;
      const elsewhere = whole ? WORTH.wholeElsewhere : WORTH.partElsewhere;
      for (const entry of rowsOf.get(word) ?? []) {
        const row = entry >> 1;
        const worth = (entry & 1) === 1 ? main : elsewhere;
        if ((found[row] ?? 0) < worth) found[row] = worth;
      }
    }
    return found;
  }

  return {
    add(row, texts, main) {
      for (const text of texts) for (const word of plainWords(text)) note(row, word, main);
    },
    scores(query, count) {
      const [first, ...rest] = [...new Set(plainWords(query))].slice(0, MOST_WORDS);
      if (first === undefined) return undefined;
      const scores = best(first, count);
      for (const needle of rest) {
        const more = best(needle, count);
        for (let row = 0; row < count; row += 1) {
          const [had = 0, has = 0] = [scores[row], more[row]];
          scores[row] = had === 0 || has === 0 ? 0 : had + has;
        }
      }
      return scores;
    },
    renumber(numbers) {
      for (const [word, rows] of rowsOf) {
        const now = rows.flatMap((entry) => {
          const number = numbers[entry >> 1] ?? -1;
          return number < 0 ? [] : [number * 2 + (entry & 1)];
        });
        if (now.length === 0) rowsOf.delete(word);
        else rowsOf.set(word, now);
      }
      const kept = [...rowsOf.keys()];
      unspaced = kept.filter(isUnspaced);
      sorted = kept.filter((word) => !isUnspaced(word)).sort();
      unsorted = [];
    },
  };
}

/** The place of the first word that is not before this one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
