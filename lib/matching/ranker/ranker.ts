import type { MatchClaim } from '../outcome.ts';
import { tokenize } from '../../text/words.ts';
import { rows } from './features.ts';
import type { Candidate } from './features.ts';
import type { Idf } from './measures.ts';
import { readQuery } from './query.ts';
import { dayOf, read } from './reading.ts';
import type { Tables } from './reading.ts';
import { treesSay } from './trees.ts';
import type { Tree } from './trees.ts';

/** A claim the first search found, and how well. */
export interface Found {
  claim: MatchClaim;
  score: number;
}

/** Puts what a first search found into a better order, by learned trees over named features. */
export interface Ranker {
  /** One row of `FEATURES` for each claim found; they come best first. */
  rows(text: string, found: readonly Found[], idf: Idf): Float64Array[];
  /** What the trees say of each claim found, in the order given. */
  scores(text: string, found: readonly Found[], idf: Idf): number[];
}

/** Claims are read when they are first found; so many readings are kept. */
const MOST_KEPT = 3000;

export function createRanker(trees: readonly Tree[], tables: Tables): Ranker {
  let kept = new Map<MatchClaim, Omit<Candidate, 'score'>>();

  function readClaim(claim: MatchClaim): Omit<Candidate, 'score'> {
    let found = kept.get(claim);
    if (found === undefined) {
      if (kept.size >= MOST_KEPT) kept = new Map();
      const { text, title, language, date } = claim;
      found = {
        text: read(tokenize(text, language), tables),
        title: title === undefined || title === '' ? undefined : read(tokenize(title, language), tables),
        day: dayOf(date),
      };
      kept.set(claim, found);
    }
    return found;
  }

  const rowsOf: Ranker['rows'] = (text, found, idf) =>
    rows(
      readQuery(text, tables),
      found.map(({ claim, score }) => ({ ...readClaim(claim), score })),
      idf,
    );

  return {
    rows: rowsOf,
    scores: (text, found, idf) => rowsOf(text, found, idf).map((row) => treesSay(trees, row)),
  };
}
