import type { Match, MatchClaim, MatchSentence } from './outcome.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { decide } from './decide.ts';
import { createPostings } from './postings.ts';
import { covered, rank } from './ranking.ts';
import { claimTerms, searchTerms, sentenceTerms } from './terms.ts';
import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/words.ts';

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
/** Claims are read in full when they are first compared; so many readings are kept. */
const MOST_KEPT = 2000;

/** Web addresses are no words; their parts would be the rarest terms of a search. */
const withoutAddresses = (text: string): string => text.replace(/(?:https?:\/\/|\b(?:www|pic)\.)\S+/gu, ' ');

const RANK = { same: 0, conflicts: 1, related: 2 } as const;

export function createMatcher(): Matcher {
  const postings = createPostings();
  const searched = createPostings();
  const claims: (MatchClaim | undefined)[] = [];
  /** What each claim is written in, whatever it was kept as. */
  const languages: string[] = [];
  const numbers = new Map<string, number>();
  const analyses = new Map<number, Analysis>();

  function analysed(doc: number, claim: MatchClaim): Analysis {
    let found = analyses.get(doc);
    if (found === undefined) {
      if (analyses.size >= MOST_KEPT) analyses.clear();
      found = analyse(claim.text, { ...claim, language: languages[doc] });
      analyses.set(doc, found);
    }
    return found;
  }

  function remove(id: string): void {
    const doc = numbers.get(id);
    if (doc === undefined) return;
    numbers.delete(id);
    claims[doc] = undefined;
    analyses.delete(doc);
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
        const language = languageOf(claim.text, claim.language);
        languages.push(language);
        const tokens = tokenize(claim.text, language);
        const terms = searchTerms(tokens);
        postings.add(doc, claimTerms(tokens));
        if (claim.title !== undefined) terms.push(...searchTerms(tokenize(claim.title, language)));
        searched.add(doc, terms);
      }
    },
    remove,
    get size() {
      return numbers.size;
    },
    match(sentence) {
      const language = languageOf(sentence.text, sentence.language);
      const terms = sentenceTerms(sentence.text, language);
      let read: Analysis | undefined;
      const out: Match[] = [];
      const candidates = covered(postings, terms, LEAST_SHARE).filter(
        ({ doc }) => languages[doc] === language,
      );
      for (const { doc } of candidates.slice(0, MOST_COMPARED)) {
        const claim = claims[doc];
        if (claim === undefined) continue;
        read ??= analyse(sentence.text, { ...sentence, language });
        const outcome = decide(read, analysed(doc, claim));
        if (outcome !== undefined) out.push({ claimId: claim.id, ...outcome });
      }
      out.sort(
        (a, b) =>
          RANK[a.relation] - RANK[b.relation] || b.score - a.score || (a.claimId < b.claimId ? -1 : 1),
      );
      let related = 0;
      return out.filter(({ relation }) => relation !== 'related' || (related += 1) <= MOST_RELATED);
    },
    retrieve(text, top) {
      const words = withoutAddresses(text);
      const query = new Map(searchTerms(tokenize(words, languageOf(words))).map((term) => [term, 1]));
      const byId = (a: number, b: number): number => ((claims[a]?.id ?? '') < (claims[b]?.id ?? '') ? -1 : 1);
      return rank(searched, query, top, byId).map(({ doc, score }) => ({
        claim: claims[doc]?.id ?? '',
        score,
      }));
    },
  };
}
