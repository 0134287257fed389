import { type MatchedArticle, findMatches, sentencesOf } from '../marks/find-matches.ts';
import type { DecisionAids, Matcher } from '../matching/matcher.ts';
import type { Library } from '../store/library.ts';
import type { Match, MatchClaim, MatchSentence, Sensitivity } from '../matching/outcome.ts';
import { createBreath, nextTurn } from './breathe.ts';
import type { Found, KeptAnswers } from './kept-answers.ts';
import { type IndexLibrary, type KeptMatcher, openKeptMatcher } from './kept-matcher.ts';
import { createKnownMatches } from './known-matches.ts';
import type { ReadJudge, ReadMeaning } from './meaning.ts';

export interface MatcherNeeds {
  library: IndexLibrary & Pick<Library, 'matchState'>;
  meaning: ReadMeaning;
  topics: ReadMeaning;
  judge: ReadJudge;
  sensitivity: () => Promise<Sensitivity>;
  answers: KeptAnswers;
  /** Told when claims that were not met yet, since there were so many, can be met. */
  onCaughtUp?: () => void;
}

/** The matcher over the whole library, opened on first need and kept in memory, with what was written since. */
export interface LibraryMatcher {
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
  /** The claims one sentence has to do with, decided with all that decisions go by. */
  match(sentence: MatchSentence): Promise<Match[]>;
  /** The claims nearest to a text in words, best first. */
  nearest(text: string, language: string | undefined, top: number): Promise<string[]>;
  /** Those of these claims that are met in articles, as they are compared; their rows are not read for it. */
  read(ids: readonly string[]): Promise<MatchClaim[]>;
  /** The library changed: where a matcher is open, it has read what changed. */
  update(): Promise<void>;
  /** Opens it, so that nobody has to wait for it when it is needed. */
  open(): Promise<void>;
  /** An article will be asked about: begins to read what that takes, and waits for nothing. */
  prepare(): void;
  /** How many claims there are that cannot be met yet. */
  readonly behind: number;
  /** How many are met by their words alone, since what they are about is still being made. */
  readonly bare: number;
  /** All that are met by now. */
  readonly size: number;
  /** The sensitivity changed: the next need opens anew. */
  forget(): void;
  /** As the matcher has them, for pairs that are compared without the matcher. */
  aids(): Promise<DecisionAids>;
}

const LOST = 'Another index is kept by now.';

