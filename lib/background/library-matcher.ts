import { type Aids, type Matcher, createMatcher } from '../matching/matcher.ts';
import type { Library } from '../store/library.ts';
import type { Sensitivity } from '../matching/outcome.ts';
import { matchClaims } from '../store/match-claims.ts';
import type { ReadJudge, ReadMeaning } from './meaning.ts';

export interface MatcherNeeds {
  library: Pick<Library, 'allMatchClaims' | 'claimDetails'>;
  meaning: ReadMeaning;
  topics: ReadMeaning;
  judge: ReadJudge;
  sensitivity: () => Promise<Sensitivity>;
}

export interface LibraryMatcher {
  /** The matcher over the whole library, built on first need and kept in memory. */
  get(): Promise<Matcher>;
  /** These claims were added, changed or deleted: where a matcher is kept, it reads them anew, and no others. */
  update(claimIds: readonly string[]): Promise<void>;
  /** The library or the sensitivity changed: the next need builds anew. */
  forget(): void;
  /** As the matcher has them, for pairs that are compared without the matcher. */
  aids(): Promise<Pick<Aids, 'meaning' | 'judge'>>;
}

export function createLibraryMatcher({
  library,
  meaning,
  topics,
  judge,
  sensitivity,
}: MatcherNeeds): LibraryMatcher {
  let building: Promise<Matcher> | undefined;
  let updating: Promise<void> = Promise.resolve();

  async function aids(): Promise<Pick<Aids, 'meaning' | 'judge'>> {
    const [ofWords, judging] = await Promise.all([meaning(), judge()]);
    return { meaning: ofWords, judge: judging };
  }

  async function build(): Promise<Matcher> {
    const [claims, decided, ofTexts, chosen] = await Promise.all([
      library.allMatchClaims(),
      aids(),
      topics(),
      sensitivity(),
    ]);
    const matcher = createMatcher({ ...decided, topics: ofTexts, sensitivity: chosen });
    matcher.add(claims);
    return matcher;
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

  return {
    get() {
      const current = building ?? build();
      building = current;
      // A build that failed is not kept; the next need tries again.
      current.catch(() => {
        if (building === current) building = undefined;
      });
      return current;
    },
    update(claimIds) {
      // One after the other: what was read first must not be put in last.
      updating = updating.then(() => readAnew(claimIds));
      return updating;
    },
    forget() {
      building = undefined;
    },
    aids,
  };
}
