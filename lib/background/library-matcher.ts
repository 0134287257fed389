import { type MatchedArticle, findMatches } from '../marks/find-matches.ts';
import { type DecisionAids, type Matcher, createMatcher } from '../matching/matcher.ts';
import type { Library } from '../store/library.ts';
import type { Match, MatchSentence, Sensitivity } from '../matching/outcome.ts';
import { matchClaims } from '../store/match-claims.ts';
import type { Found, KeptAnswers } from './kept-answers.ts';
import type { ReadJudge, ReadMeaning } from './meaning.ts';

export interface MatcherNeeds {
  library: Pick<Library, 'allMatchClaims' | 'claimDetails' | 'matchState'>;
  meaning: ReadMeaning;
  topics: ReadMeaning;
  judge: ReadJudge;
  sensitivity: () => Promise<Sensitivity>;
  answers: KeptAnswers;
}

export interface LibraryMatcher {
  /** The matcher over the whole library, built on first need and kept in memory. */
  get(): Promise<Matcher>;
  /**
   * What is found in an article. Nothing is matched twice as long as the library stays what it is: not the sentences that an
   * article has in common with one before, and not an article that was asked about before the background was stopped. Of
   * what is read in private nothing is kept that outlives the background.
   */
  matchArticle(
    article: MatchedArticle,
    breathe: () => Promise<void> | undefined,
    isPrivate: boolean,
  ): Promise<Found>;
  /** These claims were added, changed or deleted: where a matcher is kept, it reads them anew, and no others. */
  update(claimIds: readonly string[]): Promise<void>;
  /** The library or the sensitivity changed: the next need builds anew. */
  forget(): void;
  /** As the matcher has them, for pairs that are compared without the matcher. */
  aids(): Promise<DecisionAids>;
}

/** Sentences whose matches are kept in memory: some articles' worth. */
const MOST_SENTENCES = 3_000;

export function createLibraryMatcher(needs: MatcherNeeds): LibraryMatcher {
  const { library, answers } = needs;
  let building: Promise<Matcher> | undefined;
  /** Built, so that asking it costs less than looking for a kept answer. */
  let ready: Promise<Matcher> | undefined;
  const lending = new WeakMap<Matcher, Promise<void>>();
  let updating: Promise<void> = Promise.resolve();
  /** Grows with every change: what was begun before it is not kept. */
  let version = 0;
  const known = new Map<string, Match[]>();

  async function aids(): Promise<DecisionAids> {
    const [meaning, judge] = await Promise.all([needs.meaning(), needs.judge()]);
    return { meaning, judge };
  }

  async function build(): Promise<Matcher> {
    const [claims, topics, sensitivity] = await Promise.all([
      library.allMatchClaims(),
      needs.topics(),
      needs.sensitivity(),
    ]);
    const matcher = createMatcher({ topics, sensitivity });
    matcher.add(claims);
    return matcher;
  }

  /** Without what decisions go by: most articles meet no claim closely enough to need it. */
  function bare(): Promise<Matcher> {
    const current = (building ??= build());
    // A build that failed is not kept; the next need tries again.
    current.then(
      () => (ready = current),
      () => {
        if (building === current) building = undefined;
      },
    );
    return current;
  }

  function lend(matcher: Matcher): Promise<void> {
    const begun = lending.get(matcher) ?? aids().then((lent) => matcher.lend(lent));
    lending.set(matcher, begun);
    return begun;
  }

  async function get(): Promise<Matcher> {
    // Both at once.
    const [matcher] = await Promise.all([bare(), aids()]);
    await lend(matcher);
    return matcher;
  }

  async function matchOnce(matcher: Matcher, sentence: MatchSentence): Promise<Match[]> {
    const key = JSON.stringify(sentence);
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = version;
    let matches = matcher.match(sentence);
    if (matcher.wanting) {
      await lend(matcher);
      matches = matcher.match(sentence);
    }
    if (known.size >= MOST_SENTENCES) known.clear();
    if (version === now) known.set(key, matches);
    return matches;
  }

  /** What an answer rests on besides the article. */
  const stateNow = async (): Promise<string> =>
    (await Promise.all([library.matchState(), needs.sensitivity()])).join(' ');

  async function matchArticle(
    article: MatchedArticle,
    breathe: () => Promise<void> | undefined,
    isPrivate: boolean,
  ): Promise<Found> {
    const now = version;
    const state = stateNow();
    // Where that is not to be had, whatever is in the way will be in the way of matching too, or of nothing.
    const asBefore = async () =>
      (ready === undefined || building !== ready) && !isPrivate
        ? answers.read(article, await state)
        : undefined;
    const kept = await asBefore().catch(() => undefined);
    if (kept !== undefined) return kept;
    const matcher = await bare();
    const sentences = await findMatches(article, (sentence) => matchOnce(matcher, sentence), breathe);
    const found = { sentences, claims: matcher.size };
    const keep = async () => {
      if (version === now && !isPrivate) await answers.keep(article, await state, found);
    };
    // Nobody waits for it; where it cannot be kept, it is matched again.
    keep().catch(() => undefined);
    return found;
  }

  async function readAnew(claimIds: readonly string[]): Promise<void> {
    const current = building;
    if (current === undefined) return;
    try {
      // The build may have read the library before the change, and must not be behind it.
      const matcher = await current;
      const details = await library.claimDetails(claimIds);
      for (const id of claimIds) matcher.remove(id);
      for (const { claim, sources } of details.values()) matcher.add(matchClaims([claim], sources));
    } catch {
      if (building === current) building = undefined;
    }
  }

  function forgetMatches(): Promise<void> {
    version += 1;
    known.clear();
    return answers.forget().catch(() => undefined);
  }

  return {
    get,
    matchArticle,
    update(claimIds) {
      const forgotten = forgetMatches();
      // One after the other: what was read first must not be put in last.
      updating = updating
        .then(() => Promise.all([forgotten, readAnew(claimIds)]))
        // Articles were matched while it was read.
        .then(() => forgetMatches());
      return updating;
    },
    forget() {
      building = undefined;
      void forgetMatches();
    },
    aids,
  };
}
