import type { Match, MatchClaim, MatchSentence } from './outcome.ts';
import type { Meaning } from './meaning.ts';
import type { Sensitivity } from './outcome.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { toCompare, wantedOf } from './candidates.ts';
import { decide } from './decide.ts';
import { createIndex, type ClaimIndex } from './index/claim-index.ts';
import { termHashes } from './index/hash.ts';
import type { IndexedClaim } from './index/pending.ts';
import type { Query } from './index/search.ts';
import type { Judge } from './model/chances.ts';
import type { Ranked } from './ranking.ts';
import { Kept } from './kept.ts';
import { recordOf } from './screen/claim-record.ts';
import type { ClaimRecord } from './screen/record.ts';
import { mayBeSaid } from './screen/screen.ts';
import { keysOfSentence, type SentenceKeys } from './screen/sentence-keys.ts';
import { claimTerms, sentenceTerms } from './terms.ts';
import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/words.ts';
import type { Token } from '../text/words.ts';

/**
 * Decides which claims a sentence has to do with. It knows all its claims by what its index has of them, and of some their
 * words too: those that were added, and those it was told because `lacking` named them.
 */
export interface Matcher {
  /** Adds claims; one whose id is known takes the place of the earlier one. */
  add(claims: Iterable<MatchClaim>): void;
  remove(id: string): void;
  readonly size: number;
  readonly index: ClaimIndex;
  /** Puts in what decisions go by, where the matcher was made without. */
  lend(aids: DecisionAids): void;
  /** Whether a decision went by meaning and judge before they were lent. */
  readonly wanting: boolean;
  /** The claims that `match` would compare the sentence with, the likeliest first. */
  candidates(sentence: Asked): string[];
  /** Of the claims that `match` would compare the sentences with those whose words it has not been told. */
  lacking(sentences: readonly Asked[]): string[];
  /** Words of claims that the index has; those of which nobody tells are not met. */
  tell(claims: Iterable<MatchClaim>): void;
  /** Forgets the words of all claims, which may have changed; not what the index has of them. */
  forgetWords(): void;
  /** The claims the sentence has to do with, best first; merely related ones are few. */
  match(sentence: MatchSentence): Match[];
  /** The claims nearest to a text in words, best first, at most `top`. */
  nearest(text: string, language: string | undefined, top: number): string[];
}

type Asked = Pick<MatchSentence, 'text' | 'language'>;

const MOST_RELATED = 3;
/** Claims are read in full when they are first compared; the last readings are kept, so many to twice as many. */
const MOST_KEPT = 1500;
/** The same of what they are screened by, which is small. */
const MOST_RECORDS = 30_000;
/** Sentences whose candidates are kept until the index changes: those of one article. */
const MOST_FOUND = 300;

const RANK = { same: 0, conflicts: 1, related: 3 } as const;
/** What is suggested stands before what is merely related, and is not counted with it. */
const rankOf = ({ relation, suggested }: Match): number => (suggested === undefined ? RANK[relation] : 2);

/** What the engine does without, with lower quality. */
export interface Aids {
  /** For the decision; where it is absent, fewer claims are said. */
  meaning?: Meaning | undefined;
  /** What texts are about; where it is absent, a claim in other words is not compared. */
  topics?: Meaning | undefined;
  sensitivity?: Sensitivity | undefined;
  judge?: Judge | undefined;
}

/** Those that single pairs are decided by. */
export type DecisionAids = Pick<Aids, 'meaning' | 'judge'>;

/** A sentence as it is looked for, and the claims to compare it with: their places in the index, the likeliest first. */
interface Sought {
  tokens: Token[];
  language: string;
  claims: readonly Ranked[];
}

const keyOf = ({ text, language }: Asked): string => `${language ?? ''} ${text}`;

/** All that a claim is read by. */
const wordingOf = ({ text, date, language }: MatchClaim): string => `${date ?? ''} ${language ?? ''} ${text}`;

