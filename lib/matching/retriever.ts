import type { MatchClaim } from './outcome.ts';
import { createPostings } from './postings.ts';
import { wordsOf } from './ranker/query.ts';
import type { Ranker } from './ranker/ranker.ts';
import { raritiesOf, rank } from './ranking.ts';
import { searchTerms } from './terms.ts';
import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/words.ts';

/** Claims found by a search, best first. Only the order of `score` means anything. */
export interface Hit {
  claim: string;
  score: number;
}

/** Finds the claims nearest to a text in words, with their titles and figures. */
export interface Retriever {
  /** Ids that are given once. */
  add(claims: Iterable<MatchClaim>): void;
  /** Best first, at most `top`; ties by id. */
  retrieve(text: string, top: number): Hit[];
}

/** How many of the claims that share words are put into order by the ranker. */
const MOST_RANKED = 60;

/** The first hits by their new scores; those beyond stay behind them. */
function reordered(hits: readonly Hit[], scores: readonly number[]): Hit[] {
  const first = scores.map((score, i) => ({ claim: hits[i]?.claim ?? '', score }));
  first.sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1));
  const least = first.at(-1)?.score ?? 0;
  return [...first, ...hits.slice(scores.length).map(({ claim }, i) => ({ claim, score: least - 1 - i }))];
}

export function createRetriever(ranker?: Ranker): Retriever {
  const searched = createPostings();
  const claims: MatchClaim[] = [];

  return {
    add(added) {
      for (const claim of added) {
        const language = languageOf(claim.text, claim.language);
        const terms = searchTerms(tokenize(claim.text, language));
        if (claim.title !== undefined) terms.push(...searchTerms(tokenize(claim.title, language)));
        searched.add(claims.length, terms);
        claims.push(claim);
      }
    },
    retrieve(text, top) {
      const words = wordsOf(text).whole;
      const language = languageOf(words);
      const terms = new Map(searchTerms(tokenize(words, language)).map((term) => [term, 1]));
      const byId = (a: number, b: number): number => ((claims[a]?.id ?? '') < (claims[b]?.id ?? '') ? -1 : 1);
      const ranked = ranker !== undefined && language === 'en' ? MOST_RANKED : 0;
      const found = rank(searched, terms, Math.max(top, ranked), byId).flatMap(({ doc, score }) => {
        const claim = claims[doc];
        return claim === undefined ? [] : [{ claim, score }];
      });
      const hits = found.map(({ claim, score }) => ({ claim: claim.id, score }));
      if (ranker === undefined || ranked === 0) return hits.slice(0, top);
      const first = found.slice(0, ranked);
      const scores = ranker.scores(text, first, raritiesOf(searched));
      return reordered(hits, scores).slice(0, top);
    },
  };
}
