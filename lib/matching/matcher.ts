import type { Match, MatchClaim, MatchSentence } from './outcome.ts';
import { compare } from './compare.ts';
import { createPostings } from './postings.ts';
import { covered, rank } from './ranking.ts';
import { termsOf } from './terms.ts';

/** Claims found by a search, best first. Only the order of `score` means anything. */
export interface Hit {
  claim: string;
  score: number;
}

export interface Matcher {
  /** Adds claims; one whose id is known takes the place of the earlier one. */
  add(claims: Iterable<MatchClaim>): void;
  remove(id: string): void;
  readonly size: number;
  /** The claims the sentence has to do with, best first; merely related ones are few. */
  match(sentence: MatchSentence): Match[];
  /** The claims nearest to a text in words, best first, at most `top`; ties by id. */
  retrieve(text: string, top: number): Hit[];
}

/** Below this share of its weight a claim is not even compared. */
const LEAST_SHARE = 0.3;
/** Comparisons a sentence at most, so that one sentence cannot hold up an article. */
const MOST_COMPARED = 40;
const MOST_RELATED = 3;

const RANK = { same: 0, conflicts: 1, related: 2 } as const;

export function createMatcher(): Matcher {
  const postings = createPostings();
  const searched = createPostings();
  const claims: (MatchClaim | undefined)[] = [];
  const numbers = new Map<string, number>();

  function remove(id: string): void {
    const doc = numbers.get(id);
    if (doc === undefined) return;
    numbers.delete(id);
    claims[doc] = undefined;
    postings.remove(doc);
    searched.remove(doc);
  }

  return {
    add(added) {
      for (const claim of added) {
        remove(claim.id);
        const doc = claims.length;
        claims.push(claim);
        numbers.set(claim.id, doc);
        const terms = termsOf(claim.text, claim.language);
        postings.add(doc, terms);
        searched.add(
          doc,
          claim.title === undefined ? terms : [...terms, ...termsOf(claim.title, claim.language)],
        );
      }
    },
    remove,
    get size() {
      return numbers.size;
    },
    match(sentence) {
      const terms = new Set(termsOf(sentence.text, sentence.language));
      const out: Match[] = [];
      for (const { doc } of covered(postings, terms, LEAST_SHARE).slice(0, MOST_COMPARED)) {
        const claim = claims[doc];
        const outcome = claim === undefined ? undefined : compare(sentence, claim);
        if (claim !== undefined && outcome !== undefined) out.push({ claimId: claim.id, ...outcome });
      }
      out.sort(
        (a, b) =>
          RANK[a.relation] - RANK[b.relation] || b.score - a.score || (a.claimId < b.claimId ? -1 : 1),
      );
      let related = 0;
      return out.filter(({ relation }) => relation !== 'related' || (related += 1) <= MOST_RELATED);
    },
    retrieve(text, top) {
      const query = new Map(termsOf(text).map((term) => [term, 1]));
      const byId = (a: number, b: number): number => ((claims[a]?.id ?? '') < (claims[b]?.id ?? '') ? -1 : 1);
      return rank(searched, query, top, byId).map(({ doc, score }) => ({
        claim: claims[doc]?.id ?? '',
        score,
      }));
    },
  };
}
