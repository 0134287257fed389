import type { Match, MatchClaim, MatchSentence } from './outcome.ts';
import type { Meaning } from './meaning.ts';
import type { Sensitivity } from './outcome.ts';
import { analyse } from './analysis.ts';
import type { Analysis } from './analysis.ts';
import { claimHashes } from './claim-hashes.ts';
import { toCompare, wantedOf } from './candidates.ts';
import { decide } from './decide.ts';
import { createIndex, type ClaimIndex } from './index/claim-index.ts';
import { termHashes } from './index/hash.ts';
import type { IndexedClaim } from './index/pending.ts';
import type { Found, Query } from './index/search.ts';
import type { Judge } from './model/chances.ts';
import { Kept } from './kept.ts';
import { recordOf } from './screen/claim-record.ts';
import { mayBeSaid } from './screen/screen.ts';
import { keysOfSentence } from './screen/sentence-keys.ts';
import { sentenceHashes } from './sentence-hashes.ts';
import { claimTerms } from './terms.ts';
import { languageOf } from '../text/language.ts';
import { wordsOf as plainWordsOf, tokenize } from '../text/words.ts';
import type { Token } from '../text/words.ts';

export interface Matcher {
  /**
   * Adds claims; one whose id is known takes the place of the earlier one. Of `many` only the words are read: what they are about,
   * and screened by, is made by `complete`. Until then they are found as claims are that nothing is known of but their words.
   */
  add(claims: Iterable<MatchClaim>, many?: 'many'): void;
  /** One step of that; false where nothing is left to be made. */
  complete(breathe: () => Promise<void> | undefined): Promise<boolean>;
  /** How many claims it is still to be made of. */
  readonly bare: number;
  remove(id: string): void;
  readonly size: number;
  readonly index: ClaimIndex;
  /** Puts in what decisions go by, where the matcher was made without. */
  lend(aids: DecisionAids): void;
  /** Whether a decision went by meaning and judge before they were lent. */
  readonly wanting: boolean;
  /** The claims that share enough with the sentence to be compared with it, the likeliest first. */
  candidates(sentence: Asked): string[];
  /** Looks for the candidates of several sentences at once: faster than one by one as `match` does where it was not done. */
  seek(sentences: readonly Asked[]): void;
  /** The claims the sentence has to do with, best first; merely related ones are few. */
  match(sentence: MatchSentence): Match[];
  /** The claims nearest to a text in words, best first, at most `top`. */
  nearest(text: string, language: string | undefined, top: number): string[];
  /** Those of these claims that are there, as they were added but for titles. */
  read(ids: readonly string[]): MatchClaim[];
}

type Asked = Pick<MatchSentence, 'text' | 'language'>;

const MOST_RELATED = 3;
/** Claims are read in full when they are first compared; the last readings are kept, so many to twice as many. */
const MOST_KEPT = 1500;
/** The same of what claims are screened by, where that is not in the index yet. */
const MOST_RECORDS = 16_384;
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
  claims: readonly Found[];
}

const keyOf = ({ text, language }: Asked): string => `${language ?? ''} ${text}`;

