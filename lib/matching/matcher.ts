import type { Match, MatchClaim, MatchSentence } from './outcome.ts';
import type { Meaning } from './meaning.ts';
import type { Sensitivity } from './outcome.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { leastShare, toCompare } from './candidates.ts';
import { decide } from './decide.ts';
import { createIndex } from './index/claim-index.ts';
import { termHashes } from './index/hash.ts';
import { createVectors } from './meaning/vectors.ts';
import type { Judge } from './model/chances.ts';
import { createPostings, type Postings } from './postings.ts';
import { wordsOf } from './ranker/query.ts';
import type { Ranker } from './ranker/ranker.ts';
import { raritiesOf, rank } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { claimTerms, searchTerms, sentenceTerms } from './terms.ts';
import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/words.ts';
import type { Token } from '../text/words.ts';

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
  /** Bytes of the arrays that candidates are found in. */
  readonly indexBytes: number;
  /** Puts in what decisions go by, where the matcher was made without. */
  lend(aids: DecisionAids): void;
  /** Whether a decision went by meaning and judge before they were lent. */
  readonly wanting: boolean;
  /** The claims that `match` would compare the sentence with, the likeliest first. */
  candidates(sentence: Pick<MatchSentence, 'text' | 'language'>): string[];
  /** The claims the sentence has to do with, best first; merely related ones are few. */
  match(sentence: MatchSentence): Match[];
  /** The claims nearest to a text in words, best first, at most `top`; ties by id. */
  retrieve(text: string, top: number): Hit[];
}

const MOST_RELATED = 3;
/** Claims are read in full when they are first compared; the last readings are kept, so many to twice as many. */
const MOST_KEPT = 1500;

/** How many of the claims that share words are put into order by the ranker. */
const MOST_RANKED = 60;

/** The first hits by their new scores; those beyond stay behind them. */
function reordered(hits: readonly Hit[], scores: readonly number[]): Hit[] {
  const first = scores.map((score, i) => ({ claim: hits[i]?.claim ?? '', score }));
  first.sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1));
  const least = first.at(-1)?.score ?? 0;
  return [...first, ...hits.slice(scores.length).map(({ claim }, i) => ({ claim, score: least - 1 - i }))];
}

const RANK = { same: 0, conflicts: 1, related: 3 } as const;
/** What is suggested stands before what is merely related, and is not counted with it. */
const rankOf = ({ relation, suggested }: Match): number => (suggested === undefined ? RANK[relation] : 2);

/** What the engine does without, with lower quality. */
export interface Aids {
  ranker?: Ranker | undefined;
  /** For the decision; where it is absent, fewer claims are said. */
  meaning?: Meaning | undefined;
  /** What texts are about; where it is absent, a claim in other words is not compared. */
  topics?: Meaning | undefined;
  sensitivity?: Sensitivity | undefined;
  judge?: Judge | undefined;
}

/** Those that single pairs are decided by. */
export type DecisionAids = Pick<Aids, 'meaning' | 'judge'>;