/** Of the claims in `index`, which has vectors of `topics`, or of those that are added. */
export function createMatcher(
  { topics, sensitivity, ...given }: Aids = {},
  index: ClaimIndex = createIndex(topics),
): Matcher {
  let { meaning, judge } = given;
  let wanting = false;
  let claims = new Map<string, MatchClaim>();
  const analyses = new Kept<string, Analysis>(MOST_KEPT);
  const records = new Kept<string, ClaimRecord>(MOST_RECORDS);
  const sought = new Map<string, Sought>();

  /** Looks for the claims of several sentences at once. */
  function seek(sentences: readonly Asked[]): Sought[] {
    const missing = new Map(
      sentences.flatMap((each) => (sought.has(keyOf(each)) ? [] : [[keyOf(each), each] as const])),
    );
    if (sought.size + missing.size > MOST_FOUND) sought.clear();
    const read = [...missing].map(([key, { text, language: said }]) => {
      const language = languageOf(text, said);
      const tokens = tokenize(text, language);
      const about = language === 'en' ? topics?.sum(tokens.map(({ norm }) => norm)) : undefined;
      const query: Query = { hashes: termHashes(sentenceTerms(tokens)), language };
      return { key, tokens, language, about, query };
    });
    for (const known of [true, false]) {
      const some = read.filter(({ about }) => (about !== undefined) === known);
      const found = index.candidates(
        some.map(({ query }) => query),
        wantedOf(known),
      );
      for (const [i, { key, tokens, language, about }] of some.entries()) {
        const ranked = (found[i] ?? []).map(({ place, share }) => ({ doc: place, score: share }));
        const near = toCompare(ranked, about && ((place) => index.cosine(place, about)));
        sought.set(key, { tokens, language, claims: near });
      }
    }
    return sentences.flatMap((each) => sought.get(keyOf(each)) ?? []);
  }

  const analysed = (claim: MatchClaim): Analysis =>
    analyses.get(wordingOf(claim), () =>
      analyse(claim.text, { ...claim, language: languageOf(claim.text, claim.language) }),
    );

  /** Whether a claim has to be read for a sentence at all. */
  const isPlausible = (keys: SentenceKeys, claim: MatchClaim): boolean =>
    mayBeSaid(
      keys,
      records.get(wordingOf(claim), () => recordOf(claim.text, tokenize(claim.text, 'en'), claim.date)),
    );

  return {
    add(added) {
      for (const claim of added) {
        claims.set(claim.id, claim);
        index.add([indexed(claim, topics)]);
      }
      sought.clear();
      while (index.tidy());
    },
    remove(id) {
      claims.delete(id);
      index.remove(id);
      sought.clear();
    },
    get size() {
      return index.size;
    },
    index,
    lend(aids) {
      ({ meaning, judge } = aids);
      wanting = false;
    },
    get wanting() {
      return wanting;
    },
    candidates(sentence) {
      return seek([sentence]).flatMap((found) => found.claims.map(({ doc }) => index.idAt(doc)));
    },
    lacking(sentences) {
      const ids = seek(sentences).flatMap((found) => found.claims.map(({ doc }) => index.idAt(doc)));
      return [...new Set(ids)].filter((id) => !claims.has(id));
    },
    tell(told) {
      for (const claim of told) claims.set(claim.id, claim);
    },
    forgetWords() {
      claims = new Map();
    },
    match(sentence) {
      const [found] = seek([sentence]);
      if (found === undefined) return [];
      const { tokens, language } = found;
      let keys: SentenceKeys | undefined;
      let read: Analysis | undefined;
      const asked = (): void => {
        wanting ||= meaning === undefined && judge === undefined;
      };
      const options = { meaning, sensitivity, judge, library: true, asked };
      const out: Match[] = [];
      for (const { doc } of found.claims) {
        const claim = claims.get(index.idAt(doc));
        if (claim === undefined) continue;
        if (language === 'en') {
          keys ??= keysOfSentence({ ...sentence, tokens });
          if (!isPlausible(keys, claim)) continue;
        }
        read ??= analyse(sentence.text, { ...sentence, language, tokens });
        const outcome = decide(read, analysed(claim), options);
        if (outcome !== undefined) out.push({ claimId: claim.id, ...outcome });
      }
      out.sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score || (a.claimId < b.claimId ? -1 : 1));
      let related = 0;
      return out.filter((match) => rankOf(match) < RANK.related || (related += 1) <= MOST_RELATED);
    },
    nearest(text, said, top) {
      const language = languageOf(text, said);
      const hashes = termHashes(claimTerms(tokenize(text, language)));
      return index.nearest({ hashes, language }, top).map(({ place }) => index.idAt(place));
    },
  };
}

/** A claim as the index has it. */
export function indexed({ id, text, language: said }: MatchClaim, topics: Meaning | undefined): IndexedClaim {
  const language = languageOf(text, said);
  const tokens = tokenize(text, language);
  const vector = language === 'en' ? topics?.sum(tokens.map(({ norm }) => norm)) : undefined;
  return { id, language, hashes: termHashes(claimTerms(tokens)), vector };
}