/** Of the claims in `index`, which were added by a matcher with the same `topics`, and of those that are added. */
export function createMatcher(
  { topics, sensitivity, ...given }: Aids = {},
  index: ClaimIndex = createIndex(topics),
): Matcher {
  let { meaning, judge } = given;
  let wanting = false;
  // By all the words they are read by.
  const analyses = new Kept<string, Analysis>(MOST_KEPT);
  const records = new Kept<string, Int32Array>(MOST_RECORDS);
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
      const query: Query = { hashes: sentenceHashes(tokens), language, about };
      return { key, tokens, language, query };
    });
    for (const known of [true, false]) {
      const some = read.filter(({ query }) => (query.about !== undefined) === known);
      const found = index.candidates(
        some.map(({ query }) => query),
        wantedOf(known, index.size),
      );
      for (const [i, { key, tokens, language }] of some.entries()) {
        sought.set(key, { tokens, language, claims: toCompare(found[i] ?? []) });
      }
    }
    return sentences.flatMap((each) => sought.get(keyOf(each)) ?? []);
  }

  const analysed = (words: string): Analysis => analyses.get(words, () => analyse(...claimIn(words)));

  /** Of a claim whose record is not made yet it is made here: next to nothing, where it spares the reading of the claim. */
  function recordAt(place: number): Int32Array {
    const record = index.recordAt(place);
    if (record.length > 0 || index.bare === 0) return record;
    const words = index.wordsAt(place);
    return records.get(words, () => extrasOf(...claimIn(words), undefined).record ?? record);
  }

  return {
    add(added, many) {
      // Without the table nobody could tell later what is still to be made.
      const bare = many !== undefined && topics !== undefined;
      for (const claim of added) index.add([bare ? indexedBare(claim) : indexed(claim, topics)]);
      sought.clear();
      // Of many each segment would be merged as it comes, again and again; whoever keeps them merges them.
      if (many === undefined) while (index.tidy());
    },
    async complete(breathe) {
      const more = await index.complete((words) => extrasOf(...claimIn(words), topics), breathe);
      sought.clear();
      return more;
    },
    get bare() {
      return index.bare;
    },
    remove(id) {
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
      return seek([sentence]).flatMap((found) => found.claims.map(({ place }) => index.idAt(place)));
    },
    seek(sentences) {
      seek(sentences);
    },
    match(sentence) {
      const [found] = seek([sentence]);
      if (found === undefined) return [];
      const { tokens, language } = found;
      let read: Analysis | undefined;
      const asked = (): void => {
        wanting ||= meaning === undefined && judge === undefined;
      };
      const options = { meaning, sensitivity, judge, library: true, asked };
      const out: Match[] = [];
      const keys =
        language === 'en' && found.claims.length > 0 ? keysOfSentence({ ...sentence, tokens }) : undefined;
      for (const { place } of found.claims) {
        if (keys !== undefined && !mayBeSaid(keys, recordAt(place))) continue;
        const words = index.wordsAt(place);
        read ??= analyse(sentence.text, { ...sentence, language, tokens });
        const outcome = decide(read, analysed(words), options);
        if (outcome !== undefined) out.push({ claimId: index.idAt(place), ...outcome });
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
    read: (ids) =>
      ids.flatMap((id) => {
        const words = index.wordsOf(id);
        if (words === undefined) return [];
        const [text, around] = claimIn(words);
        return { id, text, ...around };
      }),
  };
}

/** All that a claim is compared by, in one text: language and date first, which have no line feeds. */
const wordsOf = (text: string, language: string, date = ''): string =>
  `${language}\n${date.replaceAll('\n', ' ')}\n${text}`;

function claimIn(words: string): [text: string, around: { language: string; date?: string }] {
  const [language = '', date = ''] = words.split('\n', 2);
  const text = words.slice(language.length + date.length + 2);
  return [text, { language, ...(date === '' ? {} : { date }) }];
}

/** A claim as the index has it. */
export function indexed(
  { id, text, date, language: said }: MatchClaim,
  topics: Meaning | undefined,
): IndexedClaim {
  const language = languageOf(text, said);
  const tokens = tokenize(text, language);
  return {
    id,
    language,
    hashes: termHashes(claimTerms(tokens)),
    words: wordsOf(text, language, date),
    ...extrasFrom(text, language, tokens, topics),
  };
}

/** The same by its words alone. */
export function indexedBare({ id, text, date, language: said }: MatchClaim): IndexedClaim {
  const language = languageOf(text, said);
  const hashes = claimHashes(plainWordsOf(text, language));
  return { id, language, hashes, words: wordsOf(text, language, date), bare: true };
}

const extrasOf = (
  text: string,
  { language }: { language: string },
  topics: Meaning | undefined,
): Pick<IndexedClaim, 'vector' | 'record'> =>
  language === 'en' ? extrasFrom(text, language, tokenize(text, language), topics) : {};

function extrasFrom(
  text: string,
  language: string,
  tokens: readonly Token[],
  topics: Meaning | undefined,
): Pick<IndexedClaim, 'vector' | 'record'> {
  if (language !== 'en') return {};
  return { vector: topics?.sum(tokens.map(({ norm }) => norm)), record: recordOf(text, tokens) };
}