export function createMatcher({ ranker, topics, sensitivity, ...given }: Aids = {}): Matcher {
  let { meaning, judge } = given;
  let wanting = false;
  const index = createIndex();
  /** For searches by the user; made when there is the first. */
  let searched: Postings | undefined;
  const claims: (MatchClaim | undefined)[] = [];
  /** What each claim is written in, whatever it was kept as. */
  const languages: string[] = [];
  const numbers = new Map<string, number>();
  let analyses = new Map<number, Analysis>();
  /** Those kept before; what is asked for again is moved over. */
  let earlier = new Map<number, Analysis>();
  const vectors = createVectors(topics?.dimensions ?? 0);
  /** Numbers of claims by their place in the index, until it changes. */
  const docs = new Map<number, number>();

  function docAt(place: number): number {
    let doc = docs.get(place);
    if (doc === undefined) docs.set(place, (doc = numbers.get(index.idAt(place)) ?? -1));
    return doc;
  }

  /** The claims to compare a sentence with, the likeliest first. */
  function candidates(tokens: readonly Token[], language: string): readonly Ranked[] {
    const about = language === 'en' ? topics?.sum(tokens.map(({ norm }) => norm)) : undefined;
    const least = leastShare(about !== undefined);
    const query = { hashes: termHashes(sentenceTerms(tokens)), language };
    const found = (index.candidates([query], least)[0] ?? []).map(({ place, share }) => ({
      doc: docAt(place),
      score: share,
    }));
    return toCompare(found, about && ((doc) => vectors.cosine(doc, about)));
  }

  function search(doc: number, { text, title }: MatchClaim, language: string): void {
    const terms = searchTerms(tokenize(text, language));
    if (title !== undefined) terms.push(...searchTerms(tokenize(title, language)));
    searched?.add(doc, terms);
  }

  function searchable(): Postings {
    if (searched === undefined) {
      searched = createPostings();
      for (const [doc, claim] of claims.entries())
        if (claim !== undefined) search(doc, claim, languages[doc] ?? '');
    }
    return searched;
  }

  function analysed(doc: number, claim: MatchClaim): Analysis {
    let found = analyses.get(doc);
    if (found === undefined) {
      found = earlier.get(doc) ?? analyse(claim.text, { ...claim, language: languages[doc] });
      if (analyses.size >= MOST_KEPT) {
        earlier = analyses;
        analyses = new Map();
      }
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
    earlier.delete(doc);
    index.remove(id);
    docs.clear();
    searched?.remove(doc);
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
        index.add([{ id: claim.id, language, hashes: termHashes(claimTerms(tokens)) }]);
        if (language === 'en') vectors.set(doc, topics?.sum(tokens.map(({ norm }) => norm)));
        if (searched !== undefined) search(doc, claim, language);
      }
      docs.clear();
      while (index.tidy());
    },
    remove,
    get size() {
      return numbers.size;
    },
    get indexBytes() {
      return index.bytes;
    },
    lend(aids) {
      ({ meaning, judge } = aids);
      wanting = false;
    },
    get wanting() {
      return wanting;
    },
    candidates({ text, language }) {
      const read = languageOf(text, language);
      return candidates(tokenize(text, read), read).flatMap(({ doc }) => claims[doc]?.id ?? []);
    },
    match(sentence) {
      const language = languageOf(sentence.text, sentence.language);
      let read: Analysis | undefined;
      const asked = (): void => {
        wanting ||= meaning === undefined && judge === undefined;
      };
      const options = { meaning, sensitivity, judge, library: true, asked };
      const out: Match[] = [];
      const tokens = tokenize(sentence.text, language);
      for (const { doc } of candidates(tokens, language)) {
        const claim = claims[doc];
        if (claim === undefined) continue;
        read ??= analyse(sentence.text, { ...sentence, language, tokens });
        const outcome = decide(read, analysed(doc, claim), options);
        if (outcome !== undefined) out.push({ claimId: claim.id, ...outcome });
      }
      out.sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score || (a.claimId < b.claimId ? -1 : 1));
      let related = 0;
      return out.filter((match) => rankOf(match) < RANK.related || (related += 1) <= MOST_RELATED);
    },
    retrieve(text, top) {
      const words = wordsOf(text).whole;
      const language = languageOf(words);
      const terms = new Map(searchTerms(tokenize(words, language)).map((term) => [term, 1]));
      const byId = (a: number, b: number): number => ((claims[a]?.id ?? '') < (claims[b]?.id ?? '') ? -1 : 1);
      const ranked = ranker !== undefined && language === 'en' ? MOST_RANKED : 0;
      const found = rank(searchable(), terms, Math.max(top, ranked), byId).flatMap(({ doc, score }) => {
        const claim = claims[doc];
        return claim === undefined ? [] : [{ claim, score }];
      });
      const hits = found.map(({ claim, score }) => ({ claim: claim.id, score }));
      if (ranker === undefined || ranked === 0) return hits.slice(0, top);
      const first = found.slice(0, ranked);
      const scores = ranker.scores(text, first, raritiesOf(searchable()));
      return reordered(hits, scores).slice(0, top);
    },
  };
}