export function createLibraryMatcher(needs: MatcherNeeds): LibraryMatcher {
  const { library, answers } = needs;
  let opening: Promise<KeptMatcher> | undefined;
  /** Opened, so that asking it costs less than looking for a kept answer. */
  let ready: Promise<KeptMatcher> | undefined;
  /** It has matched an article: the next is matched sooner than a kept answer is found. */
  let isWarm = false;
  let reading: KeptMatcher | undefined;
  const lending = new WeakMap<Matcher, Promise<void>>();
  /** Grows with every change: what was begun before it is not kept. */
  let version = 0;
  const known = createKnownMatches();

  async function aids(): Promise<DecisionAids> {
    const [meaning, judge] = await Promise.all([needs.meaning(), needs.judge()]);
    return { meaning, judge };
  }

  async function open(): Promise<KeptMatcher> {
    const topics = needs.topics();
    return await openKeptMatcher(library, topics, await needs.sensitivity(), createBreath());
  }

  /** Without what decisions go by: most articles meet no claim closely enough to need it. */
  async function bare(): Promise<Matcher> {
    const current = (opening ??= open());
    // An opening that failed is not kept; the next need tries again.
    current.then(
      () => (ready = current),
      () => forgetIf(current),
    );
    const wasReady = ready === current;
    const kept = await current;
    reading = kept;
    if (!wasReady) {
      goOn(current);
      return kept.matcher;
    }
    try {
      const now = await kept.catchUp();
      if (typeof now === 'object') known.changed(now);
      else if (now !== 'same') known.changed();
      if (now !== 'same') forgetAnswers();
      goOn(current);
      if (now !== 'lost') return kept.matcher;
    } catch (error) {
      // What was read in part would be behind the library.
      forgetIf(current);
      throw error;
    }
    forgetIf(current);
    return await bare();
  }

  const behindNow = (): number => (opening === undefined ? 0 : (reading?.behind ?? 0));
  const bareNow = (): number => (opening === undefined ? 0 : (reading?.bare ?? 0));

  let goingOn: Promise<KeptMatcher> | undefined;

  /** Reads claims of feeds on, and completes many, while nobody waits for them, with turns for those who ask between. */
  function goOn(current: Promise<KeptMatcher>): void {
    if (goingOn === current) return;
    goingOn = current;
    const work = async (): Promise<void> => {
      const kept = await current;
      if (kept.behind + kept.bare === 0) return;
      const isCurrent = (): boolean => opening === current;
      const told = (): void => {
        known.changed();
        forgetAnswers();
        keep();
        needs.onCaughtUp?.();
      };
      while (isCurrent() && kept.behind + kept.bare > 0) {
        if (kept.behind > 0) {
          if ((await kept.catchUp()) === 'lost') throw new Error(LOST);
          if (kept.behind === 0 && isCurrent()) told();
        } else {
          // What is found by its words is there by now; the rest is for when nobody asks for anything.
          const done = await kept.complete(rest);
          if (done === 'lost') throw new Error(LOST);
          if (done === 'none') return;
          if (kept.bare === 0 && isCurrent()) told();
        }
        await nextTurn();
      }
    };
    work()
      .catch(() => forgetIf(current))
      .finally(() => {
        if (goingOn === current) goingOn = undefined;
      });
  }

  function forgetIf(current: Promise<KeptMatcher>): void {
    if (opening !== current) return;
    opening = undefined;
    known.changed();
  }

  /** Nobody waits for it; what was not kept is read once more. */
  function keep(): void {
    const current = opening;
    const kept = async () => {
      if (current !== undefined && (await (await current).keep()) === 'lost') forgetIf(current);
    };
    kept().catch(() => undefined);
  }

  function lend(matcher: Matcher): Promise<void> {
    const begun = lending.get(matcher) ?? aids().then((lent) => matcher.lend(lent));
    lending.set(matcher, begun);
    return begun;
  }

  async function whole(): Promise<Matcher> {
    // Both at once.
    const [matcher] = await Promise.all([bare(), aids()]);
    await lend(matcher);
    keep();
    return matcher;
  }

  async function matchOnce(matcher: Matcher, sentence: MatchSentence): Promise<Match[]> {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const now = version;
    let matches = matcher.match(sentence);
    if (matcher.wanting) {
      await lend(matcher);
      matches = matcher.match(sentence);
    }
    if (version === now) known.set(sentence, matches);
    return matches;
  }

  /** What an answer rests on besides the article. */
  const stateNow = async (): Promise<string> =>
    (await Promise.all([library.matchState(), needs.sensitivity()])).join(' ');

  /** Those who wait for an answer: what can wait waits until there are none. */
  let asked = 0;
  const resting: (() => void)[] = [];
  const breath = createBreath();
  const rest = (): Promise<void> | undefined =>
    asked === 0 ? breath() : new Promise<void>((resolve) => resting.push(resolve));

  async function asking<T>(work: () => Promise<T>): Promise<T> {
    asked += 1;
    try {
      return await work();
    } finally {
      asked -= 1;
      if (asked === 0) for (const goOn of resting.splice(0)) goOn();
    }
  }

  async function matchNow(
    article: MatchedArticle,
    breathe: () => Promise<void> | undefined,
    isPrivate: boolean,
  ): Promise<Found> {
    const now = version;
    const state = stateNow();
    // Where that is not to be had, whatever is in the way will be in the way of matching too, or of nothing.
    const asBefore = async () =>
      (!isWarm || ready === undefined || opening !== ready) && !isPrivate
        ? answers.read(article, await state)
        : undefined;
    const kept = await asBefore().catch(() => undefined);
    if (kept !== undefined) return kept;
    const matcher = await bare();
    matcher.seek(sentencesOf(article).filter((sentence) => known.get(sentence) === undefined));
    const sentences = await findMatches(article, (sentence) => matchOnce(matcher, sentence), breathe);
    isWarm = true;
    const found = { sentences, claims: matcher.size };
    const isWhole = behindNow() + bareNow() === 0;
    const keepAnswer = async () => {
      if (version === now && !isPrivate && isWhole) await answers.keep(article, await state, found);
    };
    // Nobody waits for it; where it cannot be kept, it is matched again.
    keepAnswer().catch(() => undefined);
    keep();
    return found;
  }

  function forgetAnswers(): void {
    version += 1;
    answers.forget().catch(() => undefined);
  }

  return {
    matchArticle: (...given) => asking(() => matchNow(...given)),
    match: (sentence) => asking(async () => (await whole()).match(sentence)),
    nearest: (text, language, top) => asking(async () => (await whole()).nearest(text, language, top)),
    read: (ids) => asking(async () => (await bare()).read(ids)),
    async update() {
      forgetAnswers();
      if (opening === undefined) return;
      await bare();
      keep();
    },
    async open() {
      await bare();
    },
    prepare() {
      const work = async (): Promise<void> => {
        const { size } = await bare();
        if (size > 0) await aids();
      };
      // Whoever asks about the article will hear of it.
      work().catch(() => undefined);
    },
    get behind() {
      return behindNow();
    },
    get bare() {
      return bareNow();
    },
    get size() {
      return opening === undefined ? 0 : (reading?.matcher.size ?? 0);
    },
    forget() {
      opening = undefined;
      known.changed();
      forgetAnswers();
    },
    aids,
  };
}
